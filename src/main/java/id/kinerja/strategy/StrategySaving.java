package id.kinerja.strategy;

import id.kinerja.engine.Refused;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Saves what a page of the strategy holds and words what was wrong; the page comes back with everything typed. */
@Component
class StrategySaving {

    private final FieldMessages messages;

    StrategySaving(FieldMessages messages) {
        this.messages = messages;
    }

    /** What became of a save. */
    enum Outcome {
        SAVED,
        /** A field is wrong. */
        INVALID,
        /** Somebody saved it in between; the page shows both. */
        CONFLICT
    }

    /** @param typed what Spring found wrong; none where nothing is typed */
    Outcome save(@Nullable BindingResult typed, Runnable write, Model model, HttpServletResponse response) {
        var found = messages.collect();
        if (typed != null) {
            found.add(messages.of(typed));
        }
        if (!found.errors().any()) {
            try {
                write.run();
                return Outcome.SAVED;
            } catch (Refused refused) {
                add(refused, found);
            } catch (StrategyChanged changed) {
                found.add("", "strategy.conflict");
                return refuse(Outcome.CONFLICT, HttpStatus.CONFLICT, found, model, response);
            }
        }
        return refuse(Outcome.INVALID, HttpStatus.UNPROCESSABLE_ENTITY, found, model, response);
    }

    private static void add(Refused refused, FieldMessages.Collected found) {
        refused.problems()
                .forEach(problem -> found.add(
                        problem.field(), problem.code(), problem.arguments().toArray()));
    }

    private static Outcome refuse(
            Outcome outcome,
            HttpStatus status,
            FieldMessages.Collected found,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return outcome;
    }
}

package id.kinerja.strategy;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Refused;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves what a page of the strategy holds and words what was wrong; the page comes back with everything typed. */
@Component
class StrategySaving {

    private final FieldMessages messages;
    private final Policy policy;

    StrategySaving(FieldMessages messages, Policy policy) {
        this.messages = messages;
        this.policy = policy;
    }

    /** What became of a save that failed. */
    enum Outcome {
        /** A field is wrong. */
        INVALID,
        /** Somebody saved it in between; the page shows both. */
        CONFLICT
    }

    /**
     * What a form was sent with and is answered by.
     *
     * @param typed what Spring found wrong
     */
    record Sent(BindingResult typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {}

    /** Only the performance team writes the strategy. */
    void requireWriter(SignedIn me) {
        policy.require(me, Right.WRITE, Matter.STRATEGY);
    }

    boolean writes(SignedIn me) {
        return policy.may(me, Right.WRITE, Matter.STRATEGY);
    }

    /**
     * Writes, and goes on to a page that says so.
     *
     * @param write answers the address to go on to
     * @param again shows the page as it was typed
     */
    String save(SignedIn me, Sent sent, String done, Supplier<String> write, Function<Outcome, String> again) {
        requireWriter(me);
        var found = messages.collect();
        found.add(messages.of(sent.typed()));
        if (!found.errors().any()) {
            try {
                String address = write.get();
                Notice.success(done).after(sent.redirect());
                return "redirect:" + address;
            } catch (Refused refused) {
                refused.tell(found);
            } catch (StrategyChanged changed) {
                found.add("", "strategy.conflict");
                return refuse(Outcome.CONFLICT, HttpStatus.CONFLICT, found, sent, again);
            }
        }
        return refuse(Outcome.INVALID, HttpStatus.UNPROCESSABLE_ENTITY, found, sent, again);
    }

    /** Writes, and goes on to an address that was known before. */
    String save(SignedIn me, Sent sent, String done, String address, Runnable write, Function<Outcome, String> again) {
        return save(
                me,
                sent,
                done,
                () -> {
                    write.run();
                    return address;
                },
                again);
    }

    /** The revision that the next save names: in a conflict that of what is stored now, which the page then shows too. */
    static <T> @Nullable Integer base(
            Outcome outcome, @Nullable Integer sent, Optional<T> stored, ToIntFunction<T> revision, Model model) {
        if (outcome != Outcome.CONFLICT) {
            return sent;
        }
        model.addAttribute("stored", stored.orElse(null));
        return stored.map(revision::applyAsInt).orElse(null);
    }

    private static String refuse(
            Outcome outcome,
            HttpStatus status,
            FieldMessages.Collected found,
            Sent sent,
            Function<Outcome, String> again) {
        sent.response().setStatus(status.value());
        sent.model().addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return again.apply(outcome);
    }
}

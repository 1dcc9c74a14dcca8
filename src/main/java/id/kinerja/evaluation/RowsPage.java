package id.kinerja.evaluation;

import id.kinerja.engine.Refused;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Saves what a page of rows sent, and words what went wrong. */
@Component
class RowsPage {

    private final FieldMessages messages;

    RowsPage(FieldMessages messages) {
        this.messages = messages;
    }

    /** Saves; the errors tell what stood against it. */
    Saved save(Runnable save) {
        try {
            save.run();
            return new Saved(HttpStatus.NO_CONTENT, FormErrors.none());
        } catch (ChangedMeanwhile | OptimisticLockingFailureException e) {
            return new Saved(
                    HttpStatus.CONFLICT,
                    messages.collect().add("", "evaluation.conflict").errors());
        } catch (Refused refused) {
            FieldMessages.Collected collected = messages.collect();
            refused.tell(collected);
            return new Saved(HttpStatus.UNPROCESSABLE_ENTITY, collected.errors());
        }
    }

    /**
     * The errors of a conflict: beside each field that differs, what was saved meanwhile.
     *
     * @param typed what the page sent, by field
     * @param stored what is stored now, by field
     */
    FormErrors differences(FormErrors conflict, Map<String, String> typed, Map<String, String> stored) {
        FieldMessages.Collected collected = messages.collect().add(conflict);
        stored.forEach((field, text) -> {
            if (!sameText(text, typed.getOrDefault(field, ""))) {
                collected.add(field, text.isBlank() ? "evaluation.conflict.empty" : "evaluation.conflict.stored", text);
            }
        });
        return collected.errors();
    }

    private static boolean sameText(String stored, String typed) {
        return stored.equals(typed.strip())
                || stored.equals(typed.replace("\r\n", "\n").strip());
    }

    /**
     * How saving went.
     *
     * @param status 204 when it was saved, 409 when somebody else saved meanwhile, 422 when a rule forbids it
     */
    record Saved(HttpStatus status, FormErrors errors) {

        boolean done() {
            return status == HttpStatus.NO_CONTENT;
        }

        boolean conflict() {
            return status == HttpStatus.CONFLICT;
        }
    }
}

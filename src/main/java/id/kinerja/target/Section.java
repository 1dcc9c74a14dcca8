package id.kinerja.target;

import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Saves one section of a plan and words what came in between. Nothing typed is lost: whatever happens, the page comes
 * back with it.
 */
@Component
class Section {

    private final FieldMessages messages;

    Section(FieldMessages messages) {
        this.messages = messages;
    }

    /** What became of a save. */
    enum Outcome {
        SAVED,
        /** A field is wrong. */
        INVALID,
        /** Somebody saved the section in between; the page shows both. */
        CONFLICT,
        /** The plan is not open any more. */
        CLOSED
    }

    /**
     * Tries to save; sets the answer's status, and {@code errors} for the page.
     *
     * @param save saves and gives the new fingerprint
     */
    Outcome save(BindingResult typed, Supplier<String> save, Model model, HttpServletResponse response) {
        if (typed.hasErrors()) {
            model.addAttribute(FormErrors.ATTRIBUTE, messages.of(typed));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return Outcome.INVALID;
        }
        try {
            model.addAttribute("base", save.get());
            return Outcome.SAVED;
        } catch (SectionChanged changed) {
            model.addAttribute("conflict", true);
            return refuse(Outcome.CONFLICT, "target.conflict.title", model, response);
        } catch (PlanClosed closed) {
            model.addAttribute("closed", true);
            return refuse(Outcome.CLOSED, closed.code("target.closed"), model, response);
        }
    }

    private Outcome refuse(Outcome outcome, String code, Model model, HttpServletResponse response) {
        model.addAttribute(
                FormErrors.ATTRIBUTE, messages.collect().add("", code).errors());
        response.setStatus(HttpStatus.CONFLICT.value());
        return outcome;
    }

    /** The page to answer with; a draft that saved itself needs the new fingerprint only. */
    static String view(@Nullable String htmx, String page) {
        return htmx == null ? page : "target/parts :: saved";
    }
}

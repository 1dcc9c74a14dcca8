package id.kinerja.page;

import java.io.Serializable;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message at the top of the next page, such as "Your report has been sent".
 *
 * @param kind whether something went well or needs attention
 * @param code the message's code in the bundles
 * @param arguments what the message is filled with
 */
public record Notice(Kind kind, String code, List<Serializable> arguments) implements Serializable {

    /** The name under which pages find the notice. */
    public static final String ATTRIBUTE = "notice";

    /** The tone of a notice. */
    public enum Kind {
        SUCCESS,
        ATTENTION
    }

    /** Something went well. */
    public static Notice success(String code, Serializable... arguments) {
        return new Notice(Kind.SUCCESS, code, List.of(arguments));
    }

    /** Something needs attention, though nothing went wrong. */
    public static Notice attention(String code, Serializable... arguments) {
        return new Notice(Kind.ATTENTION, code, List.of(arguments));
    }

    /** Shows it on the page that the browser is sent to. */
    public void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }

    /** Shows it on this page. */
    public void on(Model model) {
        model.addAttribute(ATTRIBUTE, this);
    }
}

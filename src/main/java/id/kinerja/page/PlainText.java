package id.kinerja.page;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that people typed: no NUL, no control characters, no half surrogate pairs, no marks that reverse the reading
 * direction of what follows. Emoji and every script are welcome; no text at all is valid, and blanks are. A text of which
 * one would see nothing, such as a zero width space, is refused: it would pass for a reason and give none.
 *
 * <p>Lengths are counted in code points, a line break as one. Blanks around the text count.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /** The message for every fault; while it is the default, each kind of fault has a message of its own. */
    String message() default "{page.text.invalid}";

    /** The least number of characters. */
    int min() default 0;

    /** The greatest number of characters. */
    int max() default 10_000;

    /** Whether line breaks and tabs are allowed. */
    boolean multiline() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

package id.kinerja.page;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PlainText}. */
public class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {

    private static final String DEFAULT = "{page.text.invalid}";
    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;

    private int min;
    private int max;
    private boolean multiline;

    @Override
    public void initialize(PlainText constraint) {
        min = constraint.min();
        max = constraint.max();
        multiline = constraint.multiline();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        @Nullable String fault = fault(text.toString());
        if (fault == null) {
            return true;
        }
        if (context.getDefaultConstraintMessageTemplate().equals(DEFAULT)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
        }
        return false;
    }

    private @Nullable String fault(String text) {
        String lines = text.replace("\r\n", "\n");
        if (lines.codePoints().anyMatch(this::forbidden)) {
            return multiline || lines.codePoints().noneMatch(PlainTextValidator::breaksLine)
                    ? "{page.text.control}"
                    : "{page.text.one-line}";
        }
        if (!lines.isBlank() && !VisibleText.isSeen(lines)) {
            return "{page.text.invisible}";
        }
        int length = lines.codePointCount(0, lines.length());
        if (length > max) {
            return "{page.text.too-long}";
        }
        return length < min ? "{page.text.too-short}" : null;
    }

    private boolean forbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> !(multiline && breaksLine(character));
            case Character.SURROGATE -> true;
            default -> character == LEFT_TO_RIGHT_OVERRIDE || character == RIGHT_TO_LEFT_OVERRIDE;
        };
    }

    private static boolean breaksLine(int character) {
        return character == '\n' || character == '\t' || character == '\r';
    }
}

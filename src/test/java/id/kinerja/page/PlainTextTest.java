package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainTextTest {

    private static final String FINE = "";
    private static final String CONTROL = "{page.text.control}";
    private static final String ONE_LINE = "{page.text.one-line}";
    private static final String UNSEEN = "{page.text.invisible}";
    private static final String LONG = "{page.text.too-long}";
    private static final String SHORT = "{page.text.too-short}";

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("nothing", null, FINE, FINE),
                Arguments.of("an empty text", "", SHORT, SHORT),
                Arguments.of("one below the least", "a", SHORT, SHORT),
                Arguments.of("the least", "ab", FINE, FINE),
                Arguments.of("the most", "a".repeat(10), FINE, FINE),
                Arguments.of("one above the most", "a".repeat(11), LONG, LONG),
                Arguments.of("an apostrophe", "D'Angelo", FINE, FINE),
                Arguments.of("a script tag", "<script>", FINE, FINE),
                Arguments.of("ten emoji, twenty code units", "😀".repeat(10), FINE, FINE),
                Arguments.of("eleven emoji", "😀".repeat(11), LONG, LONG),
                Arguments.of("a joined emoji", "👩‍⚕️", FINE, FINE),
                Arguments.of("another script", "ꦄꦏ꧀ꦱꦫ", FINE, FINE),
                Arguments.of("blanks, which who needs a text refuses", "   ", FINE, FINE),
                Arguments.of("zero width spaces", "\u200B\u200B\uFEFF", UNSEEN, UNSEEN),
                Arguments.of("a blank that does not break, which Java calls no blank", "\u00A0\u00A0", UNSEEN, UNSEEN),
                Arguments.of("a Hangul filler, which Unicode calls a letter", "\u3164\uFFA0\u115F", UNSEEN, UNSEEN),
                Arguments.of("empty Braille cells", "\u2800\u2800", UNSEEN, UNSEEN),
                Arguments.of("accents and tags upon nothing", "\u034F\uFE0F\uDB40\uDC41", UNSEEN, UNSEEN),
                Arguments.of("a letter among them", "\u200B\u3164a", FINE, FINE),
                Arguments.of("a full stop alone", "..", FINE, FINE),
                Arguments.of("an emoji that is younger than Java", "\uD83E\uDEE0\uD83E\uDEE0", FINE, FINE),
                Arguments.of("half a surrogate pair", "ab\uD83D", CONTROL, CONTROL),
                Arguments.of("the other half", "ab\uDE00", CONTROL, CONTROL),
                Arguments.of("a NUL", "ab\0", CONTROL, CONTROL),
                Arguments.of("an escape", "ab\u001b", CONTROL, CONTROL),
                Arguments.of("a delete", "ab\u007f", CONTROL, CONTROL),
                Arguments.of("a C1 control", "ab\u0085", CONTROL, CONTROL),
                Arguments.of("a reversed direction", "ab\u202E", CONTROL, CONTROL),
                Arguments.of("a line break", "a\nb", ONE_LINE, FINE),
                Arguments.of("a tab", "a\tb", ONE_LINE, FINE),
                Arguments.of("a NUL beside a line break", "a\n\0", ONE_LINE, CONTROL),
                Arguments.of("a browser's line breaks count once", "a\r\n".repeat(5), ONE_LINE, FINE),
                Arguments.of("and once each when too many", "a\r\n".repeat(6), ONE_LINE, LONG));
    }

    @ParameterizedTest(name = "{0}: on one line \"{2}\", on several \"{3}\"")
    @MethodSource("texts")
    void every_kind_of_text(String name, @Nullable String text, String onOneLine, String onSeveral) {
        var form = new Form(text, text, null);
        assertThat(faultOf(form, "line")).isEqualTo(onOneLine);
        assertThat(faultOf(form, "lines")).isEqualTo(onSeveral);
    }

    @Test
    void a_message_of_ones_own_stands_for_every_fault() {
        assertThat(faultOf(new Form(null, null, "abc"), "own")).isEqualTo("{report.note.own}");
        assertThat(faultOf(new Form(null, null, "\0"), "own")).isEqualTo("{report.note.own}");
    }

    private String faultOf(Form form, String field) {
        return validator.validateProperty(form, field).stream()
                .map(ConstraintViolation::getMessageTemplate)
                .findFirst()
                .orElse(FINE);
    }

    record Form(
            @PlainText(min = 2, max = 10) @Nullable String line,

            @PlainText(min = 2, max = 10, multiline = true) @Nullable
            String lines,

            @PlainText(max = 2, message = "{report.note.own}") @Nullable
            String own) {}
}

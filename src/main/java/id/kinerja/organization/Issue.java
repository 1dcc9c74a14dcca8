package id.kinerja.organization;

import java.util.List;
import java.util.Locale;

/**
 * What was wrong with, or worth knowing about, a line of an import.
 *
 * @param line counted from 1, the header has the first; 0 when no line of the files is meant
 * @param field the column's name
 * @param value as written, cut when it is long
 * @param code the message's code in the bundles
 * @param arguments what the message is filled with
 */
record Issue(
        Severity severity, Source source, int line, String field, String value, String code, List<String> arguments) {

    private static final int LONGEST_SHOWN = 120;
    private static final int LONGEST_ARGUMENT = 4_000;

    Issue {
        value = shown(value, LONGEST_SHOWN);
        arguments = arguments.stream()
                .map(argument -> shown(argument, LONGEST_ARGUMENT))
                .toList();
    }

    /** How much an issue matters. */
    enum Severity {
        /** The line is not imported. */
        REJECTED,
        /** The line is imported, but somebody should look at it. */
        DOUBTFUL,
        /** The line is imported after a correction that needs no look. */
        NOTE
    }

    /** The file that has the line. */
    enum Source {
        UNITS,
        ROSTER
    }

    /** What programs know the reason by, such as {@code superior-circle} or {@code nip-length}. */
    String reasonCode() {
        return code.replaceFirst("^organization\\.(import\\.)?", "")
                .replace('.', '-')
                .toLowerCase(Locale.ROOT);
    }

    static Issue of(
            Severity severity, Source source, int line, String field, String value, String code, String... arguments) {
        return new Issue(severity, source, line, field, value, code, List.of(arguments));
    }

    private static String shown(String text, int longest) {
        String visible = text.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
        return visible.codePointCount(0, visible.length()) <= longest
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, longest)) + "…";
    }
}

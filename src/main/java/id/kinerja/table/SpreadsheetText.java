package id.kinerja.table;

import java.util.Set;
import java.util.regex.Pattern;

/** Texts that pass through spreadsheet programs. */
public final class SpreadsheetText {

    /** What a spreadsheet takes for a formula, and our own mark before it. */
    private static final Pattern DANGEROUS = Pattern.compile("(?s)[=+\\-@\\t\\r'].*");

    private static final Pattern MARKED = Pattern.compile("(?s)'[=+\\-@\\t\\r'].*");
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

    private SpreadsheetText() {}

    /** The text so that no spreadsheet runs it: with an apostrophe before what looks like a formula. */
    public static String write(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** What was meant by a text that {@link #write} made; any other text as it is. */
    public static String read(String written) {
        return MARKED.matcher(written).matches() ? written.substring(1) : written;
    }

    /** Whether it is the error of a formula. */
    public static boolean failed(String text) {
        return ERRORS.contains(text);
    }
}

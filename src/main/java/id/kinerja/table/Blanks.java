package id.kinerja.table;

import java.util.regex.Pattern;

/** Blanks of every kind that Unicode knows, among them those that nobody sees. */
public final class Blanks {

    /** Soft hyphen, zero-width space, word joiner, byte order mark; joiners inside emoji stay. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\p{Z}]+");

    private Blanks() {}

    /** The text without blanks around it, and with single spaces inside. */
    public static String single(String text) {
        return BLANKS.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The text without any blank. */
    public static String none(String text) {
        return BLANKS.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("");
    }
}

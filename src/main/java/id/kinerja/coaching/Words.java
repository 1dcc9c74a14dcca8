package id.kinerja.coaching;

import org.jspecify.annotations.Nullable;

/** Texts as they are kept. */
final class Words {

    private Words() {}

    /** A text without blanks around it; browsers' line breaks become plain ones, and nothing is an empty text. */
    static String of(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}

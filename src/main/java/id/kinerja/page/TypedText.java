package id.kinerja.page;

import org.jspecify.annotations.Nullable;

/** A text as it is kept, of what somebody typed. */
public final class TypedText {

    private TypedText() {}

    /** Without blanks around it; browsers' line breaks become plain ones, and nothing is an empty text. */
    public static String of(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}

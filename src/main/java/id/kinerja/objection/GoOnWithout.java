package id.kinerja.objection;

import id.kinerja.page.PlainText;
import org.jspecify.annotations.Nullable;

/** Goes on without who was silent. */
record GoOnWithout(
        @PlainText(max = ObjectionPages.MAX_LENGTH, multiline = true) @Nullable
        String note) {}

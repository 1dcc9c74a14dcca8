package id.kinerja.objection;

import id.kinerja.page.PlainText;
import org.jspecify.annotations.Nullable;

/** What the employee adds to the objection, beside files; may be nothing. */
record AddEvidence(
        @PlainText(max = ObjectionPages.MAX_LENGTH, multiline = true) @Nullable
        String evidence) {}

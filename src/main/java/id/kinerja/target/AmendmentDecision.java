package id.kinerja.target;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The superior's decision on an amendment, from the form {@code amendment-decide}.
 *
 * @param rows the rows to return, by id
 * @param comment the common reason of a return, the reason of a refusal, or a word with an approval
 */
record AmendmentDecision(
        @NotNull Choice decision,
        @Nullable List<String> rows,
        @PlainText(max = 2000, multiline = true) @Nullable String comment) {

    /** What can be decided. */
    enum Choice {
        APPROVE,
        RETURN,
        REFUSE
    }

    List<String> ticked() {
        return rows == null ? List.of() : rows;
    }

    String said() {
        return comment == null ? "" : comment.strip();
    }
}

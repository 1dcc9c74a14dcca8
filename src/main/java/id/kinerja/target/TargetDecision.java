package id.kinerja.target;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor's decision on a submitted plan, from the form {@code target-decide}.
 *
 * @param rows the rows to return, by id
 * @param comment the common reason of a return, or a word with an approval
 */
record TargetDecision(
        @NotNull Choice decision,
        @Nullable List<String> rows,
        @PlainText(max = 2000, multiline = true) @Nullable String comment) {

    /** What can be decided. */
    enum Choice {
        APPROVE,
        RETURN
    }

    List<String> ticked() {
        return rows == null ? List.of() : rows;
    }

    String said() {
        return comment == null ? "" : comment.strip();
    }
}

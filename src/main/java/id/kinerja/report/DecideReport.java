package id.kinerja.report;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor's word on a report (keputusan atasan).
 *
 * @param activities the ids of the activities to be revised
 * @param comment the reason; when returned, for the ticked activities that have none of their own
 */
record DecideReport(
        @NotNull(message = "{report.decide.required}") Decision decision,
        List<String> activities,
        @Nullable @PlainText(max = 2000, multiline = true) String comment) {

    /** What a supervisor may decide. */
    enum Decision {
        /** Setujui. */
        APPROVE,
        /** Kembalikan. */
        RETURN,
        /** Tolak. */
        REJECT
    }
}

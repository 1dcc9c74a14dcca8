package id.kinerja.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing about which tables and engine disagree.
 *
 * @param process the process's key; none where it is not known
 * @param caseId the case, as the engine's business key says it; none where there is none
 * @param subject the engine's id of the task, job or incident, when the difference is about one
 * @param tables what the tables say; none when they say nothing
 * @param engine what the engine says; none when it says nothing
 */
public record Difference(
        DifferenceKind kind,
        @Nullable String process,
        @Nullable String caseId,
        @Nullable String subject,
        @Nullable String tables,
        @Nullable String engine) {

    private static final Set<DifferenceKind> ABOUT_PEOPLE =
            Set.of(DifferenceKind.NO_ACCOUNT, DifferenceKind.ASSIGNEE_LEFT, DifferenceKind.WRONG_ASSIGNEE);

    /** The same without the accounts that it names: which case waits where, and not for whom. */
    public Difference withoutAccounts() {
        return ABOUT_PEOPLE.contains(kind)
                ? new Difference(kind, process, caseId, subject, null, engine == null ? null : stepOf(engine))
                : this;
    }

    private static String stepOf(String waits) {
        int end = waits.indexOf(": ");
        return end < 0 ? waits : waits.substring(0, end);
    }
}

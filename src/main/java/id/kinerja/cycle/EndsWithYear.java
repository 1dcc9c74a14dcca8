package id.kinerja.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ends what the cases of one process leave unfinished when their year is closed; each capability that has such cases has one. */
public interface EndsWithYear {

    /** The key of the process. */
    String process();

    /** The period's cases that have a task still before them which has to be done in it. */
    List<UnfinishedCase> unfinished(Period period);

    /**
     * Ends such a case without a result, in the caller's transaction, since its year is closed.
     *
     * @return whose it is; none when it has come to its end before
     */
    Optional<UUID> close(UUID caseId);

    /** The message that says in the trail why a case of a period was ended; its argument is the year. */
    default String reason(Period period) {
        return "cycle.closing.reason." + period.kind();
    }

    /** A case, and whose it is. */
    record UnfinishedCase(UUID caseId, UUID employeeId) {}
}

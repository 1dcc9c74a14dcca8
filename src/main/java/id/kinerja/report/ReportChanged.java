package id.kinerja.report;

import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;

/** A draft is no longer what its employee has seen: another window or program of the same person changed it. */
final class ReportChanged extends OptimisticLockingFailureException {

    private final String by;
    private final Instant at;

    ReportChanged(UUID report, String by, Instant at) {
        super("report " + report + " was changed meanwhile");
        this.by = by;
        this.at = at;
    }

    /** The user name. */
    String by() {
        return by;
    }

    Instant at() {
        return at;
    }
}

package id.kinerja.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts many cases in the transaction of who asks, and lets people's requests go first. */
@Component
public class BulkStarts {

    /** So long a start waits for requests at most: a hundred in one job stay far below a job's lock time. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(50);

    private final Cases cases;
    private final RequestsFirst requests;

    BulkStarts(Cases cases, RequestsFirst requests) {
        this.cases = cases;
        this.requests = requests;
    }

    /**
     * Starts a case for each, as {@link Cases#start} does for one.
     *
     * @throws IllegalStateException when a case of this process already runs for one of them
     */
    public void each(String process, Collection<UUID> caseIds) {
        caseIds.forEach(id -> {
            requests.giveWay(LONGEST_WAIT);
            cases.start(process, id);
        });
    }
}

package id.kinerja.cycle;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the process {@code year-closing} calls, with a run's id. */
@Component("yearClosingSteps")
public class YearClosingSteps {

    /** One job: short enough to end well within a job's lock. */
    private static final int BATCH = 50;

    private final YearClosings closings;
    private final YearClosingStore store;

    YearClosingSteps(YearClosings closings, YearClosingStore store) {
        this.closings = closings;
        this.store = store;
    }

    /** Ends the next cases. */
    public void endBatch(String closing) {
        closings.endBatch(UUID.fromString(closing), BATCH);
    }

    /** Whether there are cases that have not been tried yet. */
    public boolean hasMore(String closing) {
        return store.hasMore(UUID.fromString(closing));
    }

    /** Records that all have. */
    public void finish(String closing) {
        store.finish(UUID.fromString(closing));
    }
}

package id.kinerja.cycle;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the process {@code period-opening} calls, with a run's id. */
@Component
public class OpeningSteps {

    /** One job: long enough to be worth its cost, short enough to end well within a job's lock. */
    private static final int BATCH = 100;

    /**
     * How many batches are worked on at once: as many as there are processors, but two where there is one, since a lane waits
     * for the database half of its time, and four where there are more, since the engine's other jobs need threads, too.
     */
    private static final int LANES =
            Math.min(4, Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final Openings openings;
    private final OpeningBatches batches;

    OpeningSteps(Openings openings, OpeningBatches batches) {
        this.openings = openings;
        this.batches = batches;
    }

    /** In how many lanes the run works. */
    public int lanes(String openingId) {
        return LANES;
    }

    public void openBatch(String openingId) {
        batches.open(UUID.fromString(openingId), BATCH);
    }

    public boolean hasMore(String openingId) {
        return openings.hasMore(UUID.fromString(openingId));
    }

    public void finish(String openingId) {
        openings.finish(UUID.fromString(openingId));
    }
}

package id.kinerja.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The parts of what the daily mails are made from, each collected by itself: one that fails is tried again at the next run, and
 * stops neither the others nor the sending. What fails is kept on each node until it succeeds there, for the personnel admin to see.
 */
@Component
class DigestParts {

    private static final Logger LOG = LoggerFactory.getLogger(DigestParts.class);

    private final Map<String, Failing> failing = new ConcurrentSkipListMap<>();
    private final Clock clock;

    DigestParts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Does one of them.
     *
     * @param name as messages call it
     * @return how many mails it made; none when it failed
     */
    int attempt(String name, Part part) {
        try {
            int made = part.make();
            failing.remove(name);
            return made;
        } catch (RuntimeException failure) {
            Failing now = failing.merge(name, new Failing(name, clock.instant(), 1), (before, first) -> before.again());
            LOG.warn("The daily mails could not be made from {} on try {}", name, now.tries(), failure);
            return 0;
        }
    }

    /** Those that failed when they were tried last. */
    List<Failing> failing() {
        return List.copyOf(failing.values());
    }

    /** Makes the mails of one part. */
    interface Part {

        int make();
    }

    /** Since when and how often one has failed. */
    record Failing(String name, Instant since, int tries) {

        private Failing again() {
            return new Failing(name, since, tries + 1);
        }
    }
}

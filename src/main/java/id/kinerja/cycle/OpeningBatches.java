package id.kinerja.cycle;

import id.kinerja.engine.OwnTransaction;
import id.kinerja.engine.RequestsFirst;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens a period for many at once, and one by one where that fails: one person for whom it fails costs nobody else
 * anything, and is listed.
 *
 * <p>Each ten are a transaction of their own, between two of which people's requests go first. A crash after it finds its
 * people gone from the list; before it, still there.
 */
@Component
class OpeningBatches {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningBatches.class);

    /** One transaction: so short that whoever opens a page meanwhile hardly waits for it. */
    private static final int TOGETHER = 10;

    /** So long each waits for requests at most; ten of them in a job stay far below its lock time. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(50);

    private static final int TRIES = 2;
    private static final int LONGEST_REASON = 300;

    private final Openings openings;
    private final OwnTransaction apart;
    private final RequestsFirst requests;

    OpeningBatches(Openings openings, OwnTransaction apart, RequestsFirst requests) {
        this.openings = openings;
        this.apart = apart;
        this.requests = requests;
    }

    /** Opens the period of a run for up to so many people whom no other batch has taken, some at a time. */
    void open(UUID id, int size) {
        for (int left = size; left > 0; left -= TOGETHER) {
            requests.giveWay(LONGEST_WAIT);
            openTogether(id, Math.min(left, TOGETHER));
        }
    }

    private void openTogether(UUID id, int size) {
        try {
            apart.run(() -> openings.openFor(id, size));
        } catch (RuntimeException failed) {
            LOG.warn("A batch of opening {} failed ({}): one by one", id, kind(failed));
            for (int i = 0; i < size && openOne(id, TRIES); i++) {
                LOG.debug("{} of a failed batch of opening {} were tried", i + 1, id);
            }
        }
    }

    /** False when nobody is left. */
    private boolean openOne(UUID id, int tries) {
        List<UUID> taken = new ArrayList<>();
        try {
            apart.run(() -> openings.openForOne(id, taken::add));
            return !taken.isEmpty();
        } catch (RuntimeException failed) {
            if (taken.isEmpty()) {
                throw failed;
            }
            if (tries > 1) {
                return openOne(id, tries - 1);
            }
            apart.run(() -> openings.fail(id, taken.get(0), reason(failed)));
            return true;
        }
    }

    private static String kind(RuntimeException failed) {
        return ExceptionUtils.getRootCause(failed).getClass().getSimpleName();
    }

    static String reason(RuntimeException failed) {
        String said = StringUtils.substringBefore(
                StringUtils.defaultString(ExceptionUtils.getRootCause(failed).getMessage()), "\n");
        return StringUtils.abbreviate(kind(failed) + ": " + said, LONGEST_REASON);
    }
}

package id.kinerja.reward;

import id.kinerja.engine.Refused;
import id.kinerja.reward.Nomination.Found;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Looks at a nominee again when a nomination is decided: a weak result that stands, a measure, or a post that was given up since
 * it was checked leaves refusing alone.
 */
@Component
class Rechecks {

    private final Eligibility eligibility;
    private final NominationStore store;
    private final Clock clock;

    Rechecks(Eligibility eligibility, NominationStore store, Clock clock) {
        this.eligibility = eligibility;
        this.store = store;
        this.clock = clock;
    }

    /** What speaks against it now; what was found before, once it is decided, or before it was submitted. */
    Nomination now(Nomination nomination) {
        return nomination.found() != null && nomination.state().isOpen()
                ? nomination.with(eligibility.check(nomination, clock.instant()))
                : nomination;
    }

    /** Whether the reward is refused for what was found. */
    boolean isRefused(Nomination nomination) {
        Found found = nomination.found();
        return found != null && eligibility.refuses(found);
    }

    /** Looks again, and keeps what was found for who reads why it was decided so. */
    Nomination kept(Nomination nomination) {
        Nomination now = now(nomination);
        if (now.found() != null) {
            store.found(now.id(), now.found());
        }
        return now;
    }

    /** @throws Refused when the nominee is not eligible any more; it can only be refused then */
    void require(Nomination nomination) {
        if (isRefused(kept(nomination))) {
            throw new Refused("decision", "reward.refused.not-eligible");
        }
    }
}

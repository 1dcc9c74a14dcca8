package id.kinerja.page;

import java.time.Instant;
import java.util.Optional;

/** Tells whether the installation's clock has been moved away from the real time, as a demonstration does. */
@FunctionalInterface
public interface ClockNotice {

    /** The time that the installation believes it is; empty when that is the real time. */
    Optional<Instant> movedTo();
}

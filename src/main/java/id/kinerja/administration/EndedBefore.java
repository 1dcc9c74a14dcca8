package id.kinerja.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be ended has ended: by somebody, or by itself. */
final class EndedBefore extends RuntimeException {

    private final @Nullable String by;
    private final @Nullable Instant at;

    /** @param by the user name of who ended it; none when it ended by itself */
    EndedBefore(@Nullable String by, @Nullable Instant at) {
        super("it has ended before");
        this.by = by;
        this.at = at;
    }

    @Nullable
    String by() {
        return by;
    }

    @Nullable
    Instant at() {
        return at;
    }
}

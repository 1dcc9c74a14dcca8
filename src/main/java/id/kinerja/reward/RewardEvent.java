package id.kinerja.reward;

import id.kinerja.organization.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a nomination.
 *
 * @param actor who did it, and in whose place; none when the system did
 */
record RewardEvent(
        Instant at, RewardEventKind kind, @Nullable Actor actor) {}

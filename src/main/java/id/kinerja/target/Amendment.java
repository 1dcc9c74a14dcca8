package id.kinerja.target;

import id.kinerja.organization.Actor;
import id.kinerja.trail.Trail;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amendment of an established plan (perubahan SKP): until it is in force the plan says what it said before.
 *
 * @param baseVersion the version that it changes
 * @param side whose side started it
 * @param reason why
 * @param wanted what is to change, in the words of who started it
 * @param content what the plan is to say
 * @param overdueSince since when the step that it waits in is overdue
 * @param ended by whom and why it ended; none while it runs
 * @param version the version that it became; none when it became none
 */
record Amendment(
        UUID id,
        UUID planId,
        int baseVersion,
        AmendmentSide side,
        String reason,
        String wanted,
        Actor startedBy,
        Instant startedAt,
        AmendmentState state,
        PlanContent content,
        @Nullable Instant overdueSince,
        @Nullable End ended,
        @Nullable Integer version) {

    /** How pages call where it stands: one that ended with its year was not withdrawn by anybody. */
    public String standing() {
        return lapsed() ? "LAPSED" : state.name();
    }

    /** Whether it ended with its year. */
    boolean lapsed() {
        return ended != null && ended.by().person().equals(Trail.SYSTEM);
    }

    /**
     * How it ended.
     *
     * @param reason may be empty, but for a refusal
     */
    record End(Actor by, Instant at, String reason) {}
}

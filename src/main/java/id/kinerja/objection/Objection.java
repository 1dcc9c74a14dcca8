package id.kinerja.objection;

import id.kinerja.evaluation.ContestOutcome;
import id.kinerja.evaluation.Rating;
import id.kinerja.organization.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employee's objection to a result (keberatan), by PP 30/2019 article 59.
 *
 * @param respondent the user name of who explains the rating; none when nobody can
 * @param decider the user name of who decides: the rater's superior; none while nobody above the rater has an open account
 * @param statement how the rating is explained; none while it is not
 * @param evidence what the employee adds; none while it is open
 * @param silentAt when the term passed without a word of one side; none when both spoke in time
 * @param goneOn that the decider went on without who was silent
 * @param escalation that the decider was silent; none when not
 * @param ruling what was decided; none before
 */
record Objection(
        UUID id,
        UUID evaluationId,
        UUID employeeId,
        ContestedPart part,
        String reasons,
        String filedBy,
        Instant filedAt,
        @Nullable String respondent,
        @Nullable String decider,
        @Nullable Said statement,
        @Nullable Said evidence,
        @Nullable Instant silentAt,
        @Nullable Said goneOn,
        @Nullable Escalation escalation,
        @Nullable Ruling ruling) {

    /** Whether evidence can still be added. */
    boolean hearsEmployee() {
        return evidence == null && goneOn == null && ruling == null;
    }

    /** Where it stands, as lists and pages name it. */
    public State state() {
        if (ruling != null) {
            return ruling.outcome() == ContestOutcome.CHANGED ? State.CHANGED : State.CONFIRMED;
        }
        boolean heard = goneOn != null || evidence != null && (respondent == null || statement != null);
        return heard ? State.HEARD : State.FILED;
    }

    /** Where an objection stands. */
    enum State {
        /** Both sides are asked. */
        FILED,
        /** It waits for the decision. */
        HEARD,
        CONFIRMED,
        CHANGED
    }

    /**
     * What somebody said.
     *
     * @param text may be empty
     * @param by who, and for whom
     */
    record Said(String text, Actor by, Instant at) {}

    /**
     * That who decides was silent.
     *
     * @param to the user name of the superior who may take it over; none when there is nobody
     * @param takenFrom the user name of who had it; none while it was not taken over
     */
    record Escalation(
            Instant at,
            @Nullable String to,
            @Nullable String takenFrom,
            @Nullable Instant takenAt) {}

    /**
     * What was decided; it is final.
     *
     * @param resultRating the new rating; none when it stands
     * @param behaviourRating the new rating; none when it stands
     * @param by the user name
     * @param principal the user name of the official in whose place; none when in no other's
     */
    record Ruling(
            ContestOutcome outcome,
            @Nullable Rating resultRating,
            @Nullable Rating behaviourRating,
            String reason,
            String by,
            @Nullable String principal,
            Instant at) {

        /** Who decided, and for whom. */
        Actor actor() {
            return new Actor(by, principal);
        }
    }
}

package id.kinerja.evaluation;

import id.kinerja.engine.Refused;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often the self-assessment went from the employee to the superior, and which terms were missed on the way. */
@Embeddable
class Progress {

    private int round;
    private @Nullable Instant submittedAt;
    private String submissionMessage = "";
    private @Nullable Instant selfAssessmentOverdueAt;
    private @Nullable Instant ratingOverdueAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endedKind;

    Progress() {}

    void submit(String message, Instant now) {
        round++;
        submittedAt = now;
        submissionMessage = message.strip();
    }

    /** It ends without a result, since the employee is excluded or its year is closed. */
    void end(EndReason kind, Instant now) {
        endedAt = now;
        endedKind = kind;
    }

    /** It begins again: the employee submits anew what is there. */
    void resume() {
        endedAt = null;
        endedKind = null;
        submittedAt = null;
    }

    /** @throws Refused when it was ended */
    void requireGoingOn() {
        if (endedAt != null) {
            throw new Refused(
                    "",
                    endedKind == EndReason.UNFINISHED
                            ? "evaluation.refused.unfinished"
                            : "evaluation.refused.excluded");
        }
    }

    /** @throws Refused when it was ended, or the superior has it */
    void requireWithEmployee() {
        requireGoingOn();
        if (submitted()) {
            throw new Refused("", "evaluation.refused.submitted");
        }
    }

    /** Why it was ended without a result; none when it was not. */
    @Nullable
    EndReason endedBy() {
        return endedKind;
    }

    void reopen() {
        submittedAt = null;
    }

    boolean submitted() {
        return submittedAt != null;
    }

    void markSelfAssessmentOverdue(Instant now) {
        selfAssessmentOverdueAt = selfAssessmentOverdueAt == null ? now : selfAssessmentOverdueAt;
    }

    void markRatingOverdue(Instant now) {
        ratingOverdueAt = ratingOverdueAt == null ? now : ratingOverdueAt;
    }

    /** The submission that is being worked on or was last; none yet is 0. */
    int round() {
        return round;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    String submissionMessage() {
        return submissionMessage;
    }

    @Nullable
    Instant selfAssessmentOverdueAt() {
        return selfAssessmentOverdueAt;
    }

    @Nullable
    Instant ratingOverdueAt() {
        return ratingOverdueAt;
    }
}

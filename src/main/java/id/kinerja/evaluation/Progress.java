package id.kinerja.evaluation;

import jakarta.persistence.Embeddable;
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

    Progress() {}

    void submit(String message, Instant now) {
        round++;
        submittedAt = now;
        submissionMessage = message.strip();
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

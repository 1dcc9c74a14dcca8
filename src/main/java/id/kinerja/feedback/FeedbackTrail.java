package id.kinerja.feedback;

import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import id.kinerja.feedback.Giving.Offer;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records what is done with feedback. Entries about anonymous feedback name who did it and nothing else: neither whom it
 * is about nor which it is. So nobody learns the giver from the trail: not the employee, who reads what was done to the
 * own file, and not an auditor, who looks it up by a reason of its own ({@link Disclosure}).
 */
@Component
class FeedbackTrail {

    /** What feedback is called where it is recorded. */
    static final String FEEDBACK = "feedback";

    private final Trail trail;
    private final OpenedFiles opened;

    FeedbackTrail(Trail trail, OpenedFiles opened) {
        this.trail = trail;
        this.opened = opened;
    }

    /** That somebody is about to be shown what there is to give feedback on. */
    void shown(SignedIn me, Offer offer) {
        if (offer.anonymous()) {
            trail.record(Entry.of(Action.FILE_OPENED, FEEDBACK, null).by(me.userName()));
        } else {
            opened.opened(
                    me,
                    offer.to().principal(),
                    offer.to().employee(),
                    FEEDBACK,
                    offer.to().employee());
        }
    }

    void given(SignedIn me, Feedback feedback, @Nullable String principal) {
        trail.record(entry(Action.FEEDBACK_GIVEN, me, feedback).onBehalfOf(principal));
    }

    void changed(SignedIn me, Feedback feedback) {
        trail.record(entry(Action.FEEDBACK_CHANGED, me, feedback));
    }

    void withdrawn(SignedIn me, Feedback feedback) {
        trail.record(entry(Action.FEEDBACK_WITHDRAWN, me, feedback));
    }

    /** That an auditor is about to be told who gave it; the giver is not named here either. */
    void disclosed(SignedIn me, UUID employee, UUID reference, String reason) {
        trail.record(Entry.of(Action.FEEDBACK_GIVER_DISCLOSED, FEEDBACK, reference)
                .by(me.userName())
                .fileOf(employee)
                .because(reason));
    }

    private static Entry entry(Action action, SignedIn me, Feedback feedback) {
        if (feedback.anonymous()) {
            return Entry.of(action, FEEDBACK, null).by(me.userName());
        }
        return Entry.of(action, FEEDBACK, feedback.reference())
                .by(me.userName())
                .fileOf(feedback.employeeId())
                .changed(
                        Map.of(),
                        Map.of(
                                "kind",
                                feedback.kind().name(),
                                "row",
                                feedback.row().key()));
    }
}

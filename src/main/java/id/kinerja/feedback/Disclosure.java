package id.kinerja.feedback;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells an auditor, for a reason that stays on record, who gave anonymous feedback. */
@Service
@Transactional
class Disclosure {

    private final FeedbackStore store;
    private final Policy policy;
    private final FeedbackTrail trail;

    Disclosure(FeedbackStore store, Policy policy, FeedbackTrail trail) {
        this.store = store;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * Who gave it.
     *
     * @throws NotVisible when the person may not know, as the employee, or who rates the employee, never may
     */
    Feedback giverOf(SignedIn me, UUID reference, String reason) {
        Feedback feedback = store.byReference(reference).orElseThrow(NotVisible::new);
        UUID employee = feedback.employeeId();
        policy.require(me, Right.READ, Matter.FEEDBACK_GIVER.of(employee));
        if (policy.may(me, Right.WRITE, Matter.FEEDBACK.of(employee))) {
            // an auditor who is the superior, or stands in, rates
            throw new NotVisible();
        }
        trail.disclosed(me, employee, reference, reason);
        return feedback;
    }
}

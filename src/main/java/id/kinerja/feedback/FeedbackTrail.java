package id.kinerja.feedback;

import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import id.kinerja.feedback.Feedback.Words;
import id.kinerja.feedback.Giving.Offer;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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

    void given(SignedIn me, Feedback feedback) {
        record(Action.FEEDBACK_GIVEN, me, feedback, Map.of(), facts(feedback, feedback.words()));
    }

    /** That it was changed: what it is about, and whether its text and evidence are others; what they were is kept with it. */
    void changed(SignedIn me, Feedback before, Words after) {
        Map<String, Object> now = facts(before, after);
        now.put("textChanged", !before.text().equals(after.text()));
        now.put("linksChanged", !before.links().equals(after.links()));
        record(Action.FEEDBACK_CHANGED, me, before, facts(before, before.words()), now);
    }

    void withdrawn(SignedIn me, Feedback feedback) {
        record(Action.FEEDBACK_WITHDRAWN, me, feedback, facts(feedback, feedback.words()), Map.of());
    }

    /** That an auditor is about to be told who gave it; the giver is not named here either. */
    void disclosed(SignedIn me, UUID employee, UUID reference, String reason) {
        trail.record(Entry.of(Action.FEEDBACK_GIVER_DISCLOSED, FEEDBACK, reference)
                .by(me.userName())
                .fileOf(employee)
                .because(reason));
    }

    private void record(Action action, SignedIn me, Feedback feedback, Map<String, ?> before, Map<String, ?> after) {
        Entry done = Entry.of(action, FEEDBACK, feedback.anonymous() ? null : feedback.reference())
                .by(me.userName());
        trail.record(
                feedback.anonymous()
                        ? done
                        : done.onBehalfOf(feedback.givenFor())
                                .fileOf(feedback.employeeId())
                                .changed(before, after));
    }

    private static Map<String, Object> facts(Feedback feedback, Words words) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", feedback.kind());
        facts.put("row", words.row().key());
        facts.put("day", words.day().toString());
        return facts;
    }
}

package id.kinerja.coaching;

import id.kinerja.evaluation.FollowUp;
import id.kinerja.evaluation.FollowUpRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Acts on what follows from an evaluation, in its transaction: a weak one begins a coaching, any tells what came of one. */
@Component
class CoachingFollowUps {

    private final Coachings coachings;
    private final LaterResults later;

    CoachingFollowUps(Coachings coachings, LaterResults later) {
        this.coachings = coachings;
        this.later = later;
    }

    @EventListener
    void on(FollowUpRecorded recorded) {
        later.recorded(recorded.judged(), recorded.followUp());
        coachings.known(recorded.judged());
        if (recorded.followUp() == FollowUp.COACHING) {
            coachings.require(recorded.judged());
        }
    }
}

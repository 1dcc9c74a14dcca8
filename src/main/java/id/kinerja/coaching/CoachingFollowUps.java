package id.kinerja.coaching;

import id.kinerja.evaluation.FollowUp;
import id.kinerja.evaluation.FollowUpRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Acts on what follows from an evaluation, in its transaction: a weak one begins a coaching, any tells what came of one. */
@Component
class CoachingFollowUps {

    private final Coachings coachings;

    CoachingFollowUps(Coachings coachings) {
        this.coachings = coachings;
    }

    @EventListener
    void on(FollowUpRecorded recorded) {
        coachings.known(recorded.judged());
        if (recorded.followUp() == FollowUp.COACHING) {
            coachings.require(recorded.judged());
        }
    }
}

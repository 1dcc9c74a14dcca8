package id.kinerja.coaching;

import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Takeovers;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives the plan, and the notes of a month, that wait for a superior whose account is closed, and for whom nobody stands in, to the first
 * who stands above and can sign in. Where nobody can, the personnel admins are told once it is late, as of any step.
 */
@Component
class ClosedSuperiors {

    private static final Logger LOG = LoggerFactory.getLogger(ClosedSuperiors.class);

    /** What the superior writes. */
    private static final Set<String> STEPS = Set.of("draftCoaching", "superiorNote");

    private final CoachingStore store;
    private final Approvers line;
    private final Cases cases;
    private final Takeovers takeovers;

    ClosedSuperiors(CoachingStore store, Approvers line, Cases cases, Takeovers takeovers) {
        this.store = store;
        this.line = line;
        this.cases = cases;
        this.takeovers = takeovers;
    }

    /** One case that fails never stops the others. */
    void run() {
        for (CoachingState state : List.of(CoachingState.DRAFTING, CoachingState.CHECKING)) {
            store.in(state).forEach(this::giveOn);
        }
    }

    private void giveOn(Coaching coaching) {
        try {
            cases.openSteps(coaching.id()).stream().filter(this::waitsInVain).forEach(step -> line.firstAbove(
                            coaching.employeeId())
                    .ifPresent(above -> takeovers.give(step, coaching.employeeId(), String.valueOf(above.userName()))));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "What a superior without an account was to write for coaching {} waits on", coaching.id(), failure);
        }
    }

    private boolean waitsInVain(OpenStep step) {
        return STEPS.contains(step.step()) && step.assignee() != null && !line.reaches(step.assignee());
    }
}

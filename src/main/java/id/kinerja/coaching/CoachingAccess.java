package id.kinerja.coaching;

import id.kinerja.access.Appraisal;
import id.kinerja.access.Matter;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see and write what of a coaching; who may not is told that there is none. */
@Component
@Transactional(readOnly = true)
class CoachingAccess {

    private final Coachings coachings;
    private final Cases cases;
    private final Policy policy;
    private final OpenedFiles opened;

    CoachingAccess(Coachings coachings, Cases cases, Policy policy, OpenedFiles opened) {
        this.coachings = coachings;
        this.cases = cases;
        this.policy = policy;
        this.opened = opened;
    }

    /** The coaching for who may read it. */
    Coaching toRead(SignedIn me, UUID id) {
        Coaching coaching = coachings.get(id);
        policy.require(me, Right.READ, frame(me, coaching));
        return coaching;
    }

    /** The coaching for who writes its plan, whatever its state: employee and superior together. */
    Coaching toPlan(SignedIn me, UUID id) {
        Coaching coaching = coachings.get(id);
        policy.require(me, Right.WRITE, frame(me, coaching));
        return coaching;
    }

    boolean mayPlan(SignedIn me, Coaching coaching) {
        return coaching.state() == CoachingState.DRAFTING && policy.may(me, Right.WRITE, frame(me, coaching));
    }

    /** Whether somebody counsels: never oneself, and not when it is over. */
    boolean mayCounsel(SignedIn me, Coaching coaching) {
        return coaching.state() != CoachingState.CLOSED
                && policy.may(me, Right.WRITE, Matter.COUNSELLING.of(coaching.employeeId()));
    }

    /** Whether somebody may know how the employee was judged. */
    boolean maySeePredicates(SignedIn me, Coaching coaching) {
        return policy.may(
                me, Right.READ, Matter.RATING.of(coaching.employeeId()).at(Stage.HANDED_OVER));
    }

    /** Who does something with the coaching of an employee: the person, or the person in an official's place. */
    Actor actor(SignedIn me, UUID employee) {
        return new Actor(me.userName(), policy.principalOf(me, Right.WRITE, Matter.COACHING, employee));
    }

    /** Records that the person is about to be shown the coaching of somebody else. */
    @Transactional
    void opened(SignedIn me, Coaching coaching) {
        opened.opened(me, coaching.employeeId(), Coachings.PROCESS, coaching.id());
    }

    /** Records that the person is about to be shown what was said in somebody else's counselling. */
    @Transactional
    void opened(SignedIn me, CounsellingNote note) {
        opened.opened(me, null, note.employeeId(), "counselling-note", note.id());
    }

    /** Records the notes that stand on the page of a coaching; the own words among them are no news to who wrote them. */
    @Transactional
    void opened(SignedIn me, List<CounsellingNote> notes) {
        notes.stream().filter(note -> !note.isBy(me)).forEach(note -> opened(me, note));
    }

    /** The step in which the coaching waits for this person. */
    Optional<OpenStep> step(SignedIn me, UUID id) {
        return cases.stepFor(me, id);
    }

    List<OpenStep> steps(UUID id) {
        return cases.openSteps(id);
    }

    private Appraisal frame(SignedIn me, Coaching coaching) {
        return Matter.COACHING.of(coaching.employeeId()).with(Relation.ASKED, () -> step(me, coaching.id())
                .isPresent());
    }
}

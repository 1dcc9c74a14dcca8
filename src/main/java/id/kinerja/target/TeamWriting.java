package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Cases;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the performance team write a plan when both sides are silent past the set day (tim pengelola kinerja menyusun SKP).
 *
 * <p>That the team does so until the second week of January stands in PermenPANRB 8/2021, which is repealed; so the day is a
 * setting.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TeamWriting {

    private static final String TAKEN = "plan-taken";
    private static final String BROKEN = "silence-broken";

    private final TargetPlans plans;
    private final TeamTurns turns;
    private final Submittable submittable;
    private final Submissions submissions;
    private final Organization organization;
    private final PlanWindow window;
    private final WorkingCalendar calendar;
    private final Cases cases;

    TeamWriting(
            TargetPlans plans,
            TeamTurns turns,
            Submittable submittable,
            Submissions submissions,
            Organization organization,
            PlanWindow window,
            WorkingCalendar calendar,
            Cases cases) {
        this.plans = plans;
        this.turns = turns;
        this.submittable = submittable;
        this.submissions = submissions;
        this.organization = organization;
        this.window = window;
        this.calendar = calendar;
        this.cases = cases;
    }

    /** Whether a silent plan waits for the team's day. */
    boolean waits(UUID planId) {
        return turns.of(planId)
                .filter(turn -> turn.state() == TeamTurns.State.WAITING)
                .isPresent();
    }

    void call(UUID planId) {
        turns.called(planId);
    }

    /** A side acts after all, so the team is not needed any more. */
    void broken(UUID planId) {
        if (turns.broken(planId)) {
            cases.send(BROKEN, planId);
        }
    }

    /**
     * Somebody of the team takes the plan; from now on neither side writes or decides.
     *
     * @throws Refused on one's own plan, when a side has acted meanwhile, or the window is closed
     */
    void take(TaskCase task) {
        UUID planId = task.caseId();
        String person = task.person();
        var plan = change(planId);
        if (isEmployee(plan, person)) {
            throw new Refused("", "target.team.own");
        }
        boolean called = turns.of(planId)
                .filter(turn -> turn.state() == TeamTurns.State.CALLED)
                .isPresent();
        if (!called || plan.state() == PlanState.TEAM || plan.state() == PlanState.ESTABLISHED) {
            throw new Refused("", "target.team.broken");
        }
        window.requireAccepting(plan.year(), task);
        if (plan.state() == PlanState.SUBMITTED) {
            submissions.decide(planId, RoundOutcome.WITHDRAW, "", null, Actor.of(person));
        }
        plan.give();
        turns.taken(planId, person);
        cases.send(TAKEN, planId);
    }

    /**
     * Submits the plan as the team wrote it; it is established by that.
     *
     * @throws NotVisible when somebody else has taken it
     * @throws Refused naming everything that is missing
     */
    void submit(TargetSubmission command, TaskCase task) {
        UUID planId = task.caseId();
        String person = task.person();
        var plan = change(planId);
        if (isEmployee(plan, person)) {
            throw new Refused("", "target.team.own");
        }
        if (plan.state() != PlanState.TEAM) {
            throw new Refused("", "target.draft.closed");
        }
        window.requireDecidable(plan.year());
        var content = submittable.require(plan);
        plan.submit();
        submissions.add(planId, null, content, command.said(), false, person);
        submissions.decide(planId, RoundOutcome.APPROVE, "", null, Actor.of(person));
        turns.taken(planId, person);
    }

    /** Employee, superior and head of the unit are told of a plan that the team wrote. */
    void established(UUID planId, UUID employee) {
        if (turns.of(planId).isEmpty()) {
            return;
        }
        LocalDate today = calendar.today();
        turns.tell(
                planId,
                Stream.of(
                                Stream.of(employee),
                                organization.superiorOf(employee, today).map(Employee::id).stream(),
                                organization
                                        .postingOf(employee, today)
                                        .flatMap(posting -> organization.headOf(posting.unitId(), today))
                                        .map(Employee::id)
                                        .stream())
                        .flatMap(people -> people)
                        .distinct()
                        .toList());
    }

    /** The account of who has taken a plan. */
    String writer(UUID planId) {
        return turns.of(planId)
                .map(TeamTurns.Turn::takenBy)
                .orElseThrow(() -> new IllegalStateException("nobody has taken plan " + planId));
    }

    private TargetPlan change(UUID planId) {
        return plans.forChange(planId).orElseThrow(NotVisible::new);
    }

    private boolean isEmployee(TargetPlan plan, String person) {
        return organization.isAccountOf(person, plan.employeeId());
    }
}

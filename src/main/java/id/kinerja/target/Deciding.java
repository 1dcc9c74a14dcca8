package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Organization;
import id.kinerja.review.ReviewNotes;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Submits, approves and returns plans, in the transaction of the task that is completed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Deciding {

    private final TargetPlans plans;
    private final PlanReader reader;
    private final Submissions submissions;
    private final ReviewNotes notes;
    private final Organization organization;
    private final Submittable submittable;
    private final PlanWindow window;
    private final TeamWriting team;

    Deciding(
            TargetPlans plans,
            PlanReader reader,
            Submissions submissions,
            ReviewNotes notes,
            Organization organization,
            Submittable submittable,
            PlanWindow window,
            TeamWriting team) {
        this.plans = plans;
        this.reader = reader;
        this.submissions = submissions;
        this.notes = notes;
        this.organization = organization;
        this.submittable = submittable;
        this.window = window;
        this.team = team;
    }

    /**
     * Submits the plan as it is saved.
     *
     * @throws NotVisible when the person is not the plan's employee
     * @throws Refused naming everything that is missing, and when nobody could decide on it
     */
    void submit(TargetSubmission command, TaskCase task) {
        UUID planId = task.caseId();
        String person = task.person();
        var plan = plan(planId);
        if (!isEmployee(plan, person)) {
            throw new NotVisible();
        }
        if (plan.state() == PlanState.TEAM) {
            throw new Refused("", "target.team.taken");
        }
        if (!plan.state().open()) {
            throw new Refused("", "target.draft.closed");
        }
        window.requireAccepting(plan.year(), task);
        var content = submittable.require(plan);
        submittable.requireDecider(plan);
        plan.submit();
        submissions.add(planId, null, content, command.said(), false, person);
        team.broken(planId);
    }

    /**
     * Writes the supervisor's decision.
     *
     * @throws Refused on one's own plan; for a return without a reason for each ticked row; for an approval beside
     *     ticked rows or saved reasons
     */
    void decide(TargetDecision command, TaskCase task) {
        UUID planId = task.caseId();
        Actor by = task.actor();
        var plan = plan(planId);
        if (isEmployee(plan, by.person())) {
            throw new Refused("", "target.decide.own");
        }
        if (plan.state() != PlanState.SUBMITTED) {
            throw new Refused("", "target.decide.closed");
        }
        window.requireDecidable(plan.year());
        if (command.decision() == TargetDecision.Choice.APPROVE) {
            approve(plan, command, by);
        } else {
            sendBack(plan, command, by);
        }
        team.broken(planId);
    }

    private void approve(TargetPlan plan, TargetDecision command, Actor by) {
        if (!command.ticked().isEmpty()) {
            throw new Refused("rows", "target.decide.tickedButApproved");
        }
        int saved = notes.drafts(plan.id(), by.person()).size();
        if (saved > 0) {
            throw new Refused("decision", "target.decide.notedButApproved", saved);
        }
        notes.discard(plan.id());
        submissions.decide(plan.id(), RoundOutcome.APPROVE, command.said(), null, by);
    }

    private void sendBack(TargetPlan plan, TargetDecision command, Actor by) {
        var rows = PlanRow.rows(reader.content(plan)).stream().map(PlanRow::id).collect(Collectors.toSet());
        if (!rows.containsAll(command.ticked())) {
            throw new Refused("rows", "target.decide.unknownRow");
        }
        if (command.ticked().isEmpty() && notes.drafts(plan.id(), by.person()).isEmpty()) {
            throw new Refused("rows", "target.decide.nothingTicked");
        }
        if (command.said().isEmpty()
                && !notes.unexplained(plan.id(), command.ticked(), by.person()).isEmpty()) {
            throw new Refused("comment", "target.decide.reasonMissing");
        }
        int round = notes.send(plan.id(), command.ticked(), command.said(), by);
        submissions.decide(plan.id(), RoundOutcome.RETURN, command.said(), round, by);
        plan.sendBack();
    }

    private TargetPlan plan(UUID planId) {
        return plans.forChange(planId).orElseThrow(NotVisible::new);
    }

    private boolean isEmployee(TargetPlan plan, String person) {
        return organization.isAccountOf(person, plan.employeeId());
    }
}

package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Organization;
import id.kinerja.review.ReviewNotes;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Submits, declines, returns and refuses amendments, in the transaction of the task that is completed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Amending {

    private final WorkingPlans plans;
    private final AmendmentStore amendments;
    private final PlanReader reader;
    private final Submissions submissions;
    private final ReviewNotes notes;
    private final Organization organization;
    private final Submittable submittable;
    private final PlanWindow window;

    Amending(
            WorkingPlans plans,
            AmendmentStore amendments,
            PlanReader reader,
            Submissions submissions,
            ReviewNotes notes,
            Organization organization,
            Submittable submittable,
            PlanWindow window) {
        this.plans = plans;
        this.amendments = amendments;
        this.reader = reader;
        this.submissions = submissions;
        this.notes = notes;
        this.organization = organization;
        this.submittable = submittable;
        this.window = window;
    }

    /**
     * Submits the amendment as it is saved, or declines what the superior wanted to change.
     *
     * @throws NotVisible when the person is not the plan's employee
     * @throws Refused naming everything that is missing; when nothing changes; when one's own amendment is declined, or
     *     another's without a reason; when nobody could decide on it
     */
    void submit(UUID amendmentId, AmendmentSubmission command, String person) {
        var plan = working(amendmentId);
        if (!isEmployee(plan, person)) {
            throw new NotVisible();
        }
        if (!plan.state().open()) {
            throw new Refused("", "target.draft.closed");
        }
        requireYear(plan);
        boolean declined = command.answer() == AmendmentSubmission.Answer.DECLINE;
        var content = reader.content(plan);
        if (declined) {
            requireDeclinable(plan.amendment(), command);
        } else {
            requireComplete(plan, content, command);
        }
        submittable.requireDecider(plan);
        submissions.add(plan.id(), amendmentId, content, command.said(), declined, person);
        amendments.move(amendmentId, declined ? AmendmentState.DECLINED : AmendmentState.SUBMITTED);
    }

    /**
     * Writes the superior's decision.
     *
     * @throws Refused on one's own plan; for the approval of what the employee declined; for a return or refusal without a
     *     reason; for an approval beside ticked rows or saved reasons
     */
    void decide(UUID amendmentId, AmendmentDecision command, Actor by) {
        var plan = working(amendmentId);
        if (isEmployee(plan, by.person())) {
            throw new Refused("", "target.decide.own");
        }
        if (plan.state() != PlanState.SUBMITTED) {
            throw new Refused("", "target.amend.not-waiting");
        }
        switch (command.decision()) {
            case APPROVE -> approve(plan, command, by);
            case RETURN -> sendBack(plan, command, by);
            case REFUSE -> refuse(plan, command, by);
        }
    }

    private void approve(AmendedPlan plan, AmendmentDecision command, Actor by) {
        requireYear(plan);
        if (plan.amendment().state() == AmendmentState.DECLINED) {
            throw new Refused("decision", "target.amend.declined-approved");
        }
        if (!command.ticked().isEmpty()) {
            throw new Refused("rows", "target.decide.tickedButApproved");
        }
        int saved = notes.drafts(plan.amendment().id(), by.person()).size();
        if (saved > 0) {
            throw new Refused("decision", "target.decide.notedButApproved", saved);
        }
        submittable.requireOwnRows(plan.id(), reader.content(plan));
        notes.discard(plan.amendment().id());
        submissions.decide(plan.id(), RoundOutcome.APPROVE, command.said(), null, by);
        amendments.move(plan.amendment().id(), AmendmentState.APPROVED);
    }

    private void sendBack(AmendedPlan plan, AmendmentDecision command, Actor by) {
        requireYear(plan);
        UUID id = plan.amendment().id();
        var rows = PlanRow.rows(reader.content(plan)).stream().map(PlanRow::id).collect(Collectors.toSet());
        if (!rows.containsAll(command.ticked())) {
            throw new Refused("rows", "target.decide.unknownRow");
        }
        // an answer to what was declined, or a word on the whole, needs no row
        if (command.said().isEmpty()
                && (command.ticked().isEmpty() && notes.drafts(id, by.person()).isEmpty()
                        || !notes.unexplained(id, command.ticked(), by.person()).isEmpty())) {
            throw new Refused("comment", "target.decide.reasonMissing");
        }
        int round = notes.send(id, command.ticked(), command.said(), by);
        submissions.decide(plan.id(), RoundOutcome.RETURN, command.said(), round, by);
        amendments.move(id, AmendmentState.RETURNED);
    }

    private void refuse(AmendedPlan plan, AmendmentDecision command, Actor by) {
        if (command.said().isEmpty()) {
            throw new Refused("comment", "target.amend.refusal-reason");
        }
        UUID id = plan.amendment().id();
        notes.discard(id);
        submissions.decide(plan.id(), RoundOutcome.REFUSE, command.said(), null, by);
        amendments.end(id, AmendmentState.REFUSED, by, command.said(), null);
    }

    private void requireComplete(AmendedPlan plan, PlanContent content, AmendmentSubmission command) {
        if (!Boolean.TRUE.equals(command.confirmed())) {
            throw new Refused("confirmed", "target.draft.confirmed.required");
        }
        submittable.require(plan);
        var before = submissions.version(plan.id(), plan.amendment().baseVersion());
        if (PlanChange.between(before, content).isEmpty()) {
            throw new Refused("answer", "target.amend.same");
        }
        submittable.requireOwnRows(plan.id(), content);
    }

    private static void requireDeclinable(Amendment amendment, AmendmentSubmission command) {
        if (amendment.side() == AmendmentSide.EMPLOYEE) {
            throw new Refused("answer", "target.amend.decline-own");
        }
        if (command.said().isEmpty()) {
            throw new Refused("comment", "target.amend.decline-reason");
        }
    }

    private void requireYear(TargetPlan plan) {
        if (window.over(plan.year())) {
            throw new Refused("", "target.amend.over");
        }
    }

    /** The amendment's draft, which nobody else changes until the transaction ends. */
    private AmendedPlan working(UUID amendmentId) {
        UUID planId = amendments.find(amendmentId).orElseThrow(NotVisible::new).planId();
        if (plans.forChange(planId) instanceof AmendedPlan plan
                && plan.amendment().id().equals(amendmentId)) {
            return plan;
        }
        throw new Refused("", "target.amend.not-waiting");
    }

    private boolean isEmployee(TargetPlan plan, String person) {
        return organization.isAccountOf(person, plan.employeeId());
    }
}

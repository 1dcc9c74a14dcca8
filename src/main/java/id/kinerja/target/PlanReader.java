package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Organization;
import id.kinerja.review.ReviewNotes;
import id.kinerja.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads plans for pages and forms. */
@Service
@Transactional(readOnly = true)
class PlanReader {

    /** Beside the step in which a plan waits. */
    static final String TAKE = "takePlan";

    private final WorkingPlans working;
    private final Submissions submissions;
    private final Superiors superiors;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final ReviewNotes notes;
    private final Cases cases;
    private final Settings settings;

    PlanReader(
            WorkingPlans working,
            Submissions submissions,
            Superiors superiors,
            Organization organization,
            WorkingCalendar calendar,
            ReviewNotes notes,
            Cases cases,
            Settings settings) {
        this.working = working;
        this.submissions = submissions;
        this.superiors = superiors;
        this.organization = organization;
        this.calendar = calendar;
        this.notes = notes;
        this.cases = cases;
        this.settings = settings;
    }

    /** @throws NotVisible when there is none */
    TargetPlan plan(UUID id) {
        return working.plan(id);
    }

    /** Whose plan it is; @throws NotVisible when there is none */
    UUID owner(UUID id) {
        return plan(id).employeeId();
    }

    /** The plan with all that a page shows; what is in force, while it is amended too. */
    PlanView view(UUID id) {
        return view(plan(id));
    }

    /** The plan as it may be written or reviewed now: while it is amended, as the amendment is to make it. */
    PlanView working(UUID id) {
        return view(working.get(id));
    }

    /** The plan as an amendment is, or was, to make it. */
    PlanView view(Amendment amendment) {
        return view(new AmendedPlan(plan(amendment.planId()), amendment));
    }

    private PlanView view(TargetPlan plan) {
        var amendment = plan instanceof AmendedPlan amended ? amended.amendment() : null;
        UUID id = WorkingPlans.caseOf(plan);
        var rounds = submissions.all(plan.id(), amendment == null ? null : amendment.id());
        var content = content(plan);
        var superior = plan.state() == PlanState.ESTABLISHED ? SuperiorPlan.NONE : superiors.of(plan);
        var step = cases.openSteps(id).stream()
                .filter(one -> !one.step().equals(TAKE))
                .findFirst()
                .orElse(null);
        return new PlanView(
                plan.id(),
                organization.get(plan.employeeId()),
                organization.postingOf(plan.employeeId(), calendar.today()).orElse(null),
                plan.year(),
                plan.state(),
                amendment == null ? plan.overdueSince() : amendment.overdueSince(),
                plan.establishment() == null ? null : plan.establishment().versionNumber(),
                plan.establishment() == null ? null : plan.establishment().establishedAt(),
                content,
                superior,
                step,
                waitingFor(step),
                plan.state() == PlanState.ESTABLISHED ? Map.of() : notes.latest(id),
                plan.state().open() ? check(plan).problems(content, superior) : List.of(),
                changes(plan, content, rounds),
                rounds,
                notes.all(id),
                amendment);
    }

    /** What the plan says: as established when it is, else as it is saved now. */
    PlanContent content(TargetPlan plan) {
        if (plan instanceof AmendedPlan amended && plan.state() == PlanState.ESTABLISHED) {
            return amended.amendment().content();
        }
        if (plan.state() == PlanState.ESTABLISHED) {
            return submissions.established(plan.id()).orElseThrow();
        }
        return plan.content(superiors.texts(plan.links()));
    }

    /** What a plan still lacks before it can be submitted. */
    List<PlanProblem> problems(TargetPlan plan, PlanContent content) {
        return check(plan).problems(content, superiors.of(plan));
    }

    /** Nobody is held up by a superior who has no plan to write, nor the performance team by anybody. */
    private PlanCheck check(TargetPlan plan) {
        return new PlanCheck(
                settings.get(TargetSettings.SUPERIOR_RESULT_REQUIRED)
                        && plan.state() != PlanState.TEAM
                        && superiors.owes(plan),
                settings.get(TargetSettings.REGIONAL_LINK_REQUIRED),
                settings.get(TargetSettings.AGENCY_SUPERIOR_REQUIRED),
                settings.get(TargetSettings.ANNEX_REQUIRED),
                plan.year() >= settings.get(TargetSettings.QUARTERS_FROM));
    }

    /**
     * Of an amendment one sees what it changes in what is in force. Of a plan, who decides sees what the employee changed since the round before; afterwards one sees what the decision changed,
     * and while revising what is new so far.
     */
    private Map<String, PlanChange> changes(TargetPlan plan, PlanContent content, List<Submission> rounds) {
        if (plan instanceof AmendedPlan amended) {
            var before = submissions.version(plan.id(), amended.amendment().baseVersion());
            return PlanChange.between(before, content);
        }
        int before = plan.state() == PlanState.SUBMITTED ? rounds.size() - 2 : rounds.size() - 1;
        return before < 0 ? Map.of() : PlanChange.between(rounds.get(before).content(), content);
    }

    private @Nullable String waitingFor(@Nullable OpenStep step) {
        if (step == null || step.assignee() == null) {
            return null;
        }
        return organization.nameOf(step.assignee());
    }
}

package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Actor;
import id.kinerja.page.TypedText;
import id.kinerja.review.DraftChanges;
import id.kinerja.review.ReviewNotes;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the supervisor writes on a submitted plan before deciding: a reason beside a row, seen by nobody else until it is
 * sent with a return, and the leader's special expectations.
 */
@Service
@Transactional
class Reviewing {

    private static final Set<String> DECIDE = Set.of("decidePlan", "decideAmendment");

    private final WorkingPlans plans;
    private final ReviewNotes notes;
    private final Cases cases;
    private final PlanWindow window;
    private final DraftChanges changes;
    private final Trail trail;

    Reviewing(
            WorkingPlans plans, ReviewNotes notes, Cases cases, PlanWindow window, DraftChanges changes, Trail trail) {
        this.plans = plans;
        this.notes = notes;
        this.cases = cases;
        this.window = window;
        this.changes = changes;
        this.trail = trail;
    }

    /**
     * Saves reasons and expectations.
     *
     * @param reasons by row; a blank one removes the reason, a row without one keeps it
     * @param base the fingerprint of both as the page was opened with them
     * @return the new fingerprint
     * @throws NotVisible when the decision is not this person's
     * @throws SectionChanged when they were saved in between
     */
    String save(
            UUID planId, Map<String, String> reasons, Map<Behaviour, String> expectations, String base, SignedIn me) {
        var plan = plans.forChange(planId);
        var caseId = WorkingPlans.caseOf(plan);
        String principal = step(plan, me).orElseThrow(NotVisible::new).onBehalfOf(me);
        window.requireOpen(plan);
        var stored = new TreeMap<>(notes.drafts(caseId, me.userName()));
        var wanted = new TreeMap<>(stored);
        reasons.forEach((row, reason) -> wanted.put(row, reason.strip()));
        wanted.values().removeIf(String::isEmpty);
        var expected = plan.expectations();
        expected.putAll(expectations);
        if (!wanted.equals(stored) || !expected.equals(plan.expectations())) {
            if (!fingerprint(stored, plan.expectations()).equals(base)) {
                throw new SectionChanged(planId);
            }
            var rows = PlanRow.rows(plan.content(Map.of())).stream()
                    .map(PlanRow::id)
                    .toList();
            reasons.forEach((row, reason) -> {
                if (!rows.contains(row)) {
                    throw new NotVisible();
                }
                notes.draft(caseId, row, me.userName(), reason);
            });
            plan.expect(expected, new Actor(me.userName(), principal));
            plans.keep(plan);
            if (changes.isNewTo(planId, me.userName())) {
                trail.record(Entry.of(Action.DRAFT_BEGUN, TargetOpener.PROCESS, planId)
                        .by(me.userName())
                        .onBehalfOf(principal)
                        .fileOf(plan.employeeId())
                        .inCase(caseId, null));
            }
            changes.note(planId, me.userName());
        }
        return fingerprint(notes.drafts(caseId, me.userName()), plan.expectations());
    }

    /** The fingerprint of this person's reasons and of the expectations as they are saved now. */
    @Transactional(readOnly = true)
    String base(UUID planId, SignedIn me) {
        var plan = plans.get(planId);
        return fingerprint(notes.drafts(WorkingPlans.caseOf(plan), me.userName()), plan.expectations());
    }

    private static String fingerprint(Map<String, String> reasons, Map<Behaviour, String> expectations) {
        return Fingerprint.of(List.of(new TreeMap<>(reasons), expectations));
    }

    /** Saves the page as it was typed. */
    String save(UUID planId, ReviewForm form, SignedIn me) {
        return save(planId, form.reasons(), ExpectationsForm.texts(form.expectations()), TypedText.of(form.base()), me);
    }

    /** The page as it is saved now. */
    @Transactional(readOnly = true)
    ReviewForm form(UUID planId, SignedIn me) {
        var plan = plans.get(planId);
        var drafts = notes.drafts(WorkingPlans.caseOf(plan), me.userName());
        var expectations = plan.expectations();
        return ReviewForm.of(
                PlanRow.rows(plan.content(Map.of())), drafts, expectations, fingerprint(drafts, expectations));
    }

    /**
     * What this person has written so far.
     *
     * @throws NotVisible when the decision is not this person's
     */
    @Transactional(readOnly = true)
    ReviewBody written(UUID planId, SignedIn me) {
        var plan = plans.get(planId);
        if (step(plan, me).isEmpty()) {
            throw new NotVisible();
        }
        return ReviewBody.of(
                notes.drafts(WorkingPlans.caseOf(plan), me.userName()), plan.content(Map.of()), base(planId, me));
    }

    /** Whether the open decision on the plan is this person's. */
    @Transactional(readOnly = true)
    boolean decides(UUID planId, SignedIn me) {
        return step(planId, me).isPresent();
    }

    /** The open decision on the plan, when it is this person's. */
    @Transactional(readOnly = true)
    Optional<OpenStep> step(UUID planId, SignedIn me) {
        return step(plans.get(planId), me);
    }

    /** The task of a step that waits on a plan, when it is there for this person. */
    @Nullable
    String task(OpenStep step, SignedIn me) {
        return cases.taskOf(step, me);
    }

    /** The open decision on a plan, when it is this person's; never on one's own plan. */
    private Optional<OpenStep> step(TargetPlan plan, SignedIn me) {
        if (me.is(plan.employeeId())) {
            return Optional.empty();
        }
        return cases.stepFor(me, WorkingPlans.caseOf(plan)).filter(step -> DECIDE.contains(step.step()));
    }
}

package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import id.kinerja.organization.Actor;
import id.kinerja.page.TypedText;
import id.kinerja.review.DraftChanges;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the rows of a plan that is open for its employee. Drafts may be incomplete.
 *
 * <p>Every method answers an id that is not the person's with {@link NotVisible}, and a plan that is no longer open with
 * {@link PlanClosed}. {@code base} is the fingerprint of the section as the page was opened with it, empty for a new
 * row; {@link SectionChanged} says that it was saved in between. Saving the same twice is saving it once.
 */
@Service
@Transactional
class Drafting {

    private final WorkingPlans plans;
    private final Superiors superiors;
    private final PlanReader reader;
    private final PlanWindow window;
    private final DraftChanges changes;
    private final RowIds rowIds;
    private final Writers writers;
    private final OpenedFiles opened;

    Drafting(
            WorkingPlans plans,
            Superiors superiors,
            PlanReader reader,
            PlanWindow window,
            DraftChanges changes,
            RowIds rowIds,
            Writers writers,
            OpenedFiles opened) {
        this.plans = plans;
        this.superiors = superiors;
        this.reader = reader;
        this.window = window;
        this.changes = changes;
        this.rowIds = rowIds;
        this.writers = writers;
        this.opened = opened;
    }

    void choose(UUID planId, Approach approach, SignedIn me) {
        var plan = own(planId, me);
        if (plan instanceof AmendedPlan) {
            // one approach for the whole year
            throw new PlanClosed(planId, PlanState.ESTABLISHED);
        }
        plan.choose(approach);
        changes.note(planId, me.userName());
    }

    /** Saves a result, adding it when the plan does not have it. */
    String save(UUID planId, UUID resultId, ResultDraft draft, String base, SignedIn me) {
        var plan = own(planId, me);
        requireLinkable(plan, draft);
        var indicators =
                draft.indicators().stream().map(PlanContent.Indicator::id).toList();
        rowIds.requireUnused(
                Stream.concat(Stream.of(resultId), indicators.stream()).toList(), planId, resultId, null);
        var stored = plan.draft(resultId);
        if (!draft.equals(stored)) {
            requireSame(plan, stored == null ? "" : Fingerprint.of(stored), base);
            plan.write(resultId, draft);
            saved(plan, me);
        }
        return Fingerprint.of(draft);
    }

    void remove(UUID planId, UUID resultId, SignedIn me) {
        var plan = own(planId, me);
        plan.removeResult(resultId);
        saved(plan, me);
    }

    /** Saves expectations; a behaviour that is not among them stays as it is. */
    String expect(UUID planId, Map<Behaviour, String> texts, String base, SignedIn me) {
        var plan = own(planId, me);
        requireOpen(plan);
        var wanted = plan.expectations();
        wanted.putAll(texts);
        if (!wanted.equals(plan.expectations())) {
            requireSame(plan, Fingerprint.of(plan.expectations()), base);
            plan.expect(wanted, Actor.of(me.userName()));
            saved(plan, me);
        }
        return Fingerprint.of(plan.expectations());
    }

    String annex(UUID planId, AnnexKind kind, List<PlanContent.AnnexRow> rows, String base, SignedIn me) {
        var plan = own(planId, me);
        rowIds.requireUnused(rows.stream().map(PlanContent.AnnexRow::id).toList(), planId, null, kind);
        if (!rows.equals(plan.annex(kind))) {
            requireSame(plan, Fingerprint.of(plan.annex(kind)), base);
            plan.annex(kind, rows);
            saved(plan, me);
        }
        return Fingerprint.of(rows);
    }

    /** Saves the page of a result as it was typed. */
    String save(UUID planId, UUID resultId, ResultForm form, String removed, SignedIn me) {
        var plan = own(planId, me);
        var stored = plan.draft(resultId);
        var indicators = stored == null
                ? List.<UUID>of()
                : stored.indicators().stream().map(PlanContent.Indicator::id).toList();
        var draft = form.draft(plan.approach(), indicators, removed);
        return save(planId, resultId, draft, TypedText.of(form.base()), me);
    }

    /**
     * The person's plan, to be drafted.
     *
     * @throws PlanClosed when it is not open
     */
    PlanView draft(UUID planId, SignedIn me) {
        var plan = read(planId, me);
        requireOpen(plan);
        window.requireOpen(plan);
        return shown(plan, me);
    }

    /** The person's plan, open or not. */
    PlanView view(UUID planId, SignedIn me) {
        return shown(read(planId, me), me);
    }

    /** Who of the performance team writes for somebody reads somebody else's plan. */
    private PlanView shown(TargetPlan plan, SignedIn me) {
        opened.opened(me, plan.employeeId(), TargetOpener.PROCESS, plan.id());
        return reader.working(plan.id());
    }

    /** A result as it is saved now. */
    Optional<ResultDraft> result(UUID planId, UUID resultId, SignedIn me) {
        return Optional.ofNullable(read(planId, me).draft(resultId));
    }

    Map<Behaviour, String> expectations(UUID planId, SignedIn me) {
        return read(planId, me).expectations();
    }

    List<PlanContent.AnnexRow> annex(UUID planId, AnnexKind kind, SignedIn me) {
        return read(planId, me).annex(kind);
    }

    /** A saved result's rows, to be shown beside what was typed. */
    List<PlanRow> rows(ResultDraft saved, UUID resultId) {
        var link = saved.superiorResultId();
        var regional = saved.regionalIndicatorId();
        var texts = superiors.texts(Stream.of(Optional.ofNullable(link), Optional.ofNullable(regional))
                .flatMap(Optional::stream)
                .toList());
        return PlanRow.rows(new PlanContent(
                Approach.QUANTITATIVE,
                List.of(new PlanContent.Result(
                        resultId,
                        saved.kind(),
                        saved.text(),
                        link,
                        link == null ? null : texts.get(link),
                        saved.superiorPending(),
                        regional,
                        regional == null ? null : texts.get(regional),
                        saved.assignedBy(),
                        saved.perspective(),
                        saved.indicators())),
                List.of(),
                List.of()));
    }

    private TargetPlan read(UUID planId, SignedIn me) {
        return ofMe(plans.get(planId), me);
    }

    private TargetPlan own(UUID planId, SignedIn me) {
        var plan = ofMe(plans.forChange(planId), me);
        window.requireOpen(plan);
        return plan;
    }

    private TargetPlan ofMe(TargetPlan plan, SignedIn me) {
        if (!writers.isWriter(me, plan.id(), plan.employeeId(), plan.state())) {
            throw new NotVisible();
        }
        return plan;
    }

    private void saved(TargetPlan plan, SignedIn me) {
        plans.keep(plan);
        changes.note(plan.id(), me.userName());
    }

    private static void requireOpen(TargetPlan plan) {
        if (!plan.state().open()) {
            throw new PlanClosed(plan.id(), plan.state());
        }
    }

    private static void requireSame(TargetPlan plan, String stored, String base) {
        requireOpen(plan);
        if (!stored.equals(base)) {
            throw new SectionChanged(plan.id());
        }
    }

    /** Only results of one's own superior can be linked, regional indicators by heads of agencies, or what is already. */
    private void requireLinkable(TargetPlan plan, ResultDraft draft) {
        var link = draft.superiorResultId();
        if (link != null
                && !plan.links().contains(link)
                && superiors.of(plan).results().stream()
                        .noneMatch(result -> result.id().equals(link))) {
            throw new NotVisible();
        }
        var regional = draft.regionalIndicatorId();
        if (regional != null && !plan.links().contains(regional) && !offered(plan, regional)) {
            throw new NotVisible();
        }
    }

    private boolean offered(TargetPlan plan, UUID regional) {
        // held first: whoever changed the strategy meanwhile is waited for, and what is in force looked at afterwards
        return superiors.hold(regional)
                && superiors.of(plan).regional().stream()
                        .anyMatch(one -> one.id().equals(regional));
    }
}

package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.page.TypedText;
import id.kinerja.review.DraftChanges;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final TargetPlans plans;
    private final Superiors superiors;
    private final PlanReader reader;
    private final PlanWindow window;
    private final DraftChanges changes;
    private final JdbcClient jdbc;

    Drafting(
            TargetPlans plans,
            Superiors superiors,
            PlanReader reader,
            PlanWindow window,
            DraftChanges changes,
            JdbcClient jdbc) {
        this.plans = plans;
        this.superiors = superiors;
        this.reader = reader;
        this.window = window;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    void choose(UUID planId, Approach approach, SignedIn me) {
        own(planId, me).choose(approach);
        changes.note(planId, me.userName());
    }

    /** Saves a result, adding it when the plan does not have it. */
    String save(UUID planId, UUID resultId, ResultDraft draft, String base, SignedIn me) {
        var plan = own(planId, me);
        requireLinkable(plan, draft);
        var indicators =
                draft.indicators().stream().map(PlanContent.Indicator::id).toList();
        requireUnused(Stream.concat(Stream.of(resultId), indicators.stream()).toList(), planId, resultId, null);
        var stored = plan.draft(resultId);
        if (!draft.equals(stored)) {
            requireSame(plan, stored == null ? "" : Fingerprint.of(stored), base);
            plan.write(resultId, draft);
            changes.note(planId, me.userName());
        }
        return Fingerprint.of(draft);
    }

    void remove(UUID planId, UUID resultId, SignedIn me) {
        own(planId, me).removeResult(resultId);
        changes.note(planId, me.userName());
    }

    /** Saves expectations; a behaviour that is not among them stays as it is. */
    String expect(UUID planId, Map<Behaviour, String> texts, String base, SignedIn me) {
        var plan = own(planId, me);
        requireOpen(plan);
        var wanted = plan.expectations();
        wanted.putAll(texts);
        if (!wanted.equals(plan.expectations())) {
            requireSame(plan, Fingerprint.of(plan.expectations()), base);
            plan.expect(wanted, me.userName());
            changes.note(planId, me.userName());
        }
        return Fingerprint.of(plan.expectations());
    }

    String annex(UUID planId, AnnexKind kind, List<PlanContent.AnnexRow> rows, String base, SignedIn me) {
        var plan = own(planId, me);
        requireUnused(rows.stream().map(PlanContent.AnnexRow::id).toList(), planId, null, kind);
        if (!rows.equals(plan.annex(kind))) {
            requireSame(plan, Fingerprint.of(plan.annex(kind)), base);
            plan.annex(kind, rows);
            changes.note(planId, me.userName());
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
        var view = view(planId, me);
        if (!view.state().open()) {
            throw new PlanClosed(planId, view.state());
        }
        window.requireUnlocked(view.year());
        return view;
    }

    /** The person's plan, open or not. */
    PlanView view(UUID planId, SignedIn me) {
        read(planId, me);
        return reader.view(planId);
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
        var texts = link == null ? Map.<UUID, String>of() : superiors.texts(List.of(link));
        return PlanRow.rows(new PlanContent(
                Approach.QUANTITATIVE,
                List.of(new PlanContent.Result(
                        resultId,
                        saved.kind(),
                        saved.text(),
                        link,
                        link == null ? null : texts.get(link),
                        saved.superiorPending(),
                        saved.assignedBy(),
                        saved.perspective(),
                        saved.indicators())),
                List.of(),
                List.of()));
    }

    private TargetPlan read(UUID planId, SignedIn me) {
        return plans.findById(planId).filter(plan -> me.is(plan.employeeId())).orElseThrow(NotVisible::new);
    }

    private TargetPlan own(UUID planId, SignedIn me) {
        var plan =
                plans.forChange(planId).filter(one -> me.is(one.employeeId())).orElseThrow(NotVisible::new);
        window.requireUnlocked(plan.year());
        return plan;
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

    /** Only results of one's own superior can be linked, or what is linked already. */
    private void requireLinkable(TargetPlan plan, ResultDraft draft) {
        var link = draft.superiorResultId();
        if (link != null
                && !plan.superiorResults().contains(link)
                && superiors.of(plan).results().stream()
                        .noneMatch(result -> result.id().equals(link))) {
            throw new NotVisible();
        }
    }

    /** Ids of new rows come from who writes them; none may be that of a row elsewhere, be it of the same plan. */
    private void requireUnused(Collection<UUID> ids, UUID planId, @Nullable UUID result, @Nullable AnnexKind list) {
        if (ids.isEmpty()) {
            return;
        }
        int elsewhere = jdbc.sql("""
                        select (select count(*) from target_result where id in (:ids)
                                and (plan_id <> :plan or id is distinct from cast(:result as uuid)))
                             + (select count(*) from target_annex where id in (:ids)
                                and (plan_id <> :plan or kind is distinct from cast(:list as text)))
                             + (select count(*) from target_indicator where id in (:ids)
                                and result_id is distinct from cast(:result as uuid))
                             + (select count(*) from target_behaviour where id in (:ids))
                        """)
                .param("ids", ids)
                .param("plan", planId)
                .param("result", result)
                .param("list", list == null ? null : list.name())
                .query(Integer.class)
                .single();
        if (elsewhere > 0) {
            throw new NotVisible();
        }
    }
}

package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a whole plan at once for its employee, for who has all of it: by the same rules as the pages, row by row. */
@Service
@Transactional
public class PlanFilling {

    private final Drafting drafting;
    private final TargetPlans plans;

    PlanFilling(Drafting drafting, TargetPlans plans) {
        this.drafting = drafting;
        this.plans = plans;
    }

    /**
     * Writes the plan; results that it has besides stay.
     *
     * @throws NotVisible when the plan is not the person's
     */
    public void fill(UUID planId, FilledPlan content, SignedIn me) {
        var plan = plans.forChange(planId).orElseThrow(NotVisible::new);
        drafting.choose(planId, Approach.QUANTITATIVE, me);
        for (var result : content.results()) {
            var stored = plan.draft(result.id());
            drafting.save(planId, result.id(), draft(result), stored == null ? "" : Fingerprint.of(stored), me);
        }
        drafting.expect(planId, content.expectations(), Fingerprint.of(plan.expectations()), me);
        annex(plan, AnnexKind.RESOURCES, content.resources(), me);
        annex(plan, AnnexKind.ACCOUNTABILITY, content.accountability(), me);
        annex(plan, AnnexKind.CONSEQUENCES, content.consequences(), me);
    }

    private void annex(TargetPlan plan, AnnexKind kind, List<String> texts, SignedIn me) {
        var stored = plan.annex(kind);
        if (stored.stream().map(PlanContent.AnnexRow::text).toList().equals(texts)) {
            return;
        }
        var rows = texts.stream()
                .map(text -> new PlanContent.AnnexRow(UUID.randomUUID(), kind, text))
                .toList();
        drafting.annex(plan.id(), kind, rows, Fingerprint.of(stored), me);
    }

    private static ResultDraft draft(FilledPlan.Result result) {
        return new ResultDraft(
                result.kind(),
                result.text(),
                result.superiorResultId(),
                result.superiorPending(),
                result.regionalIndicatorId(),
                result.assignedBy(),
                null,
                result.indicators().stream()
                        .map(indicator -> new PlanContent.Indicator(
                                indicator.id(),
                                indicator.aspect(),
                                indicator.text(),
                                indicator.target(),
                                indicator.unit(),
                                indicator.quarters()))
                        .toList());
    }
}

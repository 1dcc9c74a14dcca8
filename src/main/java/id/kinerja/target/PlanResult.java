package id.kinerja.target;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A work result of a plan (rencana hasil kerja). */
@Entity
@Table(name = "target_result")
class PlanResult {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    private TargetPlan plan;

    private int position;

    @Enumerated(EnumType.STRING)
    private ResultKind kind;

    @Column(nullable = false)
    private String text = "";

    private @Nullable UUID superiorResultId;

    private boolean superiorPending;

    private @Nullable UUID regionalIndicatorId;

    @Column(nullable = false)
    private String assignedBy = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Perspective perspective;

    @OneToMany(mappedBy = "result", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<PlanIndicator> indicators = new ArrayList<>();

    PlanResult() {}

    PlanResult(UUID id, TargetPlan plan, int position, ResultKind kind) {
        this.id = id;
        this.plan = plan;
        this.position = position;
        this.kind = kind;
    }

    /** A plan's result; added at the end when the plan does not have it. */
    static PlanResult in(List<PlanResult> results, TargetPlan plan, UUID id, ResultKind kind) {
        return find(results, id).orElseGet(() -> {
            int last =
                    results.stream().mapToInt(result -> result.position).max().orElse(0);
            var added = new PlanResult(id, plan, last + 1, kind);
            results.add(added);
            return added;
        });
    }

    /** The superior's results and the regional indicators that these serve. */
    static List<UUID> links(List<PlanResult> results) {
        return results.stream()
                .flatMap(result -> Stream.of(
                        Optional.ofNullable(result.superiorResultId), Optional.ofNullable(result.regionalIndicatorId)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    static Optional<PlanResult> find(List<PlanResult> results, UUID id) {
        return results.stream().filter(result -> result.id.equals(id)).findFirst();
    }

    /** Writes the result; its indicators of the plan's approach become exactly these, in this order. */
    void write(ResultDraft draft, Approach approach) {
        kind = draft.kind();
        text = draft.text();
        superiorResultId = draft.superiorResultId();
        superiorPending = draft.superiorPending();
        regionalIndicatorId = draft.regionalIndicatorId();
        assignedBy = draft.assignedBy();
        perspective = draft.perspective();
        var kept = draft.indicators().stream().map(PlanContent.Indicator::id).toList();
        indicators.removeIf(indicator -> indicator.of(approach) && !kept.contains(indicator.id()));
        int position = 0;
        for (var typed : draft.indicators()) {
            indicator(typed.id()).write(++position, typed);
        }
    }

    private PlanIndicator indicator(UUID id) {
        for (var indicator : indicators) {
            if (indicator.id().equals(id)) {
                return indicator;
            }
        }
        var added = new PlanIndicator(id, this);
        indicators.add(added);
        return added;
    }

    UUID id() {
        return id;
    }

    /** The result as it is saved now. */
    ResultDraft draft(Approach approach) {
        var content = content(approach, Map.of());
        return new ResultDraft(
                kind,
                text,
                superiorResultId,
                superiorPending,
                regionalIndicatorId,
                assignedBy,
                perspective,
                content.indicators());
    }

    /** @param linked the texts of superiors' results and regional indicators by id */
    PlanContent.Result content(Approach approach, Map<UUID, String> linked) {
        return new PlanContent.Result(
                id,
                kind,
                text,
                superiorResultId,
                superiorResultId == null ? null : linked.get(superiorResultId),
                superiorPending,
                regionalIndicatorId,
                regionalIndicatorId == null ? null : linked.get(regionalIndicatorId),
                assignedBy,
                perspective,
                indicators.stream()
                        .filter(indicator -> indicator.of(approach))
                        .map(PlanIndicator::content)
                        .toList());
    }
}

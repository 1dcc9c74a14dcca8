package id.kinerja.target;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** A row of a plan's annex (lampiran SKP). */
@Entity
@Table(name = "target_annex")
class PlanAnnexRow {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    private TargetPlan plan;

    @Enumerated(EnumType.STRING)
    private AnnexKind kind;

    private int position;

    @Column(nullable = false)
    private String text = "";

    PlanAnnexRow() {}

    PlanAnnexRow(UUID id, TargetPlan plan, AnnexKind kind) {
        this.id = id;
        this.plan = plan;
        this.kind = kind;
    }

    /** Makes one list of a plan's annex consist of exactly these rows. */
    static void rewrite(List<PlanAnnexRow> annex, TargetPlan plan, AnnexKind kind, List<PlanContent.AnnexRow> rows) {
        var kept = rows.stream().map(PlanContent.AnnexRow::id).toList();
        annex.removeIf(row -> row.kind == kind && !kept.contains(row.id));
        int position = 0;
        for (var typed : rows) {
            var row = row(annex, plan, kind, typed.id());
            row.position = ++position;
            row.text = typed.text();
        }
    }

    private static PlanAnnexRow row(List<PlanAnnexRow> annex, TargetPlan plan, AnnexKind kind, UUID id) {
        return annex.stream().filter(row -> row.id.equals(id)).findFirst().orElseGet(() -> {
            var added = new PlanAnnexRow(id, plan, kind);
            annex.add(added);
            return added;
        });
    }

    /** One list of a plan's annex. */
    static List<PlanContent.AnnexRow> of(List<PlanAnnexRow> annex, AnnexKind kind) {
        return annex.stream()
                .filter(row -> row.kind == kind)
                .map(PlanAnnexRow::content)
                .toList();
    }

    PlanContent.AnnexRow content() {
        return new PlanContent.AnnexRow(id, kind, text);
    }
}

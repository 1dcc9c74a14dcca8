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

    PlanAnnexRow(UUID id, TargetPlan plan, AnnexKind kind, int position) {
        this.id = id;
        this.plan = plan;
        this.kind = kind;
        this.position = position;
    }

    void write(String text) {
        this.text = text;
    }

    UUID id() {
        return id;
    }

    AnnexKind kind() {
        return kind;
    }

    int position() {
        return position;
    }

    PlanContent.AnnexRow content() {
        return new PlanContent.AnnexRow(id, kind, text);
    }
}

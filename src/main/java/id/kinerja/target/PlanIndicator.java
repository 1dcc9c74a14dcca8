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
import org.jspecify.annotations.Nullable;

/** How a result is measured (indikator kinerja individu, or ukuran keberhasilan when it has no aspect). */
@Entity
@Table(name = "target_indicator")
class PlanIndicator {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "result_id")
    private PlanResult result;

    private int position;

    @Enumerated(EnumType.STRING)
    private @Nullable Aspect aspect;

    @Column(nullable = false)
    private String text = "";

    @Column(nullable = false)
    private String target = "";

    @Column(nullable = false)
    private String unit = "";

    @Enumerated(EnumType.STRING)
    private Measurement measurement = Measurement.COUNT;

    @Column(nullable = false)
    private String quarter1 = "";

    @Column(nullable = false)
    private String quarter2 = "";

    @Column(nullable = false)
    private String quarter3 = "";

    @Column(nullable = false)
    private String quarter4 = "";

    PlanIndicator() {}

    PlanIndicator(UUID id, PlanResult result) {
        this.id = id;
        this.result = result;
    }

    void write(int position, PlanContent.Indicator typed) {
        this.position = position;
        this.aspect = typed.aspect();
        this.text = typed.text();
        this.target = typed.target();
        this.unit = typed.unit();
        this.measurement = typed.quarters().kind();
        this.quarter1 = typed.quarters().of(1);
        this.quarter2 = typed.quarters().of(2);
        this.quarter3 = typed.quarters().of(3);
        this.quarter4 = typed.quarters().of(4);
    }

    UUID id() {
        return id;
    }

    boolean of(Approach approach) {
        return (aspect == null) == (approach == Approach.QUALITATIVE);
    }

    PlanContent.Indicator content() {
        var quarters = new QuarterTargets(measurement, List.of(quarter1, quarter2, quarter3, quarter4));
        return new PlanContent.Indicator(id, aspect, text, target, unit, quarters);
    }
}

package id.kinerja.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An activity as it is stored with its report. */
@Entity
@Table(name = "report_activity")
class ReportedActivity {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    private DailyReport report;

    private @Nullable UUID indicatorId;

    @Column(nullable = false)
    private String description;

    @Column(nullable = false)
    private BigDecimal quantity;

    @Column(nullable = false)
    private String unit;

    @Column(nullable = false)
    private LocalTime startsAt;

    @Column(nullable = false)
    private LocalTime endsAt;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private Place place;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> links;

    ReportedActivity() {}

    ReportedActivity(DailyReport report, Activity activity) {
        this.id = activity.id();
        this.report = report;
        take(activity);
    }

    UUID id() {
        return id;
    }

    void take(Activity activity) {
        indicatorId = activity.indicatorId();
        description = activity.description();
        quantity = activity.quantity();
        unit = activity.unit();
        startsAt = activity.startsAt();
        endsAt = activity.endsAt();
        minutes = activity.minutes();
        place = activity.place();
        links = activity.links();
    }

    Activity activity() {
        return new Activity(id, indicatorId, description, quantity, unit, startsAt, endsAt, minutes, place, links);
    }
}

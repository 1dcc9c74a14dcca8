package id.kinerja.report;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an employee reports about one day (laporan harian). */
@Entity
@Table(name = "daily_report")
class DailyReport {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID employeeId;

    @Column(nullable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.DRAFT;

    private int round;

    private @Nullable UUID planId;

    private @Nullable Integer planVersion;

    private @Nullable Instant submittedAt;

    private @Nullable Instant overdueSince;

    @Column(nullable = false)
    private Instant changedAt;

    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    private List<ReportedActivity> activities = new ArrayList<>();

    DailyReport() {}

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }

    UUID employeeId() {
        return employeeId;
    }

    LocalDate day() {
        return day;
    }

    ReportStatus status() {
        return status;
    }

    int round() {
        return round;
    }

    /** The established plan whose indicators the last submission named. */
    Optional<PlanVersion> plan() {
        return planId == null || planVersion == null
                ? Optional.empty()
                : Optional.of(new PlanVersion(planId, planVersion));
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    /** The activities in the day's order. */
    List<Activity> activities() {
        return activities.stream()
                .map(ReportedActivity::activity)
                .sorted(ReportRules.DAY_ORDER)
                .toList();
    }

    boolean has(UUID activityId) {
        return activities.stream().anyMatch(known -> known.id().equals(activityId));
    }

    /** Adds an activity, or replaces the one with its id. */
    void put(Activity activity, Instant now) {
        activities.stream()
                .filter(known -> known.id().equals(activity.id()))
                .findFirst()
                .ifPresentOrElse(
                        known -> known.take(activity), () -> activities.add(new ReportedActivity(this, activity)));
        changedAt = now;
    }

    /** Takes note that the evidence of an activity changes. */
    void touch(Instant now) {
        changedAt = now;
    }

    void remove(UUID activityId, Instant now) {
        if (activities.removeIf(known -> known.id().equals(activityId))) {
            changedAt = now;
        }
    }

    /** Asks the supervisor, for the first time or again. */
    void submit(PlanVersion plan, Instant now) {
        planId = plan.planId();
        planVersion = plan.version();
        status = ReportStatus.SUBMITTED;
        round++;
        submittedAt = now;
        overdueSince = null;
        changedAt = now;
    }

    void move(ReportStatus to, Instant now) {
        status = to;
        overdueSince = null;
        changedAt = now;
    }

    void overdue(Instant now) {
        overdueSince = now;
        changedAt = now;
    }

    /** A plan in one of its established versions. */
    record PlanVersion(UUID planId, int version) {}
}

package id.kinerja.report;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day that a request writes about: its report, locked, and what the rules look at. */
final class OpenDay {

    private final UUID employeeId;
    private DayFacts facts;
    private @Nullable DailyReport report;

    OpenDay(UUID employeeId, DayFacts facts, @Nullable DailyReport report) {
        this.employeeId = employeeId;
        this.facts = facts;
        this.report = report;
    }

    UUID employeeId() {
        return employeeId;
    }

    DayFacts facts() {
        return facts;
    }

    /** None until the day's first activity makes it. */
    Optional<DailyReport> report() {
        return Optional.ofNullable(report);
    }

    void saved(DailyReport written, UUID activityId) {
        report = written;
        facts = facts.saved(activityId);
    }
}

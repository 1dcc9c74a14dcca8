package id.kinerja.report;

import id.kinerja.cycle.EndsWithYear;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.engine.Cases;
import id.kinerja.review.ReviewNotes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Daily reports that still wait for a decision or a revision when their year is closed expire (kedaluwarsa): nobody decided, and in the
 * locked quarter nobody can any more. Domain page 2.3.
 */
@Component
class ExpiredReports implements EndsWithYear {

    private final DailyReportRows rows;
    private final ReportHistory history;
    private final ReviewNotes notes;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExpiredReports(
            DailyReportRows rows, ReportHistory history, ReviewNotes notes, Cases cases, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.history = history;
        this.notes = notes;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String process() {
        return DailyReports.PROCESS;
    }

    @Override
    public List<UnfinishedCase> unfinished(Period period) {
        if (period.kind() != PeriodKind.QUARTER) {
            return List.of();
        }
        return jdbc.sql("select id, employee_id from daily_report"
                        + " where day between ? and ? and status in ('SUBMITTED', 'RETURNED') order by id")
                .params(period.startsOn(), period.endsOn())
                .query((row, number) ->
                        new UnfinishedCase(row.getObject("id", UUID.class), row.getObject("employee_id", UUID.class)))
                .list();
    }

    @Override
    @Transactional
    public Optional<UUID> close(UUID caseId) {
        return rows.lock(caseId).filter(one -> one.status().waits()).map(one -> {
            cases.end(DailyReports.PROCESS, caseId, "year-closed");
            one.move(ReportStatus.EXPIRED, clock.instant());
            notes.discard(caseId);
            history.add(caseId, one.round(), ReportEvent.Kind.EXPIRED, null, null);
            return one.employeeId();
        });
    }

    @Override
    public String reason(Period period) {
        return "report.expired.reason";
    }
}

package id.kinerja.report;

import id.kinerja.cycle.Exclusion;
import id.kinerja.cycle.ExclusionChanged;
import id.kinerja.cycle.Exclusions;
import id.kinerja.engine.Cases;
import id.kinerja.organization.Actor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the cases of daily reports of who has retired, died or been dismissed: nobody decides or revises them any more, they are
 * drafts again, with who recorded it and the document's number in their history.
 */
@Component
class ExcludedReports {

    private final Exclusions exclusions;
    private final DailyReportRows rows;
    private final ReportHistory history;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExcludedReports(
            Exclusions exclusions,
            DailyReportRows rows,
            ReportHistory history,
            Cases cases,
            JdbcClient jdbc,
            Clock clock) {
        this.exclusions = exclusions;
        this.rows = rows;
        this.history = history;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ExclusionChanged changed) {
        exclusions.closing(changed.employeeId()).ifPresent(closing -> jdbc.sql(
                        "select id from daily_report where employee_id = ? and status in ('SUBMITTED', 'RETURNED') order by id")
                .param(changed.employeeId())
                .query(UUID.class)
                .list()
                .forEach(id -> end(id, closing)));
    }

    private void end(UUID id, Exclusion closing) {
        DailyReport report = rows.lock(id).orElseThrow();
        cases.end(DailyReports.PROCESS, id, "excluded");
        report.move(ReportStatus.DRAFT, clock.instant());
        history.add(
                id,
                report.round(),
                ReportEvent.Kind.WITHDRAWN,
                new Actor(closing.recordedBy(), null),
                closing.documentNumber());
    }
}

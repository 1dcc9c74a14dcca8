package id.kinerja.report;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.CaseFacts;
import java.sql.Date;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where daily reports stand by their table; a draft is no case yet, or no longer. */
@Component
class ReportCaseFacts implements CaseFacts {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    ReportCaseFacts(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Override
    public String process() {
        return DailyReports.PROCESS;
    }

    /** What was not decided before its quarter was locked; it could still be refused, and nobody is asked to. */
    @Override
    public Set<UUID> stuck(Collection<UUID> cases) {
        return Set.copyOf(jdbc.sql("""
                        select r.id from daily_report r
                            join period p on p.kind = 'QUARTER' and r.day between p.starts_on and p.ends_on
                        where r.id = any(:cases) and p.locked_from <= :today
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("today", Date.valueOf(calendar.today()))
                .query(UUID.class)
                .list());
    }

    @Override
    public String query() {
        return """
                select id, status as state, case status
                    when 'SUBMITTED' then 'decideReport'
                    when 'RETURNED' then 'reviseReport' end as step,
                    employee_id as employee,
                    case status when 'SUBMITTED' then 'SUPERIOR' else 'EMPLOYEE' end as waits_for
                from daily_report
                """;
    }
}

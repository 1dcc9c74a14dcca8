package id.kinerja.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link ApprovedReports} by one statement. */
@Component
class SqlApprovedReports implements ApprovedReports {

    private final JdbcClient jdbc;

    SqlApprovedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Evidence> evidence(UUID employeeId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select a.indicator_id, count(distinct r.day) as days, count(*) as activities, sum(a.minutes) as minutes
                        from daily_report r
                        join report_activity a on a.report_id = r.id
                        where r.employee_id = :employee and r.day between :from and :to and r.status = 'APPROVED'
                        group by a.indicator_id
                        order by sum(a.minutes) desc, a.indicator_id nulls last
                        """)
                .param("employee", employeeId)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Evidence(
                        row.getObject("indicator_id", UUID.class),
                        row.getInt("days"),
                        row.getInt("activities"),
                        row.getInt("minutes")))
                .list();
    }
}

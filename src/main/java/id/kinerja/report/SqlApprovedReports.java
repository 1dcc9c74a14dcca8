package id.kinerja.report;

import id.kinerja.report.DatedFiles.DatedFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link ApprovedReports} by few statements, however many reports there are. */
@Component
class SqlApprovedReports implements ApprovedReports {

    private final JdbcClient jdbc;
    private final ReportFiles files;

    SqlApprovedReports(JdbcClient jdbc, ReportFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public List<EvidenceFile> files(UUID employeeId, LocalDate from, LocalDate to) {
        var dated = files.of(
                employeeId, from, to, status -> status == ReportStatus.APPROVED, ReportFiles.pageFor(employeeId));
        return dated.isEmpty() ? List.of() : withIndicators(dated);
    }

    private List<EvidenceFile> withIndicators(List<DatedFile> dated) {
        Map<UUID, UUID> indicators = new HashMap<>();
        jdbc.sql("select id, indicator_id from report_activity where id in (:activities) and indicator_id is not null")
                .param(
                        "activities",
                        dated.stream().map(one -> one.file().place().part()).toList())
                .query(row -> {
                    indicators.put(row.getObject("id", UUID.class), row.getObject("indicator_id", UUID.class));
                });
        return dated.stream()
                .map(one -> new EvidenceFile(indicators.get(one.file().place().part()), one))
                .toList();
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

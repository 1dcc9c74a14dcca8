package id.kinerja.report;

import id.kinerja.organization.Actor;
import id.kinerja.report.DatedFiles.DatedFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
    public List<ApprovedDay> approved(UUID employeeId, LocalDate from, LocalDate to, Instant by) {
        Map<UUID, ApprovedDay> days = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.id, r.day, r.submitted_at, v.at, v.person, v.on_behalf_of
                        from daily_report r
                        cross join lateral (
                            select e.at, e.person, e.on_behalf_of from report_event e
                            where e.report_id = r.id and e.kind = 'APPROVED' order by e.at desc limit 1) v
                        where r.employee_id = :employee and r.day between :from and :to and r.status = 'APPROVED'
                              and v.at <= :by
                        order by r.day
                        """)
                .param("employee", employeeId)
                .param("from", from)
                .param("to", to)
                .param("by", by.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var submitted = row.getTimestamp("submitted_at");
                    days.put(
                            row.getObject("id", UUID.class),
                            new ApprovedDay(
                                    row.getObject("day", LocalDate.class),
                                    submitted == null ? null : submitted.toInstant(),
                                    row.getTimestamp("at").toInstant(),
                                    new Actor(row.getString("person"), row.getString("on_behalf_of")),
                                    new ArrayList<>()));
                });
        if (!days.isEmpty()) {
            done(days.keySet())
                    .forEach((report, activities) ->
                            Objects.requireNonNull(days.get(report)).done().addAll(activities));
        }
        return List.copyOf(days.values());
    }

    private Map<UUID, List<ApprovedDay.Done>> done(Collection<UUID> reports) {
        var attached = files.of(reports);
        Map<UUID, List<Activity>> activities = new HashMap<>();
        jdbc.sql("select * from report_activity where report_id in (:reports)")
                .param("reports", reports)
                .query(row -> {
                    activities
                            .computeIfAbsent(row.getObject("report_id", UUID.class), report -> new ArrayList<>())
                            .add(ReportHistory.activity(row));
                });
        return activities.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .sorted(ReportRules.DAY_ORDER)
                        .map(one -> new ApprovedDay.Done(one, attached.getOrDefault(one.id(), List.of())))
                        .toList()));
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

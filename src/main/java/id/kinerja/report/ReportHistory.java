package id.kinerja.report;

import id.kinerja.organization.Actor;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to daily reports, and their activities as they were when they were returned. */
@Component
class ReportHistory {

    private static final String ACTIVITY =
            "id, indicator_id, description, quantity, unit, starts_at, ends_at, minutes, place, links";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Trail trail;
    private final ReportFiles files;

    ReportHistory(JdbcClient jdbc, Clock clock, Trail trail, ReportFiles files) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
        this.files = files;
    }

    void add(UUID reportId, int round, ReportEvent.Kind kind, @Nullable Actor by, @Nullable String reason) {
        jdbc.sql(
                        "insert into report_event (id, report_id, round, kind, at, person, on_behalf_of, reason) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        reportId,
                        round,
                        kind.name(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by == null ? null : by.person(),
                        by == null ? null : by.principal(),
                        reason)
                .update();
    }

    /** The employee submits the report; the state is that before it. */
    void submitted(DailyReport report, ReportStatus before, Actor by) {
        add(report.id(), report.round(), ReportEvent.Kind.SUBMITTED, by, null);
        trail.record(entry(Action.REPORT_SUBMITTED, report, before, ReportStatus.SUBMITTED, by));
    }

    /** The employee takes the report back. */
    void withdrawn(DailyReport report, Actor by) {
        add(report.id(), report.round(), ReportEvent.Kind.WITHDRAWN, by, null);
        trail.record(entry(Action.REPORT_WITHDRAWN, report, ReportStatus.SUBMITTED, ReportStatus.DRAFT, by));
    }

    private static Entry entry(Action action, DailyReport report, ReportStatus before, ReportStatus after, Actor by) {
        return Entry.of(action, DailyReports.PROCESS, report.id())
                .by(by.person())
                .onBehalfOf(by.principal())
                .fileOf(report.employeeId())
                .inCase(report.id(), null)
                .changed(
                        Map.of("state", before),
                        Map.of("state", after, "day", report.day().toString(), "round", report.round()));
    }

    /** All that happened, the newest first. */
    List<ReportEvent> of(UUID reportId) {
        return jdbc.sql("select * from report_event where report_id = ? order by at desc, round desc, kind desc")
                .param(reportId)
                .query((row, number) -> event(row))
                .list();
    }

    Optional<ReportEvent> last(UUID reportId) {
        return of(reportId).stream()
                .filter(event -> event.kind() != ReportEvent.Kind.OVERDUE)
                .findFirst();
    }

    /** The last event that took the report to where it stands. */
    Optional<ReportEvent> to(UUID reportId, ReportStatus status) {
        return of(reportId).stream()
                .filter(event -> event.kind().name().equals(status.name()))
                .findFirst();
    }

    /** Keeps the activities as they are now, as those of a round that is being returned. */
    void keep(UUID reportId, int round) {
        jdbc.sql("insert into report_returned_activity (report_id, round, " + ACTIVITY + ") select report_id, ?, "
                        + ACTIVITY + " from report_activity where report_id = ?")
                .params(round, reportId)
                .update();
        files.of(reportId).forEach((activity, there) -> jdbc.sql(
                        "update report_returned_activity set files = ? where report_id = ? and round = ? and id = ?")
                .params(
                        there.stream().map(KeptFile::of).map(KeptFile::stored).toArray(String[]::new),
                        reportId,
                        round,
                        activity)
                .update());
    }

    /** The activities of the rounds that were returned, oldest round first, each in the day's order. */
    Map<Integer, List<Written>> returned(UUID reportId) {
        Map<Integer, List<Written>> rounds = new LinkedHashMap<>();
        jdbc.sql("select round, files, " + ACTIVITY
                        + " from report_returned_activity where report_id = ? order by round")
                .param(reportId)
                .query(row -> {
                    var written = new Written(activity(row), kept(row));
                    rounds.merge(row.getInt("round"), List.of(written), ReportHistory::both);
                });
        return rounds;
    }

    private static List<Written> both(List<Written> first, List<Written> second) {
        return Stream.concat(first.stream(), second.stream())
                .sorted(Comparator.comparing(Written::activity, ReportRules.DAY_ORDER))
                .toList();
    }

    private static List<KeptFile> kept(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("files").getArray())
                .map(KeptFile::read)
                .toList();
    }

    private static ReportEvent event(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return new ReportEvent(
                ReportEvent.Kind.valueOf(row.getString("kind")),
                row.getInt("round"),
                at.toInstant(),
                row.getString("person"),
                row.getString("on_behalf_of"),
                row.getString("reason"));
    }

    static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getObject("id", UUID.class),
                row.getObject("indicator_id", UUID.class),
                row.getString("description"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getInt("minutes"),
                Place.valueOf(row.getString("place")),
                Arrays.asList((String[]) row.getArray("links").getArray()));
    }
}

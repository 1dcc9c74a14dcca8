package id.kinerja.report;

import id.kinerja.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the days of a month with the reports about them, by one statement, and their files. */
@Component
class ReportMonths {

    /** What a month is called where its reading is recorded. */
    static final String FILE = "report-month";

    private static final int MOST_FILES = 50;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final ReportFiles files;

    ReportMonths(JdbcClient jdbc, WorkingCalendar calendar, ReportFiles files) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.files = files;
    }

    /** The files of the own days. */
    DatedFiles myFiles(UUID employeeId, YearMonth month) {
        return files(employeeId, month, status -> true, day -> "/daily-reports/" + day);
    }

    /** The files of the days about which the employee has submitted something, for others to read. */
    DatedFiles submittedFiles(UUID employeeId, YearMonth month) {
        return files(employeeId, month, status -> status != ReportStatus.DRAFT, ReportFiles.pageFor(employeeId));
    }

    private DatedFiles files(
            UUID employeeId, YearMonth month, Predicate<ReportStatus> counts, Function<LocalDate, String> page) {
        return DatedFiles.first(MOST_FILES, files.of(employeeId, month.atDay(1), month.atEndOfMonth(), counts, page));
    }

    /** The days of the month up to today. */
    ReportMonth mine(UUID employeeId, YearMonth month) {
        var reported = reported(employeeId, month);
        var last = min(month.atEndOfMonth(), calendar.today());
        var days = month.atDay(1)
                .datesUntil(last.isBefore(month.atDay(1)) ? month.atDay(1) : last.plusDays(1))
                .map(day -> reported.getOrDefault(
                        day, new ReportMonth.Day(day, calendar.isWorkingDay(day), null, 0, 0, false)))
                .sorted(Comparator.comparing(ReportMonth.Day::day).reversed())
                .toList();
        return month(month, days);
    }

    /** The days about which the employee has submitted something, for others to read. */
    ReportMonth submitted(UUID employeeId, YearMonth month) {
        return month(
                month,
                reported(employeeId, month).values().stream()
                        .filter(day -> day.status() != ReportStatus.DRAFT)
                        .sorted(Comparator.comparing(ReportMonth.Day::day).reversed())
                        .toList());
    }

    private static ReportMonth month(YearMonth month, List<ReportMonth.Day> days) {
        int approved = days.stream()
                .filter(day -> day.status() == ReportStatus.APPROVED)
                .mapToInt(ReportMonth.Day::minutes)
                .sum();
        return new ReportMonth(month, days, approved);
    }

    private Map<LocalDate, ReportMonth.Day> reported(UUID employeeId, YearMonth month) {
        Map<LocalDate, ReportMonth.Day> days = new HashMap<>();
        jdbc.sql("""
                        select r.day, r.status, r.overdue_since is not null as overdue,
                               count(a.id) as activities, coalesce(sum(a.minutes), 0) as minutes
                        from daily_report r
                        left join report_activity a on a.report_id = r.id
                        where r.employee_id = ? and r.day between ? and ?
                        group by r.id
                        """).params(employeeId, month.atDay(1), month.atEndOfMonth()).query(row -> {
            var day = Objects.requireNonNull(row.getObject("day", LocalDate.class));
            days.put(
                    day,
                    new ReportMonth.Day(
                            day,
                            calendar.isWorkingDay(day),
                            ReportStatus.valueOf(row.getString("status")),
                            row.getInt("activities"),
                            row.getInt("minutes"),
                            row.getBoolean("overdue")));
        });
        return days;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

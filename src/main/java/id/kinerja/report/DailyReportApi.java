package id.kinerja.report;

import id.kinerja.access.Matter;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import id.kinerja.calendar.WorkingCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Daily reports for programs. */
@RestController
@RequestMapping("/api/daily-reports")
@Tag(name = "Daily reports", description = "Write, submit and read the reports of days (laporan harian)")
class DailyReportApi {

    private final DailyReports reports;
    private final ApiReports days;
    private final ReportMonths months;
    private final WorkingCalendar calendar;
    private final Policy policy;
    private final OpenedFiles opened;

    DailyReportApi(
            DailyReports reports,
            ApiReports days,
            ReportMonths months,
            WorkingCalendar calendar,
            Policy policy,
            OpenedFiles opened) {
        this.reports = reports;
        this.days = days;
        this.months = months;
        this.calendar = calendar;
        this.policy = policy;
        this.opened = opened;
    }

    /** Days and months are read as strictly as in the addresses of the pages. */
    @InitBinder
    void days(WebDataBinder binder) {
        binder.registerCustomEditor(LocalDate.class, new ReportDay.Editor(ReportDay::day));
        binder.registerCustomEditor(
                YearMonth.class, new ReportDay.Editor(text -> ReportDay.month(text, calendar.today())));
    }

    @GetMapping
    @Operation(summary = "The written days of a month, mine or another employee's; the newest first")
    ApiPage<ReportMonth.Day> list(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ParameterObject PageQuery paging,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable UUID employee,
            @RequestParam(required = false) @Nullable ReportStatus status) {
        var asked = month == null ? YearMonth.from(calendar.today()) : month;
        UUID whose = employee == null ? ReportDay.employee(me) : employee;
        policy.require(me, Right.READ, Matter.REPORT.of(whose).at(Stage.SUBMITTED));
        opened.opened(me, whose, ReportMonths.FILE, asked);
        var found = me.is(whose) ? months.mine(whose, asked) : months.submitted(whose, asked);
        return ApiPage.cut(
                found.days().stream()
                        .filter(day -> day.status() != null && (status == null || day.status() == status))
                        .toList(),
                paging);
    }

    @GetMapping("/{day}")
    @Operation(summary = "My report of a day")
    ApiReport mine(@AuthenticationPrincipal SignedIn me, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        return days.of(ReportDay.employee(me), day);
    }

    @GetMapping("/of/{employee}/{day}")
    @Operation(summary = "Another employee's report of a day, once it is submitted")
    ApiReport theirs(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID employee,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        policy.require(me, Right.READ, Matter.REPORT.of(employee).at(Stage.SUBMITTED));
        var report = days.of(employee, day);
        if (report.status() == ReportStatus.DRAFT) {
            policy.require(me, Right.READ, Matter.REPORT.of(employee));
        }
        opened.opened(me, employee, DailyReports.PROCESS, report.id() == null ? day : report.id());
        return report;
    }

    @PutMapping("/{day}/activities/{activity}")
    @Operation(summary = "Adds an activity to my day, or replaces the one with this id")
    ApiReport put(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @PathVariable UUID activity,
            @RequestBody ActivityBody body) {
        return days.put(ReportDay.employee(me), day, activity, body);
    }

    @DeleteMapping("/{day}/activities/{activity}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes an activity from my day; one that is not there stays away")
    void remove(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @PathVariable UUID activity) {
        reports.remove(ReportDay.employee(me), day, activity);
    }

    @PostMapping("/{day}/submission")
    @Operation(summary = "Submits my day for decision; repeating it changes nothing")
    ApiReport submit(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestBody(required = false) @Nullable Version version) {
        return days.submit(ReportDay.employee(me), day, me.userName(), version == null ? null : version.version());
    }

    @PostMapping("/{day}/withdrawal")
    @Operation(summary = "Takes my report back while nobody has decided it")
    ApiReport withdraw(
            @AuthenticationPrincipal SignedIn me, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        UUID employeeId = ReportDay.employee(me);
        reports.withdraw(employeeId, day, me.userName());
        return days.of(employeeId, day);
    }

    /**
     * Where the report stands meanwhile is the property {@code reportStatus}; who took it there, and when, stands in
     * {@code by}, {@code name} and {@code at}.
     */
    @ExceptionHandler
    ProblemDetail moved(ReportMoved moved) {
        return days.moved(moved);
    }

    /** Who changed the draft last, and when, stands in the properties {@code by}, {@code name} and {@code at}. */
    @ExceptionHandler
    ProblemDetail changed(ReportChanged changed) {
        return days.changed(changed);
    }

    /**
     * Which version of the report is meant.
     *
     * @param version as read; none submits whatever is there
     */
    record Version(@Nullable Integer version) {}
}

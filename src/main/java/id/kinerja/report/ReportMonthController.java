package id.kinerja.report;

import id.kinerja.access.Matter;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Organization;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A month's reports: my own, and those of people whom I may read. */
@Controller
class ReportMonthController {

    private final ReportMonths months;
    private final WorkingCalendar calendar;
    private final Organization organization;
    private final Policy policy;
    private final OpenedFiles opened;

    ReportMonthController(
            ReportMonths months,
            WorkingCalendar calendar,
            Organization organization,
            Policy policy,
            OpenedFiles opened) {
        this.months = months;
        this.calendar = calendar;
        this.organization = organization;
        this.policy = policy;
        this.opened = opened;
    }

    @GetMapping("/daily-reports")
    String mine(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String month, Model model) {
        var today = calendar.today();
        model.addAttribute("today", today);
        if (me.employeeId() == null) {
            return "report/nobody";
        }
        var asked = ReportDay.month(month, today);
        model.addAttribute("reports", months.mine(ReportDay.employee(me), asked));
        model.addAttribute("files", months.myFiles(ReportDay.employee(me), asked));
        model.addAttribute("reported", policy.reportsOf(me, Right.READ, Matter.REPORT));
        return "report/month";
    }

    @GetMapping("/daily-reports/of/{employee}")
    String theirs(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String employee,
            @RequestParam(defaultValue = "") String month,
            Model model) {
        UUID employeeId = ReportDay.id(employee);
        policy.require(me, Right.READ, Matter.REPORT.of(employeeId).at(Stage.SUBMITTED));
        var asked = ReportDay.month(month, calendar.today());
        opened.opened(me, employeeId, ReportMonths.FILE, asked);
        model.addAttribute("reports", months.submitted(employeeId, asked));
        model.addAttribute("files", months.submittedFiles(employeeId, asked));
        model.addAttribute("employee", organization.get(employeeId));
        return "report/theirs";
    }
}

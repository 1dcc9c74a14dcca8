package id.kinerja.report;

import id.kinerja.access.Matter;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Cases;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A day's report: read it, check it, submit it, take it back. */
@Controller
class ReportDayController {

    private final ReportSheets sheets;
    private final DailyReports reports;
    private final TypedInputs typed;
    private final Cases cases;
    private final Policy policy;
    private final OpenedFiles opened;

    ReportDayController(
            ReportSheets sheets,
            DailyReports reports,
            TypedInputs typed,
            Cases cases,
            Policy policy,
            OpenedFiles opened) {
        this.sheets = sheets;
        this.reports = reports;
        this.typed = typed;
        this.cases = cases;
        this.policy = policy;
        this.opened = opened;
    }

    @GetMapping("/daily-reports/{day}")
    String day(@AuthenticationPrincipal SignedIn me, @PathVariable String day, Model model) {
        var page = ReportDay.of(me, day);
        show(page, model);
        model.addAttribute("unfinished", typed.of(page.employeeId(), page.day()));
        return "report/day";
    }

    @GetMapping("/daily-reports/{day}/check")
    String check(@AuthenticationPrincipal SignedIn me, @PathVariable String day, Model model) {
        var page = ReportDay.of(me, day);
        return show(page, model).status().editable() ? "report/check" : page.redirect();
    }

    @PostMapping("/daily-reports/{day}/submission")
    String submit(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String day,
            @RequestParam(required = false) @Nullable Integer version,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var page = ReportDay.of(me, day);
        try {
            if (!reports.submit(page.employeeId(), page.day(), me.userName(), version)
                    .isEmpty()) {
                return again(page, model, response, "report.check.refused");
            }
        } catch (OptimisticLockingFailureException changed) {
            return again(page, model, response, "report.check.changed");
        } catch (ReportMoved moved) {
            return moved(moved.status(), page, redirect);
        }
        Notice.success("report.submitted").after(redirect);
        return page.redirect();
    }

    @PostMapping("/daily-reports/{day}/withdrawal")
    String withdraw(@AuthenticationPrincipal SignedIn me, @PathVariable String day, RedirectAttributes redirect) {
        var page = ReportDay.of(me, day);
        try {
            reports.withdraw(page.employeeId(), page.day(), me.userName());
        } catch (ReportMoved moved) {
            return moved(moved.status(), page, redirect);
        } catch (CaseMoved moved) {
            return moved(sheets.of(page.employeeId(), page.day()).status(), page, redirect);
        }
        Notice.success("report.withdrawn").after(redirect);
        return page.redirect();
    }

    @GetMapping("/daily-reports/of/{employee}/{day}")
    String read(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String employee,
            @PathVariable String day,
            Model model) {
        UUID employeeId = ReportDay.id(employee);
        var date = ReportDay.day(day);
        policy.require(me, Right.READ, Matter.REPORT.of(employeeId).at(Stage.SUBMITTED));
        var sheet = sheets.of(employeeId, date);
        if (sheet.status() == ReportStatus.DRAFT) {
            policy.require(me, Right.READ, Matter.REPORT.of(employeeId));
        }
        opened.opened(me, employeeId, DailyReports.PROCESS, sheet.id() == null ? date : sheet.id());
        model.addAttribute("sheet", sheet);
        return "report/read";
    }

    private ReportSheet show(ReportDay page, Model model) {
        var sheet = sheets.of(page.employeeId(), page.day());
        model.addAttribute("sheet", sheet);
        model.addAttribute("steps", sheet.id() == null ? List.of() : cases.openSteps(sheet.id()));
        return sheet;
    }

    private String again(ReportDay page, Model model, HttpServletResponse response, String code) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        Notice.attention(code).on(model);
        show(page, model);
        return "report/check";
    }

    private static String moved(ReportStatus status, ReportDay page, RedirectAttributes redirect) {
        Notice.attention("report.moved." + status).after(redirect);
        return page.redirect();
    }
}

package id.kinerja.report;

import id.kinerja.access.OpenedFiles;
import id.kinerja.access.SignedIn;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.PlainText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Keeps the reasons that who decides writes beside single activities, until the report is returned. */
@Controller
class ReviewReasonController {

    private final ReviewReasons reasons;
    private final OpenedFiles opened;
    private final FieldMessages messages;

    ReviewReasonController(ReviewReasons reasons, OpenedFiles opened, FieldMessages messages) {
        this.reasons = reasons;
        this.opened = opened;
        this.messages = messages;
    }

    @PostMapping(value = "/daily-reports/cases/{report}/reasons/{activity}", headers = "HX-Request")
    ResponseEntity<Void> keep(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String report,
            @PathVariable String activity,
            @Valid @ModelAttribute("note") Note note,
            BindingResult problems) {
        UUID reportId = ReportDay.id(report);
        if (problems.hasErrors()) {
            reasons.line(me, reportId, ReportDay.id(activity));
            return ResponseEntity.unprocessableEntity().build();
        }
        reasons.keep(me, reportId, ReportDay.id(activity), note.text());
        return ResponseEntity.noContent().build();
    }

    @PostMapping(value = "/daily-reports/cases/{report}/reasons/{activity}", headers = "!HX-Request")
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String report,
            @PathVariable String activity,
            @Valid @ModelAttribute("note") Note note,
            BindingResult problems,
            Model model,
            HttpServletResponse response) {
        UUID reportId = ReportDay.id(report);
        var step = reasons.step(me, reportId);
        var line = reasons.line(me, reportId, ReportDay.id(activity));
        if (problems.hasErrors()) {
            opened.opened(me, reasons.employee(reportId), DailyReports.PROCESS, reportId);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, messages.of(problems));
            model.addAttribute("line", line);
            model.addAttribute("reportId", reportId);
            model.addAttribute("taskId", step.taskId());
            return "report/reason";
        }
        reasons.keep(me, reportId, line.id(), note.text());
        return "redirect:/tasks/" + step.taskId() + "#activity-" + line.number();
    }

    /** A reason as it is typed. */
    record Note(
            @PlainText(max = 2000, multiline = true) @Nullable
            String reason) {

        Note {
            reason = reason == null ? "" : reason.replace("\r\n", "\n");
        }

        String text() {
            return reason == null ? "" : reason.strip();
        }
    }
}

package id.kinerja.report;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.PlainText;
import id.kinerja.review.ReviewNotes;
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

    private final ReportSheets sheets;
    private final ReviewNotes notes;
    private final Cases cases;
    private final FieldMessages messages;

    ReviewReasonController(ReportSheets sheets, ReviewNotes notes, Cases cases, FieldMessages messages) {
        this.sheets = sheets;
        this.notes = notes;
        this.cases = cases;
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
        step(me, reportId);
        line(reportId, ReportDay.id(activity));
        if (problems.hasErrors()) {
            return ResponseEntity.unprocessableEntity().build();
        }
        notes.draft(reportId, activity, me.userName(), note.text());
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
        var step = step(me, reportId);
        var line = line(reportId, ReportDay.id(activity));
        if (problems.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, messages.of(problems));
            model.addAttribute("line", line);
            model.addAttribute("reportId", reportId);
            model.addAttribute("taskId", step.taskId());
            return "report/reason";
        }
        notes.draft(reportId, activity, me.userName(), note.text());
        return "redirect:/tasks/" + step.taskId() + "#activity-" + line.number();
    }

    /** The step in which who is signed in decides the report. */
    private OpenStep step(SignedIn me, UUID reportId) {
        return cases.openSteps(reportId).stream()
                .filter(step -> step.step().equals(DecideReportForm.STEP))
                .filter(step -> step.assignee() == null
                        ? me.groups().contains(String.valueOf(step.group()))
                        : step.assignee().equals(me.userName()))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    private ReportSheet.Line line(UUID reportId, UUID activityId) {
        return sheets.ofCase(reportId).lines().stream()
                .filter(line -> line.id().equals(activityId))
                .findFirst()
                .orElseThrow(NotVisible::new);
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

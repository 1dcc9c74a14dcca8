package id.kinerja.report;

import id.kinerja.access.SignedIn;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing one activity of my day. A new activity gets its id with its empty page, so that saving it twice saves one.
 */
@Controller
class ActivityController {

    private final ActivityPages pages;
    private final DailyReports reports;
    private final ActivityReader reader;
    private final TypedInputs typed;
    private final FieldMessages messages;

    ActivityController(
            ActivityPages pages,
            DailyReports reports,
            ActivityReader reader,
            TypedInputs typed,
            FieldMessages messages) {
        this.pages = pages;
        this.reports = reports;
        this.reader = reader;
        this.typed = typed;
        this.messages = messages;
    }

    @GetMapping("/daily-reports/{day}/activities/new")
    String another(@AuthenticationPrincipal SignedIn me, @PathVariable String day) {
        return "redirect:" + ReportDay.of(me, day).address() + "/activities/" + UUID.randomUUID();
    }

    @GetMapping("/daily-reports/{day}/activities/{activity}")
    String open(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String day,
            @PathVariable String activity,
            Model model,
            RedirectAttributes redirect) {
        var page = ReportDay.of(me, day);
        var shown = pages.open(page, ReportDay.id(activity));
        if (!shown.status().editable()) {
            return moved(shown.status(), page, redirect);
        }
        model.addAttribute("activity", shown);
        return "report/activity";
    }

    @PostMapping("/daily-reports/{day}/activities/{activity}")
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String day,
            @PathVariable String activity,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String next,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var page = ReportDay.of(me, day);
        var shown = pages.open(page, ReportDay.id(activity)).with(ActivityInput.of(sent));
        if (!shown.status().editable()) {
            return moved(shown.status(), page, redirect);
        }
        var reading = reader.read(shown.id(), shown.input(), shown.indicators());
        if (reading.activity() == null) {
            return again(shown, reading.errors(), model, response);
        }
        try {
            var refusals = reports.put(page.employeeId(), page.day(), reading.activity());
            if (!refusals.isEmpty()) {
                return again(shown, aboutTheDay(refusals), model, response);
            }
        } catch (ReportMoved moved) {
            return moved(moved.status(), page, redirect);
        }
        Notice.success("report.activity.saved").after(redirect);
        return next.equals("files") ? "redirect:" + pages.open(page, shown.id()).filesPage() : page.redirect();
    }

    /** Keeps what is typed so far; a page that saves itself asks for this. */
    @PostMapping("/daily-reports/{day}/activities/{activity}/typed")
    ResponseEntity<Void> keep(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String day,
            @PathVariable String activity,
            @RequestParam MultiValueMap<String, String> sent) {
        var page = ReportDay.of(me, day);
        var shown = pages.open(page, ReportDay.id(activity));
        boolean kept = shown.status().editable()
                && !shown.closed()
                && typed.keep(page.employeeId(), page.day(), shown.id(), ActivityInput.of(sent));
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_ENTITY)
                .build();
    }

    /** Drops what is typed and not saved; an activity that is saved stays as it is. */
    @PostMapping("/daily-reports/{day}/activities/{activity}/typed/removal")
    String drop(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String day,
            @PathVariable String activity,
            RedirectAttributes redirect) {
        var page = ReportDay.of(me, day);
        typed.drop(page.employeeId(), page.day(), ReportDay.id(activity));
        Notice.success("report.unfinished.dropped").after(redirect);
        return page.redirect();
    }

    @PostMapping("/daily-reports/{day}/activities/{activity}/removal")
    String remove(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String day,
            @PathVariable String activity,
            RedirectAttributes redirect) {
        var page = ReportDay.of(me, day);
        try {
            reports.remove(page.employeeId(), page.day(), ReportDay.id(activity));
        } catch (ReportMoved moved) {
            return moved(moved.status(), page, redirect);
        }
        Notice.success("report.activity.removed").after(redirect);
        return page.redirect();
    }

    private FormErrors aboutTheDay(List<Finding> refusals) {
        var errors = messages.collect();
        refusals.forEach(refusal -> errors.add(
                refusal.field().equals("day") ? "" : refusal.field(),
                refusal.code(),
                refusal.arguments().toArray()));
        return errors.errors();
    }

    private static String again(ActivityPage shown, FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("activity", shown);
        model.addAttribute(FormErrors.ATTRIBUTE, errors);
        return "report/activity";
    }

    private static String moved(ReportStatus status, ReportDay page, RedirectAttributes redirect) {
        Notice.attention("report.moved." + status).after(redirect);
        return page.redirect();
    }
}

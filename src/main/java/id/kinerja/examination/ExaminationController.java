package id.kinerja.examination;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Organization;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An auditor's examinations: begun with letter and reason, each with what there is to read. */
@Controller
@RequestMapping("/examinations")
class ExaminationController {

    private final Examinations examinations;
    private final List<ExaminedFile> files;
    private final Organization organization;
    private final FieldMessages messages;
    private final WorkingCalendar calendar;

    ExaminationController(
            Examinations examinations,
            List<ExaminedFile> files,
            Organization organization,
            FieldMessages messages,
            WorkingCalendar calendar) {
        this.examinations = examinations;
        this.files = files;
        this.organization = organization;
        this.messages = messages;
        this.calendar = calendar;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        return show(me, ExaminationForm.EMPTY, model);
    }

    @PostMapping
    String open(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") ExaminationForm form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        UUID id = examinations.open(me, form, found);
        if (id == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
            return show(me, form, model);
        }
        Notice.success("examination.opened").after(redirect);
        return "redirect:/examinations/" + id;
    }

    @GetMapping("/{id}")
    String one(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, Model model) {
        Examination examination = examinations.one(me, id);
        boolean running = examination.runsOn(calendar.today());
        model.addAttribute("examination", examination);
        model.addAttribute("running", running);
        model.addAttribute("employee", organization.get(examination.employeeId()));
        model.addAttribute(
                "parts",
                running
                        ? files.stream()
                                .flatMap(file -> file.of(examination.employeeId()).stream())
                                .toList()
                        : List.of());
        return "examination/one";
    }

    @PostMapping("/{id}/closing")
    String close(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        examinations.close(me, id);
        Notice.success("examination.closed").after(redirect);
        return "redirect:/examinations";
    }

    private String show(SignedIn me, ExaminationForm form, Model model) {
        List<Examination> mine = examinations.of(me);
        model.addAttribute("examinations", mine);
        model.addAttribute("today", calendar.today());
        model.addAttribute(
                "people",
                organization.all(
                        mine.stream().map(Examination::employeeId).distinct().toList()));
        model.addAttribute("form", form);
        return "examination/list";
    }
}

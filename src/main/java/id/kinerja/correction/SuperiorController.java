package id.kinerja.correction;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.PeopleByName;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is recorded as my superior, and that this is wrong. */
@Controller
@RequestMapping("/superior")
class SuperiorController {

    private final Corrections corrections;
    private final CorrectionStore store;
    private final CorrectionDeciders deciders;
    private final Organization organization;
    private final PeopleByName people;
    private final FieldMessages messages;
    private final WorkingCalendar calendar;

    SuperiorController(
            Corrections corrections,
            CorrectionStore store,
            CorrectionDeciders deciders,
            Organization organization,
            PeopleByName people,
            FieldMessages messages,
            WorkingCalendar calendar) {
        this.corrections = corrections;
        this.store = store;
        this.deciders = deciders;
        this.organization = organization;
        this.people = people;
        this.messages = messages;
        this.calendar = calendar;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        return show(self(me), ReportForm.EMPTY, model);
    }

    @PostMapping
    String report(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID self = self(me);
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        UUID proposed = people.find("proposed", form.proposed(), found);
        if (proposed != null && !found.errors().any()) {
            try {
                corrections.report(
                        self, proposed, Objects.requireNonNull(form.reason()).strip(), me.userName());
                Notice.success("correction.reported").after(redirect);
                return "redirect:/superior";
            } catch (Refused refused) {
                refused.tell(found);
            } catch (DuplicateKeyException waits) {
                found.add("", "correction.refused.waits");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(self, form, model);
    }

    private String show(UUID self, ReportForm form, Model model) {
        List<SuperiorCorrection> reports = store.of(self);
        Map<UUID, Employee> named = organization.all(reports.stream()
                .flatMap(report -> Stream.of(report.recordedId(), report.proposedId()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
        model.addAttribute(
                "superior", organization.superiorOf(self, calendar.today()).orElse(null));
        model.addAttribute("reports", reports);
        model.addAttribute("people", named);
        model.addAttribute("open", reports.stream().anyMatch(report -> report.outcome() == null));
        model.addAttribute(
                "nobody", reports.stream().anyMatch(report -> report.outcome() == null && deciders.nobody(report)));
        model.addAttribute("form", form);
        return "correction/superior";
    }

    private static UUID self(SignedIn me) {
        if (me.employeeId() == null) {
            throw new NotVisible();
        }
        return me.employeeId();
    }
}

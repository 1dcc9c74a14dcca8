package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.VacantPosts.VacantPost;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The vacant posts and who leads there as Plt., for the personnel admins. */
@Controller
@RequestMapping("/admin/acting/vacancies")
class VacancyController {

    private static final String LIST = "/admin/acting/vacancies";

    private final VacantPosts vacancies;
    private final ActingHeads heads;
    private final TypedAppointments typedAppointments;
    private final FieldMessages messages;
    private final WorkingCalendar calendar;

    VacancyController(
            VacantPosts vacancies,
            ActingHeads heads,
            TypedAppointments typedAppointments,
            FieldMessages messages,
            WorkingCalendar calendar) {
        this.vacancies = vacancies;
        this.heads = heads;
        this.typedAppointments = typedAppointments;
        this.messages = messages;
        this.calendar = calendar;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("vacancies", vacancies.on(calendar.today()));
        return "organization/vacancies";
    }

    @GetMapping("/{unit}")
    String show(@PathVariable UUID unit, Model model) {
        VacantPost post = get(unit);
        return show(post, VacancyForm.empty(post.title(), calendar.today()), model);
    }

    @PostMapping("/{unit}")
    String grant(
            @PathVariable UUID unit,
            @Valid @ModelAttribute("form") VacancyForm form,
            BindingResult typed,
            Principal me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        VacantPost post = get(unit);
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        typedAppointments.grantHead(unit, form, me.getName(), found);
        if (found.errors().any()) {
            return again(found, show(post, form, model), model, response);
        }
        Notice.success("organization.vacancy.granted").after(redirect);
        return "redirect:" + LIST;
    }

    @PostMapping("/{unit}/{id}/revocation")
    String revoke(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @Valid @ModelAttribute("revocation") RevocationForm form,
            BindingResult typed,
            Principal me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        VacantPost post = get(unit);
        if (heads.find(id).filter(head -> head.unitId().equals(unit)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        typedAppointments.revokeHead(id, form, me.getName(), found);
        if (found.errors().any()) {
            model.addAttribute("reason", form.reason());
            return again(found, show(post, VacancyForm.empty(post.title(), calendar.today()), model), model, response);
        }
        Notice.success("organization.acting.revoked").after(redirect);
        return "redirect:" + LIST + "/" + unit;
    }

    private static String again(FieldMessages.Collected found, String view, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return view;
    }

    private String show(VacantPost post, VacancyForm form, Model model) {
        model.addAttribute("vacancy", post);
        model.addAttribute("heads", heads.of(post.unitId()));
        model.addAttribute("today", calendar.today());
        model.addAttribute("form", form);
        return "organization/vacancy";
    }

    private VacantPost get(UUID unit) {
        return vacancies
                .of(unit, calendar.today())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.Paging;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All appointments, for the personnel admins: recorded in the name of any official, and ended early. */
@Controller
@RequestMapping("/admin/acting")
class ActingAdminController {

    private static final int PAGE_SIZE = 50;

    private final ActingAppointments appointments;
    private final ActingPages pages;
    private final WorkingCalendar calendar;

    ActingAdminController(ActingAppointments appointments, ActingPages pages, WorkingCalendar calendar) {
        this.appointments = appointments;
        this.pages = pages;
        this.calendar = calendar;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        return list(pages.empty(), page, model);
    }

    @PostMapping
    String grant(
            @Valid @ModelAttribute("form") ActingForm form,
            BindingResult typed,
            Principal me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FieldMessages.Collected found = pages.grant(form, typed, null, me.getName());
        if (found.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
            return list(form, 1, model);
        }
        Notice.success("organization.acting.granted").after(redirect);
        return "redirect:/admin/acting";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return show(get(id), model);
    }

    @PostMapping("/{id}/revocation")
    String revoke(
            @PathVariable UUID id,
            @Valid @ModelAttribute("revocation") RevocationForm form,
            BindingResult typed,
            Principal me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ActingAppointment appointment = get(id);
        FieldMessages.Collected found = pages.revoke(id, form, typed, me.getName());
        if (found.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
            model.addAttribute("reason", form.reason());
            return show(appointment, model);
        }
        Notice.success("organization.acting.revoked").after(redirect);
        return "redirect:/admin/acting";
    }

    private String list(ActingForm form, int page, Model model) {
        Paging paging = new Paging(page, PAGE_SIZE, appointments.count());
        pages.show(form, appointments.all(paging.offset(), PAGE_SIZE), true, model);
        model.addAttribute("paging", paging);
        return "organization/acting";
    }

    private String show(ActingAppointment appointment, Model model) {
        ActingAppointment.State state = appointment.on(calendar.today());
        model.addAttribute("appointment", appointment);
        model.addAttribute("state", state);
        model.addAttribute("base", "/admin/acting");
        model.addAttribute(
                "revocable", state == ActingAppointment.State.RUNNING || state == ActingAppointment.State.COMING);
        return "organization/acting-one";
    }

    private ActingAppointment get(UUID id) {
        return appointments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

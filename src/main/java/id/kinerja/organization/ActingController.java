package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.Paging;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
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

/** Who stands in for me, and for whom I do: an official names the stand-in. */
@Controller
@RequestMapping("/acting")
class ActingController {

    private final ActingAppointments appointments;
    private final ActingPages pages;
    private final Organization organization;
    private final WorkingCalendar calendar;

    ActingController(
            ActingAppointments appointments, ActingPages pages, Organization organization, WorkingCalendar calendar) {
        this.appointments = appointments;
        this.pages = pages;
        this.organization = organization;
        this.calendar = calendar;
    }

    @GetMapping
    String list(Principal me, Model model) {
        return show(pages.empty(), self(me), model);
    }

    @PostMapping
    String grant(
            @Valid @ModelAttribute("form") ActingForm form,
            BindingResult typed,
            Principal me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Employee self = self(me);
        FieldMessages.Collected found = pages.grant(form, typed, self.id(), me.getName());
        if (found.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
            return show(form, self, model);
        }
        Notice.success("organization.acting.granted").after(redirect);
        return "redirect:/acting";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Principal me, Model model) {
        return show(mine(id, me), me, model);
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
        ActingAppointment appointment = mine(id, me);
        if (!appointment.principal().id().equals(self(me).id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        FieldMessages.Collected found = pages.revoke(id, form, typed, me.getName());
        if (found.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
            model.addAttribute("reason", form.reason());
            return show(appointment, me, model);
        }
        Notice.success("organization.acting.revoked").after(redirect);
        return "redirect:/acting";
    }

    private String show(ActingForm form, Employee self, Model model) {
        List<ActingAppointment> mine = appointments.of(self.id());
        pages.show(form, mine, false, model);
        model.addAttribute("paging", new Paging(1, Math.max(1, mine.size()), mine.size()));
        return "organization/acting";
    }

    private String show(ActingAppointment appointment, Principal me, Model model) {
        ActingAppointment.State state = appointment.on(calendar.today());
        model.addAttribute("appointment", appointment);
        model.addAttribute("state", state);
        model.addAttribute("base", "/acting");
        model.addAttribute(
                "revocable",
                appointment.principal().id().equals(self(me).id())
                        && (state == ActingAppointment.State.RUNNING || state == ActingAppointment.State.COMING));
        return "organization/acting-one";
    }

    private ActingAppointment mine(UUID id, Principal me) {
        UUID self = self(me).id();
        return appointments
                .find(id)
                .filter(one -> one.concerns(self))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Employee self(Principal me) {
        return organization
                .byUserName(me.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

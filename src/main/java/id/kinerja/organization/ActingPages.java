package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.Inputs;
import id.kinerja.page.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the principal's and the admin's pages about appointments share. */
@Component
class ActingPages {

    private final TypedAppointments typedAppointments;
    private final ActingScopes scopes;
    private final FieldMessages messages;
    private final Inputs inputs;
    private final MessageSource texts;
    private final WorkingCalendar calendar;

    ActingPages(
            TypedAppointments typedAppointments,
            ActingScopes scopes,
            FieldMessages messages,
            Inputs inputs,
            MessageSource texts,
            WorkingCalendar calendar) {
        this.typedAppointments = typedAppointments;
        this.scopes = scopes;
        this.messages = messages;
        this.inputs = inputs;
        this.texts = texts;
        this.calendar = calendar;
    }

    ActingForm empty() {
        return ActingForm.empty(calendar.today());
    }

    /**
     * Records what was typed.
     *
     * @param principal whose page it is; none on the admin's, where the principal is typed
     * @return what is wrong, beside its field; empty when it is recorded
     */
    FieldMessages.Collected grant(ActingForm form, BindingResult typed, @Nullable UUID principal, String by) {
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        typedAppointments.grant(form, principal, by, found);
        return found;
    }

    /**
     * Ends an appointment early.
     *
     * @return what is wrong; empty when it is ended, or was before
     */
    FieldMessages.Collected revoke(UUID id, RevocationForm form, BindingResult typed, String by) {
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        typedAppointments.revoke(id, form, by, found);
        return found;
    }

    void show(ActingForm form, List<ActingAppointment> list, boolean admin, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("appointments", list);
        model.addAttribute("admin", admin);
        model.addAttribute("base", admin ? "/admin/acting" : "/acting");
        model.addAttribute("today", calendar.today());
        model.addAttribute("kinds", inputs.options("organization.acting.kind", ActingKind.values()));
        model.addAttribute("scopes", inputs.options("organization.acting.scope", ActingForm.Scope.values()));
        model.addAttribute(
                "processes",
                scopes.processes().stream()
                        .map(process -> new Option(process, named(process)))
                        .toList());
    }

    private String named(String process) {
        String name = texts.getMessage("engine.process." + process, null, process, LocaleContextHolder.getLocale());
        return name == null ? process : name;
    }
}

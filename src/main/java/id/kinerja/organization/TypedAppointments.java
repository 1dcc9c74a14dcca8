package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.TypedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records and ends who acts by what was typed, on pages and by programs alike; what is wrong stands beside its field. */
@Component
public class TypedAppointments {

    private final ActingAppointments appointments;
    private final ActingHeads heads;
    private final PeopleByName people;
    private final WorkingCalendar calendar;

    TypedAppointments(
            ActingAppointments appointments, ActingHeads heads, PeopleByName people, WorkingCalendar calendar) {
        this.appointments = appointments;
        this.heads = heads;
        this.people = people;
        this.calendar = calendar;
    }

    /**
     * Records an appointment.
     *
     * @param principal the official stood in for; none when that one is typed as well
     * @param found what is wrong with what was typed; what is found here is added
     * @return its id; none when something is wrong, and then nothing is recorded
     */
    public @Nullable UUID grant(ActingForm form, @Nullable UUID principal, String by, FieldMessages.Collected found) {
        UUID of = principal == null ? people.find("principal", form.principal(), found) : principal;
        UUID standIn = people.find("standIn", form.standIn(), found);
        UUID ownCases = people.find("ownCasesBy", form.ownCasesBy(), found);
        if (of == null) {
            found.add("principal", "organization.acting.principal.required");
        }
        if (form.scope() == ActingForm.Scope.SOME && form.chosen().isEmpty()) {
            found.add("processes", "organization.acting.processes.required");
        }
        if (of == null || standIn == null || found.errors().any()) {
            return null;
        }
        try {
            return appointments.grant(form.request(of, standIn, ownCases), by);
        } catch (ActingRefused refused) {
            refused.tell(found);
            return null;
        }
    }

    /**
     * Ends an appointment before its last day.
     *
     * @return whether it was still to come or running; no when something is wrong
     */
    public boolean revoke(UUID id, RevocationForm form, String by, FieldMessages.Collected found) {
        try {
            return !found.errors().any() && appointments.revoke(id, TypedText.of(form.reason()), by, calendar.today());
        } catch (ActingRefused refused) {
            refused.tell(found);
            return false;
        }
    }

    /**
     * Records a Plt. of a vacant post.
     *
     * @return its id; none when something is wrong, and then nothing is recorded
     */
    public @Nullable UUID grantHead(UUID unit, VacancyForm form, String by, FieldMessages.Collected found) {
        UUID person = people.find("person", form.person(), found);
        if (person == null || found.errors().any()) {
            return null;
        }
        try {
            return heads.grant(form.request(unit, person), by);
        } catch (ActingRefused refused) {
            refused.tell(found);
            return null;
        }
    }

    /**
     * Ends the time of a Plt. of a vacant post.
     *
     * @return whether it was still to come or running; no when something is wrong
     */
    public boolean revokeHead(UUID id, RevocationForm form, String by, FieldMessages.Collected found) {
        try {
            return !found.errors().any() && heads.revoke(id, TypedText.of(form.reason()), by);
        } catch (ActingRefused refused) {
            refused.tell(found);
            return false;
        }
    }
}

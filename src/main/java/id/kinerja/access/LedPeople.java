package id.kinerja.access;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Reach;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people whose head or unit admin somebody is, as people were on a day. */
@Component
class LedPeople {

    private final Organization organization;
    private final Reach reach;
    private final WorkingCalendar calendar;
    private final Settings settings;

    LedPeople(Organization organization, Reach reach, WorkingCalendar calendar, Settings settings) {
        this.organization = organization;
        this.reach = reach;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * Those whom the head led on the day, or who worked then in what are an admin's units today; never the person. Who is
     * the head of government now is asked for whom the one of that day led.
     */
    List<UUID> peopleOf(Relation relation, SignedIn person, LocalDate day) {
        UUID self = person.employeeId();
        if (self == null) {
            return List.of();
        }
        List<UUID> people = relation == Relation.HEAD
                ? reach.below(headOn(person, self, day), day)
                : reach.inUnitsOf(self, settings.get(AccessSettings.UNIT_ADMIN_OF_AGENCY), calendar.today(), day);
        return people.stream().filter(one -> !one.equals(self)).toList();
    }

    private UUID headOn(SignedIn person, UUID self, LocalDate day) {
        if (day.equals(calendar.today()) || !isHeadOfGovernment(person)) {
            return self;
        }
        return organization.headOfGovernment(day).map(Employee::id).orElse(self);
    }

    boolean isHeadOfGovernment(SignedIn person) {
        return organization
                .headOfGovernment(calendar.today())
                .filter(head -> person.is(head.id()))
                .isPresent();
    }
}

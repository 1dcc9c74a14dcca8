package id.kinerja.engine;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.PersonnelAdmins;
import id.kinerja.organization.Reach;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a personnel admin that decisions about somebody above wait for the others, and who these are; also by an account that is nobody's. */
@Component
public class DecisionsAbove {

    private final OwnDecisions own;
    private final PersonnelAdmins admins;
    private final Organization organization;
    private final Reach reach;
    private final WorkingCalendar calendar;

    DecisionsAbove(
            OwnDecisions own,
            PersonnelAdmins admins,
            Organization organization,
            Reach reach,
            WorkingCalendar calendar) {
        this.own = own;
        this.admins = admins;
        this.organization = organization;
        this.reach = reach;
        this.calendar = calendar;
    }

    /** The names of those who are listed and may take any of them; nothing at all when none waits. */
    public @Nullable List<String> others(SignedIn me) {
        Set<UUID> about = own.waitingAbove(me);
        if (about.isEmpty()) {
            return null;
        }
        LocalDate today = calendar.today();
        return organization.byUserNames(admins.accounts()).values().stream()
                .filter(one -> !me.is(one.id()) && !about.contains(one.id()))
                .filter(one -> organization.works(one.id(), today))
                .filter(one -> Collections.disjoint(about, reach.above(one.id(), today)))
                .map(Employee::titledName)
                .sorted()
                .toList();
    }
}

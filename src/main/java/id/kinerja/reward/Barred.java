package id.kinerja.reward;

import id.kinerja.access.NotVisible;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Refused;
import id.kinerja.organization.AboveAdmins;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.PersonnelAdmins;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who has no say on a nomination: the nominee, who nominated, and in whose place it was nominated; and where one of these is a
 * personnel admin, personnel admins' accounts that are nobody's, for each may be that one's second.
 */
@Component
class Barred {

    private final Organization organization;
    private final PersonnelAdmins admins;
    private final AboveAdmins meant;
    private final WorkingCalendar calendar;

    Barred(Organization organization, PersonnelAdmins admins, AboveAdmins meant, WorkingCalendar calendar) {
        this.organization = organization;
        this.admins = admins;
        this.meant = meant;
        this.calendar = calendar;
    }

    /** @throws Refused when the account is barred's */
    void refuse(Nomination nomination, String account) {
        if (free(nomination, Set.of(account)).isEmpty()) {
            boolean nobodys = organization.byUserName(account).isEmpty() && !account.equals(nomination.nominatedFor());
            throw new Refused("", nobodys ? "reward.refused.account" : "reward.refused.own");
        }
    }

    /** @throws NotVisible when the account is barred's: who has no say does not look on either */
    void hide(Nomination nomination, String account) {
        if (free(nomination, Set.of(account)).isEmpty()) {
            throw new NotVisible();
        }
    }

    /** Those of the accounts that are not barred. */
    Set<String> free(Nomination nomination, Set<String> accounts) {
        var known = organization.byUserNames(accounts);
        Set<String> nobodys = known.keySet().containsAll(accounts) ? Set.of() : nobodys(nomination);
        return accounts.stream()
                .filter(account -> !account.equals(nomination.nominatedFor()))
                .filter(account -> {
                    Employee employee = known.get(account);
                    return employee == null ? !nobodys.contains(account) : !isBarred(nomination, employee.id());
                })
                .collect(Collectors.toSet());
    }

    /** The accounts that have no say where they are nobody's. */
    private Set<String> nobodys(Nomination nomination) {
        Set<UUID> people = meant.meantBy(null, calendar.today());
        return people.stream().anyMatch(one -> isBarred(nomination, one)) || isFor(nomination, people)
                ? admins.accounts()
                : Set.of();
    }

    private boolean isFor(Nomination nomination, Set<UUID> people) {
        String principal = nomination.nominatedFor();
        return principal != null
                && !people.isEmpty()
                && organization
                        .byUserName(principal)
                        .filter(one -> people.contains(one.id()))
                        .isPresent();
    }

    private static boolean isBarred(Nomination nomination, UUID employee) {
        return employee.equals(nomination.nomineeId()) || employee.equals(nomination.nominatorId());
    }
}

package id.kinerja.access;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Reach;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose passwords somebody may replace. Who hands a password out could sign in with it: so it is nobody's whose roles
 * give what the one's who replaces it do not, nobody's who judges that one, and nobody's who leads others, stands in for
 * somebody or was told in confidence: all that an operator does.
 */
@Component
class ReplaceablePasswords {

    private final Identities identities;
    private final Policy policy;
    private final Organization organization;
    private final Reach reach;
    private final Confidants confidants;
    private final Offices offices;
    private final WorkingCalendar calendar;

    ReplaceablePasswords(
            Identities identities,
            Policy policy,
            Organization organization,
            Reach reach,
            Confidants confidants,
            Offices offices,
            WorkingCalendar calendar) {
        this.identities = identities;
        this.policy = policy;
        this.organization = organization;
        this.reach = reach;
        this.confidants = confidants;
        this.offices = offices;
        this.calendar = calendar;
    }

    /**
     * Why somebody may not replace the password of an account.
     *
     * @return the code of the message; nothing when it may be replaced
     */
    Optional<String> problem(SignedIn by, String userName) {
        if (!People.isName(userName)
                || identities.keptElsewhere()
                || identities.existing(Set.of(userName)).isEmpty()) {
            return Optional.of("access.accounts.unknown");
        }
        if (by.userName().equals(userName)) {
            return Optional.of("access.accounts.own");
        }
        if (policy.may(by, Right.WRITE, Matter.OFFICE_PASSWORD)) {
            return Optional.empty();
        }
        if (!policy.may(by, Right.WRITE, Matter.PASSWORD) || offices.accounts().contains(userName)) {
            return Optional.of("access.accounts.office");
        }
        if (above(by).contains(userName)) {
            return Optional.of("access.accounts.above");
        }
        return trusted(Set.of(userName)).isEmpty() ? Optional.empty() : Optional.of("access.accounts.trusted");
    }

    /** Those of these accounts whose password somebody may replace; as many questions for a thousand as for one. */
    Set<String> of(Collection<String> userNames, SignedIn by) {
        Set<String> replaceable = new HashSet<>(identities.existing(userNames));
        replaceable.remove(by.userName());
        if (!replaceable.isEmpty() && !policy.may(by, Right.WRITE, Matter.OFFICE_PASSWORD)) {
            replaceable.removeAll(offices.accounts());
            replaceable.removeAll(above(by));
            replaceable.removeAll(trusted(replaceable));
        }
        return replaceable;
    }

    /** Those who lead others or were told in confidence; which of it is nobody's business who asks. */
    private Set<String> trusted(Set<String> userNames) {
        Set<String> trusted = new HashSet<>(reach.accountsLeading(calendar.today()));
        trusted.retainAll(userNames);
        trusted.addAll(confidants.among(userNames));
        return trusted;
    }

    /** The accounts of those who judge somebody; an account that is nobody's may be any one's second who has its roles. */
    Set<String> above(SignedIn by) {
        LocalDate today = calendar.today();
        if (by.employeeId() != null) {
            return reach.accountsAbove(by.employeeId(), today);
        }
        Set<String> any = new HashSet<>();
        by.roles().stream()
                .filter(role -> !Offices.NO_OFFICE.contains(role))
                .forEach(role -> any.addAll(identities.membersOf(role)));
        return reach.accountsAbove(
                organization.byUserNames(any).values().stream()
                        .map(Employee::id)
                        .toList(),
                today);
    }
}

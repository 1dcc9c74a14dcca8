package id.kinerja.reward;

import id.kinerja.access.NotVisible;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has no say on a nomination: the nominee, who nominated, and in whose place it was nominated. */
@Component
class Barred {

    private final Organization organization;

    Barred(Organization organization) {
        this.organization = organization;
    }

    /** @throws Refused when the account is barred's */
    void refuse(Nomination nomination, String account) {
        if (free(nomination, Set.of(account)).isEmpty()) {
            throw new Refused("", "reward.refused.own");
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
        return accounts.stream()
                .filter(account -> !account.equals(nomination.nominatedFor()))
                .filter(account -> {
                    Employee employee = known.get(account);
                    return employee == null || !isBarred(nomination, employee.id());
                })
                .collect(Collectors.toSet());
    }

    private static boolean isBarred(Nomination nomination, UUID employee) {
        return employee.equals(nomination.nomineeId()) || employee.equals(nomination.nominatorId());
    }
}

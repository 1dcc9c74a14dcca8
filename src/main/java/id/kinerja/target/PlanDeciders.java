package id.kinerja.target;

import id.kinerja.access.Identities;
import id.kinerja.access.OpenAccounts;
import id.kinerja.access.Role;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Officials;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether there is anybody who may decide on what somebody submits. */
@Component
class PlanDeciders {

    private final Officials officials;
    private final Identities identities;
    private final OpenAccounts accounts;

    PlanDeciders(Officials officials, Identities identities, OpenAccounts accounts) {
        this.officials = officials;
        this.identities = identities;
        this.accounts = accounts;
    }

    /**
     * Where accounts are kept elsewhere, it is not known here who has a role, so somebody may. A closed account decides nothing;
     * who stands in for its owner does.
     *
     * @throws Refused when no superior can sign in and nobody else has the role that decides in the superior's place
     */
    void require(UUID employee) {
        if (identities.keptElsewhere()) {
            return;
        }
        String superior = officials.supervisorOf(employee);
        if (superior != null) {
            if (!accounts.reaches(superior, TargetOpener.PROCESS)) {
                throw new Refused("", "target.draft.superior-closed");
            }
            return;
        }
        Set<String> admins = accounts.among(identities.membersOf(Role.PERSONNEL_ADMIN));
        String own = officials.accountOf(employee);
        if (admins.stream().allMatch(one -> one.equals(own))) {
            throw new Refused("", "target.draft.nobody");
        }
    }
}

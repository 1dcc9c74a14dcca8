package id.kinerja.target;

import id.kinerja.access.Identities;
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

    PlanDeciders(Officials officials, Identities identities) {
        this.officials = officials;
        this.identities = identities;
    }

    /**
     * Where accounts are kept elsewhere, it is not known here who has a role, so somebody may.
     *
     * @throws Refused when no superior can sign in and nobody else has the role that decides in the superior's place
     */
    void require(UUID employee) {
        if (officials.supervisorOf(employee) != null || identities.keptElsewhere()) {
            return;
        }
        Set<String> admins = identities.membersOf(Role.PERSONNEL_ADMIN);
        String own = officials.accountOf(employee);
        if (admins.stream().allMatch(one -> one.equals(own))) {
            throw new Refused("", "target.draft.nobody");
        }
    }
}

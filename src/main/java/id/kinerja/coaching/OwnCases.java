package id.kinerja.coaching;

import id.kinerja.engine.Refused;
import id.kinerja.organization.Organization;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Nobody decides on the own coaching, whatever role brings the task. */
@Component
class OwnCases {

    private final Organization organization;

    OwnCases(Organization organization) {
        this.organization = organization;
    }

    /** @throws Refused when the account is that of the employee */
    void refuse(UUID employee, String person) {
        if (organization.isAccountOf(person, employee)) {
            throw new Refused("", "coaching.refused.own");
        }
    }
}

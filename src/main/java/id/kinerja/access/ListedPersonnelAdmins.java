package id.kinerja.access;

import id.kinerja.organization.PersonnelAdmins;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The accounts that have the role of a personnel admin; nobody's where accounts are kept elsewhere and not listed. */
@Component
class ListedPersonnelAdmins implements PersonnelAdmins {

    private final Identities identities;

    ListedPersonnelAdmins(Identities identities) {
        this.identities = identities;
    }

    @Override
    public Set<String> accounts() {
        return identities.membersOf(Role.PERSONNEL_ADMIN);
    }
}

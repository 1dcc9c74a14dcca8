package id.kinerja.access;

import id.kinerja.organization.OfficeHolders;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The accounts that have an office, or had one until lately; where accounts are kept elsewhere, those that signed in with one. */
@Component
class ListedOfficeHolders implements OfficeHolders {

    private final Identities identities;
    private final Offices offices;
    private final Roles roles;

    ListedOfficeHolders(Identities identities, Offices offices, Roles roles) {
        this.identities = identities;
        this.offices = offices;
        this.roles = roles;
    }

    @Override
    public Set<String> accounts() {
        return offices.accounts();
    }

    /** Roles that are given elsewhere are not known to be nobody's: who has them may not have signed in yet. */
    @Override
    public boolean leftToNobodyWithout(Set<String> accounts) {
        return !identities.keptElsewhere() && roles.leftToNobodyWithout(accounts);
    }
}

package id.kinerja.reward;

import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who recommends and who decides: accounts with the role that are not barred. A role that nobody has yet may still be given. */
@Component
class RewardOfficials {

    private final Identities identities;
    private final Barred barred;

    RewardOfficials(Identities identities, Barred barred) {
        this.identities = identities;
        this.barred = barred;
    }

    /** Whether somebody may recommend it. */
    boolean secretaryMay(Nomination nomination) {
        return may(nomination, Role.SECRETARY, "");
    }

    /** Whether somebody may decide on it. */
    boolean headMay(Nomination nomination) {
        return may(nomination, Role.HEAD, "");
    }

    /** Whether somebody else may decide on it, after this account recommended it. */
    boolean headMayAfter(Nomination nomination, String recommender) {
        return may(nomination, Role.HEAD, recommender);
    }

    private boolean may(Nomination nomination, Role role, String notBy) {
        Set<String> members = identities.membersOf(role);
        return members.isEmpty() || barred.free(nomination, members).stream().anyMatch(one -> !one.equals(notBy));
    }
}

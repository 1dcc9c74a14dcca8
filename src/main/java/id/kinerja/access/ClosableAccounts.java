package id.kinerja.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose accounts somebody may close and open again: those of offices are the operator's, so that nobody is shut out by
 * whom they watch; all others are the personnel admin's.
 */
@Component
class ClosableAccounts {

    private final Identities identities;
    private final Policy policy;
    private final ReplaceablePasswords passwords;
    private final Offices offices;

    ClosableAccounts(Identities identities, Policy policy, ReplaceablePasswords passwords, Offices offices) {
        this.identities = identities;
        this.policy = policy;
        this.passwords = passwords;
        this.offices = offices;
    }

    /**
     * Why somebody may neither close nor open an account; one that is not theirs to close is answered like one that is
     * not there.
     *
     * @return the code of the message; nothing when it may be done
     */
    Optional<String> problem(SignedIn by, String userName) {
        if (by.userName().equals(userName)) {
            return Optional.of("access.closed.self");
        }
        if (!People.isName(userName) || of(Set.of(userName), Right.WRITE, by).isEmpty()) {
            return Optional.of("access.closed.unknown");
        }
        return passwords.above(by).contains(userName) ? Optional.of("access.closed.above") : Optional.empty();
    }

    /** Those of these accounts with which somebody has to do; as many questions for a thousand as for one. */
    Set<String> of(Collection<String> userNames, Right right, SignedIn by) {
        if (userNames.isEmpty() || identities.keptElsewhere()) {
            return Set.of();
        }
        Set<String> officials = offices.accounts();
        Set<String> found = new HashSet<>(identities.existing(userNames));
        boolean ordinary = policy.may(by, right, Matter.ACCOUNT);
        boolean official = policy.may(by, right, Matter.OFFICE_ACCOUNT);
        found.removeIf(name -> officials.contains(name) ? !official : !ordinary);
        return found;
    }

    /** Whether an account is an office's. */
    boolean isOfOffice(String userName) {
        return offices.accounts().contains(userName);
    }
}

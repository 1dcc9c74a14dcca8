package id.kinerja.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose accounts somebody may close and open again: those of offices are the operator's, so that nobody is shut out by
 * whom they watch; all others are the personnel admin's.
 */
@Component
class ClosableAccounts {

    /** For so long an account counts as an office's after the office was taken: taking it first leads nowhere. */
    static final Duration AFTERWARDS = Duration.ofDays(30);

    private static final Set<Role> OFFICES = EnumSet.complementOf(EnumSet.copyOf(ReplaceablePasswords.NO_OFFICE));

    private final Identities identities;
    private final Policy policy;
    private final ReplaceablePasswords passwords;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClosableAccounts(
            Identities identities, Policy policy, ReplaceablePasswords passwords, JdbcClient jdbc, Clock clock) {
        this.identities = identities;
        this.policy = policy;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
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
        Set<String> offices = offices();
        Set<String> found = new HashSet<>(identities.existing(userNames));
        boolean ordinary = policy.may(by, right, Matter.ACCOUNT);
        boolean official = policy.may(by, right, Matter.OFFICE_ACCOUNT);
        found.removeIf(name -> offices.contains(name) ? !official : !ordinary);
        return found;
    }

    private Set<String> offices() {
        Set<String> offices = new HashSet<>(jdbc.sql("select distinct user_name from role_change"
                        + " where not given and role_group in (:offices) and changed_at > :since")
                .param("offices", OFFICES.stream().map(Role::group).toList())
                .param("since", clock.instant().minus(AFTERWARDS).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
        OFFICES.forEach(office -> offices.addAll(identities.membersOf(office)));
        return offices;
    }
}

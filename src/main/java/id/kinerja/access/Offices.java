package id.kinerja.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts that hold an office, or did until a while ago: who gives roles could else take the role first; what was closed as one's stays one's. */
@Component
class Offices {

    /** Roles that give nothing that a personnel admin does not have; every other one is an office. */
    static final Set<Role> NO_OFFICE = EnumSet.of(Role.EMPLOYEE, Role.UNIT_ADMIN);

    /** For so long an account counts as an office's after the office was taken. */
    static final Duration AFTERWARDS = Duration.ofDays(30);

    private static final Set<Role> OFFICES = EnumSet.complementOf(EnumSet.copyOf(NO_OFFICE));

    private final Identities identities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Offices(Identities identities, JdbcClient jdbc, Clock clock) {
        this.identities = identities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them; as many questions for a thousand as for one. */
    Set<String> accounts() {
        Set<String> found = new HashSet<>(jdbc.sql("select user_name from role_change"
                        + " where not given and role_group in (:offices) and changed_at > :since and changed_at <= :now"
                        + " union select user_name from account where closed_as_office")
                .param("offices", OFFICES.stream().map(Role::group).toList())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("since", clock.instant().minus(AFTERWARDS).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
        OFFICES.forEach(office -> found.addAll(identities.membersOf(office)));
        return found;
    }

    /**
     * Whether a role is an office that one may not give an account yet, since one handed out its password: a while ago, or
     * so that nobody has chosen another one since. Who handed a password out may be the one who signs in by it.
     */
    boolean isHandedOut(String userName, Role role, String giver) {
        return OFFICES.contains(role) && isAny(userName, giver, """
                reset_by = :giver and (reset_at > :since or must_change_password)
                """);
    }

    /** The same for who made the account, and so handed out its first password. */
    boolean isMade(String userName, Role role, String giver) {
        return OFFICES.contains(role) && isAny(userName, giver, """
                created_by = :giver and (created_at > :since or must_change_password and reset_by is null)
                """);
    }

    /** Whether somebody else has one of these roles, or had it until a while ago: taken first, it would be nobody's. */
    boolean isHeldByAnother(Collection<Role> roles, String holder) {
        return roles.stream()
                        .flatMap(role -> identities.membersOf(role).stream())
                        .anyMatch(one -> !one.equals(holder))
                || jdbc.sql("select exists (select from role_change where not given and role_group in (:roles)"
                                + " and user_name <> :holder and changed_at > :since)")
                        .param("roles", roles.stream().map(Role::group).toList())
                        .param("holder", holder)
                        .param("since", clock.instant().minus(AFTERWARDS).atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single();
    }

    private boolean isAny(String userName, String giver, String when) {
        return jdbc.sql("select exists (select from account where user_name = :name and " + when + ")")
                .param("name", userName)
                .param("giver", giver)
                .param("since", clock.instant().minus(AFTERWARDS).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}

package id.kinerja.keycloak;

import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.access.RolesChanged;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.MissingAccount;
import id.kinerja.organization.RosterImported;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@link Identities} of people who sign in at Keycloak: it keeps names, passwords and roles; here is only what was last
 * seen of them.
 *
 * <p>Whoever works here is expected to have an account there, with the NIP as user name: so tasks wait for people from
 * the day on which a roster names them, not only once they have signed in.
 */
@Component
@Profile("keycloak")
class KeycloakAccounts implements Identities {

    private static final String BY = "keycloak";

    private final JdbcClient jdbc;
    private final Accounts employees;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    KeycloakAccounts(
            JdbcClient jdbc,
            Accounts employees,
            WorkingCalendar calendar,
            Clock clock,
            Trail trail,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.employees = employees;
        this.calendar = calendar;
        this.clock = clock;
        this.trail = trail;
        this.events = events;
    }

    @Override
    public boolean keptElsewhere() {
        return true;
    }

    /** Nobody signs in with a password here. */
    @Override
    public boolean matches(String userName, String password) {
        return false;
    }

    /** The roles with which the person last signed in. */
    @Override
    public Set<Role> rolesOf(String userName) {
        return jdbc
                .sql("select role_group from account_role where user_name = :name")
                .param("name", userName)
                .query(String.class)
                .list()
                .stream()
                .map(Role::ofGroup)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those who last signed in with the role; not who has left since and so does not sign in any more. */
    @Override
    public Set<String> membersOf(Role role) {
        return Set.copyOf(jdbc.sql("""
                        select r.user_name from account_role r left join employee e on e.user_name = r.user_name
                        where r.role_group = :group and (e.id is null or works_on(e.id, :today))
                        """)
                .param("group", role.group())
                .param("today", calendar.today())
                .query(String.class)
                .list());
    }

    @Override
    public Set<String> existing(Collection<String> userNames) {
        return Set.copyOf(jdbc.sql("select user_name from account where user_name = any(:names)")
                .param("names", userNames.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Whoever is to have an account gets it at Keycloak. */
    @Override
    public void create(String userName, String displayName, String password, boolean oneTime, Set<Role> roles) {
        // nothing is kept here but that there is an account, which the caller notes
    }

    @Override
    public void changePassword(String userName, String password, boolean oneTime) {
        throw new IllegalStateException("passwords are kept at Keycloak");
    }

    @Override
    public void setRoles(String userName, Set<Role> roles) {
        throw new IllegalStateException("roles are kept at Keycloak");
    }

    /** Whether these roles are those noted last, and from a token that was not made before this one. */
    @Transactional(readOnly = true)
    public boolean isNoted(String userName, Set<Role> roles, Instant issuedAt) {
        boolean newest = jdbc.sql("""
                        select exists (select from account where user_name = :name and token_issued_at >= :issued)
                        """)
                .param("name", userName)
                .param("issued", Timestamp.from(issuedAt))
                .query(Boolean.class)
                .single();
        return newest && rolesOf(userName).equals(roles);
    }

    /**
     * Notes who signed in, and with which roles. Who gave or took roles at Keycloak is known there; that they are others
     * than before is recorded here.
     *
     * @param issuedAt when the token was made that names the roles, by Keycloak's clock
     * @return false, and nothing is noted, when they are others than those of a later token
     */
    @Transactional
    public boolean signedIn(String userName, Set<Role> roles, Instant issuedAt) {
        note(List.of(userName));
        // one after the other, or two tokens at once would each tell of a change from the same state
        Instant newest = jdbc.sql("""
                        select coalesce(token_issued_at, 'epoch') from account where user_name = :name for update
                        """)
                .param("name", userName)
                .query(Timestamp.class)
                .single()
                .toInstant();
        Set<Role> before = rolesOf(userName);
        if (!before.equals(roles) && isOutdated(roles, issuedAt, before, newest)) {
            return false;
        }
        employees.link(userName, roles.contains(Role.HEAD));
        jdbc.sql("update account set token_issued_at = greatest(token_issued_at, :issued) where user_name = :name")
                .param("name", userName)
                .param("issued", Timestamp.from(issuedAt))
                .update();
        jdbc.sql("delete from account_role where user_name = :name and role_group <> all(:groups)")
                .param("name", userName)
                .param("groups", groups(roles))
                .update();
        jdbc.sql("""
                        insert into account_role (user_name, role_group, seen_at)
                        select :name, one, :now from unnest(:groups) one on conflict do nothing
                        """)
                .param("name", userName)
                .param("groups", groups(roles))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (!before.equals(roles)) {
            trail.record(
                    Entry.of(Action.ROLES_CHANGED, "account", userName).by(BY).changed(named(before), named(roles)));
        }
        if (!offices(before).equals(offices(roles))) {
            events.publishEvent(new RolesChanged(userName));
        }
        return true;
    }

    /** Of two tokens of one second nobody knows which is the later: roles are only taken by the other one, never given. */
    private static boolean isOutdated(Set<Role> roles, Instant issuedAt, Set<Role> before, Instant newest) {
        return issuedAt.isBefore(newest) || (issuedAt.equals(newest) && !before.containsAll(roles));
    }

    /** From now on tasks wait for everybody whom the roster names. */
    @EventListener
    @Transactional
    public void linkEverybody(RosterImported event) {
        linkEverybody();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void linkEverybody() {
        List<MissingAccount> missing = employees.missing(calendar.today()).stream()
                .filter(one -> !one.office())
                .toList();
        note(missing.stream().map(MissingAccount::userName).toList());
        employees.link(missing.stream().map(MissingAccount::employeeId).toList());
    }

    private void note(List<String> userNames) {
        jdbc.sql("""
                        insert into account (user_name, must_change_password, created_at, created_by)
                        select one, false, :now, :by from unnest(:names) one on conflict do nothing
                        """)
                .param("names", userNames.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", BY)
                .update();
    }

    /** What most do not have: nobody waits for everybody's first sign-in. */
    private static Set<Role> offices(Set<Role> roles) {
        return roles.stream().filter(role -> role != Role.EMPLOYEE).collect(Collectors.toSet());
    }

    private static Map<String, ?> named(Set<Role> roles) {
        return Map.of("roles", roles.stream().map(Role::name).sorted().toList());
    }

    private static String[] groups(Set<Role> roles) {
        return roles.stream().map(Role::group).toArray(String[]::new);
    }
}

package id.kinerja.access;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts and replaces their passwords. */
@Service
public class LocalAccounts {

    static final String ACCOUNT = "account";

    private final Identities identities;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Trail trail;

    LocalAccounts(Identities identities, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, Trail trail) {
        this.identities = identities;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.trail = trail;
    }

    /**
     * Makes an account with a one-time password for everybody who has none yet.
     *
     * @param people user name and display name of each
     * @return the new accounts with their passwords, which are stored nowhere in clear
     */
    @Transactional
    public List<NewAccount> create(Map<String, String> people, Set<Role> roles, String by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('accounts'))").query(rows -> {});
        Set<String> existing = identities.existing(people.keySet());
        List<NewAccount> made = new ArrayList<>();
        people.forEach((userName, displayName) -> {
            if (!existing.contains(userName)) {
                String password = OneTimePassword.draw();
                identities.create(userName, displayName, password, true, roles);
                record(userName, true, by);
                made.add(new NewAccount(userName, displayName, password));
            }
        });
        trail.record(made.stream()
                .map(account -> created(account.userName(), roles, by))
                .toList());
        return made;
    }

    /** Makes an account with a password that need not be changed. */
    @Transactional
    public void create(String userName, String displayName, String password, Set<Role> roles, String by) {
        identities.create(userName, displayName, password, false, roles);
        record(userName, false, by);
        trail.record(created(userName, roles, by));
    }

    /** Makes an account with a random password that need not be changed. */
    @Transactional
    public NewAccount createToKeep(String userName, String displayName, Set<Role> roles, String by) {
        String password = OneTimePassword.draw();
        create(userName, displayName, password, roles, by);
        return new NewAccount(userName, displayName, password);
    }

    /** Gives an account a new random password that need not be changed. */
    @Transactional
    public NewAccount resetToKeep(String userName, String displayName) {
        String password = OneTimePassword.draw();
        replace(userName, password, false);
        trail.record(Entry.of(Action.ACCOUNT_RESET, ACCOUNT, userName));
        return new NewAccount(userName, displayName, password);
    }

    /** Gives an account a new one-time password at a start of the application. */
    @Transactional
    public NewAccount reset(String userName, String displayName) {
        String password = OneTimePassword.draw();
        replace(userName, password, true);
        trail.record(Entry.of(Action.ACCOUNT_RESET, ACCOUNT, userName));
        return new NewAccount(userName, displayName, password);
    }

    /** Gives an account a new one-time password; its owner reads who did it, and why, at the next sign-in and in the own file. */
    @Transactional
    NewAccount reset(String userName, String displayName, PasswordReset reset) {
        String password = OneTimePassword.draw();
        replace(userName, password, true);
        jdbc.sql("update account set reset_at = :now, reset_by = :by, reset_why = :why where user_name = :name")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", reset.by())
                .param("why", reset.reason())
                .param("name", userName)
                .update();
        trail.record(Entry.of(Action.ACCOUNT_RESET, ACCOUNT, userName)
                .fileOf(reset.employee())
                .because(reset.reason()));
        return new NewAccount(userName, displayName, password);
    }

    /** Who replaced the password last, where somebody else did and its owner has not chosen another one since. */
    Optional<HandedOut> handedOut(String userName) {
        return jdbc.sql("""
                        select reset_at, coalesce(person_name(reset_by), reset_by), reset_why from account
                        where user_name = :name and must_change_password and reset_at is not null
                        """)
                .param("name", userName)
                .query((row, number) ->
                        new HandedOut(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .optional();
    }

    /** The accounts whose one-time password nobody has used yet. */
    public List<String> unused() {
        return jdbc.sql(
                        "select user_name from account where must_change_password and closed_at is null order by user_name")
                .query(String.class)
                .list();
    }

    /** The person's own new password. */
    @Transactional
    public void changePassword(String userName, String password) {
        replace(userName, password, false);
        trail.record(Entry.of(Action.PASSWORD_CHANGED, ACCOUNT, userName).by(userName));
    }

    public Set<String> existing(Collection<String> userNames) {
        return identities.existing(userNames);
    }

    @Transactional
    public void setRoles(String userName, Set<Role> roles) {
        setRoles(userName, roles, null);
    }

    /** @param reason in the words of who gives or takes them */
    @Transactional
    public void setRoles(String userName, Set<Role> roles, @Nullable String reason) {
        Set<Role> before = identities.rolesOf(userName);
        identities.setRoles(userName, roles);
        if (!before.equals(roles)) {
            trail.record(Entry.of(Action.ROLES_CHANGED, ACCOUNT, userName)
                    .changed(named(before), named(roles))
                    .because(reason));
        }
    }

    /** Whether nobody signs in with the account any more. */
    boolean isClosed(String userName) {
        return jdbc.sql("select closed_at is not null from account where user_name = :name")
                .param("name", userName)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean mustChangePassword(String userName) {
        return jdbc.sql("select must_change_password from account where user_name = :name")
                .param("name", userName)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** When a password was replaced, by whom and why. */
    record HandedOut(Instant at, String by, String reason) {}

    private static Entry created(String userName, Set<Role> roles, String by) {
        return Entry.of(Action.ACCOUNT_CREATED, ACCOUNT, userName).by(by).changed(Map.of(), named(roles));
    }

    private static Map<String, ?> named(Set<Role> roles) {
        return Map.of("roles", roles.stream().map(Role::name).sorted().toList());
    }

    private void replace(String userName, String password, boolean oneTime) {
        identities.changePassword(userName, password, oneTime);
        jdbc.sql("update account set must_change_password = :oneTime, password_changed_at = :now"
                        + " where user_name = :name")
                .param("oneTime", oneTime)
                .param("now", Timestamp.from(clock.instant()))
                .param("name", userName)
                .update();
        events.publishEvent(new PasswordReplaced(userName));
    }

    private void record(String userName, boolean oneTime, String by) {
        jdbc.sql("insert into account (user_name, must_change_password, created_at, created_by)"
                        + " values (:name, :oneTime, :now, :by)")
                .param("name", userName)
                .param("oneTime", oneTime)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }
}

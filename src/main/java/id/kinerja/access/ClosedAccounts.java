package id.kinerja.access;

import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts of people who are not to sign in any more, and opens them again, each time with a reason. */
@Service
@Transactional
class ClosedAccounts {

    private final ClosableAccounts closable;
    private final Roles roles;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Organization organization;

    ClosedAccounts(
            ClosableAccounts closable,
            Roles roles,
            JdbcClient jdbc,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events,
            Organization organization) {
        this.closable = closable;
        this.roles = roles;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
        this.organization = organization;
    }

    /** Those that are closed and are somebody's to open again, the last first. */
    @Transactional(readOnly = true)
    public List<ClosedAccount> all(SignedIn by) {
        List<ClosedAccount> all = jdbc.sql(
                        "select user_name, closed_at, closed_by, closed_why from account where closed_at is not null"
                                + " order by closed_at desc, user_name")
                .query((row, number) -> new ClosedAccount(
                        row.getString(1),
                        Objects.requireNonNull(row.getObject(2, OffsetDateTime.class))
                                .toInstant(),
                        row.getString(3),
                        row.getString(4)))
                .list();
        Set<String> mine = closable.of(all.stream().map(ClosedAccount::userName).toList(), Right.READ, by);
        return all.stream().filter(one -> mine.contains(one.userName())).toList();
    }

    /**
     * Ends the person's sessions and lets nobody sign in with the account.
     *
     * @return the code of the message that says why not; nothing when it is closed
     */
    public Optional<String> close(String userName, String reason, SignedIn by) {
        Optional<String> problem = closable.problem(by, userName);
        if (problem.isPresent()) {
            return problem;
        }
        if (roles.leftToNobodyWithout(Set.of(userName))) {
            return Optional.of("access.closed.last");
        }
        boolean closed = jdbc.sql("update account set closed_at = :now, closed_by = :by, closed_why = :reason,"
                                + " closed_as_office = :office where user_name = :name and closed_at is null")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by.userName())
                        .param("reason", reason)
                        .param("office", closable.isOfOffice(userName))
                        .param("name", userName)
                        .update()
                == 1;
        if (!closed) {
            return Optional.of("access.closed.already");
        }
        record(Action.ACCOUNT_CLOSED, userName, reason);
        events.publishEvent(new PasswordReplaced(userName));
        events.publishEvent(new RolesChanged(userName));
        return Optional.empty();
    }

    /**
     * Lets the person sign in again, with the password of before.
     *
     * @return the code of the message that says why not; nothing when it is open
     */
    public Optional<String> reopen(String userName, String reason, SignedIn by) {
        Optional<String> problem = closable.problem(by, userName);
        if (problem.isPresent()) {
            return problem;
        }
        boolean reopened = jdbc.sql("update account set closed_at = null, closed_by = null, closed_why = null,"
                                + " closed_as_office = false where user_name = :name and closed_at is not null")
                        .param("name", userName)
                        .update()
                == 1;
        if (!reopened) {
            return Optional.of("access.closed.not");
        }
        record(Action.ACCOUNT_REOPENED, userName, reason);
        return Optional.empty();
    }

    /** In the file of the employee whose account it is, if it is one's. */
    private void record(Action action, String userName, String reason) {
        trail.record(Entry.of(action, LocalAccounts.ACCOUNT, userName)
                .fileOf(organization.byUserName(userName).map(Employee::id).orElse(null))
                .because(reason));
    }
}

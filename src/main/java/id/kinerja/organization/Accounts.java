package id.kinerja.organization;

import id.kinerja.trail.Trail;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account belongs to which employee.
 *
 * <p>Who makes or removes an account says so here: tasks go only to people who can sign in.
 */
@Service
public class Accounts {

    /** By which account an employee is to sign in. */
    private static final String NAME =
            "coalesce(nip, (select g.account_name from head_of_government g where g.employee_id = employee.id))";

    /** What the trail calls those who are no people. */
    private static final Set<String> NOBODYS = Set.of(Trail.SYSTEM, "unknown", "keycloak", "kinerja");

    private final JdbcClient jdbc;
    private final SuperiorChanges changes;

    Accounts(JdbcClient jdbc, SuperiorChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * From now on the employee signs in by this account.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the account belongs to somebody else
     */
    @Transactional
    public void link(UUID employeeId, String userName) {
        jdbc.sql("update employee set user_name = :userName where id = :employee")
                .param("userName", userName)
                .param("employee", employeeId)
                .update();
        changes.accountsChanged();
    }

    /** From now on these sign in by their NIP, or a head of government as recorded; who already has an account keeps it. */
    @Transactional
    public void link(List<UUID> employeeIds) {
        jdbc.sql("update employee set user_name = " + NAME + " where id = any(:employees) and user_name is null")
                .param("employees", employeeIds.toArray(UUID[]::new))
                .update();
        changes.accountsChanged();
    }

    /**
     * From now on the one whose account is to be this signs in by it, if there is one; who already has an account keeps it.
     *
     * @param leading whether whoever keeps the accounts says that this one leads: else it is no head of government's
     */
    @Transactional
    public void link(String userName, boolean leading) {
        String whose = leading ? NAME : "nip";
        int linked = jdbc.sql("update employee set user_name = :name where user_name is null and " + whose + " = :name")
                .param("name", userName)
                .update();
        if (linked > 0) {
            changes.accountsChanged();
        }
    }

    /** From now on nobody signs in by this account. */
    @Transactional
    public void unlink(String userName) {
        jdbc.sql("update employee set user_name = null where user_name = :userName")
                .param("userName", userName)
                .update();
        changes.accountsChanged();
    }

    /** Whether somebody else signs in by this account, or it is an account that is there already. */
    @Transactional(readOnly = true)
    public boolean isTaken(String userName, @Nullable UUID employeeId) {
        return NOBODYS.contains(userName)
                || jdbc.sql("""
                        select exists (select from employee where user_name = :name and id is distinct from cast(:employee as uuid))
                            or exists (select from head_of_government
                                       where account_name = :name and employee_id is distinct from cast(:employee as uuid))
                            or (exists (select from account where user_name = :name)
                                and not exists (select from employee where user_name = :name))
                        """)
                        .param("name", userName)
                        .param("employee", employeeId)
                        .query(Boolean.class)
                        .single();
    }

    /** Whether any of these accounts belongs to somebody who works on a day. */
    @Transactional(readOnly = true)
    public boolean anyWorks(Collection<String> userNames, LocalDate on) {
        return jdbc.sql("select exists (select from employee where user_name = any(:names) and works_on(id, :on))")
                .param("names", userNames.toArray(String[]::new))
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** Everybody who works on a day, or leads the government and is to sign in, but has no account, by its name. */
    @Transactional(readOnly = true)
    public List<MissingAccount> missing(LocalDate on) {
        return jdbc.sql("""
                        select e.id, e.nip, e.titled_name, false
                        from people_on(:on) e join postings_on(:on) p on p.employee_id = e.id
                        where e.user_name is null and e.nip is not null
                        union all
                        select e.id, g.account_name, e.titled_name, true
                        from head_of_government g join employee e on e.id = g.employee_id
                        where e.user_name is null and g.account_name is not null
                          and g.valid_from <= :on and (g.valid_to is null or g.valid_to > :on)
                        order by 2
                        """)
                .param("on", on)
                .query((row, number) -> new MissingAccount(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }
}

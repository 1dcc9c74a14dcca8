package id.kinerja.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    /** From now on these employees sign in by their NIP; who already has an account keeps it. */
    @Transactional
    public void linkByNip(List<UUID> employeeIds) {
        jdbc.sql("update employee set user_name = nip where id = any(:employees) and user_name is null")
                .param("employees", employeeIds.toArray(UUID[]::new))
                .update();
        changes.accountsChanged();
    }

    /** From now on the employee with this NIP, if there is one, signs in by it; who already has an account keeps it. */
    @Transactional
    public void linkByNip(String nip) {
        jdbc.sql("update employee set user_name = nip where nip = :nip and user_name is null")
                .param("nip", nip)
                .update();
    }

    /** From now on nobody signs in by this account. */
    @Transactional
    public void unlink(String userName) {
        jdbc.sql("update employee set user_name = null where user_name = :userName")
                .param("userName", userName)
                .update();
        changes.accountsChanged();
    }

    /** Everybody who works on a day but has no account, by NIP. */
    @Transactional(readOnly = true)
    public List<Employee> missing(LocalDate on) {
        return jdbc.sql("select " + EmployeeRows.COLUMNS + """
                           from people_on(:on) e join postings_on(:on) p on p.employee_id = e.id
                          where e.user_name is null order by e.nip
                          """)
                .param("on", on)
                .query(EmployeeRows::employee)
                .list();
    }
}

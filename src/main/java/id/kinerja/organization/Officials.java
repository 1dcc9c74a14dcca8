package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.database.TransactionMemory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom process models give a task to, by account, as of today.
 *
 * <p>A task for somebody whose superior is missing or cannot sign in goes to the personnel admins, never to nobody.
 */
@Component("officials")
@Transactional(readOnly = true)
public class Officials {

    /** The group of the personnel admins. */
    public static final String PERSONNEL_ADMINS = "personnel-admin";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final TransactionMemory<UUID, Optional<String>> accounts = new TransactionMemory<>();
    private final TransactionMemory<UUID, Optional<String>> superiors = new TransactionMemory<>();

    Officials(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Looks up the accounts of many employees at once, for the rest of the caller's transaction. */
    public void foresee(Collection<UUID> employeeIds) {
        Map<UUID, Optional<String>> found = new HashMap<>();
        employeeIds.forEach(id -> found.put(id, Optional.empty()));
        jdbc.sql("select id, user_name from employee where id = any(:employees) and user_name is not null")
                .param("employees", employeeIds.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), Optional.of(row.getString("user_name")));
                });
        accounts.remember(found);
    }

    /** The employee's account; none while there is none. */
    public @Nullable String accountOf(UUID employeeId) {
        return accounts.get(employeeId, this::account).orElse(null);
    }

    /** The account of today's direct superior; none when there is no superior, or one without an account. */
    public @Nullable String supervisorOf(UUID employeeId) {
        return superiors.get(employeeId, this::superior).orElse(null);
    }

    private Optional<String> account(UUID employeeId) {
        return jdbc.sql("select user_name from employee where id = :employee and user_name is not null")
                .param("employee", employeeId)
                .query(String.class)
                .optional();
    }

    private Optional<String> superior(UUID employeeId) {
        return jdbc.sql("""
                        select e.user_name from superiors_on(:today) s join employee e on e.id = s.superior_id
                        where s.employee_id = :employee and e.user_name is not null
                        """)
                .param("today", calendar.today())
                .param("employee", employeeId)
                .query(String.class)
                .optional();
    }

    /** The groups that stand in for a missing superior: the personnel admins; empty when there is a superior. */
    public List<String> supervisorGroupOf(UUID employeeId) {
        return supervisorOf(employeeId) == null ? List.of(PERSONNEL_ADMINS) : List.of();
    }

    /** The groups that stand in for an employee who cannot sign in; empty when there is an account. */
    public List<String> groupOf(UUID employeeId) {
        return accountOf(employeeId) == null ? List.of(PERSONNEL_ADMINS) : List.of();
    }
}

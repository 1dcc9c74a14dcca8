package id.kinerja.access;

import id.kinerja.calendar.WorkingCalendar;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts somebody can sign in with: those that are not closed. */
@Component
@Transactional(readOnly = true)
public class OpenAccounts {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    OpenAccounts(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * Whether tasks of a process that wait for an account find somebody: it is not closed, or somebody whose account is not closed
     * stands in for its owner today.
     */
    public boolean reaches(String userName, String process) {
        if (isOpen(userName)) {
            return true;
        }
        return !among(jdbc.sql("""
                                select s.user_name from acting_on(:today) a join employee p on p.id = a.principal_id
                                     join employee s on s.id = a.person_id
                                where p.user_name = :name and s.user_name is not null and not a.own_cases
                                  and (a.processes is null or :process = any (a.processes))
                                """)
                        .param("today", calendar.today())
                        .param("name", userName)
                        .param("process", process)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** Whether the owner of an account can sign in, whoever stands in. */
    public boolean isOpen(String userName) {
        return !among(List.of(userName)).isEmpty();
    }

    /** Those of these that are not closed; an account that is kept elsewhere, and so unknown here, counts as open. */
    public Set<String> among(Collection<String> userNames) {
        return userNames.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                                select one from unnest(:names) one where not exists (
                                    select from account a where a.user_name = one and a.closed_at is not null)
                                """)
                        .param("names", userNames.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }
}

package id.kinerja.trail;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was shown in lists within the last hour by the database's clock, so that it is not recorded again. */
@Component
public class RecentReads {

    /** Where an entry about a list says which cases it was about. */
    public static final String CASES = "cases";

    /** Where an entry says of which accounts somebody was told. */
    public static final String ACCOUNTS = "accounts";

    private final JdbcClient jdbc;

    RecentReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accounts of which somebody was told by opening the same, that for which steps wait. */
    public Set<String> accounts(String reader, String type, String id) {
        return Set.copyOf(jdbc.sql("""
                        select distinct a.account
                        from audit_entry e cross join lateral json_array_elements_text(e.after -> 'accounts') a(account)
                        where e.action = 'WAITED_FOR_READ' and e.actor = :reader and e.object_type = :type
                          and e.object_id = :id and e.written_at > now() - interval '1 hour'
                        """)
                .param("reader", reader)
                .param("type", type)
                .param("id", id)
                .query(String.class)
                .list());
    }

    /**
     * The cases that somebody was shown, by employee, by one query.
     *
     * @param type which list
     */
    public Map<UUID, Set<UUID>> by(String reader, String type, Collection<UUID> employees) {
        Map<UUID, Set<UUID>> seen = new HashMap<>();
        jdbc.sql("""
                        select e.employee_id, c.id::uuid
                        from audit_entry e cross join lateral json_array_elements_text(e.after -> 'cases') c(id)
                        where e.action = 'FILE_OPENED' and e.employee_id = any(:employees)
                          and e.actor = :reader and e.object_type = :type and e.written_at > now() - interval '1 hour'
                        """)
                .param("employees", employees.toArray(UUID[]::new))
                .param("reader", reader)
                .param("type", type)
                .query(row -> {
                    seen.computeIfAbsent(row.getObject(1, UUID.class), one -> new HashSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        return seen;
    }
}

package id.kinerja.audit;

import id.kinerja.trail.Action;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who opened whose file, who was handed a month of the trail with something about the employee, and who replaced the password or
 * closed the account, for the employee whose file it is.
 */
@Component
@Transactional(readOnly = true)
class FileOpenings {

    private static final List<String> OPENED = Stream.of(
                    Action.FILE_OPENED,
                    Action.FEEDBACK_GIVER_DISCLOSED,
                    Action.ACCOUNT_RESET,
                    Action.ACCOUNT_CLOSED,
                    Action.ACCOUNT_REOPENED)
            .map(Action::name)
            .toList();

    private static final String LINES = """
            (select id, at, actor, on_behalf_of, roles, action, object_type, object_id, reason
             from audit_entry where employee_id = :employee and action in (:opened)
             union all
             select id, at, actor, on_behalf_of, roles, action, 'audit-month', object_id, null
             from audit_entry handed
             where action = 'TRAIL_READ' and object_id is not null
               and not exists (select from employee self where self.id = :employee and self.user_name = handed.actor)
               and exists (select from audit_entry about where about.employee_id = :employee
                           and about.written_at >= to_date(handed.object_id, 'YYYY-MM')::timestamp at time zone 'UTC'
                           and about.written_at < (to_date(handed.object_id, 'YYYY-MM') + interval '1 month') at time zone 'UTC')
            ) lines
            """;

    private final JdbcClient jdbc;

    FileOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(UUID employeeId) {
        return jdbc.sql("select count(*) from " + LINES)
                .param("employee", employeeId)
                .param("opened", OPENED)
                .query(Long.class)
                .single();
    }

    /** The openings, the newest first, with all names by one statement. */
    List<FileOpening> of(UUID employeeId, long offset, int most) {
        return jdbc.sql("""
                        select a.at, coalesce(r.titled_name, a.actor) as reader, coalesce(p.titled_name, a.on_behalf_of) as principal,
                               a.roles,
                               case when a.object_type = 'account' then lower(replace(a.action, '_', '-')) else a.object_type end as type,
                               case when a.object_type <> 'account' then a.object_id end as id,
                               case when a.object_type = 'account' then a.reason end as why
                        from (select * from %s order by at desc, id desc limit :most offset :offset) a
                        left join employee r on r.user_name = a.actor
                        left join employee p on p.user_name = a.on_behalf_of
                        order by a.at desc, a.id desc
                        """.formatted(LINES))
                .param("employee", employeeId)
                .param("opened", OPENED)
                .param("most", most)
                .param("offset", offset)
                .query(FileOpenings::opening)
                .list();
    }

    private static FileOpening opening(ResultSet row, int number) throws SQLException {
        String roles = row.getString("roles");
        return new FileOpening(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reader"),
                row.getString("principal"),
                roles == null ? List.of() : List.of(roles.split(",")),
                row.getString("type"),
                row.getString("id"),
                row.getString("why"));
    }
}

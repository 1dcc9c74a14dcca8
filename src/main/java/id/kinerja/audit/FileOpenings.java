package id.kinerja.audit;

import id.kinerja.trail.Action;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who opened whose file, for the employee whose file it is. */
@Component
@Transactional(readOnly = true)
class FileOpenings {

    private static final List<String> OPENED =
            List.of(Action.FILE_OPENED.name(), Action.FEEDBACK_GIVER_DISCLOSED.name());

    private final JdbcClient jdbc;

    FileOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(UUID employeeId) {
        return jdbc.sql("select count(*) from audit_entry where employee_id = :employee and action in (:opened)")
                .param("employee", employeeId)
                .param("opened", OPENED)
                .query(Long.class)
                .single();
    }

    /** The openings, the newest first, with all names by one statement. */
    List<FileOpening> of(UUID employeeId, long offset, int most) {
        return jdbc.sql("""
                        select a.at, coalesce(r.titled_name, a.actor) as reader, coalesce(p.titled_name, a.on_behalf_of) as principal,
                               a.roles, a.object_type, a.object_id
                        from (select * from audit_entry where employee_id = :employee and action in (:opened)
                              order by at desc, id desc limit :most offset :offset) a
                        left join employee r on r.user_name = a.actor
                        left join employee p on p.user_name = a.on_behalf_of
                        order by a.at desc, a.id desc
                        """)
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
                row.getString("object_type"),
                row.getString("object_id"));
    }
}

package id.kinerja.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which posts somebody held, whatever the unit and the superior. */
@Component
@Transactional(readOnly = true)
public class HeldPosts {

    private final JdbcClient jdbc;

    HeldPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the first first; the first known one since the roster says that it was held (TMT jabatan). */
    public List<HeldPost> of(UUID employee) {
        return jdbc.sql("""
                        select p.title, p.kind, h.valid_to - 1 as last_day,
                               case when lag(h.id) over (order by h.valid_from) is null
                                    then least(h.valid_from, h.held_since) else h.valid_from end as first_day
                        from holding h join post p on p.id = h.post_id
                        where h.employee_id = ? order by h.valid_from
                        """)
                .param(employee)
                .query((row, number) -> new HeldPost(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("title"),
                        PostKind.valueOf(row.getString("kind"))))
                .list();
    }
}

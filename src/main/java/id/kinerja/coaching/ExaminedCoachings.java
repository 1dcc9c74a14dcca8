package id.kinerja.coaching;

import id.kinerja.examination.ExaminedFile;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody's coachings, for who examines them. */
@Component
class ExaminedCoachings implements ExaminedFile {

    private final JdbcClient jdbc;

    ExaminedCoachings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(UUID employee) {
        return jdbc.sql("""
                        select id, extract(year from opened_at)::int as year from coaching_case
                        where employee_id = ? order by opened_at desc, id
                        """)
                .param(employee)
                .query((row, number) -> new Part(
                        "coaching.examined",
                        List.of(row.getString("year")),
                        "/coaching/" + row.getObject("id", UUID.class)))
                .list();
    }
}

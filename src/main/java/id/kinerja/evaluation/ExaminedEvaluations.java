package id.kinerja.evaluation;

import id.kinerja.examination.ExaminedFile;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody's evaluations, for who examines them. */
@Component
class ExaminedEvaluations implements ExaminedFile {

    private final JdbcClient jdbc;

    ExaminedEvaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(UUID employee) {
        return jdbc.sql("""
                        select e.id, p.year, p.number from evaluation e join period p on p.id = e.period_id
                        where e.employee_id = ? order by p.year desc, p.number desc
                        """)
                .param(employee)
                .query((row, number) -> new Part(
                        "evaluation.period." + row.getInt("number"),
                        List.of(row.getString("year")),
                        "/evaluations/" + row.getObject("id", UUID.class)))
                .list();
    }
}

package id.kinerja.target;

import id.kinerja.examination.ExaminedFile;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody's target plans, for who examines them. */
@Component
class ExaminedPlans implements ExaminedFile {

    private final JdbcClient jdbc;

    ExaminedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(UUID employee) {
        return jdbc.sql("select id, year from target_plan where employee_id = ? order by year desc")
                .param(employee)
                .query((row, number) -> new Part(
                        "target.read.title",
                        List.of(row.getString("year")),
                        "/target-plans/" + row.getObject("id", UUID.class)))
                .list();
    }
}

package id.kinerja.report;

import id.kinerja.examination.ExaminedFile;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody's daily reports by months, for who examines them. */
@Component
class ExaminedReports implements ExaminedFile {

    private final JdbcClient jdbc;

    ExaminedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(UUID employee) {
        return jdbc.sql("select employee_id as id from daily_report where employee_id = ? limit 1")
                .param(employee)
                .query((row, number) ->
                        new Part("report.examined", List.of(), "/daily-reports/of/" + row.getObject("id", UUID.class)))
                .list();
    }
}

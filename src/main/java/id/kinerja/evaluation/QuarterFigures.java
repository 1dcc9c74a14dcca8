package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an employee realised of indicators in the quarters of a year, as it was submitted last for each. */
@Repository
class QuarterFigures {

    private final JdbcClient jdbc;

    QuarterFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of the quarters before a quarter, or of all quarters of a year, by indicator and quarter. */
    Map<UUID, Map<Integer, String>> before(UUID employeeId, Period period) {
        Map<UUID, Map<Integer, String>> figures = new HashMap<>();
        jdbc.sql("""
                        select p.number, f.key, f.value
                        from evaluation e join period p on p.id = e.period_id
                             join evaluation_submission s on s.evaluation_id = e.id and s.round = e.round
                             cross join lateral jsonb_each_text(s.figures) f
                        where e.employee_id = :employee and p.year = :year and p.kind = 'QUARTER' and p.number < :before
                        """)
                .param("employee", employeeId)
                .param("year", period.year())
                .param("before", period.kind() == PeriodKind.QUARTER ? period.number() : Integer.MAX_VALUE)
                .query(row -> {
                    figures.computeIfAbsent(UUID.fromString(row.getString("key")), indicator -> new HashMap<>())
                            .put(row.getInt("number"), row.getString("value"));
                });
        return figures;
    }

    /** The realisations in words, as they were submitted last for each quarter of a year, by result and quarter. */
    Map<UUID, Map<Integer, String>> accounts(UUID employeeId, int year) {
        Map<UUID, Map<Integer, String>> accounts = new HashMap<>();
        jdbc.sql("""
                        select p.number, s.result_id, s.realisation
                        from evaluation e join period p on p.id = e.period_id
                             join evaluation_submission s on s.evaluation_id = e.id and s.round = e.round
                        where e.employee_id = ? and p.year = ? and p.kind = 'QUARTER' and s.realisation <> ''
                        """).params(employeeId, year).query(row -> {
            accounts.computeIfAbsent(row.getObject("result_id", UUID.class), result -> new TreeMap<>())
                    .put(row.getInt("number"), row.getString("realisation"));
        });
        return accounts;
    }
}

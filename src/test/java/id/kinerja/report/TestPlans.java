package id.kinerja.report;

import id.kinerja.organization.Employee;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Established plans for tests, with one result and one indicator. */
@Component("reportTestPlans")
@Transactional
class TestPlans {

    private static final OffsetDateTime WHEN = OffsetDateTime.of(2026, 1, 20, 8, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;

    TestPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the year when it is not there, and an established plan of the employee; returns its indicator's id. */
    UUID establish(Employee employee, int year) {
        makeYear(year);
        UUID plan = UUID.randomUUID();
        UUID indicator = UUID.randomUUID();
        jdbc.sql("""
                        insert into target_plan (id, employee_id, year, approach, state, opened_at, version_number,
                                                 established_at, established_by)
                        values (?, ?, ?, 'QUANTITATIVE', 'ESTABLISHED', ?, 1, ?, 'test')
                        """).params(plan, employee.id(), year, WHEN, WHEN).update();
        jdbc.sql("""
                        insert into target_plan_version (plan_id, version, content, established_at, established_by)
                        values (?, 1, ?::jsonb, ?, 'test')
                        """).params(plan, content(indicator), WHEN).update();
        return indicator;
    }

    private void makeYear(int year) {
        jdbc.sql(
                        "insert into performance_year (year, created_at, created_by) values (?, ?, 'test') on conflict do nothing")
                .params(year, WHEN)
                .update();
        jdbc.sql("""
                        insert into period (id, year, kind, number, starts_on, ends_on)
                        select gen_random_uuid(), :year, 'QUARTER', q, make_date(:year, q * 3 - 2, 1),
                               (make_date(:year, q * 3 - 2, 1) + interval '3 months' - interval '1 day')::date
                        from generate_series(1, 4) q
                        on conflict do nothing
                        """).param("year", year).update();
        jdbc.sql("""
                        insert into period (id, year, kind, number, starts_on, ends_on)
                        values (gen_random_uuid(), :year, 'TARGET_SETTING', 0, make_date(:year, 1, 1), make_date(:year, 12, 31))
                        on conflict do nothing
                        """).param("year", year).update();
    }

    private static String content(UUID indicator) {
        return """
                {"approach": "QUANTITATIVE", "behaviours": [], "annex": [], "results": [
                  {"id": "%s", "kind": "MAIN", "text": "Layanan adminduk tepat waktu", "superiorResultId": null,
                   "superiorResult": null, "superiorPending": false, "assignedBy": "", "perspective": null,
                   "indicators": [{"id": "%s", "aspect": "QUANTITY", "text": "Jumlah dokumen terbit",
                                   "target": "120", "unit": "dokumen"}]}]}
                """.formatted(UUID.randomUUID(), indicator);
    }
}

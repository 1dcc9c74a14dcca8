package id.kinerja.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import id.kinerja.trail.Trail;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who begins to work here after target setting was opened, and after its window was closed early. */
class NewcomerIT extends IntegrationTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final int YEAR = 2111;

    @Autowired
    PeriodStore periods;

    @Autowired
    Newcomers newcomers;

    @Autowired
    CaseJobs jobs;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    KinerjaClock clock;

    @Autowired
    JdbcClient jdbc;

    private Period target;

    @BeforeEach
    void target_setting_was_opened_in_january_and_closed_early() {
        jdbc.sql(
                        "insert into performance_year (year, created_at, created_by, started_at) values (?, now(), 'uji', now())")
                .param(YEAR)
                .update();
        jdbc.sql("""
                        insert into period (id, year, kind, number, starts_on, ends_on, opens_on, opened_at, opened_by, closes_on,
                            closed_at, closed_by)
                        values (gen_random_uuid(), ?, 'TARGET_SETTING', 0, '2111-01-01', '2111-12-31', '2111-01-05',
                            '2111-01-05T02:00:00Z', 'uji', '2111-03-31', '2111-04-01T02:00:00Z', 'uji')
                        """).param(YEAR).update();
        target = periods.targetSettingOf(YEAR).orElseThrow();
        clock.moveTo(Instant.parse("2111-07-15T02:00:00Z"));
    }

    @AfterEach
    void the_clock_is_as_it_was_and_the_year_was_never_there() {
        jdbc.sql("delete from period_opening where period_id = ?")
                .param(target.id())
                .update();
        jdbc.sql("delete from period where id = ?").param(target.id()).update();
        jdbc.sql("delete from performance_year where year = ?").param(YEAR).update();
        clock.moveTo(MORNING);
    }

    @Test
    void target_setting_opens_for_them_with_days_of_their_own_and_for_nobody_else() {
        Employee head = people.aHead();
        Employee before = people.anEmployeeUnder(head);
        Employee newcomer = people.anEmployeeUnder(head);
        jdbc.sql("update holding set valid_from = '2111-07-13' where employee_id = ?")
                .param(newcomer.id())
                .update();
        lock(calendar.today());
        newcomers.run();
        jobs.run(YEAR);
        assertThat(planOf(newcomer)).as("not while it is locked").isEmpty();

        lock(null);
        newcomers.run();
        jobs.run(YEAR);
        UUID plan = planOf(newcomer).get(0);
        assertThat(planOf(before)).as("who was here is no newcomer").isEmpty();
        assertThat(plans.step(plan).due())
                .as("the window is closed: the term is the newcomer's own")
                .isEqualTo(calendar.endOf(calendar.plusWorkingDays(calendar.today(), 10)));
        newcomers.run();
        assertThat(jdbc.sql("select count(*) from period_opening where period_id = ? and started_by = ?")
                        .params(target.id(), Trail.SYSTEM)
                        .query(Integer.class)
                        .single())
                .as("one run, whatever nights follow")
                .isEqualTo(1);

        clock.moveTo(
                calendar.endOf(calendar.plusWorkingDays(calendar.today(), 10)).minusSeconds(3600));
        plans.complete(newcomer, YEAR);
        plans.submit(plan, newcomer);
        plans.decide(plan, Map.of("decision", "APPROVE"));
        assertThat(jdbc.sql("select state from target_plan where id = ?")
                        .param(plan)
                        .query(String.class)
                        .single())
                .isEqualTo("ESTABLISHED");
    }

    private void lock(@Nullable LocalDate from) {
        jdbc.sql("update period set locked_from = cast(? as date) where id = ?")
                .params(from == null ? null : Date.valueOf(from), target.id())
                .update();
    }

    private List<UUID> planOf(Employee employee) {
        return jdbc.sql("select id from target_plan where year = ? and employee_id = ?")
                .params(YEAR, employee.id())
                .query(UUID.class)
                .list();
    }
}

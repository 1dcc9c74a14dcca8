package id.kinerja.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import id.kinerja.trail.Trail;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Who has no plan after target setting was opened, and after its window was closed early: newcomers, who was excluded then, who was put on
 * record later, for whom it failed.
 */
class NewcomerIT extends IntegrationTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final int YEAR = 2111;
    private static final String PAGE = "/admin/performance-years/" + YEAR;
    private static final String LIST = "/api/performance-years/" + YEAR + "/without-plan";
    private static final Authentication ADMIN = TestApi.as(Role.PERSONNEL_ADMIN);

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

    @Autowired
    MockMvc web;

    @Autowired
    TestApi api;

    private Period target;
    private Employee head;

    @BeforeEach
    void target_setting_was_opened_in_january_and_closed_early_and_all_others_have_plans() {
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
        head = people.aHead();
        jdbc.sql("""
                        insert into target_plan (id, employee_id, year, approach, state, opened_at)
                        select gen_random_uuid(), employee_id, :year, 'QUANTITATIVE', 'EXCLUDED', now() from postings_on(:today)
                        on conflict do nothing
                        """).param("year", YEAR).param("today", calendar.today()).update();
    }

    @AfterEach
    void the_clock_is_as_it_was_and_the_year_was_never_there() {
        jdbc.sql("delete from target_plan where year = ? and state = 'EXCLUDED'")
                .param(YEAR)
                .update();
        jdbc.sql("delete from exclusion where document_number = 'uji/2111'").update();
        jdbc.sql(
                        "delete from period_opening_failure where opening_id in (select id from period_opening where period_id = ?)")
                .param(target.id())
                .update();
        jdbc.sql("delete from period_opening where period_id = ?")
                .param(target.id())
                .update();
        jdbc.sql("delete from period where id = ?").param(target.id()).update();
        jdbc.sql("delete from performance_year where year = ?").param(YEAR).update();
        clock.moveTo(MORNING);
    }

    @Test
    void target_setting_opens_for_them_in_the_night_with_days_of_their_own() {
        Employee late = people.anEmployeeUnder(head);
        Employee newcomer = aNewcomer();
        lock(calendar.today());
        newcomers.run();
        jobs.run(YEAR);
        assertThat(planOf(newcomer)).as("not while it is locked").isEmpty();

        lock(null);
        newcomers.run();
        jobs.run(YEAR);
        UUID plan = planOf(newcomer).get(0);
        assertThat(planOf(late)).as("who was put on record later").hasSize(1);
        assertThat(plans.step(plan).due())
                .as("the window is closed: the term is the newcomer's own")
                .isEqualTo(calendar.endOf(calendar.plusWorkingDays(calendar.today(), 10)));
        newcomers.run();
        assertThat(runs(Trail.SYSTEM)).as("one run, whatever nights follow").isEqualTo(1);

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

    @Test
    void the_page_of_the_year_counts_and_names_who_has_none_and_why_as_the_api_does_and_opens_it() throws Exception {
        Employee late = people.anEmployeeUnder(head);
        Employee newcomer = aNewcomer();
        Employee returned = people.anEmployeeUnder(head);
        exclude(returned, "STUDY", "2110-01-01", "2111-06-30");
        Employee away = people.anEmployeeUnder(head);
        exclude(away, "LONG_LEAVE", "2110-01-01", "2111-12-31");
        Employee failed = people.anEmployeeUnder(head);
        failedFor(failed);

        web.perform(get(PAGE).with(authentication(ADMIN)))
                .andExpect(content()
                        .string(allOf(
                                containsString("<strong>4</strong> <span>belum dibukakan</span>"),
                                containsString("<strong>1</strong> <span>dikecualikan</span>"),
                                containsString("Siapa dan mengapa: 5 orang"),
                                containsString(newcomer.titledName()),
                                containsString("mulai bertugas setelah penetapan SKP dibuka"),
                                containsString("uji: gagal"),
                                containsString("Bukakan SKP untuk 4 pegawai"),
                                not(containsString("??")))));
        JsonNode told = TestApi.read(api.get(ADMIN, LIST));
        assertThat(told.at("/total").asInt()).as("as many as the page counts").isEqualTo(5);
        Map<String, String> reasons = new HashMap<>();
        told.at("/items")
                .forEach(one -> reasons.put(
                        one.at("/employeeId").asText(), one.at("/reason").asText()));
        assertThat(reasons)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        late.id().toString(), "NOT_OPENED",
                        newcomer.id().toString(), "CAME_LATER",
                        returned.id().toString(), "RETURNED",
                        away.id().toString(), "EXCLUDED",
                        failed.id().toString(), "FAILED"));
        assertThat(told.at("/items/4/exclusion").asText())
                .as("who is excluded comes last")
                .isEqualTo("LONG_LEAVE");

        web.perform(post(PAGE + "/plans").with(authentication(ADMIN)).with(csrf()))
                .andExpect(redirectedUrl(PAGE));
        web.perform(get(PAGE).with(authentication(ADMIN)))
                .andExpect(content()
                        .string(allOf(containsString("Sedang dibuka"), not(containsString("Bukakan SKP untuk")))));
        jobs.run(YEAR);
        assertThat(List.of(late, newcomer, returned, failed))
                .allSatisfy(one -> assertThat(planOf(one)).hasSize(1));
        assertThat(planOf(away)).isEmpty();
        web.perform(get(PAGE).with(authentication(ADMIN)))
                .andExpect(content()
                        .string(allOf(
                                containsString("<strong>0</strong> <span>belum dibukakan</span>"),
                                containsString("<strong>1</strong> <span>dikecualikan</span>"),
                                not(containsString("Bukakan SKP untuk")))));
        api.get(ADMIN, LIST).andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void who_presses_twice_in_the_same_instant_opens_one_run_and_nobody_gets_two_plans() throws Exception {
        List<Employee> all =
                IntStream.range(0, 3).mapToObj(number -> aNewcomer()).toList();
        var threads = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch ready = new CountDownLatch(2);
            List<Future<Integer>> presses = IntStream.range(0, 2)
                    .mapToObj(number -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return web.perform(post(PAGE + "/plans")
                                        .with(authentication(ADMIN))
                                        .with(csrf()))
                                .andReturn()
                                .getResponse()
                                .getStatus();
                    }))
                    .toList();
            for (Future<Integer> press : presses) {
                assertThat(press.get()).isEqualTo(302);
            }
        } finally {
            threads.shutdown();
        }
        api.post(ADMIN, "/api/periods/" + target.id() + "/opening", null).andExpect(status().isAccepted());
        assertThat(runs("uji-personnel_admin")).isEqualTo(1);
        jobs.run(YEAR);
        newcomers.run();
        jobs.run(YEAR);
        assertThat(all).allSatisfy(one -> assertThat(planOf(one)).hasSize(1));
        assertThat(jdbc.sql("""
                        select count(*) from public.act_ru_execution x join target_plan p on p.id::text = x.business_key_
                        where p.year = ? and p.state <> 'EXCLUDED' and p.employee_id = any(?)
                        """)
                        .params(YEAR, all.stream().map(Employee::id).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .as("one case each")
                .isEqualTo(3);
        assertThat(runs("uji-personnel_admin") + runs(Trail.SYSTEM)).isEqualTo(1);
    }

    @Test
    void once_it_is_locked_nobody_gets_one_any_more_and_the_page_says_so() throws Exception {
        Employee newcomer = aNewcomer();
        lock(calendar.today());
        web.perform(get(PAGE).with(authentication(ADMIN)))
                .andExpect(content()
                        .string(allOf(
                                containsString("jadi tidak dapat dibukakan lagi"),
                                not(containsString("Bukakan SKP untuk")))));
        web.perform(post(PAGE + "/plans").with(authentication(ADMIN)).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Jendela periode ini sudah ditutup")));
        assertThat(planOf(newcomer)).isEmpty();
        assertThat(runs("uji-personnel_admin")).isZero();
    }

    private Employee aNewcomer() {
        Employee newcomer = people.anEmployeeUnder(head);
        jdbc.sql("update holding set valid_from = '2111-07-13' where employee_id = ?")
                .param(newcomer.id())
                .update();
        return newcomer;
    }

    private void exclude(Employee employee, String kind, String startsOn, String endsOn) {
        jdbc.sql("""
                        insert into exclusion (id, employee_id, kind, closing, starts_on, ends_on, document_number, document_date, note,
                            recorded_at, recorded_by)
                        values (gen_random_uuid(), ?, ?, false, cast(? as date), cast(? as date), 'uji/2111', '2110-01-01', '', now(), 'uji')
                        """).params(employee.id(), kind, startsOn, endsOn).update();
    }

    private void failedFor(Employee employee) {
        jdbc.sql("""
                        with run as (
                            insert into period_opening (id, period_id, status, expected, excluded, started_at, started_by, finished_at)
                            values (gen_random_uuid(), :period, 'DONE', 1, 0, now(), 'uji', now()) returning id)
                        insert into period_opening_failure (opening_id, employee_id, reason, failed_at)
                        select id, :employee, 'uji: gagal', now() from run
                        """)
                .param("period", target.id())
                .param("employee", employee.id())
                .update();
    }

    private int runs(String by) {
        return jdbc.sql("select count(*) from period_opening where period_id = ? and started_by = ?")
                .params(target.id(), by)
                .query(Integer.class)
                .single();
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

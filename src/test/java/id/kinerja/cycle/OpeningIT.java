package id.kinerja.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.LocalAccounts;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.DueJobs;
import id.kinerja.engine.FlowCoverage;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class OpeningIT extends IntegrationTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage("period-opening");

    private static final Authentication ADMIN = TestSignIn.as("opening-admin", null, Role.PERSONNEL_ADMIN);

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOrganization people;

    @Autowired
    PeriodStore periods;

    @Autowired
    PerformanceYears years;

    @Autowired
    Openings openings;

    @Autowired
    OpeningStore store;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DueJobs jobs;

    @Autowired
    Cases cases;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private static int year = 2060;
    private Period targetSetting;

    @BeforeEach
    void aYearOfItsOwn() {
        years.create(++year, "test");
        jdbc.sql("update period set closed_at = now(), closed_by = 'uji' where year = ? and number = 0"
                        + " and closed_at is null")
                .param(year - 1)
                .update();
        targetSetting = periods.targetSettingOf(year).orElseThrow();
    }

    @Test
    void opening_target_setting_gives_everybody_active_one_plan_and_one_case() throws Exception {
        Employee somebody = people.anEmployee();

        mvc.perform(post("/admin/periods/{id}/opening", targetSetting.id())
                        .with(authentication(ADMIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/periods"));
        assertThat(openings.latest(targetSetting.id()).orElseThrow().running()).isTrue();
        jobs.run();

        Opening done = openings.latest(targetSetting.id()).orElseThrow();
        assertThat(done.running()).isFalse();
        assertThat(done.opened()).isEqualTo(done.expected()).isEqualTo(plans());
        assertThat(cases.openSteps(planOf(somebody))).hasSize(1);
    }

    @Test
    void more_people_than_a_batch_are_opened_batch_by_batch() {
        Employee head = people.aHead();
        List<Employee> all =
                Stream.generate(() -> people.anEmployeeUnder(head)).limit(101).toList();
        openings.open(targetSetting.id(), "test");
        jobs.run();
        assertThat(openings.latest(targetSetting.id()).orElseThrow().opened()).isEqualTo(plans());
        assertThat(cases.openSteps(planOf(all.get(0)))).hasSize(1);
        assertThat(cases.openSteps(planOf(all.get(100)))).hasSize(1);
    }

    @Test
    void repeating_it_creates_nothing_twice_and_adds_who_came_later() {
        openings.open(targetSetting.id(), "test");
        jobs.run();
        int before = plans();
        Opening first = openings.latest(targetSetting.id()).orElseThrow();

        assertThat(openings.open(targetSetting.id(), "test").id()).isEqualTo(first.id());
        jobs.run();
        assertThat(plans()).isEqualTo(before);

        people.anEmployee();
        openings.open(targetSetting.id(), "test");
        jobs.run();
        assertThat(plans()).isGreaterThan(before);
        assertThat(openings.latest(targetSetting.id()).orElseThrow().opened()).isEqualTo(plans() - before);
    }

    @Test
    void sixteen_requests_at_once_start_one_run() throws Exception {
        int clients = 16;
        CyclicBarrier start = new CyclicBarrier(clients);
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        List<Future<UUID>> answers = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            answers.add(pool.submit(() -> {
                start.await();
                return openings.open(targetSetting.id(), "test").id();
            }));
        }
        UUID run = answers.get(0).get();
        for (Future<UUID> answer : answers) {
            assertThat(answer.get()).isEqualTo(run);
        }
        pool.shutdown();
        assertThat(cases(run)).isEqualTo(1);
        jobs.run();
    }

    @Test
    void the_api_opens_with_basic_authentication_tells_how_far_it_is_and_repeats_safely() throws Exception {
        String user = "api" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(user, "Api", "gunung-biru-7788", Set.of(Role.PERSONNEL_ADMIN), "test");
        var basic = httpBasic(user, "gunung-biru-7788");

        mvc.perform(post("/api/periods/{id}/opening", targetSetting.id()).with(basic))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.running").value(true));
        jobs.run();
        mvc.perform(get("/api/periods/{id}/opening", targetSetting.id()).with(basic))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.running").value(false));
        mvc.perform(post("/api/periods/{id}/opening", targetSetting.id()).with(basic))
                .andExpect(status().isOk());
    }

    @Test
    void nobody_but_a_personnel_admin_learns_of_a_period() throws Exception {
        String user = "api" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(user, "Api", "gunung-biru-7788", Set.of(Role.EMPLOYEE), "test");

        mvc.perform(post("/api/periods/{id}/opening", targetSetting.id())).andExpect(status().isUnauthorized());
        mvc.perform(post("/api/periods/{id}/opening", targetSetting.id()).with(httpBasic("nobody", "gunung-biru-7788")))
                .andExpect(status().isUnauthorized());
        mvc.perform(post("/api/periods/{id}/opening", targetSetting.id()).with(httpBasic(user, "gunung-biru-7788")))
                .andExpect(status().isNotFound());
        mvc.perform(post("/admin/periods/{id}/opening", targetSetting.id())
                        .with(authentication(TestSignIn.as(user, null, Role.EMPLOYEE)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(openings.latest(targetSetting.id())).isEmpty();
    }

    @Test
    void a_quarter_that_has_not_begun_is_refused_with_the_reason() throws Exception {
        Period quarter = periods.all().stream()
                .filter(period -> period.year() == year && period.number() == 1)
                .findFirst()
                .orElseThrow();
        mvc.perform(post("/admin/periods/{id}/opening", quarter.id())
                        .with(authentication(ADMIN))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("belum dimulai")));
        assertThat(openings.latest(quarter.id())).isEmpty();
    }

    @Test
    void batches_at_once_take_different_people_and_a_failed_one_gives_them_back() {
        people.anEmployee();
        people.anEmployee();
        UUID run = openings.open(targetSetting.id(), "test").id();
        int all = openings.latest(targetSetting.id()).orElseThrow().expected();
        var another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        new TransactionTemplate(transactions).executeWithoutResult(first -> {
            List<UUID> taken = store.take(run, 1);
            assertThat(another.<List<UUID>>execute(second -> store.take(run, all)))
                    .hasSize(all - 1)
                    .doesNotContainAnyElementsOf(taken);
            assertThat(another.<Boolean>execute(second -> store.hasMore(run)))
                    .as("whom another batch has taken is nobody to wait for")
                    .isFalse();
            first.setRollbackOnly();
        });

        assertThat(store.take(run, all)).hasSize(1);
        jobs.run();
    }

    @Test
    void a_year_is_created_once_and_a_wrong_one_is_refused_beside_its_field() throws Exception {
        int next = ++year;
        mvc.perform(post("/admin/periods")
                        .param("year", String.valueOf(next))
                        .with(authentication(ADMIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/periods"));
        assertThat(periods.ofYear(next)).hasSize(6);
        for (String wrong : List.of("", "1999", "2101", "dua ribu", "99999999999", String.valueOf(next))) {
            mvc.perform(post("/admin/periods")
                            .param("year", wrong)
                            .with(authentication(ADMIN))
                            .with(csrf()))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(org.hamcrest.Matchers.containsString("year-error")));
        }
        assertThat(periods.ofYear(next)).as("and nothing was made twice").hasSize(6);
    }

    private int plans() {
        return jdbc.sql("select count(*) from target_plan where year = :year")
                .param("year", targetSetting.year())
                .query(Integer.class)
                .single();
    }

    private UUID planOf(Employee employee) {
        return jdbc.sql("select id from target_plan where year = :year and employee_id = :employee")
                .param("year", targetSetting.year())
                .param("employee", employee.id())
                .query(UUID.class)
                .single();
    }

    private int cases(UUID opening) {
        return jdbc.sql(
                        "select count(*) from public.act_ru_execution where business_key_ = :key and parent_id_ is null")
                .param("key", opening.toString())
                .query(Integer.class)
                .single();
    }
}

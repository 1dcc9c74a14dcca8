package id.kinerja.cycle;

import static id.kinerja.cycle.TestDays.closes;
import static id.kinerja.cycle.TestDays.opens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.evaluation.Evaluations;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What personnel admins do about windows, on pages and by programs; and what they may not. */
class WindowsIT extends IntegrationTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final Authentication ADMIN = TestSignIn.as("kepegawaian", null, Role.PERSONNEL_ADMIN);

    /** Of tests that change nothing; no year stands beside it. */
    private static final int UNCHANGED = 2033;

    /** Beside the year after, both of which no other test uses. */
    private static final int APART = 2096;

    private static int last = 2034;

    @Autowired
    MockMvc web;

    @Autowired
    PerformanceYears years;

    @Autowired
    PeriodStore periods;

    @Autowired
    Windows windows;

    @Autowired
    CaseJobs jobs;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Evaluations ofPeople;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    KinerjaClock clock;

    @Autowired
    JdbcClient jdbc;

    private int year;

    @BeforeEach
    void a_year_of_its_own(TestInfo test) {
        boolean unchanged = test.getTestMethod()
                .filter(method -> method.isAnnotationPresent(ParameterizedTest.class))
                .isPresent();
        year = unchanged ? UNCHANGED : ++last;
        years.create(year, "test");
    }

    @AfterEach
    void the_clock_is_as_it_was() {
        clock.moveTo(MORNING);
    }

    @Test
    void an_extension_moves_due_dates_and_timers_and_tells_all_whom_it_concerns_and_nobody_else() throws Exception {
        Employee head = people.aHead();
        Employee late = people.anEmployeeUnder(head);
        Employee done = people.anEmployeeUnder(people.aHead());
        Employee stranger = people.anEmployee();
        plans.established(late, year);
        plans.established(done, year);
        Period quarter = opened(1);
        UUID open = ofPeople.of(late.id(), quarter.id()).orElseThrow();
        UUID rated = ofPeople.of(done.id(), quarter.id()).orElseThrow();
        evaluations.assess(rated, "1.150 dokumen terbit");
        evaluations.complete(rated, Map.of());
        evaluations.complete(rated, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        Employee standIn = standsInFor(head, "period-evaluation");
        Employee forReports = standsInFor(head, "daily-report");
        Instant due = Objects.requireNonNull(evaluations.step(open).due());
        Instant acknowledged = evaluations.step(rated).due();
        LocalDate until = calendar.plusWorkingDays(closes(quarter), 5);

        as(ADMIN, post("/api/periods/{id}/extensions", quarter.id()), """
                        {"until": "%s", "reason": "Gangguan jaringan di gedung B"}""".formatted(until))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cases").value(1))
                .andExpect(jsonPath("$.endsOn").value(until.toString()));
        jobs.run(year);

        Instant moved = calendar.endOf(calendar.plusWorkingDays(calendar.dayOf(due), 5));
        assertThat(evaluations.step(open).due()).isEqualTo(moved);
        assertThat(overdueTimer(open)).isEqualTo(moved);
        assertThat(evaluations.step(rated).due())
                .as("the term of the acknowledgement is the employee's own")
                .isEqualTo(acknowledged);
        as(ADMIN, get("/api/periods/{id}/extensions", quarter.id()))
                .andExpect(jsonPath("$[0].moved").value(1))
                .andExpect(jsonPath("$[0].finishedAt").exists());

        for (Employee concerned : List.of(late, head, standIn)) {
            web.perform(get("/").with(authentication(signedIn(concerned))))
                    .andExpect(content().string(containsString("Gangguan jaringan di gedung B")));
        }
        for (Employee other : List.of(done, stranger, forReports)) {
            web.perform(get("/").with(authentication(signedIn(other))))
                    .andExpect(content().string(not(containsString("Gangguan jaringan di gedung B"))));
        }
        clock.moveTo(begin(until.plusDays(1)));
        web.perform(get("/").with(authentication(signedIn(late))))
                .andExpect(content().string(not(containsString("Gangguan jaringan di gedung B"))));
    }

    private Employee standsInFor(Employee official, String process) {
        Employee standIn = people.aHead();
        jdbc.sql(
                        "insert into acting_appointment (id, principal_id, stand_in_id, kind, letter_number, valid_from, valid_to,"
                                + " processes, granted_by, granted_at) values (gen_random_uuid(), ?, ?, 'PLH', '800/1', ?, ?,"
                                + " array[cast(? as text)], 'uji', now())")
                .params(
                        official.id(),
                        standIn.id(),
                        calendar.today().minusDays(1),
                        calendar.today().plusDays(30),
                        process)
                .update();
        return standIn;
    }

    @Test
    void closing_early_moves_due_dates_to_the_new_end_tells_why_and_refuses_nobody_before() throws Exception {
        Employee head = people.aHead();
        Employee late = people.anEmployeeUnder(head);
        plans.established(late, year);
        Period quarter = opened(1);
        UUID open = ofPeople.of(late.id(), quarter.id()).orElseThrow();
        LocalDate today = calendar.today();
        LocalDate until = calendar.plusWorkingDays(today, 2);
        String address = "/admin/periods/" + quarter.id() + "/closing";
        web.perform(get(address).with(authentication(ADMIN)))
                .andExpect(content().string(containsString("value=\"" + today + "\"")));
        for (LocalDate wrong : List.of(today.minusDays(1), closes(quarter))) {
            page(address, "until", wrong.toString(), "reason", "Alasan kita")
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("until-error")))
                    .andExpect(content().string(containsString("Alasan kita")));
        }
        page(address, "until", until.toString(), "reason", "Audit dimajukan")
                .andExpect(redirectedUrl("/admin/periods/" + quarter.id()));
        jobs.run(year);

        assertThat(number(1).window().closedAt()).isNull();
        assertThat(closes(number(1))).isEqualTo(until);
        assertThat(trail("WINDOW_SHORTENED", quarter)).isEqualTo(1);
        assertThat(evaluations.step(open).due()).isEqualTo(calendar.endOf(until));
        assertThat(overdueTimer(open)).isEqualTo(calendar.endOf(until));
        for (Employee concerned : List.of(late, head)) {
            web.perform(get("/").with(authentication(signedIn(concerned))))
                    .andExpect(content().string(containsString("ditutup lebih awal")))
                    .andExpect(content().string(containsString("Audit dimajukan")));
        }

        clock.moveTo(begin(until.plusDays(1)).minusSeconds(30));
        evaluations.assess(open, "1.150 dokumen terbit");
        evaluations.complete(open, Map.of());
        assertThat(evaluations.step(open).due()).as("no term after the end").isEqualTo(calendar.endOf(until));
        clock.moveTo(begin(until.plusDays(1)));
        jobs.run(year);
        assertThat(number(1).window().closedAt()).isNotNull();
        web.perform(get("/").with(authentication(signedIn(late))))
                .andExpect(content().string(containsString("Audit dimajukan")));

        clock.moveTo(begin(until.plusDays(8)));
        jdbc.sql("update period set locked_from = ? where id = ?")
                .params(java.sql.Date.valueOf(calendar.today()), quarter.id())
                .update();
        assertThatThrownBy(() -> evaluations.complete(open, TestEvaluations.rating(Rating.MEETS, Rating.MEETS)))
                .hasMessageContaining("evaluation.refused.locked");
        web.perform(get("/tasks/" + evaluations.step(open).taskId()).with(authentication(signedIn(head))))
                .andExpect(content().string(containsString("Hanya pengelola kepegawaian yang dapat membuka kuncinya")));
        jdbc.sql("update period set locked_from = null where id = ?")
                .params(quarter.id())
                .update();
        evaluations.complete(open, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        assertThat(evaluations.step(open).step())
                .as("what was handed in is decided after the window")
                .isEqualTo("acknowledge");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    an end before its start         | Y-05-04 | Y-05-01 | closesOn | mendahului
                    a day that is past              | 2026-07-15 | Y-05-01 | opensOn | sesudah hari ini
                    only one of both days           | Y-05-04 |         | closesOn | hari terakhir
                    only the last day               |         | Y-05-04 | opensOn  | hari pertama
                    before the period has begun     | Z-12-31 | Y-05-01 | opensOn  | baru dimulai
                    after the next quarter's window | Y-09-01 | Y-09-30 | opensOn  | berurutan
                    after the year is closed        | Y-05-04 | 2099-12-31 | closesOn | ditutup
                    """)
    void days_out_of_order_are_refused_beside_their_field(
            String why, String opens, String closes, String field, String message) throws Exception {
        Period quarter = number(1);
        String opensOn = day(opens);
        String closesOn = day(closes);
        as(ADMIN, put("/api/periods/{id}/window", quarter.id()), """
                        {"opensOn": %s, "closesOn": %s, "reason": "x"}""".formatted(json(opensOn), json(closesOn)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(message)));
        page(
                        "/admin/periods/" + quarter.id() + "/window",
                        "opensOn",
                        opensOn,
                        "closesOn",
                        closesOn,
                        "reason",
                        "Alasan kita")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(field + "-error")))
                .andExpect(content().string(containsString("Alasan kita")));
        assertThat(number(1).window()).isEqualTo(quarter.window());
    }

    @Test
    void windows_of_years_that_would_overlap_are_refused() throws Exception {
        int next = ++last;
        years.create(next, "test");
        Period target = periods.targetSettingOf(year).orElseThrow();
        as(ADMIN, put("/api/periods/{id}/window", target.id()), """
                        {"opensOn": "%d-02-01", "closesOn": "%d-01-31", "reason": "x"}""".formatted(year, next))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("closesOn"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("tahun berikutnya")));
        Period after = periods.targetSettingOf(next).orElseThrow();
        as(ADMIN, put("/api/periods/{id}/window", after.id()), """
                        {"opensOn": "%d-12-01", "closesOn": "%d-12-31", "reason": "x"}""".formatted(year, next))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("opensOn"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("tahun sebelumnya")));
    }

    @Test
    void what_would_overlap_a_year_beside_or_outlast_its_own_is_not_opened_now_either_but_opens_on_its_day()
            throws Exception {
        year = APART;
        years.create(year, "test");
        Period target = periods.targetSettingOf(year).orElseThrow();
        clock.moveTo(begin(opens(target)));
        jobs.run(year);
        int next = year + 1;
        years.create(next, "test");
        Period after = periods.targetSettingOf(next).orElseThrow();
        clock.moveTo(begin(LocalDate.of(year, 12, 1)));
        String address = "/admin/periods/" + after.id() + "/opening";
        page(address)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("tahun sebelumnya baru berakhir")));
        as(ADMIN, post("/api/periods/{id}/opening", after.id()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("tahun sebelumnya baru berakhir")));
        assertThat(periods.get(after.id()).window()).isEqualTo(after.window());

        Period annual = number(5);
        jdbc.sql("update performance_year set publishes_on = ?, ends_on = ? where year = ?")
                .params(java.sql.Date.valueOf(closes(annual).minusDays(1)), java.sql.Date.valueOf(closes(annual)), year)
                .update();
        clock.moveTo(begin(opens(annual)));
        as(ADMIN, post("/api/periods/{id}/opening", annual.id()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("Undurkan dulu penutupan tahun")));
        windows.opened(annual.id());
        assertThat(number(5).window().openedAt())
                .as("by itself, on its day, all the same")
                .isNotNull();

        as(ADMIN, post("/api/periods/{id}/opening", after.id())).andExpect(status().isAccepted());
        jobs.run(next);
    }

    @Test
    void a_closed_window_is_neither_extended_nor_opened_nor_closed_again() throws Exception {
        Period quarter = number(2);
        page("/admin/periods/" + quarter.id() + "/closing", "reason", "Tidak diadakan")
                .andExpect(redirectedUrl("/admin/periods/" + quarter.id()));
        assertThat(number(2).window().closedAt()).isNotNull();
        as(ADMIN, post("/api/periods/{id}/extensions", quarter.id()), """
                        {"until": "%d-12-01", "reason": "x"}""".formatted(year))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("until"));
        as(ADMIN, post("/api/periods/{id}/closing", quarter.id()), "{\"reason\": \"x\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("sudah ditutup")));
        as(ADMIN, put("/api/periods/{id}/window", quarter.id()), """
                        {"opensOn": "%d-08-01", "closesOn": "%d-09-01", "reason": "x"}""".formatted(year, year))
                .andExpect(status().isUnprocessableEntity());
        assertThat(trail("WINDOW_CLOSED", quarter)).isEqualTo(1);
    }

    @Test
    void an_extension_that_is_none_is_refused() throws Exception {
        Period quarter = number(1);
        String address = "/admin/periods/" + quarter.id() + "/extension";
        page(address, "until", year + "-12-01", "reason", "x")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("belum dibuka")));
        Period open = opened(1);
        for (String until :
                List.of(closes(open).toString(), opens(open).minusDays(1).toString(), "")) {
            page(address, "until", until, "reason", "Alasan kita")
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("until-error")))
                    .andExpect(content().string(containsString("Alasan kita")));
        }
        page(address, "until", closes(open).plusDays(3).toString(), "reason", " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("reason-error")));
        assertThat(number(1).window()).isEqualTo(open.window());
    }

    @Test
    void the_pages_of_a_period_and_a_year_tell_where_they_stand_and_their_acts_are_on_record() throws Exception {
        Period quarter = number(1);
        web.perform(get("/admin/periods/{id}", quarter.id()).with(authentication(ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Belum dibuka")));
        for (String act : List.of("window", "extension", "closing")) {
            web.perform(get("/admin/periods/{id}/{act}", quarter.id(), act).with(authentication(ADMIN)))
                    .andExpect(status().isOk());
        }
        page(
                        "/admin/periods/" + quarter.id() + "/window",
                        "opensOn",
                        year + "-05-04",
                        "closesOn",
                        year + "-06-04",
                        "reason",
                        "Ramadan")
                .andExpect(redirectedUrl("/admin/periods/" + quarter.id()));
        assertThat(jobs.timer(quarter.id()).toInstant()).isEqualTo(begin(LocalDate.of(year, 5, 4)));
        assertThat(trail("WINDOW_PLANNED", quarter)).isEqualTo(1);
        String address = "/admin/performance-years/" + year;
        web.perform(get(address).with(authentication(ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tahun kinerja " + year)));
        page(address + "/publication").andExpect(status().isUnprocessableEntity());
        page(address + "/plan", "publishesOn", year + "-01-01", "endsOn", "", "reason", "x")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("publishesOn-error")));
        page(address + "/process").andExpect(redirectedUrl(address));
        as(ADMIN, get("/api/performance-years")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PERSONNEL_ADMIN")
    void only_a_personnel_admin_acts(Role role) throws Exception {
        Authentication other = TestSignIn.as("orang", null, role);
        Period quarter = number(1);
        as(other, put("/api/periods/{id}/window", quarter.id()), "{\"reason\": \"x\"}")
                .andExpect(status().isNotFound());
        as(other, post("/api/periods/{id}/extensions", quarter.id()), """
                        {"until": "%d-12-01", "reason": "x"}""".formatted(year))
                .andExpect(status().isNotFound());
        as(other, post("/api/periods/{id}/closing", quarter.id()), "{\"reason\": \"x\"}")
                .andExpect(status().isNotFound());
        as(other, post("/api/performance-years/{year}/publication", year)).andExpect(status().isNotFound());
        as(other, post("/api/performance-years/{year}/closing", year)).andExpect(status().isNotFound());
        web.perform(get("/admin/periods/{id}", quarter.id()).with(authentication(other)))
                .andExpect(status().isForbidden());
        assertThat(number(1).window()).isEqualTo(quarter.window());
    }

    private Period opened(int number) {
        Period quarter = number(number);
        clock.moveTo(begin(opens(quarter)));
        windows.open(quarter.id(), "admin");
        jobs.run(year);
        return number(number);
    }

    private Period number(int number) {
        return periods.ofYear(year).stream()
                .filter(period -> period.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private String day(String text) {
        return text == null ? "" : text.replace("Y", String.valueOf(year)).replace("Z", String.valueOf(year - 1));
    }

    private static String json(String day) {
        return day.isEmpty() ? "null" : '"' + day + '"';
    }

    private Instant overdueTimer(UUID evaluation) {
        return jobs.timer(evaluation).toInstant();
    }

    private int trail(String action, Period period) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and object_id = ?")
                .params(action, period.id().toString())
                .query(Integer.class)
                .single();
    }

    private static Authentication signedIn(Employee employee) {
        return TestSignIn.as(Objects.requireNonNull(employee.userName()), employee.id(), Role.EMPLOYEE);
    }

    private ResultActions page(String address, String... typed) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).with(authentication(ADMIN)).with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return web.perform(request);
    }

    private ResultActions as(Authentication who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(authentication(who)));
    }

    private ResultActions as(Authentication who, MockHttpServletRequestBuilder request, String body) throws Exception {
        return as(who, request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Asia/Jakarta")).toInstant();
    }
}

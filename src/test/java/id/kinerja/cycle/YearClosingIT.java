package id.kinerja.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Cases;
import id.kinerja.engine.Comparison;
import id.kinerja.engine.DifferenceKind;
import id.kinerja.engine.FlowCoverage;
import id.kinerja.evaluation.Evaluations;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.objection.TestObjections;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import id.kinerja.trail.Trail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** When a year is closed, what is neither established nor rated ends with the reason; what was handed over goes on. */
class YearClosingIT extends IntegrationTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage("year-closing");

    private static final Authentication ADMIN = TestSignIn.as("closing-admin", null, Role.PERSONNEL_ADMIN);
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final int YEAR = 2113;

    @Autowired
    MockMvc web;

    @Autowired
    PerformanceYears years;

    @Autowired
    PeriodStore periods;

    @Autowired
    Windows windows;

    @Autowired
    YearEnd end;

    @Autowired
    YearClosings closings;

    @Autowired
    CaseJobs jobs;

    @Autowired
    Comparison comparison;

    @Autowired
    Cases cases;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestObjections objections;

    @Autowired
    Evaluations ofPeople;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    KinerjaClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @AfterEach
    void the_clock_is_as_it_was_and_nothing_fails_any_more() {
        nothing_fails();
        clock.moveTo(MORNING);
    }

    @Test
    void what_is_unfinished_ends_with_the_reason_and_one_that_fails_stops_nothing() throws Exception {
        years.create(YEAR, "test");
        TestObjections.Line line = objections.line();
        Employee silent = people.anEmployeeUnder(line.rater());
        Employee unrated = people.anEmployeeUnder(line.rater());
        Employee rated = people.anEmployeeUnder(line.rater());
        for (Employee one : List.of(silent, unrated, rated, line.employee())) {
            plans.established(one, YEAR);
        }
        Period quarter = number(1);
        // else target setting would open for everybody in the shared database
        periods.ofYear(YEAR).stream()
                .filter(period -> period.number() != quarter.number())
                .forEach(period -> windows.closeEarly(period.id(), "Tidak diadakan", "admin"));
        clock.moveTo(begin(Objects.requireNonNull(quarter.window().opensOn())));
        windows.open(quarter.id(), "admin");
        jobs.run(YEAR);
        UUID unassessed = of(silent, quarter);
        UUID waiting = submitted(of(unrated, quarter));
        UUID handedOver = rated(submitted(of(rated, quarter)));
        UUID received = rated(submitted(of(line.employee(), quarter)));
        evaluations.complete(received, Map.of());
        UUID objection = objections.filed(line.employee(), received);
        List<UUID> drafts = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            drafts.add(plans.opened(people.anEmployeeUnder(line.rater()), YEAR));
        }
        Employee stuck = people.anEmployeeUnder(line.rater());
        UUID failing = plans.submitted(stuck, YEAR);
        fails(failing);

        unfinished(ADMIN)
                .andExpect(jsonPath("$.ended").value(0))
                .andExpect(jsonPath("$.failures").isEmpty());
        closeTheYear(quarter);

        assertThat(cases.openSteps(unassessed)).isEmpty();
        assertThat(cases.openSteps(waiting)).isEmpty();
        assertThat(cases.openSteps(drafts)).isEmpty();
        assertThat(plans.step(failing).step()).isEqualTo("decidePlan");
        assertThat(evaluations.step(handedOver).step())
                .as("what was handed over goes on")
                .isEqualTo("acknowledge");
        assertThat(cases.openSteps(objection)).as("objections go on").isNotEmpty();
        assertThat(differences(drafts, failing, unassessed, waiting, handedOver, received))
                .isEmpty();
        assertThat(recorded(waiting)).isEqualTo(1);
        assertThat(recorded(drafts.get(0))).isEqualTo(1);
        assertThat(recorded(failing)).isZero();
        for (String page : List.of("/evaluations/" + waiting, "/evaluations/" + waiting + "/why")) {
            read(page, unrated).andExpect(content().string(containsString("tidak dinilai sampai tahun kinerja 2113")));
        }
        read("/evaluations/" + unassessed, silent)
                .andExpect(content().string(containsString("penilaian diri tidak dikirim sampai tahun kinerja 2113")));
        read("/evaluations", unrated).andExpect(content().string(containsString("Tanpa hasil")));
        read("/", unrated).andExpect(content().string(not(containsString("/evaluations/" + waiting))));
        yearPage()
                .andExpect(content().string(containsString("53 SKP")))
                .andExpect(content().string(containsString(stuck.titledName())))
                .andExpect(content().string(containsString("uji: tidak dapat diakhiri")));
        unfinished(ADMIN)
                .andExpect(jsonPath("$.ended").value(53))
                .andExpect(jsonPath("$.running").value(false))
                .andExpect(jsonPath("$.failures.length()").value(1))
                .andExpect(jsonPath("$.failures[0].caseId").value(failing.toString()))
                .andExpect(jsonPath("$.failures[0].name").value(stuck.titledName()))
                .andExpect(jsonPath("$.failures[0].period.kind").value("TARGET_SETTING"))
                .andExpect(jsonPath("$.failures[0].reason").value(containsString("uji: tidak dapat diakhiri")));
        unfinished(TestSignIn.as("closing-auditor", null, Role.AUDITOR)).andExpect(status().isNotFound());

        nothing_fails();
        closings.begin(YEAR, Trail.SYSTEM);
        jobs.run(YEAR);
        assertThat(cases.openSteps(failing)).isEmpty();
        assertThat(recorded(failing)).isEqualTo(1);
        read("/target-plans/" + failing, stuck)
                .andExpect(content().string(containsString("Tidak ditetapkan sampai tahun ditutup")));
        yearPage()
                .andExpect(content().string(containsString("54 SKP")))
                .andExpect(content().string(not(containsString("uji: tidak dapat diakhiri"))));
        unfinished(ADMIN)
                .andExpect(jsonPath("$.ended").value(54))
                .andExpect(jsonPath("$.failures").isEmpty());
        closings.begin(YEAR, Trail.SYSTEM);
        assertThat(jdbc.sql("select count(*) from year_closing where year = ?")
                        .param(YEAR)
                        .query(Integer.class)
                        .single())
                .as("nothing is left: no run")
                .isEqualTo(2);
    }

    /** Every window is closed, the year published and closed, by the process of the year. */
    private void closeTheYear(Period quarter) {
        windows.closeEarly(quarter.id(), "Uji penutupan", "admin");
        jobs.run(YEAR);
        clock.moveTo(begin(calendar.today().plusDays(1)));
        jobs.run(YEAR);
        end.publish(YEAR, "admin");
        end.end(YEAR, "admin");
        jobs.run(YEAR);
    }

    private UUID of(Employee employee, Period quarter) {
        return ofPeople.of(employee.id(), quarter.id()).orElseThrow();
    }

    private UUID submitted(UUID evaluation) {
        evaluations.assess(evaluation, "1.150 dokumen terbit");
        evaluations.complete(evaluation, Map.of());
        return evaluation;
    }

    private UUID rated(UUID evaluation) {
        evaluations.complete(evaluation, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        return evaluation;
    }

    private void fails(UUID plan) {
        owner().sql("""
                        create or replace function kinerja.uji_akhiri() returns trigger language plpgsql as $$
                        begin
                            if new.state = 'UNFINISHED' and new.id = '%s' then
                                raise exception 'uji: tidak dapat diakhiri';
                            end if;
                            return new;
                        end $$
                        """.formatted(plan)).update();
        owner().sql("create trigger uji_akhiri before update on kinerja.target_plan for each row"
                        + " execute function kinerja.uji_akhiri()")
                .update();
    }

    private void nothing_fails() {
        owner().sql("drop trigger if exists uji_akhiri on kinerja.target_plan").update();
        owner().sql("drop function if exists kinerja.uji_akhiri()").update();
    }

    private JdbcClient owner() {
        return JdbcClient.create(flyway.getConfiguration().getDataSource());
    }

    private List<?> differences(List<UUID> some, UUID... others) {
        List<String> own = new ArrayList<>();
        some.forEach(id -> own.add(id.toString()));
        List.of(others).forEach(id -> own.add(id.toString()));
        return comparison.compare().differences().stream()
                .filter(one -> one.caseId() != null && own.contains(one.caseId()))
                // people of tests have none
                .filter(one -> one.kind() != DifferenceKind.NO_ACCOUNT)
                .toList();
    }

    private int recorded(UUID id) {
        return jdbc.sql("select count(*) from audit_entry where action = 'CASE_UNFINISHED' and object_id = ?")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    private ResultActions read(String page, Employee reader) throws Exception {
        return web.perform(get(page)
                .with(authentication(
                        TestSignIn.as(Objects.requireNonNull(reader.userName()), reader.id(), Role.EMPLOYEE))));
    }

    private ResultActions yearPage() throws Exception {
        return web.perform(get("/admin/performance-years/{year}", YEAR).with(authentication(ADMIN)));
    }

    private ResultActions unfinished(Authentication reader) throws Exception {
        return web.perform(get("/api/performance-years/{year}/unfinished", YEAR).with(authentication(reader)));
    }

    private Period number(int number) {
        return periods.ofYear(YEAR).stream()
                .filter(period -> period.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }
}

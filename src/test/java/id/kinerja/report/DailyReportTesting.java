package id.kinerja.report;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.cycle.TestYears;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.page.Languages;
import id.kinerja.target.EstablishedPlans;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An employee with an established plan under a supervisor, on Wednesday, 15 July 2026, and what they do. */
abstract class DailyReportTesting extends IntegrationTest {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    static final Instant NOW = Instant.parse("2026-07-15T02:00:00Z");

    @Autowired
    TestOrganization people;

    @Autowired
    Organization organization;

    @Autowired
    TestPlans plans;

    @Autowired
    TestYears years;

    @Autowired
    EstablishedPlans establishedPlans;

    @Autowired
    DailyReports reports;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    KinerjaClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MockMvc mvc;

    Employee head;
    Employee employee;
    UUID indicator;

    @BeforeEach
    void an_employee_with_an_established_plan() {
        BpmnAwareTests.init(engine);
        LocaleContextHolder.setLocale(Languages.INDONESIAN);
        clock.moveTo(NOW);
        head = people.aHeadUnder(people.aHead());
        employee = people.anEmployeeUnder(head);
        indicator = established(employee);
    }

    @AfterEach
    void leave_no_engine_behind() {
        clock.moveTo(NOW);
        BpmnAwareTests.reset();
        LocaleContextHolder.resetLocaleContext();
    }

    /** Gives an employee an established plan and returns its indicator's id. */
    UUID established(Employee person) {
        plans.established(person, TODAY.getYear());
        var plan = establishedPlans.of(person.id(), TODAY.getYear()).orElseThrow();
        return plan.results().get(0).indicators().get(0).id();
    }

    /** A report of today with these activities, submitted. */
    UUID submitted(Activity... activities) {
        drafted(activities);
        if (!reports.submit(employee.id(), TODAY, account(employee)).isEmpty()) {
            throw new AssertionError("refused");
        }
        return report();
    }

    void drafted(Activity... activities) {
        for (Activity activity : activities) {
            if (!reports.put(employee.id(), TODAY, activity).isEmpty()) {
                throw new AssertionError("refused");
            }
        }
    }

    Activity anActivity() {
        return Activities.anActivity().serving(indicator).build();
    }

    UUID report() {
        return jdbc.sql("select id from daily_report where employee_id = ? and day = ?")
                .params(employee.id(), TODAY)
                .query(UUID.class)
                .single();
    }

    String stands() {
        return jdbc.sql("select status from daily_report where employee_id = ? and day = ?")
                .params(employee.id(), TODAY)
                .query(String.class)
                .single();
    }

    OpenStep step(UUID report) {
        return cases.openSteps(report).get(0);
    }

    ProcessInstance instance(UUID report) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(report.toString())
                .singleResult();
    }

    void decide(UUID report, Map<String, ?> fields) {
        tasks.complete(step(report).taskId(), signedIn(head), fields);
    }

    void revise(UUID report, String decision) {
        tasks.complete(step(report).taskId(), signedIn(employee), Map.of("decision", decision));
    }

    static String account(Employee person) {
        return Objects.requireNonNull(person.userName());
    }

    static SignedIn signedIn(Employee person, Role... more) {
        var roles = Stream.concat(Stream.of(Role.EMPLOYEE), Arrays.stream(more)).toList();
        return new SignedIn(account(person), person.id(), person.titledName(), Set.copyOf(roles), false);
    }

    static SignedIn official(Role role) {
        return new SignedIn("official-" + role.group(), null, "Official", Set.of(role), false);
    }

    ResultActions open(SignedIn person, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(token(person))));
    }

    /** Sends a form; fields are names and values in turn. */
    ResultActions send(SignedIn person, String address, String... fields) throws Exception {
        var request = post(address).with(authentication(token(person))).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    static UsernamePasswordAuthenticationToken token(SignedIn person) {
        var authorities = Stream.concat(
                        Stream.of("READY"), person.roles().stream().map(role -> "ROLE_" + role.name()))
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }
}

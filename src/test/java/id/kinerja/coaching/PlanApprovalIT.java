package id.kinerja.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import id.kinerja.IntegrationTest;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.api.TestApi;
import id.kinerja.engine.Cases;
import id.kinerja.engine.FieldProblem;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskQuery;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who wrote a coaching plan does not approve it, nor does who is coached, whatever post, role or stead brings the task. */
class PlanApprovalIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Map<String, String> APPROVAL = Map.of("decision", "APPROVE");

    @Autowired
    TestOrganization people;

    @Autowired
    TestCoachings coachings;

    @Autowired
    Coachings service;

    @Autowired
    CoachingNight night;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService engine;

    private Employee head;
    private Employee superior;
    private Employee employee;
    private SignedIn other;

    @BeforeEach
    void a_line_of_three_and_an_admin_elsewhere() {
        head = people.aHead();
        superior = people.aHeadUnder(head);
        employee = people.anEmployeeUnder(superior);
        other = admin(people.anEmployee());
    }

    @AfterEach
    void nobody_is_at_the_engine() {
        identity.clearAuthentication();
    }

    @Test
    void an_admin_who_wrote_it_for_want_of_a_superior_leaves_the_approval_to_another() {
        Employee alone = people.anEmployeeWithoutSuperior();
        SignedIn author = admin(people.anEmployee());
        UUID id = coachings.planned(alone, "Terlambat");
        tasks.complete(coachings.step(id, "draftCoaching").taskId(), author, Map.of("decision", "SUBMIT"));
        coachings.complete(id, "agreePlan", Map.of("decision", "AGREE"));
        assertWaitsForAdminsBut(id, author, "coaching.refused.author");
    }

    @Test
    void a_superior_who_is_an_admin_does_not_approve_the_own_plan_for_want_of_a_head() throws Exception {
        UUID id = coachings.agreed(employee, "Terlambat");
        mvc.perform(get("/coaching/" + id).with(authentication(TestApi.as(superior))))
                .andExpect(content().string(containsString("jadi orang lain yang mengesahkannya")));
        mvc.perform(get("/coaching/" + id).with(authentication(TestApi.as(employee))))
                .andExpect(content().string(not(containsString("jadi orang lain yang mengesahkannya"))));
        people.takeAccount(head.id());
        night.run();
        assertWaitsForAdminsBut(id, admin(superior), "coaching.refused.author");
    }

    @Test
    void who_is_coached_and_an_admin_does_not_approve_for_want_of_a_head() {
        UUID id = coachings.agreed(employee, "Terlambat");
        people.takeAccount(head.id());
        night.run();
        assertWaitsForAdminsBut(id, admin(employee), "coaching.refused.own");
    }

    @Test
    void a_head_whose_account_is_closed_is_passed_over_for_the_next_above_and_then_for_the_admins() {
        Employee top = people.aHead();
        Employee middle = people.aHeadUnder(top);
        Employee lead = people.aHeadUnder(middle);
        Employee person = people.anEmployeeUnder(lead);
        UUID id = coachings.agreed(person, "Terlambat");
        assertThat(coachings.step(id, "approvePlan").assignee()).isEqualTo(middle.userName());
        try {
            close(middle);
            night.run();
            assertThat(coachings.step(id, "approvePlan").assignee()).isEqualTo(top.userName());
            close(top);
            night.run();
            night.run();
            assertThat(coachings.step(id, "approvePlan").assignee()).isNull();
            assertThat(coachings.step(id, "approvePlan").group()).isEqualTo("personnel-admin");
            UUID begun = coachings.agreed(people.anEmployeeUnder(lead), "Terlambat");
            assertThat(coachings.step(begun, "approvePlan").group())
                    .as("also where it was so when the step began")
                    .isEqualTo("personnel-admin");

            Employee standIn = people.aHead();
            standsIn(standIn, top);
            night.run();
            assertThat(coachings.step(id, "approvePlan").assignee())
                    .as("somebody stands in for the closed account")
                    .isEqualTo(top.userName());
            tasks.complete(
                    coachings.step(id, "approvePlan").taskId(),
                    TestPlans.signedIn(standIn),
                    Map.of("decision", "APPROVE"));
            assertThat(service.get(id).state()).isEqualTo(CoachingState.RUNNING);
        } finally {
            jdbc.sql("delete from account where created_by = 'uji-tutup'").update();
        }
    }

    @Test
    void a_plan_that_was_returned_is_its_last_authors() {
        Employee alone = people.anEmployeeWithoutSuperior();
        SignedIn author = admin(people.anEmployee());
        UUID id = coachings.agreed(alone, "Terlambat");
        tasks.complete(
                coachings.step(id, "approvePlan").taskId(), author, Map.of("decision", "RETURN", "comment", "Kurang"));
        tasks.complete(coachings.step(id, "draftCoaching").taskId(), other, Map.of("decision", "SUBMIT"));
        coachings.complete(id, "agreePlan", Map.of("decision", "AGREE"));
        assertThat(cases.stepFor(other, id)).isEmpty();
        assertThat(cases.stepFor(author, id)).isPresent();
    }

    @Test
    void a_former_superior_who_heads_the_unit_still_does_not_approve_what_they_wrote() {
        UUID id = coachings.agreed(employee, "Terlambat");
        Employee next = people.anEmployeeUnder(superior);
        people.setSuperior(employee.id(), next.id(), TODAY);
        cases.give(coachings.step(id, "approvePlan"), String.valueOf(superior.userName()));
        assertThat(problem(id, TestPlans.signedIn(superior))).isEqualTo("coaching.refused.author");

        night.run();
        assertThat(coachings.step(id, "approvePlan").group())
                .as("head of the unit and the superior's superior are the author")
                .isEqualTo("personnel-admin");
        assertThat(service.get(id).state()).isEqualTo(CoachingState.APPROVING);
    }

    @Test
    void who_wrote_it_in_the_superiors_place_does_not_approve_it_in_the_heads() {
        Employee standIn = people.aHead();
        UUID id = coachings.planned(employee, "Terlambat");
        standsIn(standIn, superior);
        tasks.complete(
                coachings.step(id, "draftCoaching").taskId(),
                TestPlans.signedIn(standIn),
                Map.of("decision", "SUBMIT"));
        coachings.complete(id, "agreePlan", Map.of("decision", "AGREE"));
        standsIn(standIn, head);

        assertThat(coachings.step(id, "approvePlan").assignee()).isEqualTo(head.userName());
        assertNotOffered(id, TestPlans.signedIn(standIn));
        assertThat(cases.stepFor(TestPlans.signedIn(head), id)).isPresent();
        coachings.complete(id, "approvePlan", APPROVAL);
        assertThat(service.get(id).state()).isEqualTo(CoachingState.RUNNING);
    }

    /** The personnel admins are asked: not this one, by no way, and the other may. */
    private void assertWaitsForAdminsBut(UUID id, SignedIn not, String reason) {
        assertThat(coachings.step(id, "approvePlan").group()).isEqualTo("personnel-admin");
        assertNotOffered(id, not);
        assertThat(problem(id, not)).as("past all lists").isEqualTo(reason);
        assertThat(service.get(id).state()).isEqualTo(CoachingState.APPROVING);

        assertThat(tasks.waitingFor(other, of(id), 0, 10)).hasSize(1);
        tasks.complete(coachings.step(id, "approvePlan").taskId(), other, APPROVAL);
        assertThat(service.get(id).state()).isEqualTo(CoachingState.RUNNING);
    }

    private void assertNotOffered(UUID id, SignedIn not) {
        String task = coachings.step(id, "approvePlan").taskId();
        assertThat(tasks.waitingFor(not, of(id), 0, 10)).isEmpty();
        assertThat(tasks.countWaitingFor(not, of(id))).isZero();
        assertThat(cases.stepFor(not, id)).isEmpty();
        assertThatThrownBy(() -> tasks.open(task, not)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> tasks.claim(task, not)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> tasks.complete(task, not, APPROVAL)).isInstanceOf(NotVisible.class);
    }

    /** What the form says to whom the engine itself lets complete the task, as its own API does. */
    private String problem(UUID id, SignedIn person) {
        identity.setAuthentication(person.userName(), person.groups());
        try {
            engine.complete(coachings.step(id, "approvePlan").taskId(), Map.of("decision", "APPROVE"));
            return "";
        } catch (RuntimeException failure) {
            Refused refused = ExceptionUtils.throwableOfType(failure, Refused.class);
            assertThat(refused).as(String.valueOf(failure)).isNotNull();
            return refused.problems().stream()
                    .map(FieldProblem::code)
                    .findFirst()
                    .orElse("");
        } finally {
            identity.clearAuthentication();
        }
    }

    private void close(Employee one) {
        jdbc.sql("insert into account (user_name, must_change_password, created_at, created_by, closed_at, closed_by,"
                        + " closed_why) values (?, false, now(), 'uji-tutup', now(), 'uji', 'Pensiun')")
                .param(one.userName())
                .update();
    }

    private void standsIn(Employee standIn, Employee official) {
        appointments.grant(
                new ActingRequest(official.id(), standIn.id(), ActingKind.PLH, "800/1", TODAY, TODAY, List.of(), null),
                "test");
    }

    private static TaskQuery of(UUID id) {
        return new TaskQuery(null, null, id, null, false);
    }

    private static SignedIn admin(Employee one) {
        return new SignedIn(
                String.valueOf(one.userName()),
                one.id(),
                one.name(),
                Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN),
                false);
    }
}

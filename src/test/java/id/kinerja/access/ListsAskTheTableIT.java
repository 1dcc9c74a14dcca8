package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.coaching.TestCoachings;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What is not in the table of rights stands in no list either: whoever reports to whom, a list asks the table. */
class ListsAskTheTableIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Predicate<Relation> BOTH = List.of(Relation.SUPERIOR, Relation.STAND_IN)::contains;

    @Autowired
    TestRights rights;

    @Autowired
    TestOrganization people;

    @Autowired
    TestCoachings coachings;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestPlans plans;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    Policy policy;

    @Autowired
    TestApi api;

    @Autowired
    MockMvc mvc;

    private Employee superior;
    private Employee standIn;
    private Employee employee;

    @BeforeEach
    void a_superior_and_who_stands_in() {
        superior = people.aHeadUnder(people.aHead());
        standIn = people.aHead();
        employee = people.anEmployeeUnder(superior);
        appointments.grant(
                new ActingRequest(
                        superior.id(),
                        standIn.id(),
                        ActingKind.PLH,
                        "800/1",
                        TODAY,
                        TODAY.plusDays(3),
                        List.of(),
                        null),
                "test");
    }

    @Test
    void the_people_of_a_list_are_those_for_whom_the_table_gives_the_right() throws Exception {
        var both = new Employee[] {superior, standIn};
        for (Matter matter : List.of(
                Matter.PLAN, Matter.REPORT, Matter.EVALUATION, Matter.RATING, Matter.COACHING, Matter.FEEDBACK)) {
            for (Employee who : both) {
                assertThat(policy.reportsOf(TestPlans.signedIn(who), Right.READ, matter))
                        .as("%s", matter)
                        .contains(employee);
            }
            rights.without(matter, Relation.SUPERIOR::equals, () -> {
                assertThat(reports(superior, matter)).as("%s", matter).isEmpty();
                assertThat(reports(standIn, matter)).as("%s", matter).contains(employee);
            });
            rights.without(matter, Relation.STAND_IN::equals, () -> {
                assertThat(reports(superior, matter)).as("%s", matter).contains(employee);
                assertThat(reports(standIn, matter)).as("%s", matter).isEmpty();
            });
        }
        assertThat(policy.reportsOf(TestPlans.signedIn(superior), Right.DECIDE, Matter.SELF_ASSESSMENT))
                .as("a superior reads self-assessments and decides on none")
                .isEmpty();
    }

    @Test
    void coachings_are_neither_listed_nor_opened() throws Exception {
        coachings.opened(employee);
        Employee other = people.anEmployeeUnder(superior);
        for (Employee who : new Employee[] {superior, standIn}) {
            page(who, "/coaching").andExpect(content().string(containsString(employee.titledName())));
            rights.without(Matter.COACHING, BOTH, () -> {
                page(who, "/coaching")
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString(employee.titledName()))))
                        .andExpect(content().string(not(containsString(other.titledName()))));
                ask(who, other).andExpect(status().isNotFound());
            });
        }
        rights.without(Matter.COACHING, Relation.OWN::equals, () -> {
            page(employee, "/coaching").andExpect(content().string(not(containsString("Saya sendiri"))));
            ask(employee, employee).andExpect(status().isNotFound());
        });
    }

    @Test
    void a_list_of_evaluations_shows_no_predicate() throws Exception {
        evaluations.handedOver(employee);
        String list = "/api/evaluations?whose=REPORTS";
        for (Employee who : new Employee[] {superior, standIn}) {
            page(who, "/evaluations").andExpect(content().string(containsString("Baik")));
            api.get(TestApi.as(who), list)
                    .andExpect(jsonPath("$.items[0].predicate").exists());
            rights.without(Matter.RATING, BOTH, () -> {
                page(who, "/evaluations")
                        .andExpect(content().string(containsString(employee.titledName())))
                        .andExpect(content().string(not(containsString("Baik"))));
                api.get(TestApi.as(who), list)
                        .andExpect(jsonPath("$.items[0].employee.id")
                                .value(employee.id().toString()))
                        .andExpect(jsonPath("$.items[0].predicate").doesNotExist());
            });
        }
        rights.without(Matter.RATING, Relation.OWN::equals, () -> page(employee, "/evaluations")
                .andExpect(content().string(not(containsString("Baik")))));
    }

    @Test
    void nobody_is_offered_to_give_feedback_to() throws Exception {
        plans.established(employee, 2026);
        String offered = "/feedback/of/" + employee.id();
        for (Employee who : new Employee[] {superior, standIn}) {
            page(who, "/feedback/people").andExpect(content().string(containsString(offered)));
            rights.without(Matter.FEEDBACK, BOTH, () -> page(who, "/feedback/people")
                    .andExpect(content().string(not(containsString(offered)))));
        }
    }

    @Test
    void rosters_are_there_for_programs_of_whom_the_table_gives_the_administration() throws Exception {
        var admin = TestSignIn.as("tabel-admin", null, Role.PERSONNEL_ADMIN);
        for (String rosters : List.of("/api/roster-imports", "/api/roster.csv")) {
            api.get(admin, rosters).andExpect(status().isOk());
            rights.without(Matter.ADMINISTRATION, Relation.PERSONNEL_ADMIN::equals, () -> api.get(admin, rosters)
                    .andExpect(status().isNotFound()));
        }
    }

    private List<Employee> reports(Employee who, Matter matter) {
        return policy.reportsOf(TestPlans.signedIn(who), Right.READ, matter);
    }

    private ResultActions ask(Employee who, Employee whom) throws Exception {
        return mvc.perform(post("/coaching")
                .param("whom", whom.id().toString())
                .param("reason", "Sering terlambat")
                .with(authentication(TestApi.as(who)))
                .with(csrf()));
    }

    private ResultActions page(Employee who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(TestApi.as(who))));
    }
}

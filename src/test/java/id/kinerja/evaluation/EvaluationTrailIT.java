package id.kinerja.evaluation;

import static id.kinerja.api.TestApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who read and who decided evaluations and plans stands in the audit trail. */
class EvaluationTrailIT extends IntegrationTest {

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestPlans plans;

    @Autowired
    TestTrail trail;

    @Autowired
    MockMvc mvc;

    Employee superior;
    Employee employee;

    @BeforeEach
    void someEmployee() {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
    }

    @Test
    void ratings_are_on_record_with_what_was_chosen_and_without_what_was_written() throws Exception {
        UUID id = evaluations.submitted(employee);
        long mark = trail.mark();
        api.submit(as(superior), id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));

        assertThat(trail.since(mark)).containsExactly("TASK_COMPLETED " + superior.userName() + " period-evaluation");
        assertThat(trail.valuesSince(mark, "after").get(0))
                .contains("\"resultRating\":\"MEETS\"", "\"behaviourRating\":\"MEETS\"", "\"form\":\"evaluation-rate\"")
                .doesNotContain("feedback");
        assertThat(trail.valuesSince(mark, "employee_id"))
                .containsExactly(employee.id().toString());
    }

    @Test
    void every_way_to_read_somebody_elses_evaluation_is_on_record_and_the_own_is_not() throws Exception {
        UUID id = evaluations.submitted(employee);
        for (String address : List.of(
                "/api/evaluations/" + id,
                "/api/evaluations/" + id + "/rating",
                "/evaluations/" + id,
                "/evaluations/" + id + "/rating")) {
            long mark = trail.mark();
            mvc.perform(get(address).with(authentication(as(superior))));

            assertThat(trail.since(mark))
                    .as(address)
                    .containsExactly("FILE_OPENED " + superior.userName() + " period-evaluation");
        }
        long mark = trail.mark();
        mvc.perform(get("/evaluations/" + id).with(authentication(as(employee))));
        mvc.perform(get("/api/evaluations/" + id).with(authentication(as(employee))));

        assertThat(trail.since(mark)).isEmpty();
    }

    @Test
    void every_way_to_read_somebody_elses_plan_is_on_record_with_the_readers_roles() throws Exception {
        UUID plan = plans.submitted(employee, 2026);
        for (String address : List.of(
                "/api/target-plans/" + plan,
                "/api/target-plans/" + plan + "/review",
                "/target-plans/" + plan,
                "/target-plans/" + plan + "/review")) {
            long mark = trail.mark();
            mvc.perform(get(address).with(authentication(as(superior))));

            assertThat(trail.since(mark))
                    .as(address)
                    .containsExactly("FILE_OPENED " + superior.userName() + " target-setting");
        }
        long mark = trail.mark();
        people.examinedBy("uji-auditor", employee.id());
        mvc.perform(get("/target-plans/" + plan)
                .with(authentication(TestSignIn.as("uji-auditor", null, Role.AUDITOR, Role.EMPLOYEE))));

        assertThat(trail.valuesSince(mark, "roles")).containsExactly("AUDITOR,EMPLOYEE");
    }
}

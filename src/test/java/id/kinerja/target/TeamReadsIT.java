package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.access.TestSignIn;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The pages on which a plan is drafted, opened by who writes it for somebody else. */
class TeamReadsIT extends IntegrationTest {

    private static final int YEAR = 2026;

    @Autowired
    MockMvc web;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    PlanReader reader;

    @Autowired
    JdbcClient jdbc;

    @Test
    void who_writes_for_the_sides_leaves_a_trace_on_every_page_and_the_employee_none() throws Exception {
        Employee one = people.aHead();
        String name = String.valueOf(one.userName());
        var member = new SignedIn(name, one.id(), one.name(), Set.of(Role.PERFORMANCE_TEAM), false);
        Employee employee = people.anEmployee();
        UUID plan = plans.complete(employee, YEAR);
        UUID result = reader.view(plan).content().results().get(0).id();
        var pages = List.of(
                "",
                "/results/" + result,
                "/results/" + result + "/removal",
                "/results/new",
                "/behaviours",
                "/annex/resources");
        for (String page : pages) {
            web.perform(get("/target-plans/" + plan + "/edit" + page)
                            .with(authentication(TestSignIn.as(
                                    TestPlans.signedIn(employee).userName(), employee.id(), Role.EMPLOYEE))))
                    .andExpect(status().is(page.endsWith("new") ? 302 : 200));
        }
        assertThat(read(plan)).isEmpty();
        UUID taken = plans.taken(people.anEmployee(), YEAR, member);
        result = reader.view(taken).content().results().get(0).id();
        for (String page : List.of("", "/results/" + result, "/results/" + result + "/removal", "/behaviours")) {
            int before = read(taken).size();
            web.perform(get("/target-plans/" + taken + "/edit" + page)
                            .with(authentication(TestSignIn.as(name, one.id(), Role.PERFORMANCE_TEAM))))
                    .andExpect(status().isOk());
            assertThat(read(taken)).as(page).hasSize(before + 1).containsOnly(name);
        }
    }

    private List<String> read(UUID plan) {
        return jdbc.sql("select actor from audit_entry where action = 'FILE_OPENED' and object_id = ?")
                .param(plan.toString())
                .query(String.class)
                .list();
    }
}

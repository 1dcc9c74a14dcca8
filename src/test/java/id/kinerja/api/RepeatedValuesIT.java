package id.kinerja.api;

import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Requests that say the same thing twice, in two ways. */
class RepeatedValuesIT extends IntegrationTest {

    @Autowired
    TestApi api;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @ParameterizedTest
    @CsvSource({
        "/api/tasks?page=1&page=2, page",
        "/api/tasks?size=10&size=10, size",
        "/api/evaluations?whose=ALL&whose=MINE, whose",
        "/api/daily-reports?month=2026-07&month=2026-08, month"
    })
    void a_parameter_is_sent_once(String address, String name) throws Exception {
        api.get(TestApi.as(people.anEmployee()), address)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:invalid"))
                .andExpect(jsonPath("$.errors[*].field", contains(name)));
    }

    @Test
    void one_with_several_values_may_be_repeated() throws Exception {
        String issues = "/api/roster-imports/" + UUID.randomUUID() + "/issues?severity=REJECTED&severity=NOTE";
        api.get(TestApi.as(Role.PERSONNEL_ADMIN), issues).andExpect(status().isNotFound());
        api.get(TestApi.as(Role.PERSONNEL_ADMIN), issues + "&page=1&page=2")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("page")));
    }

    @Test
    void nobody_learns_by_accident_what_an_import_would_have_done() throws Exception {
        mvc.perform(multipart("/api/roster-imports?dryRun=true&dryRun=false&effectiveOn=2026-07-01")
                        .file("units", new byte[] {'x'})
                        .file("roster", new byte[] {'x'})
                        .with(authentication(TestApi.as(Role.PERSONNEL_ADMIN))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("dryRun")));
    }

    @Test
    void a_body_has_each_field_once() throws Exception {
        Employee employee = people.anEmployeeUnder(people.aHead());
        UUID plan = plans.opened(employee, 2026);
        api.put(
                        TestApi.as(employee),
                        "/api/target-plans/" + plan + "/approach",
                        "{\"approach\": \"QUANTITATIVE\", \"approach\": \"QUALITATIVE\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:unreadable"));
        String task = api.task(TestApi.as(employee), plan);
        api.post(
                        TestApi.as(employee),
                        "/api/tasks/" + task + "/submission",
                        "{\"confirmed\": true, \"confirmed\": false}")
                .andExpect(status().isBadRequest());
        api.put(
                        TestApi.as(employee),
                        "/api/target-plans/" + plan + "/results/" + UUID.randomUUID(),
                        "{\"kind\": \"MAIN\", \"indicators\": [{\"text\": \"a\", \"text\": \"b\"}]}")
                .andExpect(status().is4xxClientError());
        api.get(TestApi.as(employee), "/api/target-plans/" + plan)
                .andExpect(jsonPath("$.approach").value("QUANTITATIVE"))
                .andExpect(jsonPath("$.results").isEmpty());
    }
}

package id.kinerja.target;

import static id.kinerja.api.TestApi.as;
import static id.kinerja.api.TestApi.read;
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
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Amendments and versions on pages and by the API. */
class TargetAmendmentPagesIT extends IntegrationTest {

    private static final int YEAR = 2026;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestAmendments amendments;

    private Employee superior;
    private Employee employee;
    private UUID plan;
    private String page = "";

    @BeforeEach
    void an_established_plan() {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
        plan = plans.established(employee, YEAR);
        page = "/target-plans/" + plan;
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost() throws Exception {
        send(employee, page + "/amendments", "reason", "", "wanted", "Target turun menjadi 800")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tulis alasan perubahannya.")))
                .andExpect(content().string(containsString("Target turun menjadi 800")));
        send(employee, page + "/amendments", "reason", "x".repeat(2001), "wanted", "y")
                .andExpect(status().isUnprocessableEntity());
        api.post(as(employee), "/api" + page + "/amendments", Map.of("wanted", "Target"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        assertThat(read(api.get(as(employee), "/api" + page + "/amendments"))).isEmpty();
    }

    @Test
    void the_plan_in_force_says_that_it_is_amended_and_the_amendment_what_it_changes() throws Exception {
        send(employee, page + "/amendments", "reason", "Anggaran dipotong", "wanted", "Target turun")
                .andExpect(status().is3xxRedirection());
        send(superior, page + "/amendments", "reason", "Lagi", "wanted", "Lagi")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("sedang berjalan")));
        show(employee, page + "/edit")
                .andExpect(content().string(containsString("Anggaran dipotong")))
                .andExpect(content().string(not(containsString("Simpan pendekatan"))));
        amendments.retarget(plan, employee, "<b>800</b>");
        String one = read(api.get(as(superior), "/api" + page + "/amendments"))
                .at("/0/id")
                .asText();

        show(superior, page)
                .andExpect(content().string(containsString("sedang berjalan")))
                .andExpect(content().string(containsString("1.200")))
                .andExpect(content().string(not(containsString("&gt;800&lt;"))));
        show(superior, page + "/amendments/" + one)
                .andExpect(content().string(containsString("Anggaran dipotong")))
                .andExpect(content().string(containsString("&lt;b&gt;800&lt;/b&gt;")));
        api.get(as(superior), "/api" + page + "/amendments/" + one)
                .andExpect(jsonPath("$.changes[0].fields[0].before").value("1.200"))
                .andExpect(jsonPath("$.changes[0].fields[0].after").value("<b>800</b>"))
                .andExpect(jsonPath("$.mayWithdraw").value(false));
        api.get(as(employee), "/api" + page)
                .andExpect(jsonPath("$.results[0].indicators[0].target").value("1.200"));
    }

    @Test
    void versions_are_read_with_what_changed_and_one_that_is_not_there_is_not() throws Exception {
        amendments.inForce(plan, employee, "800");

        show(employee, page).andExpect(content().string(containsString("/versions/1")));
        show(employee, page + "/versions/1").andExpect(content().string(containsString("1.200")));
        show(employee, page + "/versions/2")
                .andExpect(content().string(containsString("<del>1.200</del>")))
                .andExpect(content().string(containsString("<ins>800</ins>")));
        api.get(as(employee), "/api" + page + "/versions")
                .andExpect(jsonPath("$[0].version").value(2))
                .andExpect(jsonPath("$[1].version").value(1));
        api.get(as(employee), "/api" + page + "/versions/3").andExpect(status().isNotFound());
        api.get(as(people.anEmployee()), "/api" + page + "/versions/1").andExpect(status().isNotFound());
    }

    @Test
    void a_program_starts_writes_and_withdraws_it() throws Exception {
        var started = read(api.post(
                as(employee), "/api" + page + "/amendments", Map.of("reason", "Anggaran", "wanted", "Target")));
        String one =
                "/api" + page + "/amendments/" + started.at("/amendment/id").asText();
        assertThat(started.at("/draft/actions/0").asText()).isEqualTo("EDIT");
        api.post(as(superior), one + "/withdrawal", Map.of()).andExpect(status().isNotFound());
        api.post(as(employee), one + "/withdrawal", Map.of("reason", "Tidak jadi"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.amendment.state").value("WITHDRAWN"))
                .andExpect(jsonPath("$.endReason").value("Tidak jadi"));
        api.post(as(employee), one + "/withdrawal", Map.of()).andExpect(status().isUnprocessableEntity());
    }

    private ResultActions show(Employee who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(as(who)))).andExpect(status().isOk());
    }

    private ResultActions send(Employee who, String address, String... fields) throws Exception {
        var request = post(address).with(authentication(as(who))).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }
}

package id.kinerja.evaluation;

import static id.kinerja.api.TestApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import com.jayway.jsonpath.JsonPath;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** Who learns somebody else's predicate from a list has read it, and the employee is told. */
class ListTrailIT extends IntegrationTest {

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestTrail trail;

    @Autowired
    MockMvc mvc;

    Employee superior;
    Employee employee;
    UUID evaluation;

    @BeforeEach
    void somebodyWhoWasRated() {
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
        evaluation = evaluations.handedOver(employee);
    }

    @Test
    void every_list_that_shows_a_predicate_leaves_an_entry_for_each_person_in_it() throws Exception {
        Employee other = people.anEmployeeUnder(superior);
        evaluations.handedOver(other);
        long mark = trail.mark();
        list(as(superior), "/evaluations");

        assertThat(trail.since(mark))
                .containsExactly(
                        "FILE_OPENED " + superior.userName() + " evaluation-list",
                        "FILE_OPENED " + superior.userName() + " evaluation-list");
        assertThat(trail.valuesSince(mark, "employee_id"))
                .containsExactlyInAnyOrder(employee.id().toString(), other.id().toString());
        for (String address : List.of("/api/evaluations?employee=" + employee.id(), "/api/evaluations?whose=ALL")) {
            // the shared auditor of other tests may have looked within the hour
            Authentication auditor = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.AUDITOR);
            mark = trail.mark();
            everyPage(auditor, address);
            assertThat(trail.valuesSince(mark, "employee_id || ' ' || object_type || after::text"))
                    .as(address)
                    .contains(employee.id() + " evaluation-list{\"cases\":[\"" + evaluation + "\"]}");
        }
    }

    @Test
    void past_the_end_a_search_for_a_predicate_tells_no_number() throws Exception {
        Authentication auditor = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.AUDITOR);
        for (Predicate predicate : Predicate.values()) {
            api.get(auditor, "/api/evaluations?size=1&page=2&employee=" + employee.id() + "&predicate=" + predicate)
                    .andExpect(jsonPath("$.total").value(0));
        }
    }

    @Test
    void every_empty_answer_about_somebody_named_leaves_an_entry_as_a_hit_does() throws Exception {
        String seen = employee.id() + " evaluation-list{\"cases\":[\"" + evaluation + "\"]}";
        for (Predicate predicate : Predicate.values()) {
            Authentication auditor = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.AUDITOR);
            long mark = trail.mark();
            list(auditor, "/api/evaluations?employee=" + employee.id() + "&predicate=" + predicate);
            assertThat(trail.valuesSince(mark, "employee_id || ' ' || object_type || after::text"))
                    .as(predicate.name())
                    .containsExactly(seen);
        }
        long mark = trail.mark();
        list(as(superior), "/api/evaluations?whose=REPORTS&size=1&page=2&predicate=" + Predicate.POOR);
        list(as(superior), "/api/evaluations?whose=REPORTS&predicate=" + Predicate.GOOD);
        assertThat(trail.valuesSince(mark, "employee_id || ' ' || object_type || after::text"))
                .containsExactly(seen);
        mark = trail.mark();
        list(as(employee), "/api/evaluations?predicate=" + Predicate.POOR);
        assertThat(trail.since(mark)).isEmpty();
    }

    @Test
    void a_search_for_a_predicate_among_everybody_is_on_record_with_what_it_found_whoever_is_shown() throws Exception {
        for (Role role : new Role[] {Role.AUDITOR, Role.PERSONNEL_ADMIN}) {
            Authentication watcher = TestSignIn.as("uji-" + UUID.randomUUID(), null, role);
            String address = "/api/evaluations?whose=ALL&predicate=GOOD&size=1&period="
                    + evaluations.quarter().id();
            long mark = trail.mark();
            long found = TestApi.read(api.get(watcher, address)).get("total").asLong();
            assertThat(found).isPositive();
            assertThat(searches(mark)).singleElement().satisfies(entry -> assertThat(entry)
                    .startsWith("PREDICATE_SEARCHED evaluation-list{\"predicate\":\"GOOD\",\"period\":")
                    .endsWith(",\"page\":1,\"found\":" + found + "}"));
            assertThat(trail.valuesSince(mark, "employee_id").stream()
                            .filter(one -> !one.isEmpty())
                            .toList())
                    .as("who is shown, as without a filter")
                    .hasSize(1);
            mark = trail.mark();
            api.get(watcher, address + "&page=" + (found + 1))
                    .andExpect(jsonPath("$.total").value(0));
            assertThat(searches(mark)).as("an empty answer tells of everybody").hasSize(1);
        }
    }

    @Test
    void what_is_recorded_by_name_or_tells_no_rating_is_no_search_among_everybody() throws Exception {
        Authentication auditor = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.AUDITOR);
        Authentication team = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.PERFORMANCE_TEAM);
        long mark = trail.mark();
        list(auditor, "/api/evaluations?whose=ALL&size=1");
        list(auditor, "/api/evaluations?predicate=GOOD&employee=" + employee.id());
        list(team, "/api/evaluations?whose=ALL&predicate=GOOD");
        list(as(superior), "/api/evaluations?whose=REPORTS&predicate=GOOD");
        assertThat(searches(mark)).isEmpty();
    }

    private List<String> searches(long mark) {
        return trail.valuesSince(mark, "action || ' ' || object_type || after::text").stream()
                .filter(entry -> entry.startsWith("PREDICATE_SEARCHED"))
                .toList();
    }

    @Test
    void within_an_hour_only_what_is_new_is_recorded_again() throws Exception {
        list(as(superior), "/evaluations");
        long mark = trail.mark();
        list(as(superior), "/evaluations");
        list(as(superior), "/api/evaluations?whose=REPORTS");
        assertThat(trail.since(mark)).isEmpty();

        Employee other = people.anEmployeeUnder(superior);
        evaluations.handedOver(other);
        mark = trail.mark();
        list(as(superior), "/api/evaluations?whose=REPORTS");
        assertThat(trail.valuesSince(mark, "employee_id"))
                .containsExactly(other.id().toString());
    }

    @Test
    void a_list_that_shows_no_predicate_of_others_leaves_nothing() throws Exception {
        Employee official = people.aHead();
        evaluations.submitted(people.anEmployeeUnder(official));
        Authentication team = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.PERFORMANCE_TEAM);
        long mark = trail.mark();
        list(as(official), "/evaluations");
        list(as(official), "/api/evaluations?whose=REPORTS");
        list(as(employee), "/evaluations");
        list(as(employee), "/api/evaluations");
        list(team, "/api/evaluations?whose=ALL");

        assertThat(trail.since(mark)).isEmpty();
    }

    @Test
    void the_employee_sees_that_it_was_seen_in_a_list() throws Exception {
        list(as(superior), "/evaluations");

        mvc.perform(get("/opened-files").with(authentication(as(employee))))
                .andExpect(content().string(containsString("Predikat dalam daftar")));
        api.get(as(employee), "/api/opened-files")
                // beside months of the trail that other tests were handed
                .andExpect(
                        jsonPath("$.items[?(@.type == 'evaluation-list')].name").value(superior.titledName()));
    }

    /** The other tests have left more people in the database than one page shows. */
    private void everyPage(Authentication who, String address) throws Exception {
        int seen = 0;
        int total = 1;
        for (int page = 1; seen < total; page++) {
            String answer = api.get(who, address + "&size=200&page=" + page)
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            total = JsonPath.read(answer, "$.total");
            seen += 200;
        }
    }

    private void list(Authentication who, String address) throws Exception {
        assertThat(mvc.perform(get(address).with(authentication(who)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as(address)
                .isEqualTo(200);
    }
}

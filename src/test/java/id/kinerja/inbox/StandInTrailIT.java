package id.kinerja.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever a stand-in reads or begins to write in an official's place stands in the trail as "A for B". */
class StandInTrailIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestPlans plans;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    TestApi api;

    @Autowired
    TestTrail trail;

    @Autowired
    MockMvc mvc;

    Employee official;
    Employee employee;
    Employee standIn;

    @BeforeEach
    void somebodyActsForAnOfficial() {
        official = people.aHead();
        employee = people.anEmployeeUnder(official);
        standIn = people.aHead();
        appointments.grant(
                new ActingRequest(
                        official.id(),
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
    void every_way_to_read_names_the_official_for_whom_it_was_read() throws Exception {
        UUID evaluation = evaluations.submitted(employee);
        Employee planner = people.anEmployeeUnder(official);
        UUID plan = plans.submitted(planner, 2026);
        for (String address : List.of(
                "/api/evaluations/" + evaluation,
                "/api/evaluations/" + evaluation + "/rating",
                "/evaluations/" + evaluation,
                "/evaluations/" + evaluation + "/rating",
                "/api/target-plans/" + plan,
                "/api/target-plans/" + plan + "/review",
                "/target-plans/" + plan,
                "/target-plans/" + plan + "/review",
                "/daily-reports/of/" + employee.id(),
                "/api/daily-reports?month=2026-07&employee=" + employee.id())) {
            assertThat(readBy(TestApi.as(standIn), address)).as(address).containsExactly(official.userName());
            assertThat(readBy(TestApi.as(official), address)).as(address).containsExactly("");
        }
    }

    @Test
    void who_may_read_it_by_the_own_right_reads_it_for_nobody() throws Exception {
        UUID evaluation = evaluations.submitted(employee);
        Authentication admin =
                TestSignIn.as(String.valueOf(standIn.userName()), standIn.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);

        assertThat(readBy(admin, "/api/evaluations/" + evaluation)).containsExactly("");
    }

    @Test
    void a_list_names_the_official_for_whose_reports_it_was_looked_at() throws Exception {
        evaluations.handedOver(employee);
        Employee own = people.anEmployeeUnder(standIn);
        evaluations.handedOver(own);
        long mark = trail.mark();
        mvc.perform(get("/evaluations").with(authentication(TestApi.as(standIn))));

        assertThat(trail.valuesSince(mark, "concat(employee_id, ' ', on_behalf_of)"))
                .containsExactlyInAnyOrder(employee.id() + " " + official.userName(), own.id() + " ");
    }

    @Test
    void the_first_words_on_somebody_elses_case_are_on_record_once_for_whom_they_are_written() throws Exception {
        UUID evaluation = evaluations.submitted(employee);
        String rating = "/api/evaluations/" + evaluation + "/rating";
        assertThat(written(TestApi.as(standIn), rating)).containsExactly(official.userName());
        assertThat(written(TestApi.as(standIn), rating)).isEmpty();
        assertThat(written(TestApi.as(official), rating)).containsExactly("");
    }

    @Test
    void the_first_words_on_somebody_elses_plan_are_on_record_as_well() throws Exception {
        UUID plan = plans.submitted(people.anEmployeeUnder(official), 2026);
        String review = "/api/target-plans/" + plan + "/review";
        String base =
                TestApi.read(api.get(TestApi.as(standIn), review)).at("/base").asText();
        long mark = trail.mark();
        api.put(
                TestApi.as(standIn),
                review,
                Map.of("base", base, "expectations", List.of(Map.of("behaviour", "LOYAL", "text", "Setia"))));

        assertThat(trail.valuesSince(mark, "concat(action, ' ', on_behalf_of)"))
                .containsExactly("DRAFT_BEGUN " + official.userName(), "FILE_OPENED " + official.userName());
    }

    private List<String> readBy(Authentication who, String address) throws Exception {
        long mark = trail.mark();
        mvc.perform(get(address).with(authentication(who)));
        return trail.valuesSince(mark, "on_behalf_of");
    }

    /** For whom drafts were begun when somebody saves one. */
    private List<String> written(Authentication who, String rating) throws Exception {
        long version = TestApi.read(api.get(who, rating)).at("/version").asLong();
        long mark = trail.mark();
        api.put(
                who,
                rating,
                Map.of("version", version, "behaviours", Map.of("LOYAL", Map.of("feedback", "Baik " + version))));
        List<String> actions = trail.valuesSince(mark, "action");
        List<String> principals = trail.valuesSince(mark, "on_behalf_of");
        return IntStream.range(0, actions.size())
                .filter(at -> actions.get(at).equals("DRAFT_BEGUN"))
                .mapToObj(principals::get)
                .toList();
    }
}

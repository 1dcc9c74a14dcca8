package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Superiors whose own plan is a first draft are reminded once that reports wait for it; the team is held up by nobody. */
class AwaitedResultsIT extends IntegrationTest {

    private static final int YEAR = 2026;

    @Autowired
    AwaitedResults awaited;

    @Autowired
    TestPlans plans;

    @Autowired
    TestOrganization people;

    @Autowired
    PlanReader reader;

    @Autowired
    Settings settings;

    @Autowired
    MockMvc mvc;

    @Test
    void a_superior_is_told_once_how_many_wait_until_the_own_plan_is_submitted() throws Exception {
        Employee superior = people.aHeadUnder(people.aHead());
        UUID own = plans.complete(superior, YEAR);
        assertThat(awaited.latest()).as("nobody waits").doesNotContainKey(superior.userName());
        plans.submitted(people.anEmployeeUnder(superior), YEAR + 1);
        Employee first = people.anEmployeeUnder(superior);
        plans.complete(first, YEAR);
        plans.complete(people.anEmployeeUnder(superior), YEAR);
        plans.opened(people.anEmployeeUnder(superior), YEAR);

        assertThat(awaited.latest()).containsKey(superior.userName()).doesNotContainKey(first.userName());
        assertThat(awaited.of(TestPlans.signedIn(superior))).containsExactly(new AwaitedResults.Awaited(own, YEAR, 2));
        firstPage(superior, true);
        firstPage(first, false);

        plans.submit(own, superior);
        assertThat(awaited.latest()).doesNotContainKey(superior.userName());
        firstPage(superior, false);
    }

    @Test
    void who_waits_for_a_silent_superior_is_written_for_by_the_team_that_nobody_holds_up() {
        Employee superior = people.aHeadUnder(people.aHead());
        plans.opened(superior, YEAR);
        Employee employee = people.anEmployeeUnder(superior);
        settings.set(TargetSettings.SUPERIOR_RESULT_REQUIRED, true, "test");
        try {
            UUID plan = plans.silent(employee, YEAR);
            assertThat(reader.view(plan).problems())
                    .extracting(PlanProblem::code)
                    .containsExactly("target.problem.superiorRequired");
            Employee one = people.anEmployee();
            plans.take(
                    plan,
                    new SignedIn(
                            String.valueOf(one.userName()),
                            one.id(),
                            one.name(),
                            Set.of(Role.PERFORMANCE_TEAM),
                            false));
            assertThat(reader.plan(plan).state()).isEqualTo(PlanState.TEAM);
            assertThat(reader.view(plan).problems()).isEmpty();
        } finally {
            settings.set(TargetSettings.SUPERIOR_RESULT_REQUIRED, false, "test");
        }
    }

    private void firstPage(Employee reader, boolean told) throws Exception {
        mvc.perform(get("/").with(authentication(TestApi.as(reader))))
                .andExpect(content()
                        .string(
                                told
                                        ? containsString("pegawai menunggu RHK Anda")
                                        : not(containsString("menunggu RHK Anda"))))
                .andExpect(content().string(not(containsString("??"))));
    }
}

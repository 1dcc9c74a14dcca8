package id.kinerja.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.ExclusionKind;
import id.kinerja.cycle.Period;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.PostKind;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** Who leads or watches over many people knows numbers, and nobody by them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverviewIT extends IntegrationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Settings settings;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    private UUID agency = UUID.randomUUID();
    private String name = "";
    private Employee top;
    private Employee official;
    private Period quarter;
    private UUID submitted = UUID.randomUUID();
    private List<Employee> reports = List.of();

    @BeforeEach
    void an_agency_with_four_people_below_its_head() {
        agency = people.aUnit(people.root());
        UUID below = people.aUnit(agency);
        name = jdbc.sql("select name from unit_version where unit_id = ?")
                .param(agency)
                .query(String.class)
                .single();
        top = people.aHead();
        official = people.anEmployee(agency, PostKind.LEADER_PRIMARY, "Kepala", top);
        quarter = evaluations.quarter(2);
        reports = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reports.add(people.anEmployee(below, PostKind.FUNCTIONAL, "Arsiparis", official));
        }
        plans.established(reports.get(0), TestEvaluations.YEAR);
        plans.established(reports.get(1), TestEvaluations.YEAR);
        plans.opened(reports.get(2), TestEvaluations.YEAR);
        UUID rated = evaluations.opened(reports.get(0), quarter);
        evaluations.assess(rated, "Selesai");
        evaluations.complete(rated, Map.of());
        evaluations.complete(rated, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        submitted = evaluations.opened(reports.get(1), quarter);
        evaluations.assess(submitted, "Selesai");
        evaluations.complete(submitted, Map.of());
    }

    @AfterEach
    void as_it_was() {
        settings.set(OverviewSettings.LEAST_PEOPLE, OverviewSettings.LEAST_PEOPLE.defaultValue(), "uji");
        reports.forEach(one -> jdbc.sql("delete from exclusion where employee_id = ?")
                .param(one.id())
                .update());
    }

    @Test
    void what_a_past_period_came_to_stays_when_people_move_leave_retire_or_are_excluded() throws Exception {
        settings.set(OverviewSettings.LEAST_PEOPLE, 2, "uji");
        evaluations.complete(submitted, TestEvaluations.rating(Rating.BELOW, Rating.BELOW));
        List<Authentication> readers =
                List.of(as(top, Role.HEAD), TestApi.as(Role.AUDITOR), TestApi.as(Role.PERSONNEL_ADMIN));
        String told = "{\"unit\":\"" + name + "\",\"people\":5,\"plans\":2,\"evaluations\":2,\"excluded\":%d,"
                + "\"submitted\":2,\"rated\":2,\"handedOver\":2,\"predicates\":{\"VERY_GOOD\":0,\"GOOD\":1,"
                + "\"NEEDS_IMPROVEMENT\":0,\"POOR\":0,\"VERY_POOR\":1}}";
        for (Authentication reader : readers) {
            assertThat(agencyAs(reader).toString()).isEqualTo(told.formatted(0));
        }

        LocalDate today = calendar.today();
        people.movesTo(reports.get(0).id(), people.aUnit(people.root()), today);
        people.setSuperior(reports.get(0).id(), null, today);
        people.leaves(reports.get(1).id(), today);
        people.setSuperior(reports.get(1).id(), null, today);
        excluded(reports.get(1), ExclusionKind.RETIREMENT, today, null);
        excluded(reports.get(2), ExclusionKind.STUDY, quarter.startsOn(), quarter.endsOn());
        for (Authentication reader : readers) {
            assertThat(agencyAs(reader).toString())
                    .as("who has the result stays counted; who has none is told to be excluded")
                    .isEqualTo(told.formatted(1));
        }
        mvc.perform(get("/overview")
                        .param("period", quarter.id().toString())
                        .param("lang", "en")
                        .with(authentication(as(top, Role.HEAD))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-label=\"Excluded or closed\">1<")));
    }

    @Test
    void predicates_wait_for_the_windows_end_after_which_nobody_comes_to_the_period() throws Exception {
        settings.set(OverviewSettings.LEAST_PEOPLE, 2, "uji");
        evaluations.complete(submitted, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        try {
            window(1);
            assertThat(agencyAs(as(top, Role.HEAD)).get("handedOver").asInt()).isEqualTo(2);
            assertThat(agencyAs(as(top, Role.HEAD)).has("predicates")).isFalse();
            window(-1);
            assertThat(agencyAs(as(top, Role.HEAD)).has("predicates")).isTrue();
        } finally {
            jdbc.sql("update period set opened_at = null, opened_by = null, closes_on = ? where id = ?")
                    .params(quarter.window().closesOn(), quarter.id())
                    .update();
        }
    }

    private void window(int days) {
        jdbc.sql("update period set opened_at = now(), opened_by = 'uji', closes_on = ? where id = ?")
                .params(calendar.today().plusDays(days), quarter.id())
                .update();
    }

    private void excluded(Employee one, ExclusionKind kind, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql(
                        "insert into exclusion (id, employee_id, kind, closing, starts_on, ends_on, document_number, document_date,"
                                + " note, recorded_at, recorded_by)"
                                + " values (gen_random_uuid(), ?, ?, ?, ?, ?, '800/12', ?, '', now(), 'uji')")
                .params(one.id(), kind.name(), kind.closing(), from, to, from)
                .update();
    }

    @Test
    void the_numbers_are_those_of_the_agency_and_of_the_units_below_it() throws Exception {
        assertThat(agencyAs(TestApi.as(Role.PERSONNEL_ADMIN)).toString())
                .isEqualTo("{\"unit\":\"" + name
                        + "\",\"people\":5,\"plans\":2,\"evaluations\":2,\"excluded\":0,\"submitted\":2,"
                        + "\"rated\":1,\"handedOver\":1}");
    }

    @Test
    void predicates_are_told_when_all_results_are_handed_over_to_enough_people_and_not_in_the_sum_before()
            throws Exception {
        settings.set(OverviewSettings.LEAST_PEOPLE, 2, "uji");
        assertThat(agencyAs(as(top, Role.HEAD)).has("predicates")).isFalse();
        mvc.perform(get("/overview").param("period", quarter.id().toString()).with(authentication(as(top, Role.HEAD))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sedikitnya 2 orang")))
                .andExpect(content().string(not(containsString("Jumlah yang ditampilkan"))));

        Employee more = people.anEmployee(agency, PostKind.FUNCTIONAL, "Arsiparis", official);
        plans.established(more, TestEvaluations.YEAR);
        UUID rated = evaluations.opened(more, quarter);
        evaluations.assess(rated, "Selesai");
        evaluations.complete(rated, Map.of());
        evaluations.complete(rated, TestEvaluations.rating(Rating.BELOW, Rating.BELOW));
        assertThat(agencyAs(as(top, Role.HEAD)).has("predicates"))
                .as("the last one would be told by tomorrow's difference")
                .isFalse();
        evaluations.complete(submitted, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        assertThat(agencyAs(as(top, Role.HEAD)).get("predicates").toString())
                .isEqualTo("{\"VERY_GOOD\":0,\"GOOD\":2,\"NEEDS_IMPROVEMENT\":0,\"POOR\":0,\"VERY_POOR\":1}");
    }

    @Test
    void predicates_of_a_year_are_told_to_nobody_before_it_is_published() throws Exception {
        settings.set(OverviewSettings.LEAST_PEOPLE, 2, "uji");
        Period year = evaluations.annual();
        for (int i = 0; i < 2; i++) {
            Employee one = people.anEmployee(agency, PostKind.FUNCTIONAL, "Arsiparis", official);
            plans.established(one, TestEvaluations.YEAR);
            UUID id = evaluations.opened(one, year);
            evaluations.assess(id, "Selesai");
            evaluations.complete(id, Map.of());
            evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        }
        try {
            runs("now()", "null");
            for (Authentication reader : List.of(as(top, Role.HEAD), TestApi.as(Role.AUDITOR))) {
                assertThat(ofYear(reader, year).get("handedOver").asInt()).isEqualTo(2);
                assertThat(ofYear(reader, year).has("predicates")).isFalse();
                mvc.perform(get("/overview")
                                .param("period", year.id().toString())
                                .with(authentication(reader)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("diumumkan")));
            }
            runs("now()", "now()");
            assertThat(ofYear(as(top, Role.HEAD), year).has("predicates"))
                    .as("before the year is over people still move")
                    .isFalse();
            ends(year, quarter.endsOn());
            assertThat(ofYear(as(top, Role.HEAD), year)
                            .get("predicates")
                            .get("GOOD")
                            .asInt())
                    .isEqualTo(2);
        } finally {
            runs("null", "null");
            ends(year, year.endsOn());
        }
    }

    private void ends(Period year, LocalDate day) {
        jdbc.sql("update period set ends_on = ? where id = ?")
                .params(day, year.id())
                .update();
    }

    private void runs(String started, String published) {
        jdbc.sql("update performance_year set started_at = " + started + ", published_at = " + published
                        + ", published_by = case when " + published + " is not null then 'uji' end where year = ?")
                .param(TestEvaluations.YEAR)
                .update();
    }

    private JsonNode ofYear(Authentication who, Period year) throws Exception {
        return agencyAs(who, "/api/overview?period=" + year.id());
    }

    @Test
    void who_leads_counts_the_people_below_and_nobody_else() throws Exception {
        Employee other = people.aHead();
        people.anEmployee(agency, PostKind.FUNCTIONAL, "Arsiparis", other);

        assertThat(agencyAs(as(top, Role.HEAD)).get("people").asInt()).isEqualTo(5);
        assertThat(agencyAs(TestApi.as(Role.AUDITOR)).get("people").asInt()).isEqualTo(6);
        api.get(as(other, Role.HEAD), address())
                .andExpect(jsonPath("$.agencies.length()").value(1))
                .andExpect(jsonPath("$.agencies[0].people").value(1));
    }

    @Test
    void who_watches_completeness_learns_no_predicates() throws Exception {
        settings.set(OverviewSettings.LEAST_PEOPLE, 2, "uji");
        Employee admin = people.anEmployee(agency, PostKind.FUNCTIONAL, "Arsiparis", official);
        for (Authentication watcher : List.of(TestApi.as(Role.PERFORMANCE_TEAM), as(admin, Role.UNIT_ADMIN))) {
            assertThat(agencyAs(watcher).get("rated").asInt()).isEqualTo(1);
            assertThat(agencyAs(watcher).has("predicates")).isFalse();
            mvc.perform(get("/overview").with(authentication(watcher)))
                    .andExpect(content().string(not(containsString("Sebaran predikat"))));
        }
        // of the own agency alone
        api.get(as(admin, Role.UNIT_ADMIN), address())
                .andExpect(jsonPath("$.agencies.length()").value(1));
    }

    @Test
    void for_everybody_else_there_is_none() throws Exception {
        for (Authentication other : List.of(
                TestApi.as(official), TestApi.as(top), TestApi.as(Role.OPERATOR), TestApi.as(Role.PROCESS_OWNER))) {
            api.get(other, address()).andExpect(status().isNotFound());
            mvc.perform(get("/overview").with(authentication(other))).andExpect(status().isNotFound());
        }
        api.get(TestApi.as(Role.AUDITOR), "/api/overview?period=" + UUID.randomUUID())
                .andExpect(status().isNotFound());
        api.get(TestApi.as(Role.AUDITOR), "/api/overview?period=satu").andExpect(status().isBadRequest());
    }

    private String address() {
        return "/api/overview?period=" + quarter.id();
    }

    private JsonNode agencyAs(Authentication who) throws Exception {
        return agencyAs(who, address());
    }

    private JsonNode agencyAs(Authentication who, String address) throws Exception {
        for (JsonNode one : TestApi.read(api.get(who, address)).get("agencies")) {
            if (one.get("unit").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no " + name);
    }

    private static Authentication as(Employee one, Role role) {
        return TestSignIn.as(String.valueOf(one.userName()), one.id(), Role.EMPLOYEE, role);
    }
}

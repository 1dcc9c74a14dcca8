package id.kinerja.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.cycle.Period;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.PostKind;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a pattern counts is a setting: the people of a rater, those of the unit, or the whole agency (domain page 1.10). */
class DistributionScopeIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    Organization organization;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Distribution distribution;

    @Autowired
    UnitGradeFirst order;

    @Autowired
    AwaitedGrades grades;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Period period;
    private Employee above;
    private Employee agencyHead;
    private Employee head;
    private Employee otherHead;
    private UUID agency;
    private UUID unit;
    private final List<Employee> below = new ArrayList<>();

    /** An agency with two units: 4 people and a head in each, ten without the agency's head. */
    @BeforeEach
    void an_agency_of_two_units() {
        period = evaluations.quarter();
        above = people.aHead();
        agency = people.aUnit(people.root());
        agencyHead = people.anEmployee(agency, PostKind.ADMINISTRATOR, "Kepala Dinas", above);
        head = people.aHeadUnder(agencyHead);
        otherHead = people.aHeadUnder(agencyHead);
        unit = organization.postingOf(head.id(), TODAY).orElseThrow().unitId();
        below.clear();
        for (int i = 0; i < 4; i++) {
            below.add(people.anEmployeeUnder(head));
        }
        for (int i = 0; i < 4; i++) {
            below.add(people.anEmployeeUnder(otherHead));
        }
    }

    @AfterEach
    void settings_are_as_they_were() {
        settings.set(DistributionSettings.SCOPE, DistributionSettings.RATER, "test");
        settings.set(DistributionSettings.GRADE_FIRST, DistributionSettings.HEADS, "test");
    }

    @Test
    void each_scope_counts_its_people_against_its_result() throws Exception {
        below.forEach(evaluations::submitted);
        List.of(head, otherHead, agencyHead).forEach(evaluations::submitted);
        set(agencyHead, unit, "GOOD");
        set(above, agency, "NEEDS_IMPROVEMENT");

        scope(DistributionSettings.RATER);
        assertGuide(below.get(0), unit, 4);
        scope(DistributionSettings.UNIT);
        assertGuide(below.get(0), unit, 5);
        scope(DistributionSettings.AGENCY);
        assertGuide(below.get(0), agency, 10);
        assertGuide(below.get(7), agency, 10);
        assertGuide(head, agency, 10);
        assertThat(guide(agencyHead)).as("rated as the agency").isEmpty();
        assertThat(distribution.ofHead(head.id(), period))
                .as("the own unit's result goes on giving the head's rating")
                .hasValueSatisfying(rating -> assertThat(rating.grade()).isEqualTo(UnitGrade.GOOD));

        page(above, agency).andExpect(content().string(containsString("10 orang")));
        page(head, unit)
                .andExpect(content().string(containsString("Pola dihitung atas seluruh perangkat daerah")))
                .andExpect(content().string(not(containsString("0 orang"))));
        scope(DistributionSettings.RATER);
        page(head, unit)
                .andExpect(content().string(containsString("4 orang")))
                .andExpect(content().string(not(containsString("Pola dihitung atas seluruh perangkat daerah"))));
    }

    @Test
    void from_ten_people_of_the_agency_on_a_rating_that_leaves_its_pattern_needs_a_reason() throws Exception {
        set(agencyHead, unit, "OUTSTANDING");
        set(above, agency, "VERY_POOR");
        UUID first = evaluations.submitted(below.get(0));
        UUID second = evaluations.submitted(below.get(1));
        below.stream().skip(2).forEach(evaluations::submitted);
        evaluations.submitted(otherHead);
        scope(DistributionSettings.AGENCY);
        assertGuide(below.get(0), agency, 9);
        excellent(first, "").andExpect(status().isNoContent());
        assertThat(deviations("advised")).as("nine are only advised").isEqualTo(1);

        scope(DistributionSettings.RATER);
        assertGuide(below.get(1), unit, 4);
        evaluations.submitted(head);
        scope(DistributionSettings.AGENCY);
        assertGuide(below.get(1), agency, 10);
        excellent(second, "").andExpect(status().isUnprocessableEntity());
        excellent(second, "Memimpin aplikasi baru").andExpect(status().isNoContent());
        assertThat(deviations("not advised")).isEqualTo(1);
    }

    @Test
    void the_agencys_result_set_late_asks_all_its_raters_and_that_of_a_unit_nobody() throws Exception {
        scope(DistributionSettings.AGENCY);
        List<UUID> all = below.stream().map(evaluations::submitted).toList();
        List.of(head, otherHead).forEach(evaluations::submitted);
        for (UUID one : all.subList(0, 4)) {
            excellent(one, "").andExpect(status().isNoContent());
        }
        set(agencyHead, unit, "VERY_POOR");
        assertThat(deviations("true")).isZero();
        set(above, agency, "VERY_POOR");
        assertThat(deviations("reason = ''")).isEqualTo(4);
    }

    @Test
    void where_all_ratings_wait_they_wait_for_the_agencys_result() {
        settings.set(DistributionSettings.GRADE_FIRST, DistributionSettings.EVERYBODY, "test");
        evaluations.submitted(below.get(0));
        assertThat(order.waitsFor(below.get(0).id(), period)).contains(unit);
        assertThat(grades.of(period)).containsKey(unit).doesNotContainKey(agency);

        scope(DistributionSettings.AGENCY);
        assertThat(order.waitsFor(below.get(0).id(), period)).contains(agency);
        assertThat(grades.of(period)).containsKey(agency).doesNotContainKey(unit);
    }

    @Test
    void what_the_former_switch_said_counts_on() throws Exception {
        String script = new ClassPathResource("db/migration/V185_1__distribution_scope.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        String carried = script.substring(script.indexOf("insert into setting_change"));
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            for (String value : List.of("true", "false")) {
                jdbc.sql("insert into setting_change (key, value, changed_at, changed_by) values"
                                + " ('distribution.by-rater', ?, now(), 'uji')")
                        .param(value)
                        .update();
            }
            jdbc.sql(carried).update();
            assertThat(jdbc.sql(
                                    "select value from setting_change where key = 'distribution.scope' and changed_by = 'uji'"
                                            + " order by id")
                            .query(String.class)
                            .list())
                    .containsExactly(DistributionSettings.RATER, DistributionSettings.UNIT);
        });
    }

    private void assertGuide(Employee one, UUID of, int people) {
        assertThat(guide(one)).hasValueSatisfying(guide -> {
            assertThat(guide.result().unitId()).isEqualTo(of);
            assertThat(guide.spread().people()).isEqualTo(people);
        });
    }

    private Optional<Distribution.Guide> guide(Employee one) {
        return distribution.of(one.id(), period.id(), String.valueOf(head.userName()));
    }

    private ResultActions excellent(UUID evaluation, String reason) throws Exception {
        Map<String, Object> rating = TestEvaluations.rating(Rating.ABOVE, Rating.ABOVE);
        rating.put("deviationReason", reason);
        return api.submit(TestApi.as(head), evaluation, rating);
    }

    private void scope(String scope) {
        settings.set(DistributionSettings.SCOPE, scope, "test");
    }

    private void set(Employee by, UUID of, String grade) throws Exception {
        api.put(
                        TestApi.as(by),
                        "/api/unit-results/" + of + "/" + period.id(),
                        Map.of("grade", grade, "reason", "Capaian " + grade))
                .andExpect(status().isOk());
    }

    private ResultActions page(Employee reader, UUID of) throws Exception {
        return mvc.perform(get("/unit-results/" + of + "/" + period.id()).with(authentication(TestApi.as(reader))));
    }

    private int deviations(String which) {
        return jdbc.sql("select count(*) from rating_deviation where unit_id = ? and " + which)
                .param(agency)
                .query(Integer.class)
                .single();
    }
}

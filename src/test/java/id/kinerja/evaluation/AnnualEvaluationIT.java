package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.cycle.PerformanceYears;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.Periods;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** The evaluation of a whole year goes the way of a quarter's, and is named as what it is wherever it is seen. */
class AnnualEvaluationIT extends IntegrationTest {

    private static final int YEAR = 2059;

    @Autowired
    MockMvc web;

    @Autowired
    AnnualOpening opening;

    @Autowired
    PerformanceYears years;

    @Autowired
    Periods periods;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Evaluations ofPeople;

    private Employee employee;
    private Employee planless;
    private Period annual;

    @BeforeEach
    void somebody_with_an_established_plan_and_somebody_without() {
        years.create(YEAR, "test");
        annual = periods.annualOf(YEAR).orElseThrow();
        employee = people.anEmployeeUnder(people.aHead());
        planless = people.anEmployee();
        plans.established(employee, YEAR);
    }

    @Test
    void it_is_opened_once_for_who_has_an_established_plan_and_goes_to_its_follow_up() throws Exception {
        assertThat(annual.kind()).isEqualTo(PeriodKind.YEAR);
        assertThat(annual.startsOn()).hasToString(YEAR + "-01-01");
        assertThat(annual.endsOn()).hasToString(YEAR + "-12-31");
        assertThat(opening.missing(annual)).contains(employee.id()).doesNotContain(planless.id());
        opening.open(annual, List.of(employee.id()));
        opening.open(annual, List.of(employee.id()));
        assertThat(opening.missing(annual)).doesNotContain(employee.id());
        assertThat(opening.unfinished(annual)).hasSize(1);
        UUID id = ofPeople.of(employee.id(), annual.id()).orElseThrow();

        Authentication own = TestSignIn.as(Objects.requireNonNull(employee.userName()), employee.id(), Role.EMPLOYEE);
        for (String page :
                List.of("/", "/evaluations", "/evaluations/" + id, "/evaluations/" + id + "/self-assessment")) {
            web.perform(get(page).with(authentication(own)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Evaluasi tahunan " + YEAR)));
        }
        web.perform(get("/api/evaluations/{id}", id).with(authentication(own)))
                .andExpect(jsonPath("$.period.kind").value("YEAR"));
        web.perform(get("/api/evaluations?year={year}", YEAR).with(authentication(own)))
                .andExpect(jsonPath("$.items[0].id").value(id.toString()));

        evaluations.assess(id, "1.150 dokumen terbit");
        evaluations.complete(id, Map.of());
        evaluations.complete(id, TestEvaluations.rating(Rating.ABOVE, Rating.ABOVE));
        evaluations.complete(id, Map.of());
        evaluations.endTerm(id);
        assertThat(ofPeople.get(id).followUp()).isNotNull();
        assertThat(opening.unfinished(annual)).isEmpty();
        web.perform(get("/api/me/data").with(authentication(own)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("YEAR")));
    }
}

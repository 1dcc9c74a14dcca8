package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.cycle.PerformanceYears;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.database.CountedStatements;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A whole year is explained as a quarter is, and its reports cost no query each. */
class ExplanationStatementsIT extends IntegrationTest {

    private static final int YEAR = 2057;

    /** What is kept in memory for some seconds and then read again; it has nothing to do with reports. */
    private static final Pattern KEPT = Pattern.compile("setting_change|from role_change|from holiday");

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

    @Autowired
    JdbcClient jdbc;

    private Employee superior;
    private Employee employee;
    private UUID id;

    @BeforeEach
    void a_year_that_was_rated() {
        years.create(YEAR, "test");
        Period annual = periods.annualOf(YEAR).orElseThrow();
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
        plans.established(employee, YEAR);
        opening.open(annual, List.of(employee.id()));
        id = ofPeople.of(employee.id(), annual.id()).orElseThrow();
        evaluations.assess(id, "1.150 dokumen terbit");
        evaluations.complete(id, Map.of());
        evaluations.complete(id, TestEvaluations.rating(Rating.ABOVE, Rating.ABOVE));
    }

    @AfterEach
    void no_reports_of_that_year_stay() {
        jdbc.sql("delete from daily_report where employee_id = ?")
                .param(employee.id())
                .update();
    }

    @Test
    void a_hundred_reports_are_explained_by_as_many_statements_as_ten() throws Exception {
        for (String address : List.of("/evaluations/" + id + "/why", "/api/evaluations/" + id + "/explanation")) {
            no_reports_of_that_year_stay();
            approved(1, 10);
            int few = statements(address, 10);
            approved(11, 100);
            assertThat(statements(address, 100)).as(address).isEqualTo(few);
        }
    }

    private int statements(String address, int reports) throws Exception {
        List<String> answers = new ArrayList<>();
        List<String> sent = CountedStatements.during(
                () -> answers.add(web.perform(get(address).with(authentication(TestApi.as(superior))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString()));
        assertThat(answers.get(0).split("Dilaporkan hari", -1))
                .as("reports of %s", address)
                .hasSize(reports + 1);
        return (int) sent.stream().filter(sql -> !KEPT.matcher(sql).find()).count();
    }

    /** Reports of these days of the year, approved before the rating. */
    private void approved(int first, int last) {
        UUID indicator = evaluations.results(id).get(0).indicators().get(0).id();
        jdbc.sql("""
                        with made as (
                            insert into daily_report (id, version, employee_id, day, status, round, submitted_at, changed_at)
                            select gen_random_uuid(), 0, :employee, make_date(:year, 1, 1) + n, 'APPROVED', 1,
                                timestamptz '2026-07-01 08:00+00', timestamptz '2026-07-01 09:00+00'
                            from generate_series(cast(:first as int), cast(:last as int)) n
                            returning id, day),
                        done as (
                            insert into report_activity (id, version, report_id, indicator_id, description, quantity, unit,
                                starts_at, ends_at, minutes, place, links)
                            select gen_random_uuid(), 0, id, :indicator, 'Dilaporkan hari ' || day, 1, 'dokumen',
                                '08:00', '09:00', 60, 'OFFICE', '{}' from made)
                        insert into report_event (id, report_id, round, kind, at, person)
                        select gen_random_uuid(), id, 1, 'APPROVED', timestamptz '2026-07-01 09:00+00', :approver from made
                        """)
                .param("employee", employee.id())
                .param("year", YEAR)
                .param("first", first)
                .param("last", last)
                .param("indicator", indicator)
                .param("approver", superior.userName())
                .update();
    }
}

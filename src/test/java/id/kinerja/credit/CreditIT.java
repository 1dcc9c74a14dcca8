package id.kinerja.credit;

import static id.kinerja.api.TestApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.engine.DecisionTables;
import id.kinerja.engine.TableRefused;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.objection.TestObjections;
import id.kinerja.objection.TestObjections.Line;
import id.kinerja.organization.Employee;
import id.kinerja.organization.PostKind;
import id.kinerja.organization.TestOrganization;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Angka kredit follows from final results: by page and program, for whom it concerns, by the tables of their time. */
class CreditIT extends IntegrationTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestObjections objections;

    @Autowired
    TestOrganization people;

    @Autowired
    TestTrail trail;

    @Autowired
    DecisionTables tables;

    @Autowired
    KinerjaClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void as_before() {
        clock.moveTo(MORNING);
        jdbc.sql("update decision_version set withdrawn_at = now(), withdrawn_by = 'test'"
                        + " where source = 'UPLOADED' and withdrawn_at is null")
                .update();
    }

    @Test
    void a_result_is_converted_once_it_is_final() throws Exception {
        Employee employee = people.anEmployee();
        UUID evaluation = objections.received(employee, Rating.MEETS, Rating.ABOVE);

        api.get(as(employee), "/api/credit")
                .andExpect(jsonPath("$.functional").value(true))
                .andExpect(jsonPath("$.level").value("EXPERT_FIRST"))
                .andExpect(jsonPath("$.conversions").isEmpty())
                .andExpect(jsonPath("$.awaited[0].evaluation").value(evaluation.toString()));
        page(as(employee), "/credit")
                .andExpect(content().string(allOf(containsString("Belum final"), containsString("Triwulan II 2026"))));

        evaluations.endTerm(evaluation);

        api.get(as(employee), "/api/credit")
                .andExpect(jsonPath("$.awaited").isEmpty())
                .andExpect(jsonPath("$.conversions.length()").value(1))
                .andExpect(jsonPath("$.conversions[0].months").value(3))
                .andExpect(jsonPath("$.conversions[0].credit").value(3.13))
                .andExpect(jsonPath("$.conversions[0].basis").value("contoh resmi"))
                .andExpect(jsonPath("$.accumulations[0].credit").value(3.13))
                .andExpect(jsonPath("$.accumulations[0].current").value(true))
                .andExpect(jsonPath("$.accumulations[0].rankMissing").value(46.87));
        page(as(employee), "/credit")
                .andExpect(content()
                        .string(allOf(
                                containsString("3/12 × 100 % × 12,5"),
                                containsString("3,13"),
                                containsString("kurang 46,87"),
                                containsString("contoh resmi"),
                                not(containsString("??")))));
        page(as(employee), "/credit?lang=en").andExpect(content().string(not(containsString("??"))));
        page(as(employee), "/evaluations/" + evaluation)
                .andExpect(content().string(containsString("/credit/" + employee.id())));
        page(as(employee), "/evaluations").andExpect(content().string(containsString("Angka kredit saya")));
    }

    @Test
    void an_objection_that_changes_the_predicate_changes_the_conversion() throws Exception {
        Line line = objections.line();
        UUID evaluation = objections.received(line.employee(), Rating.BELOW, Rating.MEETS);
        UUID objection = objections.heard(line, evaluation);
        api.get(as(line.employee()), "/api/credit")
                .andExpect(jsonPath("$.conversions").isEmpty());

        objections.complete(
                objection, "decideObjection", line.decider(), TestObjections.change(Rating.MEETS, Rating.ABOVE));

        api.get(as(line.employee()), "/api/credit")
                .andExpect(jsonPath("$.conversions[0].predicate").value("GOOD"))
                .andExpect(jsonPath("$.conversions[0].percentage").value(100))
                .andExpect(jsonPath("$.conversions[0].credit").value(3.13));
    }

    @Test
    void a_table_put_in_place_later_changes_what_is_rated_from_then_on_and_nothing_before() throws Exception {
        Employee before = people.anEmployee();
        UUID old = objections.received(before, Rating.MEETS, Rating.ABOVE);
        clock.moveTo(MORNING.plusSeconds(3600));
        int version = tables.put(
                Rates.COEFFICIENT, coefficientOfFirst("20"), LocalDate.of(2026, 7, 15), "k.dmn", "Uji", "admin");
        evaluations.endTerm(old);
        Employee after = people.anEmployee();
        evaluations.endTerm(objections.received(after, Rating.MEETS, Rating.ABOVE));

        api.get(as(before), "/api/credit")
                .andExpect(jsonPath("$.conversions[0].credit").value(3.13))
                .andExpect(jsonPath("$.conversions[0].coefficientVersion").value(1));
        api.get(as(after), "/api/credit")
                .andExpect(jsonPath("$.conversions[0].credit").value(5.00))
                .andExpect(jsonPath("$.conversions[0].coefficientVersion").value(version));
    }

    @Test
    void a_table_that_says_no_number_is_refused() {
        for (String none : new String[] {"banyak", "-", "12,5", "-5", "99999"}) {
            assertThatThrownBy(() -> tables.put(
                            Rates.COEFFICIENT,
                            coefficientOfFirst(none),
                            LocalDate.of(2026, 7, 15),
                            "k.dmn",
                            "Uji",
                            "admin"))
                    .isInstanceOfSatisfying(TableRefused.class, refused -> assertThat(refused.problems())
                            .singleElement()
                            .satisfies(problem -> {
                                assertThat(problem.code()).isEqualTo("decision.problem.number");
                                assertThat(problem.arguments()).containsExactly("coefficient", none);
                            }));
        }
    }

    @Test
    void whom_it_concerns_reads_it_and_it_is_recorded_and_others_get_none() throws Exception {
        Line line = objections.line();
        evaluations.endTerm(objections.received(line.employee(), Rating.MEETS, Rating.ABOVE));
        String address = "/credit/" + line.employee().id();
        for (Authentication reader :
                new Authentication[] {as(line.rater()), as(line.decider()), as(Role.PERSONNEL_ADMIN), as(Role.AUDITOR)
                }) {
            for (String prefix : new String[] {"", "/api"}) {
                long mark = trail.mark();
                page(reader, prefix + address).andExpect(status().isOk());
                assertThat(trail.since(mark)).containsExactly("FILE_OPENED " + reader.getName() + " credit");
                assertThat(trail.valuesSince(mark, "employee_id"))
                        .containsExactly(line.employee().id().toString());
            }
        }
        long mark = trail.mark();
        page(as(line.employee()), address).andExpect(status().isOk());
        for (Authentication stranger : new Authentication[] {
            as(people.anEmployeeUnder(line.rater())), as(people.aHead()), as(Role.OPERATOR), as(Role.PERFORMANCE_TEAM)
        }) {
            page(stranger, address).andExpect(status().isNotFound());
            page(stranger, "/api" + address).andExpect(status().isNotFound());
        }
        page(as(Role.PERSONNEL_ADMIN), "/credit/" + UUID.randomUUID()).andExpect(status().isNotFound());
        page(as(Role.PERSONNEL_ADMIN), "/credit").andExpect(status().isNotFound());
        assertThat(trail.since(mark)).isEmpty();
        page(as(line.employee()), "/opened-files")
                .andExpect(content().string(allOf(containsString("Angka kredit"), containsString("href=\"/credit\""))));
    }

    @Test
    void without_a_functional_post_the_page_says_that_it_does_not_apply() throws Exception {
        Employee head = people.aHead();
        page(as(head), "/credit")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"not-functional\""), not(containsString("id=\"conversions\"")))));
        api.get(as(head), "/api/credit")
                .andExpect(jsonPath("$.functional").value(false))
                .andExpect(jsonPath("$.conversions").isEmpty());
    }

    @Test
    void where_the_title_says_no_level_the_page_says_so() throws Exception {
        Employee superior = people.aHead();
        Employee employee =
                people.anEmployee(people.aUnit(people.root()), PostKind.FUNCTIONAL, "Guru <b>Madya</b>", superior);
        evaluations.endTerm(objections.received(employee, Rating.MEETS, Rating.ABOVE));
        page(as(employee), "/credit")
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"unknown-level\""),
                                containsString("Guru &lt;b&gt;Madya&lt;/b&gt;"),
                                not(containsString("<b>Madya")),
                                not(containsString("id=\"accumulations\"")))));
        api.get(as(employee), "/api/credit")
                .andExpect(jsonPath("$.level").doesNotExist())
                .andExpect(jsonPath("$.conversions[0].state").value("UNKNOWN_LEVEL"))
                .andExpect(jsonPath("$.conversions[0].credit").doesNotExist());
    }

    @Test
    void who_became_functional_in_the_year_has_the_months_since() throws Exception {
        Employee employee = people.anEmployee(
                people.aUnit(people.root()), PostKind.OPERATIONAL, "Penata Layanan Operasional", people.aHead());
        UUID evaluation = objections.received(employee, Rating.MEETS, Rating.ABOVE);
        evaluations.endTerm(evaluation);
        api.get(as(employee), "/api/credit").andExpect(jsonPath("$.conversions").isEmpty());

        people.movesTo(employee.id(), people.aUnit(people.root()), LocalDate.of(2026, 5, 1));

        api.get(as(employee), "/api/credit")
                .andExpect(jsonPath("$.conversions[0].months").value(2))
                .andExpect(jsonPath("$.conversions[0].credit").value(2.08));
    }

    @Test
    void who_was_imported_later_held_the_post_since_the_day_that_the_roster_says() throws Exception {
        Employee employee = people.anEmployee();
        jdbc.sql("update holding set held_since = '2026-04-01', valid_from = '2026-05-11' where employee_id = ?")
                .param(employee.id())
                .update();
        evaluations.endTerm(objections.received(employee, Rating.MEETS, Rating.ABOVE));
        api.get(as(employee), "/api/credit")
                .andExpect(jsonPath("$.conversions[0].months").value(3));
    }

    private byte[] coefficientOfFirst(String value) {
        String packaged = new String(tables.content(Rates.COEFFICIENT, 1), StandardCharsets.UTF_8);
        String other = packaged.replaceFirst(
                "(<outputEntry id=\"row-expert-first-coefficient\">\\s*<text>)\"12.5\"", "$1\"" + value + "\"");
        assertThat(other).isNotEqualTo(packaged);
        return other.getBytes(StandardCharsets.UTF_8);
    }

    private ResultActions page(Authentication who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(who)));
    }
}

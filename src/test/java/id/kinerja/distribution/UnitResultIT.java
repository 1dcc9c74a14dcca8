package id.kinerja.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.cycle.Period;
import id.kinerja.database.CountedStatements;
import id.kinerja.engine.DecisionTables;
import id.kinerja.engine.Refused;
import id.kinerja.evaluation.Predicate;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingHeadRequest;
import id.kinerja.organization.ActingHeads;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.PostKind;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Setting;
import id.kinerja.settings.Settings;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The head above sets what a unit achieved; it is considered, explained and recorded when people are rated, and decides nothing. */
class UnitResultIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");

    private static final Setting<Boolean> RATER_KEEPS_READING = Setting.flag("access.rater-keeps-reading", true);

    @Autowired
    TestOrganization people;

    @Autowired
    DeviationReasons reasons;

    @Autowired
    Organization organization;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestApi api;

    @Autowired
    MockMvc mvc;

    @Autowired
    Distribution distribution;

    @Autowired
    DistributionGuide guide;

    @Autowired
    Graders graders;

    @Autowired
    AwaitedGrades grades;

    @Autowired
    EntityManager entities;

    @Autowired
    UnitGradeFirst order;

    @Autowired
    ActingHeads heads;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTrail trail;

    @Autowired
    DecisionTables tables;

    @Autowired
    ActingAppointments acting;

    @Autowired
    UnitResults results;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    KinerjaClock clock;

    private static final UUID GOVERNMENT = UUID.randomUUID();

    private Employee above;
    private Employee head;
    private UUID unit;
    private Period period;

    @BeforeEach
    void a_unit_whose_head_has_somebody_above() {
        above = people.aHead();
        head = people.aHeadUnder(above);
        unit = jdbc.sql("select unit_id from postings_on(?) where employee_id = ?")
                .params(TODAY, head.id())
                .query(UUID.class)
                .single();
        period = evaluations.quarter();
    }

    @AfterEach
    void settings_are_as_they_were() {
        settings.set(DistributionSettings.ADVICE_BELOW, 10, "test");
        settings.set(DistributionSettings.BLOCKING, false, "test");
        settings.set(DistributionSettings.SCOPE, DistributionSettings.RATER, "test");
        settings.set(RATER_KEEPS_READING, true, "test");
        settings.set(DistributionSettings.GRADE_FIRST, DistributionSettings.HEADS, "test");
        settings.set(DistributionSettings.HEAD_FOLLOWS_UNIT, true, "test");
        clock.moveTo(MORNING);
    }

    @Test
    void the_list_asks_as_often_however_many_units_there_are() throws Exception {
        int few = Math.min(listed(), listed());
        for (int i = 0; i < 10; i++) {
            people.aHeadUnder(above);
        }
        assertThat(Math.min(listed(), listed()))
                .as("statements of the list, whatever is read anew into a cache")
                .isEqualTo(few);
    }

    @Test
    void the_first_page_says_to_the_head_above_and_the_stand_in_which_results_are_waited_for() {
        String waits = "Capaian 1 unit dalam Triwulan II 2026 menunggu Anda.";
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            Employee standIn = people.anEmployee();
            acting.grant(
                    new ActingRequest(
                            above.id(),
                            standIn.id(),
                            ActingKind.PLH,
                            "800/1",
                            TODAY,
                            TODAY.plusDays(9),
                            List.of(),
                            null),
                    "test");
            jdbc.sql("update period set opened_at = case when id = :id then now() end,"
                            + " opened_by = case when id = :id then 'uji' end, closed_at = null, closed_by = null,"
                            + " opens_on = null, closes_on = :day"
                            + " where kind <> 'TARGET_SETTING'")
                    .param("id", period.id())
                    .param("day", TODAY)
                    .update();
            for (Employee one : List.of(above, standIn)) {
                assertThat(firstPage(one)).contains(waits);
            }
            assertThat(firstPage(head)).doesNotContain("menunggu Anda.");
            evaluations.submitted(people.anEmployeeUnder(head));
            clock.moveTo(MORNING.plus(Duration.ofDays(1)));
            assertThat(firstPage(above))
                    .as("the window is over, and only the rating of a head waits for a result")
                    .doesNotContain(waits);
            clock.moveTo(MORNING);
            evaluations.submitted(head);
            entities.flush();
            clock.moveTo(MORNING.plus(Duration.ofDays(1)));
            for (Employee one : List.of(above, standIn)) {
                assertThat(firstPage(one))
                        .as("over, but the head's rating waits for it")
                        .contains(waits);
            }
            assertThat(firstPage(head)).doesNotContain("menunggu Anda.");
            assertThat(grades.of(period)).containsKey(unit);
            settings.set(DistributionSettings.GRADE_FIRST, DistributionSettings.NOBODY, "test");
            assertThat(firstPage(above)).as("no rating waits for any").doesNotContain(waits);
            settings.set(DistributionSettings.GRADE_FIRST, DistributionSettings.HEADS, "test");
            jdbc.sql("update period set locked_from = :day, lock_reason = 'Uji', locked_by = 'uji' where id = :id")
                    .param("day", TODAY)
                    .param("id", period.id())
                    .update();
            assertThat(firstPage(above)).as("nothing is set any more").doesNotContain(waits);
            jdbc.sql("update period set locked_from = null, lock_reason = '', locked_by = null where id = :id")
                    .param("id", period.id())
                    .update();
            clock.moveTo(MORNING);
            results.set(
                    new SignedIn(String.valueOf(above.userName()), above.id(), "", Set.of(Role.EMPLOYEE), false),
                    unit,
                    period.id(),
                    UnitGrade.GOOD,
                    "Tercapai");
            assertThat(firstPage(above)).doesNotContain("menunggu Anda.");
        });
    }

    @Test
    void all_ratings_that_wait_name_the_unit_that_the_rating_itself_waits_for() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            Employee below = people.aHeadUnder(head);
            List<Employee> rated = List.of(head, below, people.anEmployeeUnder(below), people.anEmployee());
            rated.forEach(evaluations::submitted);
            entities.flush();
            Set<UUID> units = Stream.concat(Stream.of(above), rated.stream())
                    .map(one -> organization
                            .postingOf(one.id(), TODAY)
                            .orElseThrow()
                            .unitId())
                    .collect(Collectors.toSet());
            for (String whose :
                    List.of(DistributionSettings.HEADS, DistributionSettings.EVERYBODY, DistributionSettings.NOBODY)) {
                settings.set(DistributionSettings.GRADE_FIRST, whose, "test");
                for (boolean follows : new boolean[] {true, false}) {
                    settings.set(DistributionSettings.HEAD_FOLLOWS_UNIT, follows, "test");
                    assertThat(grades.of(period).keySet().stream().filter(units::contains))
                            .as(whose + ", heads follow: " + follows)
                            .containsExactlyInAnyOrderElementsOf(rated.stream()
                                    .flatMap(one -> order.waitsFor(one.id(), period).stream())
                                    .collect(Collectors.toSet()));
                }
            }
        });
    }

    private String firstPage(Employee reader) {
        Authentication signedIn = TestSignIn.as(String.valueOf(reader.userName()), reader.id(), Role.EMPLOYEE);
        try {
            return mvc.perform(get("/").with(authentication(signedIn)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private int listed() throws Exception {
        Authentication reader =
                TestSignIn.as(String.valueOf(above.userName()), above.id(), Role.EMPLOYEE, Role.PROCESS_OWNER);
        return CountedStatements.during(() -> mvc.perform(get("/unit-results").with(authentication(reader)))
                        .andExpect(status().isOk()))
                .stream()
                .filter(sql -> !sql.contains("setting_change"))
                .toList()
                .size();
    }

    @Test
    void the_head_above_sets_it_with_a_reason_and_nobody_else() throws Exception {
        Map<String, String> good = Map.of("grade", "GOOD", "reason", "Rencana aksi tercapai");
        for (Employee other : List.of(head, people.anEmployeeUnder(head), people.anEmployee())) {
            api.put(TestApi.as(other), address(), good).andExpect(status().isNotFound());
        }
        mvc.perform(post("/unit-results/" + unit + "/" + period.id())
                        .param("grade", "GOOD")
                        .param("reason", "x")
                        .with(csrf())
                        .with(authentication(TestSignIn.as("admin", null, Role.PERSONNEL_ADMIN))))
                .andExpect(status().isNotFound());
        assertThat(rounds()).isZero();

        mvc.perform(get("/unit-results").with(authentication(TestApi.as(above))))
                .andExpect(content().string(containsString("Menunggu Anda")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(post("/unit-results/" + unit + "/" + period.id())
                        .param("reason", "Rencana <aksi>")
                        .with(csrf())
                        .with(authentication(TestApi.as(above))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Pilih capaiannya.")))
                .andExpect(content().string(containsString("Rencana &lt;aksi&gt;")));
        mvc.perform(post("/unit-results/" + unit + "/" + period.id())
                        .param("grade", "GOOD")
                        .param("reason", "Rencana aksi tercapai")
                        .with(csrf())
                        .with(authentication(TestApi.as(above))))
                .andExpect(redirectedUrl("/unit-results/" + unit + "/" + period.id()));
        mvc.perform(get("/unit-results/" + unit + "/" + period.id()).with(authentication(TestApi.as(head))))
                .andExpect(content().string(containsString("Rencana aksi tercapai")))
                .andExpect(content().string(containsString(above.titledName())))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/unit-results/" + unit + "/" + period.id())
                        .with(authentication(TestApi.as(people.anEmployee()))))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_changed_result_is_a_further_round_and_both_stay() throws Exception {
        set("GOOD");
        set("POOR");
        assertThat(rounds()).isEqualTo(2);
        api.get(TestApi.as(above), "/api/unit-results?period=" + period.id())
                .andExpect(jsonPath("$[?(@.unit == '" + unit + "')].grade").value("POOR"));
        mvc.perform(get("/unit-results/" + unit + "/" + period.id()).with(authentication(TestApi.as(above))))
                .andExpect(content().string(containsString("Capaian GOOD")))
                .andExpect(content().string(containsString("Capaian POOR")));
    }

    @Test
    void of_two_windows_the_second_is_told_what_the_first_set_and_keeps_what_was_typed() throws Exception {
        page(TestApi.as(above)).andExpect(content().string(containsString("name=\"round\" value=\"0\"")));
        typed("0", "GOOD", "Rencana aksi tercapai").andExpect(status().isFound());
        typed("0", "GOOD", "Rencana aksi tercapai").andExpect(status().isFound());
        assertThat(rounds()).as("the same sent twice is one").isEqualTo(1);
        typed("0", "POOR", "Ketikan <jendela kedua>")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("id=\"meanwhile\"")))
                .andExpect(content().string(containsString("Rencana aksi tercapai")))
                .andExpect(content().string(containsString("Ketikan &lt;jendela kedua&gt;")))
                .andExpect(content().string(containsString("name=\"round\" value=\"1\"")))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(rounds()).isEqualTo(1);
        typed("1", "POOR", "Ketikan jendela kedua").andExpect(status().isFound());
        assertThat(rounds()).isEqualTo(2);

        api.get(TestApi.as(above), "/api/unit-results?period=" + period.id())
                .andExpect(jsonPath("$[?(@.unit == '" + unit + "')].round").value(2));
        Map<String, Object> stale = Map.of("grade", "GOOD", "reason", "Program", "round", 1);
        api.put(TestApi.as(above), address(), stale)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:set-meanwhile"));
        api.put(TestApi.as(above), address(), Map.of("grade", "GOOD", "reason", "Program", "round", 2))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.round").value(3));
    }

    @Test
    void after_the_lock_a_units_result_is_changed_only_while_its_heads_objection_is_open() throws Exception {
        settings.set(DistributionSettings.GRADE_FIRST, DistributionSettings.NOBODY, "test");
        UUID rated = evaluations.submitted(head);
        api.submit(TestApi.as(above), rated, TestEvaluations.rating(Rating.MEETS, Rating.MEETS))
                .andExpect(status().isNoContent());
        set("GOOD");
        try {
            jdbc.sql("update period set locked_from = :day, lock_reason = 'Uji', locked_by = 'uji' where id = :id")
                    .param("day", TODAY)
                    .param("id", period.id())
                    .update();
            Map<String, String> better = Map.of("grade", "OUTSTANDING", "reason", "Capaian dihitung ulang");
            api.put(TestApi.as(above), address(), better).andExpect(status().isUnprocessableEntity());
            jdbc.sql("insert into evaluation_contest (evaluation_id, contested_at) values (?, now())")
                    .param(rated)
                    .update();
            assertThatThrownBy(() -> guide.settle(rated, head.id(), period, Rating.ABOVE))
                    .isInstanceOf(Refused.class);
            api.put(TestApi.as(above), address(), better).andExpect(status().isOk());
            guide.settle(rated, head.id(), period, Rating.ABOVE);
            jdbc.sql("update evaluation_contest set outcome = 'CONFIRMED', decided_by = 'uji', decided_at = now()"
                            + " where evaluation_id = ?")
                    .param(rated)
                    .update();
            api.put(TestApi.as(above), address(), Map.of("grade", "POOR", "reason", "x"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("dikunci")));
        } finally {
            jdbc.sql("update period set locked_from = null, lock_reason = '', locked_by = null where id = :id")
                    .param("id", period.id())
                    .update();
        }
    }

    private ResultActions typed(String round, String grade, String reason) throws Exception {
        return mvc.perform(post("/unit-results/" + unit + "/" + period.id())
                .param("round", round)
                .param("grade", grade)
                .param("reason", reason)
                .with(csrf())
                .with(authentication(TestApi.as(above))));
    }

    @Test
    void a_period_that_is_not_evaluated_has_not_begun_or_is_locked_is_refused() throws Exception {
        UUID targets = jdbc.sql("select id from period where year = 2026 and kind = 'TARGET_SETTING'")
                .query(UUID.class)
                .single();
        Map<String, String> good = Map.of("grade", "GOOD", "reason", "Rencana aksi tercapai");
        mvc.perform(get("/unit-results/" + unit + "/" + evaluations.quarter(3).id())
                        .with(authentication(TestApi.as(above))))
                .andExpect(content().string(containsString("30 September 2026")))
                .andExpect(content().string(not(containsString("name=\"grade\""))));
        api.put(
                        TestApi.as(above),
                        "/api/unit-results/" + unit + "/"
                                + evaluations.quarter(3).id(),
                        good)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("30 September 2026")));
        for (UUID wrong : List.of(targets, evaluations.quarter(4).id())) {
            api.put(TestApi.as(above), "/api/unit-results/" + unit + "/" + wrong, good)
                    .andExpect(status().isUnprocessableEntity());
        }
        api.put(TestApi.as(above), "/api/unit-results/" + unit + "/" + UUID.randomUUID(), good)
                .andExpect(status().isNotFound());
        assertThat(rounds()).isZero();
    }

    @Test
    void the_head_of_the_unit_is_rated_as_the_unit_and_otherwise_refused() throws Exception {
        set("OUTSTANDING");
        UUID id = evaluations.submitted(head);
        api.submit(TestApi.as(above), id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("resultRating"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("Istimewa")));
        api.submit(TestApi.as(above), id, TestEvaluations.rating(Rating.ABOVE, Rating.MEETS))
                .andExpect(status().isNoContent());
    }

    @Test
    void a_head_who_was_rated_otherwise_before_is_shown_to_who_may_know_it_and_no_objection_goes_against_the_table()
            throws Exception {
        settings.set(DistributionSettings.GRADE_FIRST, DistributionSettings.NOBODY, "test");
        UUID id = evaluations.submitted(head);
        api.submit(TestApi.as(above), id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS))
                .andExpect(status().isNoContent());
        set("OUTSTANDING");
        page(TestApi.as(above)).andExpect(content().string(containsString("id=\"contradiction\"")));
        evaluations.takeBack(id);
        page(TestApi.as(head)).andExpect(content().string(not(containsString("id=\"contradiction\""))));
        evaluations.giveBack(id);
        page(TestSignIn.as("tim", null, Role.PERFORMANCE_TEAM))
                .andExpect(content().string(not(containsString("id=\"contradiction\""))));
        assertThatThrownBy(() -> guide.settle(id, head.id(), period, Rating.BELOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("distribution.refused.head");
        guide.settle(id, head.id(), period, Rating.ABOVE);
        set("GOOD");
        page(TestApi.as(above)).andExpect(content().string(not(containsString("id=\"contradiction\""))));
    }

    @Test
    void a_heads_rating_waits_for_the_units_result_and_tells_afterwards_what_it_was_taken_from() throws Exception {
        UUID id = evaluations.submitted(head);
        mvc.perform(get("/tasks/" + evaluations.step(id).taskId()).with(authentication(TestApi.as(above))))
                .andExpect(content().string(containsString("belum ditetapkan. Menunggu " + above.titledName())));
        api.submit(TestApi.as(above), id, TestEvaluations.rating(Rating.ABOVE, Rating.MEETS))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("Menunggu " + above.titledName())));
        set("OUTSTANDING");
        api.submit(TestApi.as(above), id, TestEvaluations.rating(Rating.ABOVE, Rating.MEETS))
                .andExpect(status().isNoContent());
        set("GOOD");
        api.get(TestApi.as(head), "/api/evaluations/" + id + "/explanation")
                .andExpect(jsonPath("$.outcome.unitResult.grade").value("OUTSTANDING"))
                .andExpect(jsonPath("$.outcome.unitResult.rule").value("outstanding"))
                .andExpect(jsonPath("$.outcome.unitResult.version").value(1))
                .andExpect(jsonPath("$.outcome.unitResult.set.by").value(above.titledName()));
        mvc.perform(get("/evaluations/" + id + "/why").with(authentication(TestApi.as(head))))
                .andExpect(content().string(containsString("id=\"unit-result\"")))
                .andExpect(content().string(containsString("Istimewa")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void whose_rating_waits_is_a_setting_and_nobody_waits_for_what_nobody_can_set() throws Exception {
        settings.set(DistributionSettings.GRADE_FIRST, DistributionSettings.EVERYBODY, "test");
        UUID id = submitted(1).get(0);
        rate(id, Rating.MEETS, "").andExpect(status().isUnprocessableEntity());
        set("GOOD");
        rate(id, Rating.MEETS, "").andExpect(status().isNoContent());
        Employee alone = people.anEmployeeUnder(people.aHead());
        UUID other = evaluations.submitted(alone);
        Employee rater = organization.superiorOf(alone.id(), TODAY).orElseThrow();
        api.submit(TestApi.as(rater), other, TestEvaluations.rating(Rating.MEETS, Rating.MEETS))
                .andExpect(status().isNoContent());
    }

    @Test
    void a_table_that_is_changed_later_changes_neither_a_heads_rating_nor_a_pattern_of_before() throws Exception {
        set("OUTSTANDING");
        UUID id = evaluations.submitted(head);
        Instant later = MORNING.plusSeconds(3 * 24 * 3600);
        clock.moveTo(later);
        int heads = changed(Distribution.HEAD_TABLE, "<text>\"ABOVE\"</text>", "<text>\"MEETS\"</text>");
        int patterns = changed(Pattern.TABLE, "<text>\"70\"</text>", "<text>\"50\"</text>");
        try {
            guide.settle(id, head.id(), period, Rating.ABOVE);
            assertThat(most()).as("as it counted when the grade was set").isEqualTo(70);
            set("OUTSTANDING");
            guide.settle(id, head.id(), period, Rating.MEETS);
            assertThat(most()).as("of a grade that was set since").isEqualTo(50);
        } finally {
            clock.moveTo(MORNING);
            assertThat(tables.withdraw(Distribution.HEAD_TABLE, heads, "admin")).isTrue();
            assertThat(tables.withdraw(Pattern.TABLE, patterns, "admin")).isTrue();
        }
    }

    private int most() {
        return distribution
                .ofHead(head.id(), period)
                .map(one -> distribution.pattern(one.result()).most().get(Predicate.VERY_GOOD))
                .orElseThrow();
    }

    private int changed(String table, String from, String to) {
        String content = new String(tables.content(table, tables.inForce(table).orElseThrow()), StandardCharsets.UTF_8);
        assertThat(content).contains(from);
        return tables.put(
                table,
                content.replace(from, to).getBytes(StandardCharsets.UTF_8),
                TODAY.plusDays(3),
                "uji.dmn",
                "Uji",
                "admin");
    }

    @Test
    void who_leads_the_unit_only_since_the_period_is_not_held_to_its_result() throws Exception {
        set("OUTSTANDING");
        UUID id = evaluations.submitted(head);
        jdbc.sql("update holding set valid_from = date '2026-07-05' where employee_id = ?")
                .param(head.id())
                .update();
        api.submit(TestApi.as(above), id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS))
                .andExpect(status().isNoContent());
    }

    @Test
    void numbers_tell_nobody_the_own_predicate_before_it_is_handed_over() throws Exception {
        set("GOOD");
        List<UUID> cases = submitted(2);
        rate(cases.get(0), Rating.MEETS, "").andExpect(status().isNoContent());
        evaluations.takeBack(cases.get(0));
        UUID own = jdbc.sql("select employee_id from evaluation where id = ?")
                .param(cases.get(0))
                .query(UUID.class)
                .single();
        Employee rated = organization.get(own);
        String page = "/unit-results/" + unit + "/" + period.id();
        mvc.perform(get(page).with(authentication(admin(rated))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 belum")));
        mvc.perform(get(page).with(authentication(TestApi.as(Role.PERSONNEL_ADMIN))))
                .andExpect(content().string(containsString("1 belum")));
        evaluations.giveBack(cases.get(0));
        mvc.perform(get(page).with(authentication(admin(rated))))
                .andExpect(content().string(containsString("1 belum")));
    }

    private static Authentication admin(Employee one) {
        return TestSignIn.as(String.valueOf(one.userName()), one.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
    }

    @Test
    void a_rating_that_leaves_the_pattern_needs_a_reason_and_stays_what_it_was() throws Exception {
        settings.set(DistributionSettings.ADVICE_BELOW, 3, "test");
        set("GOOD");
        List<UUID> cases = submitted(3);
        rate(cases.get(0), Rating.MEETS, "").andExpect(status().isNoContent());
        rate(cases.get(1), Rating.MEETS, "").andExpect(status().isNoContent());
        String task = evaluations.step(cases.get(2)).taskId();
        mvc.perform(get("/tasks/" + task).with(authentication(TestApi.as(head))))
                .andExpect(content().string(containsString("Baik paling banyak 2 orang, sekarang 2")));
        rate(cases.get(2), Rating.MEETS, " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("deviationReason"));
        assertThat(deviations()).isZero();
        rate(cases.get(2), Rating.MEETS, "Ketiganya memenuhi target").andExpect(status().isNoContent());
        assertThat(deviations()).isEqualTo(1);
        assertThat(jdbc.sql("select predicate from evaluation where id = ?")
                        .param(cases.get(2))
                        .query(String.class)
                        .single())
                .isEqualTo("GOOD");
        for (Employee reader : List.of(head, above)) {
            mvc.perform(get("/unit-results/" + unit + "/" + period.id()).with(authentication(TestApi.as(reader))))
                    .andExpect(content().string(containsString("Ketiganya memenuhi target")));
        }
        mvc.perform(get("/unit-results/" + unit + "/" + period.id())
                        .with(authentication(TestSignIn.as("tim", null, Role.PERFORMANCE_TEAM))))
                .andExpect(content().string(containsString("Capaian GOOD")))
                .andExpect(content().string(not(containsString("Ketiganya memenuhi target"))));
    }

    @Test
    void deviations_are_told_of_people_whose_rating_one_may_know_and_that_they_were_shown_is_on_record()
            throws Exception {
        settings.set(DistributionSettings.ADVICE_BELOW, 1, "test");
        set("VERY_POOR");
        Employee moved = people.anEmployeeUnder(head);
        UUID id = evaluations.submitted(moved);
        rate(id, Rating.MEETS, "Memenuhi target").andExpect(status().isNoContent());
        long mark = trail.mark();
        page(TestApi.as(head)).andExpect(content().string(containsString("Memenuhi target")));
        page(TestApi.as(above)).andExpect(content().string(containsString("Memenuhi target")));
        assertThat(trail.valuesSince(mark, "concat(action, ' ', object_type, ' ', employee_id, ' ', actor)"))
                .containsExactly(
                        "FILE_OPENED rating-deviations " + moved.id() + " " + head.userName(),
                        "FILE_OPENED rating-deviations " + moved.id() + " " + above.userName());

        // who has the role but is the one rated learns it with the hand-over, and not here
        evaluations.takeBack(id);
        page(TestSignIn.as(String.valueOf(moved.userName()), moved.id(), Role.EMPLOYEE, Role.AUDITOR))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Memenuhi target"))));
        page(TestApi.as(Role.AUDITOR)).andExpect(content().string(containsString("Memenuhi target")));
        evaluations.giveBack(id);
        mvc.perform(get("/my-data/rating-deviations").with(authentication(TestApi.as(moved))))
                .andExpect(content().string(containsString("Capaian unit")))
                .andExpect(content().string(containsString("Sangat Kurang")))
                .andExpect(content().string(not(containsString("Golongan"))));

        // a new head of the unit did not rate, and is the superior of others
        Employee elsewhere = people.aHead();
        people.setSuperior(moved.id(), elsewhere.id(), TODAY.minusDays(1));
        jdbc.sql("update rating_deviation set rated_by = ? where evaluation_id = ?")
                .params("siapa-pun", id)
                .update();
        jdbc.sql("update evaluation set rated_by = ? where id = ?")
                .params("siapa-pun", id)
                .update();
        page(TestApi.as(head)).andExpect(content().string(not(containsString("Memenuhi target"))));
    }

    @Test
    void who_stands_in_for_other_tasks_alone_neither_sets_nor_sees_it() throws Exception {
        for (String process : List.of("daily-report", "period-evaluation")) {
            Employee standIn = people.aHead();
            jdbc.sql(
                            "insert into acting_appointment (id, principal_id, stand_in_id, kind, letter_number, valid_from, valid_to,"
                                    + " processes, granted_by, granted_at)"
                                    + " values (gen_random_uuid(), ?, ?, 'PLH', '800/1', date '2026-07-01', date '2026-08-01', array[cast(? as text)],"
                                    + " 'uji', now())")
                    .params(above.id(), standIn.id(), process)
                    .update();
            boolean evaluating = process.equals("period-evaluation");
            api.put(TestApi.as(standIn), address(), Map.of("grade", "GOOD", "reason", "Uji"))
                    .andExpect(evaluating ? status().isOk() : status().isNotFound());
            page(TestApi.as(standIn)).andExpect(evaluating ? status().isOk() : status().isNotFound());
        }
    }

    private org.springframework.test.web.servlet.ResultActions page(Authentication who) throws Exception {
        return mvc.perform(get("/unit-results/" + unit + "/" + period.id()).with(authentication(who)));
    }

    @Test
    void page_and_rule_count_the_same_people_by_either_setting() throws Exception {
        set("GOOD");
        UUID one = jdbc.sql("select employee_id from evaluation where id = ?")
                .param(submitted(2).get(0))
                .query(UUID.class)
                .single();
        Employee elsewhere = people.anEmployeeUnder(head);
        people.setSuperior(elsewhere.id(), people.aHead().id(), TODAY.minusDays(1));
        evaluations.submitted(elsewhere);
        evaluations.submitted(people.aHeadUnder(head));
        for (String scope : List.of(DistributionSettings.RATER, DistributionSettings.UNIT)) {
            settings.set(DistributionSettings.SCOPE, scope, "test");
            // two and a head below the head; or two and one who is rated elsewhere, in the unit itself
            int ruled = distribution
                    .of(one, period.id(), String.valueOf(head.userName()))
                    .orElseThrow()
                    .spread()
                    .people();
            assertThat(ruled).isEqualTo(3);
            page(TestApi.as(head)).andExpect(content().string(containsString(ruled + " orang")));
        }
        evaluations.submitted(head);
        page(TestApi.as(head)).andExpect(content().string(containsString("4 orang")));
        settings.set(DistributionSettings.SCOPE, DistributionSettings.RATER, "test");
        page(TestApi.as(head)).andExpect(content().string(containsString("3 orang")));
    }

    @Test
    void a_small_unit_is_only_advised() throws Exception {
        set("GOOD");
        for (UUID id : submitted(3)) {
            rate(id, Rating.MEETS, "").andExpect(status().isNoContent());
        }
        assertThat(jdbc.sql("select count(*) from rating_deviation where unit_id = ? and advised")
                        .param(unit)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void where_blocking_is_switched_on_it_is_refused_whatever_the_reason() throws Exception {
        settings.set(DistributionSettings.ADVICE_BELOW, 1, "test");
        settings.set(DistributionSettings.BLOCKING, true, "test");
        set("VERY_POOR");
        UUID id = submitted(1).get(0);
        api.submit(TestApi.as(head), id, TestEvaluations.rating(Rating.ABOVE, Rating.ABOVE))
                .andExpect(status().isUnprocessableEntity());
        assertThat(deviations()).isZero();
    }

    @Test
    void without_a_result_nothing_is_asked() throws Exception {
        settings.set(DistributionSettings.ADVICE_BELOW, 1, "test");
        for (UUID id : submitted(2)) {
            rate(id, Rating.ABOVE, "").andExpect(status().isNoContent());
        }
        assertThat(deviations()).isZero();
    }

    @Test
    void a_result_that_is_set_after_the_ratings_asks_who_rated_for_the_reasons_and_changes_none() throws Exception {
        settings.set(DistributionSettings.ADVICE_BELOW, 3, "test");
        List<UUID> cases = submitted(3);
        for (UUID id : cases) {
            rate(id, Rating.MEETS, "").andExpect(status().isNoContent());
        }
        assertThat(deviations()).isZero();

        set("GOOD");

        UUID late = cases.get(2);
        api.get(TestApi.as(head), "/api/rating-reasons")
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].evaluationId").value(late.toString()))
                .andExpect(jsonPath("$[0].limits[0]").value("Baik paling banyak 2 orang"));
        mvc.perform(get("/").with(authentication(TestApi.as(head))))
                .andExpect(content().string(containsString("1 penilaian Anda kini menyimpang")));
        mvc.perform(get("/unit-results")
                        .param("period", period.id().toString())
                        .with(authentication(TestApi.as(above))))
                .andExpect(content().string(containsString("1 penilaian tanpa alasan")));
        page(TestApi.as(above)).andExpect(content().string(containsString("Alasan belum ditulis penilai")));
        for (Employee other : List.of(above, people.anEmployeeUnder(head))) {
            api.put(TestApi.as(other), "/api/rating-reasons/" + late, Map.of("reason", "Bukan saya"))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(post("/rating-reasons/" + late)
                        .param("reason", " ")
                        .with(csrf())
                        .with(authentication(TestApi.as(head))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Isi alasannya.")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(post("/rating-reasons/" + late)
                        .param("reason", "Ketiganya melampaui target")
                        .with(csrf())
                        .with(authentication(TestApi.as(head))))
                .andExpect(redirectedUrl("/rating-reasons"));
        api.put(TestApi.as(head), "/api/rating-reasons/" + late, Map.of("reason", "Lagi"))
                .andExpect(status().isNotFound());
        api.get(TestApi.as(head), "/api/rating-reasons")
                .andExpect(jsonPath("$.length()").value(0));
        page(TestApi.as(above)).andExpect(content().string(containsString("Ketiganya melampaui target")));

        set("VERY_POOR");
        page(TestApi.as(above))
                .andExpect(content().string(containsString("Ketiganya melampaui target")))
                .andExpect(content().string(containsString("Alasan belum ditulis penilai")));
        set("GOOD");
        api.get(TestApi.as(head), "/api/rating-reasons")
                .andExpect(jsonPath("$.length()").value(0));
        assertThat(jdbc.sql("select distinct predicate from evaluation where id = any(?)")
                        .param(cases.toArray(UUID[]::new))
                        .query(String.class)
                        .list())
                .containsExactly("GOOD");
    }

    @Test
    void a_reason_that_the_successor_of_the_rater_gives_is_told_as_the_successors() throws Exception {
        settings.set(DistributionSettings.ADVICE_BELOW, 1, "test");
        Employee rated = people.anEmployeeUnder(head);
        UUID id = evaluations.submitted(rated);
        rate(id, Rating.MEETS, "").andExpect(status().isNoContent());
        set("VERY_POOR");
        jdbc.sql("update rating_deviation set rated_by = 'penilai-lama' where evaluation_id = ?")
                .param(id)
                .update();
        api.put(TestApi.as(head), "/api/rating-reasons/" + id, Map.of("reason", "Kata penggantinya"));

        page(TestApi.as(above))
                .andExpect(content().string(containsString("Alasan ditulis kemudian oleh " + head.titledName())));
        api.get(TestApi.as(rated), "/api/evaluations/" + id + "/explanation")
                .andExpect(jsonPath("$.outcome.deviation.act.by").value("penilai-lama"))
                .andExpect(jsonPath("$.outcome.deviation.reasonGiven.by").value(head.titledName()));
        mvc.perform(get("/evaluations/" + id + "/why").with(authentication(TestApi.as(rated))))
                .andExpect(content().string(containsString("Alasan ditulis kemudian oleh")));
        api.get(TestApi.as(rated), "/api/me/data")
                .andExpect(
                        jsonPath("$.sections['rating-deviations'][0].reasonBy").value(head.titledName()))
                .andExpect(
                        jsonPath("$.sections['rating-deviations'][0].reasonAt").exists());
    }

    @Test
    void where_a_former_superior_may_not_read_the_rating_the_present_one_is_asked() throws Exception {
        settings.set(DistributionSettings.ADVICE_BELOW, 1, "test");
        Employee rated = people.anEmployeeUnder(head);
        UUID id = evaluations.submitted(rated);
        rate(id, Rating.MEETS, "").andExpect(status().isNoContent());
        set("VERY_POOR");
        Employee next = people.aHeadUnder(above);
        people.setSuperior(rated.id(), next.id(), TODAY);

        awaits(head, 1);
        awaits(next, 0);

        settings.set(RATER_KEEPS_READING, false, "test");
        api.get(TestApi.as(head), "/api/evaluations/" + id).andExpect(status().isNotFound());
        awaits(head, 0);
        api.put(TestApi.as(head), "/api/rating-reasons/" + id, Map.of("reason", "Dulu bawahan saya"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/rating-reasons/" + id).with(authentication(TestApi.as(head))))
                .andExpect(status().isNotFound());
        assertThat(reasons.latest())
                .containsKey(String.valueOf(next.userName()))
                .doesNotContainKey(String.valueOf(head.userName()));
        awaits(next, 1);
        api.put(TestApi.as(next), "/api/rating-reasons/" + id, Map.of("reason", "Kini bawahan saya"))
                .andExpect(status().isNoContent());
        awaits(next, 0);
    }

    @Test
    void where_nobody_is_superior_now_who_may_not_read_the_rating_is_asked_for_nothing() throws Exception {
        settings.set(DistributionSettings.ADVICE_BELOW, 1, "test");
        Employee rated = people.anEmployeeUnder(head);
        UUID id = evaluations.submitted(rated);
        rate(id, Rating.MEETS, "").andExpect(status().isNoContent());
        set("VERY_POOR");
        people.setSuperior(rated.id(), null, TODAY);
        awaits(head, 1);

        settings.set(RATER_KEEPS_READING, false, "test");
        awaits(head, 0);
        api.put(TestApi.as(head), "/api/rating-reasons/" + id, Map.of("reason", "Dulu bawahan saya"))
                .andExpect(status().isNotFound());
    }

    @Test
    void who_rated_and_has_left_gives_no_reason_any_more() throws Exception {
        settings.set(DistributionSettings.ADVICE_BELOW, 1, "test");
        Employee rated = people.anEmployeeUnder(head);
        UUID id = evaluations.submitted(rated);
        rate(id, Rating.MEETS, "").andExpect(status().isNoContent());
        set("VERY_POOR");
        people.setSuperior(rated.id(), people.aHeadUnder(above).id(), TODAY);
        awaits(head, 1);

        people.leaves(head.id(), TODAY);

        awaits(head, 0);
        api.get(TestApi.as(head), "/api/evaluations/" + id).andExpect(status().isNotFound());
        api.put(TestApi.as(head), "/api/rating-reasons/" + id, Map.of("reason", "Dulu bawahan saya"))
                .andExpect(status().isNotFound());
    }

    private void awaits(Employee who, int many) throws Exception {
        api.get(TestApi.as(who), "/api/rating-reasons")
                .andExpect(jsonPath("$.length()").value(many));
    }

    private org.springframework.test.web.servlet.ResultActions rate(UUID id, Rating results, String reason)
            throws Exception {
        Map<String, Object> rating = TestEvaluations.rating(results, Rating.MEETS);
        rating.put("deviationReason", reason);
        return api.submit(TestApi.as(head), id, rating);
    }

    private List<UUID> submitted(int many) {
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            cases.add(evaluations.submitted(people.anEmployeeUnder(head)));
        }
        return cases;
    }

    private void set(String grade) throws Exception {
        api.put(TestApi.as(above), address(), Map.of("grade", grade, "reason", "Capaian " + grade))
                .andExpect(status().isOk());
    }

    private String address() {
        return "/api/unit-results/" + unit + "/" + period.id();
    }

    private int rounds() {
        return jdbc.sql("select count(*) from unit_result where unit_id = ?")
                .param(unit)
                .query(Integer.class)
                .single();
    }

    private int deviations() {
        return jdbc.sql("select count(*) from rating_deviation where unit_id = ?")
                .param(unit)
                .query(Integer.class)
                .single();
    }

    @Test
    void while_a_post_is_vacant_its_plt_says_what_the_units_below_achieved() {
        Employee above = people.aHead();
        Employee left = people.aHeadUnder(above);
        Employee acting = people.aHeadUnder(above);
        Employee below = people.aHeadUnder(left);
        people.leaves(left.id(), TODAY.minusDays(9));
        people.setSuperior(below.id(), null, TODAY.minusDays(9));
        UUID unit = organization.postingOf(below.id(), TODAY).orElseThrow().unitId();
        assertThat(graders.of(unit)).get().extracting(GradedUnit::graderId).isEqualTo(above.id());

        UUID vacant = organization
                .postingOf(left.id(), TODAY.minusDays(10))
                .orElseThrow()
                .unitId();
        heads.grant(new ActingHeadRequest(vacant, acting.id(), "Kepala Bidang", "800/1", TODAY, null), "test");
        assertThat(graders.of(unit)).get().extracting(GradedUnit::graderId).isEqualTo(acting.id());
        assertThat(graders.of(vacant))
                .get()
                .as("nobody sets the result of the unit that they lead")
                .extracting(GradedUnit::graderId)
                .isEqualTo(above.id());
    }

    @Test
    void people_led_by_a_plt_are_held_to_their_own_units_pattern_and_the_plt_reads_it() throws Exception {
        Employee former = people.aHeadUnder(above);
        Employee own = people.anEmployeeUnder(head);
        Employee led = people.anEmployeeUnder(former);
        people.leaves(former.id(), TODAY.minusDays(9));
        people.setSuperior(led.id(), null, TODAY.minusDays(9));
        UUID vacant = organization.postingOf(led.id(), TODAY).orElseThrow().unitId();
        heads.grant(new ActingHeadRequest(vacant, head.id(), "Kepala Bidang", "800/1", TODAY, null), "test");
        assertThat(distribution.unitOf(led.id())).contains(vacant);
        assertThat(distribution.unitOf(own.id())).contains(unit);

        set("GOOD");
        String of = "/api/unit-results/" + vacant + "/" + period.id();
        api.put(TestApi.as(above), of, Map.of("grade", "POOR", "reason", "Kurang"))
                .andExpect(status().isOk());
        evaluations.submitted(own);
        evaluations.submitted(led);
        for (Employee one : List.of(own, led)) {
            Distribution.Guide guide = distribution
                    .of(one.id(), period.id(), String.valueOf(head.userName()))
                    .orElseThrow();
            assertThat(guide.spread().people()).isEqualTo(1);
            assertThat(guide.result().grade()).isEqualTo(one == own ? UnitGrade.GOOD : UnitGrade.POOR);
        }
        mvc.perform(get("/unit-results/" + vacant + "/" + period.id()).with(authentication(TestApi.as(head))))
                .andExpect(status().isOk());
    }

    @Test
    void heads_of_agencies_are_held_to_no_single_agencys_pattern() {
        Employee agency = people.anEmployee(people.aUnit(people.root()), PostKind.LEADER_PRIMARY, "Kepala Dinas", null);
        var before = organization.headOfGovernment(TODAY);
        if (before.isEmpty()) {
            jdbc.sql("insert into employee (id, kind, name) values (?, 'HEAD', 'Wali Kota Uji')")
                    .param(GOVERNMENT)
                    .update();
            jdbc.sql(
                            "insert into head_of_government (employee_id, title, valid_from) values (?, 'Wali Kota', '2020-01-01')")
                    .param(GOVERNMENT)
                    .update();
        }
        assertThat(organization.superiorOf(agency.id(), TODAY))
                .isEqualTo(organization.headOfGovernment(TODAY))
                .isPresent();
        assertThat(distribution.unitOf(agency.id())).isEmpty();
        jdbc.sql("delete from head_of_government where employee_id = ?")
                .param(GOVERNMENT)
                .update();
        jdbc.sql("delete from employee where id = ?").param(GOVERNMENT).update();
    }
}

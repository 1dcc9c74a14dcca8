package id.kinerja.evaluation;

import static id.kinerja.api.TestApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.engine.DecisionTables;
import id.kinerja.feedback.TestFeedback;
import id.kinerja.objection.TestObjections;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** Why a result is what it is: told from what was kept when it was rated, enough to work the predicate out again. */
class ExplanationIT extends IntegrationTest {

    private static final Instant NOW = Instant.parse("2026-07-15T02:00:00Z");
    private static final String DAY = "2026-07-14";
    private static final String LATER_DAY = "2026-07-13";

    @Autowired
    MockMvc web;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestPlans plans;

    @Autowired
    TestFeedback feedback;

    @Autowired
    TestObjections objections;

    @Autowired
    TestTrail trail;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    PredicateGrids grids;

    @Autowired
    DecisionTables tables;

    @Autowired
    KinerjaClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    private Employee superior;
    private Employee employee;

    @BeforeEach
    void an_employee_and_the_superior() {
        clock.moveTo(NOW);
        superior = people.aHeadUnder(people.aHead());
        employee = people.anEmployeeUnder(superior);
    }

    @AfterEach
    void the_clock_is_as_it_was() {
        clock.moveTo(NOW);
    }

    /** The nine cells of the annex of PermenPANRB 6/2022, written down here once more, and not read from the table. */
    @ParameterizedTest(name = "results {0}, behaviour {1}: {2}")
    @CsvSource({
        "ABOVE, ABOVE, VERY_GOOD",
        "ABOVE, MEETS, GOOD",
        "ABOVE, BELOW, POOR",
        "MEETS, ABOVE, GOOD",
        "MEETS, MEETS, GOOD",
        "MEETS, BELOW, POOR",
        "BELOW, ABOVE, NEEDS_IMPROVEMENT",
        "BELOW, MEETS, NEEDS_IMPROVEMENT",
        "BELOW, BELOW, VERY_POOR"
    })
    void the_predicate_is_worked_out_again_from_the_answer_alone(Rating results, Rating behaviour, Predicate predicate)
            throws Exception {
        UUID id = rated(results, behaviour);

        JsonNode told = explanation(employee, id);

        JsonNode cell = recomputed(told);
        assertThat(cell.at("/predicate").asText()).isEqualTo(predicate.name());
        assertThat(told.at("/outcome/predicate").asText()).isEqualTo(predicate.name());
        assertThat(told.at("/outcome/rule").asText())
                .isEqualTo((results + "-" + behaviour).toLowerCase())
                .isEqualTo(cell.at("/rule").asText());
        assertThat(told.at("/outcome/basis").asText())
                .startsWith("Hasil kerja")
                .isEqualTo(cell.at("/basis").asText());
        assertThat(told.at("/outcome/resultRating").asText()).isEqualTo(results.name());
        assertThat(told.at("/outcome/behaviourRating").asText()).isEqualTo(behaviour.name());
        assertThat(told.at("/table/cells")).hasSize(9);
        assertThat(read(as(employee), page(id)))
                .contains(
                        "Tabel keputusan performance-predicate",
                        told.at("/outcome/rule").asText());
    }

    @Test
    void a_result_stands_on_the_reports_approved_before_it_was_rated_with_who_approved_them_in_whose_place()
            throws Exception {
        UUID id = evaluations.opened(employee);
        id = evaluations.opened(employee, evaluations.quarter(3));
        String indicator =
                evaluations.results(id).get(0).indicators().get(0).id().toString();
        UUID activity = UUID.randomUUID();
        UUID report = reported(DAY, activity, indicator);
        UUID file = api.attach(as(employee), report, activity, "Bukti");
        submit(DAY);
        UUID late = reported(LATER_DAY, UUID.randomUUID(), indicator);
        submit(LATER_DAY);
        Employee standIn = people.aHead();
        appointments.grant(
                new ActingRequest(
                        superior.id(),
                        standIn.id(),
                        ActingKind.PLH,
                        "800/1",
                        LocalDate.of(2026, 7, 15),
                        LocalDate.of(2026, 7, 18),
                        List.of(),
                        null),
                "test");
        api.submit(as(standIn), report, Map.of("decision", "APPROVE")).andExpect(status().isNoContent());
        evaluations.assess(id, "1.150 dokumen terbit");
        evaluations.complete(id, Map.of());
        clock.moveTo(NOW.plus(Duration.ofHours(1)));
        api.submit(as(standIn), id, TestEvaluations.rating(Rating.MEETS, Rating.ABOVE))
                .andExpect(status().isNoContent());
        clock.moveTo(NOW.plus(Duration.ofHours(2)));
        api.submit(as(superior), late, Map.of("decision", "APPROVE")).andExpect(status().isNoContent());

        JsonNode told = explanation(employee, id);

        JsonNode evidence = told.at("/results/0/indicators/0/evidence");
        assertThat(evidence.at("/days").asInt())
                .as("the other one came too late")
                .isEqualTo(1);
        assertThat(evidence.at("/activities").asInt()).isEqualTo(1);
        assertThat(evidence.at("/minutes").asInt()).isEqualTo(120);
        JsonNode day = evidence.at("/reports/0");
        assertThat(day.at("/day").asText()).isEqualTo(DAY);
        assertNamed(day.at("/approved"), standIn, superior);
        assertThat(day.at("/activities/0/description").asText()).isEqualTo("Menyusun laporan");
        assertThat(day.at("/activities/0/startsAt").asText()).isEqualTo("08:00");
        assertThat(day.at("/activities/0/files/0/id").asText()).isEqualTo(file.toString());
        assertThat(told.at("/results/0/realisation").asText()).isEqualTo("1.150 dokumen terbit");
        assertThat(told.at("/results/0/indicators/0/target").asText()).isEqualTo("1.200");
        assertNamed(told.at("/outcome/rated"), standIn, superior);
        assertThat(told.at("/outcome/rated/at").asText()).startsWith("2026-07-15T03:00:0");
        JsonNode event = event(told, "RATED");
        assertNamed(event.at("/act"), standIn, superior);
        assertThat(event(told, "SUBMITTED").at("/act/by").asText()).isEqualTo(employee.titledName());
        assertThat(event(told, "DERIVED").at("/act/by").isMissingNode()).isTrue();

        String shown = read(as(employee), page(id));
        assertThat(shown)
                .contains(standIn.titledName() + " untuk " + superior.titledName())
                .contains("15 Juli 2026 pukul 10.00 WIB")
                .contains(
                        "Selasa, 14 Juli 2026",
                        "/attachments/" + file,
                        "/daily-reports/of/" + employee.id() + "/" + DAY)
                .doesNotContain("Senin, 13 Juli 2026");
        assertThat(read(as(employee), "/evaluations/" + id)).contains("/evaluations/" + id + "/why");

        people.setSuperior(employee.id(), people.aHead().id(), LocalDate.of(2026, 7, 1));
        JsonNode sums = explanation(standIn, id);
        assertThat(sums.at("/reportsShown").asBoolean())
                .as("who rated, and reads the reports no more")
                .isFalse();
        assertThat(sums.at("/results/0/indicators/0/evidence/minutes").asInt()).isEqualTo(120);
        assertThat(sums.toString()).doesNotContain("Menyusun laporan", file.toString());
    }

    @Test
    void a_plan_that_is_amended_afterwards_leaves_the_version_that_was_rated() throws Exception {
        UUID id = rated(Rating.MEETS, Rating.MEETS);
        String before = explanation(employee, id).at("/results").toString();
        amend(employee.id());

        JsonNode told = explanation(employee, id);

        assertThat(told.at("/results").toString()).isEqualTo(before).contains("\"target\":\"1.200\"");
        assertThat(told.at("/plan/version").asInt()).isEqualTo(1);
        assertThat(told.at("/plan/newestVersion").asInt()).isEqualTo(2);
        assertNamed(told.at("/plan/established"), superior, null);
        assertThat(read(as(employee), page(id)))
                .contains("1.200")
                .doesNotContain("9.999")
                .contains("versi 2");
    }

    @Test
    void feedback_stands_beside_its_row_and_anonymous_feedback_names_nobody() throws Exception {
        UUID id = evaluations.opened(employee);
        LocalDate june = LocalDate.of(2026, 6, 17);
        List<Employee> givers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            givers.add(people.anEmployeeUnder(superior));
            feedback.on(june, givers.get(i), employee, "Kata pemberi " + i);
        }
        feedback.on(june, superior, employee, "Kata atasan");
        evaluations.assess(id, "Tercapai");
        evaluations.complete(id, Map.of());
        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));

        for (Employee reader : List.of(employee, superior)) {
            JsonNode told = explanation(reader, id);
            JsonNode given = told.at("/results/0/continuousFeedback");
            assertThat(given.findValuesAsText("text"))
                    .contains("Kata pemberi 0", "Kata pemberi 1", "Kata pemberi 2", "Kata atasan");
            assertThat(given.findValuesAsText("by")).contains(superior.titledName());
            for (Employee giver : givers) {
                assertThat(told + read(as(reader), page(id)))
                        .doesNotContain(
                                giver.titledName(),
                                String.valueOf(giver.nip()),
                                giver.id().toString());
            }
        }
        assertThat(read(as(employee), page(id))).contains("Kata pemberi 1", "Anonim, Juni 2026", "Kata atasan");
    }

    @Test
    void reasons_for_returning_and_the_receipt_are_told_with_who_and_when() throws Exception {
        UUID id = evaluations.submitted(employee);
        String row = evaluations.results(id).get(0).id().toString();
        evaluations.complete(id, Map.of("decision", "RETURN", "returnRows", List.of(row), "comment", "Sebut angkanya"));
        evaluations.assess(id, "1.150 dokumen terbit");
        evaluations.complete(id, Map.of());
        evaluations.complete(id, TestEvaluations.rating(Rating.BELOW, Rating.MEETS));
        evaluations.complete(id, Map.of("remark", "Saya terima"));

        JsonNode told = explanation(superior, id);

        assertThat(told.at("/returns").findValuesAsText("reason")).contains("Sebut angkanya");
        assertThat(told.at("/returns").findValuesAsText("result")).contains(row);
        assertNamed(told.at("/returns/0/sent"), superior, null);
        assertThat(told.at("/outcome/receipt/kind").asText()).isEqualTo("EMPLOYEE");
        assertThat(told.at("/outcome/receipt/remark").asText()).isEqualTo("Saya terima");
        assertNamed(told.at("/outcome/receipt/act"), employee, null);
        assertThat(told.at("/history").findValuesAsText("kind"))
                .containsSubsequence("OPENED", "SUBMITTED", "RETURNED", "SUBMITTED", "RATED", "DERIVED", "HANDED_OVER");
        assertThat(read(as(superior), page(id))).contains("Sebut angkanya", "Pengembalian ke-1", "Saya terima");
    }

    @Test
    void a_result_that_an_objection_changed_is_told_with_the_former_one_and_both_can_be_worked_out_again()
            throws Exception {
        TestObjections.Line line = objections.line();
        UUID id = objections.received(line.employee(), Rating.BELOW, Rating.MEETS);
        UUID objection = objections.heard(line, id);
        assertThat(explanation(line.employee(), id)
                        .at("/outcome/objection/outcome")
                        .isMissingNode())
                .isTrue();
        api.submit(as(line.decider()), objection, TestObjections.change(Rating.MEETS, null))
                .andExpect(status().isNoContent());

        JsonNode told = explanation(line.employee(), id);

        assertThat(told.at("/outcome/predicate").asText()).isEqualTo("GOOD");
        assertThat(recomputed(told).at("/predicate").asText()).isEqualTo("GOOD");
        assertNamed(told.at("/outcome/rated"), line.rater(), null);
        assertThat(told.at("/outcome/objection/outcome").asText()).isEqualTo("CHANGED");
        assertNamed(told.at("/outcome/objection/decided"), line.decider(), null);
        JsonNode former = told.at("/outcome/objection/former");
        assertThat(former.at("/predicate").asText()).isEqualTo("NEEDS_IMPROVEMENT");
        assertThat(cell(former.at("/table"), former).at("/predicate").asText()).isEqualTo("NEEDS_IMPROVEMENT");
        assertThat(cell(former.at("/table"), former).at("/rule")).isEqualTo(former.at("/rule"));
        assertThat(read(as(line.employee()), page(id)))
                .contains("Butuh Perbaikan", "below-meets", "meets-meets", "Hasil diubah atas keberatan")
                .contains(line.decider().titledName());
    }

    @Test
    void reasons_for_leaving_the_pattern_and_for_an_objections_decision_are_told_to_who_may_read_them()
            throws Exception {
        TestObjections.Line line = objections.line();
        gradedVeryPoor(line);
        UUID id = evaluations.submitted(line.employee());
        Map<String, Object> rating = TestEvaluations.rating(Rating.MEETS, Rating.MEETS);
        rating.put("deviationReason", "Capaian orang ini di atas unitnya");
        api.submit(as(line.rater()), id, rating).andExpect(status().isNoContent());
        evaluations.complete(id, Map.of());
        UUID objection = objections.heard(line, id);
        assertThat(explanation(line.employee(), id)
                        .at("/outcome/objection/reason")
                        .isMissingNode())
                .as("nothing is decided")
                .isTrue();
        api.submit(as(line.decider()), objection, TestObjections.change(Rating.ABOVE, Rating.ABOVE))
                .andExpect(status().isNoContent());

        for (Employee reader : List.of(line.employee(), line.rater(), line.decider())) {
            JsonNode told = explanation(reader, id);
            assertThat(recomputed(told).at("/predicate").asText()).isEqualTo("VERY_GOOD");
            assertThat(told.at("/outcome/deviation/reason").asText()).isEqualTo("Capaian orang ini di atas unitnya");
            assertThat(told.at("/outcome/deviation/advised").asBoolean()).isTrue();
            assertNamed(told.at("/outcome/deviation/act"), line.rater(), null);
            assertThat(told.at("/outcome/objection/reason").asText()).isEqualTo("Bukti mendukung pegawai");
            assertNamed(told.at("/outcome/objection/decided"), line.decider(), null);
            assertThat(told.at("/outcome/objection/former/predicate").asText()).isEqualTo("GOOD");
            assertThat(read(as(reader), page(id)))
                    .contains("Menyimpang dari pola predikat", "Capaian orang ini di atas unitnya")
                    .contains("Keputusan atas keberatan", "Diubah atas keberatan", "Bukti mendukung pegawai")
                    .contains("Hasil sebelum keberatan");
        }

        JsonNode rest =
                TestApi.read(api.get(as(Role.PERSONNEL_ADMIN), answer(id)).andExpect(status().isOk()));
        assertThat(recomputed(rest).at("/predicate").asText()).isEqualTo("VERY_GOOD");
        assertThat(rest.at("/outcome/objection/outcome").asText()).isEqualTo("CHANGED");
        assertThat(rest.at("/outcome/deviation/reason").asText()).isEqualTo("Capaian orang ini di atas unitnya");
        assertThat(rest.at("/outcome/objection/reason").isMissingNode())
                .as("who may not read the objection")
                .isTrue();
        assertThat(read(as(Role.PERSONNEL_ADMIN), page(id)))
                .contains("Diubah atas keberatan", "Anda tidak berwenang membaca keberatan ini")
                .doesNotContain("Bukti mendukung pegawai");
    }

    /** What the head above says of the rater's unit. */
    private void gradedVeryPoor(TestObjections.Line line) throws Exception {
        UUID unit = jdbc.sql("select unit_id from postings_on(?) where employee_id = ?")
                .params(LocalDate.of(2026, 7, 15), line.rater().id())
                .query(UUID.class)
                .single();
        api.put(
                        as(line.decider()),
                        "/api/unit-results/" + unit + "/"
                                + evaluations.quarter().id(),
                        Map.of("grade", "VERY_POOR", "reason", "Target unit tidak tercapai"))
                .andExpect(status().isOk());
    }

    @Test
    void each_result_keeps_the_table_that_gave_it_and_tells_where_that_came_from() throws Exception {
        UUID old = rated(Rating.MEETS, Rating.ABOVE);
        JsonNode before = explanation(employee, old);
        assertThat(before.at("/table/origin/source").asText()).isEqualTo("PACKAGED");
        String packaged = new String(
                tables.content(PredicateGrids.TABLE, before.at("/table/version").asInt()), StandardCharsets.UTF_8);
        int uploaded = tables.put(
                PredicateGrids.TABLE,
                packaged.replaceFirst(
                                "(<outputEntry id=\"cell-meets-above-predicate\">\\s*<text>)\"GOOD\"", "$1\"POOR\"")
                        .getBytes(StandardCharsets.UTF_8),
                LocalDate.of(2026, 7, 15),
                "predikat.dmn",
                "Perka 7/2026",
                String.valueOf(superior.userName()));
        try {
            Employee another = people.anEmployeeUnder(superior);
            UUID id = evaluations.handedOver(another);

            JsonNode told = explanation(another, id);

            assertThat(told.at("/table/version").asInt()).isEqualTo(uploaded);
            assertThat(told.at("/outcome/predicate").asText()).isEqualTo("POOR");
            assertThat(recomputed(told).at("/predicate").asText()).isEqualTo("POOR");
            assertThat(told.at("/table/origin/source").asText()).isEqualTo("UPLOADED");
            assertThat(told.at("/table/origin/inForceFrom").asText()).isEqualTo("2026-07-15");
            assertThat(told.at("/table/origin/reason").asText()).isEqualTo("Perka 7/2026");
            assertNamed(told.at("/table/origin/put"), superior, null);
            assertThat(read(as(another), page(id)))
                    .contains("Diunggah oleh", "berlaku mulai Rabu, 15 Juli 2026", "Perka 7/2026");
            assertThat(explanation(employee, old)).as("the old result").isEqualTo(before);
            assertThat(read(as(employee), page(old))).contains("Bawaan aplikasi");
        } finally {
            jdbc.sql(
                            "update decision_version set withdrawn_at = now(), withdrawn_by = 'uji' where decision = ? and version = ?")
                    .params(PredicateGrids.TABLE, uploaded)
                    .update();
        }
    }

    @Test
    void before_the_hand_over_there_is_nothing_for_the_employee_and_before_the_rating_for_nobody() throws Exception {
        UUID id = evaluations.submitted(employee);
        for (Employee reader : List.of(employee, superior)) {
            assertThat(read(as(reader), page(id))).contains("Belum ada hasil");
            api.get(as(reader), answer(id)).andExpect(status().isNotFound());
        }
        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        evaluations.takeBack(id);

        assertThat(read(as(employee), page(id))).contains("Belum ada hasil").doesNotContain("meets-meets");
        api.get(as(employee), answer(id)).andExpect(status().isNotFound());
        assertThat(read(as(superior), page(id))).contains("meets-meets");
        evaluations.giveBack(id);
    }

    @Test
    void who_may_not_read_the_evaluation_finds_nothing_and_who_reads_anothers_is_on_record() throws Exception {
        UUID id = evaluations.handedOver(employee);
        Employee stranger = people.aHead();
        for (String address : List.of(page(id), answer(id))) {
            api.get(as(Role.AUDITOR), address).andExpect(status().isNotFound());
        }
        people.examinedBy("uji-auditor", employee.id());
        for (String address : List.of(page(id), answer(id))) {
            api.get(as(stranger), address).andExpect(status().isNotFound());
            api.get(as(Role.PERFORMANCE_TEAM), address).andExpect(status().isNotFound());

            long mark = trail.mark();
            read(as(Role.AUDITOR), address);
            assertThat(trail.since(mark)).containsExactly("FILE_OPENED uji-auditor period-evaluation");
            assertThat(trail.valuesSince(mark, "employee_id"))
                    .containsExactly(employee.id().toString());
            mark = trail.mark();
            read(as(employee), address);
            assertThat(trail.since(mark)).as("the own").isEmpty();
        }
    }

    @Test
    void what_was_not_recorded_is_said_and_not_guessed() throws Exception {
        UUID id = evaluations.handedOver(employee);
        jdbc.sql("update evaluation set predicate_version = 900 where id = ?")
                .param(id)
                .update();
        assertThat(explanation(employee, id).at("/table/cells")).isEmpty();
        assertThat(read(as(employee), page(id))).contains("Isi versi tabel ini tidak tercatat");

        jdbc.sql("insert into evaluation_predicate_cell select 900, result_rating, behaviour_rating, predicate"
                        + " from evaluation_predicate_cell where decision_version = ?")
                .param(grids.derive(Rating.MEETS, Rating.MEETS).version())
                .update();
        try {
            JsonNode told = explanation(employee, id);
            assertThat(recomputed(told).at("/predicate").asText()).isEqualTo("GOOD");
            assertThat(recomputed(told).at("/rule").isMissingNode()).isTrue();
            assertThat(read(as(employee), page(id))).contains("Nama aturan tidak tercatat");
        } finally {
            jdbc.sql("delete from evaluation_predicate_cell where decision_version = 900")
                    .update();
        }
    }

    @Test
    void rules_are_added_to_the_cells_of_a_version_that_was_used_before_they_were_kept() {
        int version = grids.derive(Rating.MEETS, Rating.MEETS).version();
        jdbc.sql("update evaluation_predicate_cell set rule = null, basis = null where decision_version = ?")
                .param(version)
                .update();

        grids.derive(Rating.MEETS, Rating.MEETS);

        assertThat(grids.cells(version))
                .hasSize(9)
                .extracting(PredicateCell::rule)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    /** What a stranger with nothing but the answer does: looks both ratings up in the table that it carries. */
    private static JsonNode recomputed(JsonNode told) throws Exception {
        JsonNode answer = new ObjectMapper().readTree(told.toString());
        return cell(answer.at("/table"), answer.at("/outcome"));
    }

    /** The one cell of a table with the ratings of a result. */
    private static JsonNode cell(JsonNode table, JsonNode result) {
        List<JsonNode> cells = new ArrayList<>();
        for (JsonNode cell : table.at("/cells")) {
            if (cell.at("/resultRating").equals(result.at("/resultRating"))
                    && cell.at("/behaviourRating").equals(result.at("/behaviourRating"))) {
                cells.add(cell);
            }
        }
        assertThat(cells).as("one cell for both ratings").hasSize(1);
        return cells.get(0);
    }

    private static void assertNamed(JsonNode act, Employee by, @Nullable Employee principal) {
        assertThat(act.at("/by").asText()).isEqualTo(by.titledName());
        if (principal == null) {
            assertThat(act.at("/onBehalfOf").isMissingNode()).isTrue();
        } else {
            assertThat(act.at("/onBehalfOf").asText()).isEqualTo(principal.titledName());
        }
    }

    private static JsonNode event(JsonNode told, String kind) {
        for (JsonNode event : told.at("/history")) {
            if (event.at("/kind").asText().equals(kind)) {
                return event;
            }
        }
        throw new AssertionError("no event " + kind);
    }

    private UUID rated(Rating results, Rating behaviour) {
        UUID id = evaluations.submitted(employee);
        evaluations.complete(id, TestEvaluations.rating(results, behaviour));
        return id;
    }

    private JsonNode explanation(Employee reader, UUID id) throws Exception {
        return TestApi.read(api.get(as(reader), answer(id)).andExpect(status().isOk()));
    }

    private String read(Authentication reader, String address) throws Exception {
        return web.perform(get(address).with(authentication(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String page(UUID id) {
        return "/evaluations/" + id + "/why";
    }

    private static String answer(UUID id) {
        return "/api/evaluations/" + id + "/explanation";
    }

    private UUID reported(String day, UUID activity, String indicator) throws Exception {
        var written = api.put(
                as(employee),
                "/api/daily-reports/" + day + "/activities/" + activity,
                Map.of(
                        "indicator",
                        indicator,
                        "description",
                        "Menyusun laporan",
                        "quantity",
                        1,
                        "unit",
                        "dokumen",
                        "startsAt",
                        "08:00",
                        "endsAt",
                        "10:00",
                        "place",
                        "OFFICE"));
        return UUID.fromString(
                TestApi.read(written.andExpect(status().isOk())).at("/id").asText());
    }

    private void submit(String day) throws Exception {
        api.post(as(employee), "/api/daily-reports/" + day + "/submission", null)
                .andExpect(status().isOk());
    }

    /** A second version with another target, as an amendment leaves it; a locked plan is changed by the owner alone. */
    private void amend(UUID employeeId) {
        jdbc.sql("""
                        insert into target_plan_version (plan_id, version, content, established_at, established_by)
                        select v.plan_id, 2, replace(v.content::text, '1.200', '9.999')::jsonb, v.established_at, 'uji'
                        from target_plan_version v join target_plan p on p.id = v.plan_id
                        where p.employee_id = ? and v.version = 1
                        """).param(employeeId).update();
        JdbcClient owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        owner.sql("alter table kinerja.target_plan disable trigger target_plan_is_locked")
                .update();
        try {
            owner.sql("update kinerja.target_plan set version_number = 2 where employee_id = ?")
                    .param(employeeId)
                    .update();
        } finally {
            owner.sql("alter table kinerja.target_plan enable trigger target_plan_is_locked")
                    .update();
        }
    }
}

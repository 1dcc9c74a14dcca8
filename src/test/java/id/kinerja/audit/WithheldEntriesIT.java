package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestExaminations;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.coaching.TestCoachings;
import id.kinerja.database.CountedStatements;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.feedback.TestFeedback;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.reward.TestRewards;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The trail tells auditors no more of a person than the table of rights does: what is read by case, by case. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithheldEntriesIT extends IntegrationTest {

    private static final List<String> ALL = List.of("audit_entry", "audit_seal", "audit_export", "audit_dropped_month");
    private static final String LETTER = "800/17/RAHASIA";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is kept in memory for some seconds and then read again; it has nothing to do with rows. */
    private static final Pattern KEPT = Pattern.compile("setting_change|from role_change|from holiday");

    /** What auditors read by case, by action and object, with what it says. */
    private static final Map<String, String> BY_CASE = Map.of(
            "EXCLUSION_RECORDED exclusion", LETTER,
            "ATTACHMENT_ADDED attachment", "bukti.pdf",
            "REWARD_NOMINATED reward", "Pegawai Teladan",
            "COACHING_OPENED coaching", "SUPERIOR",
            "TASK_COMPLETED coaching", "SUBMIT",
            "FEEDBACK_GIVEN feedback", "ACCOUNTABLE");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestCoachings coachings;

    @Autowired
    TestRewards rewards;

    @Autowired
    TestFeedback feedback;

    @Autowired
    TestTrail test;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    private final Authentication auditor = TestSignIn.as("uji-" + UUID.randomUUID(), null, Role.AUDITOR);
    private Employee superior;
    private Employee colleague;
    private Employee employee;

    @BeforeEach
    void somebody_with_a_result() {
        rewards.committee(3);
        superior = people.aHead();
        colleague = people.anEmployeeUnder(superior);
        employee = people.anEmployeeUnder(superior);
        evaluations.handedOver(employee);
    }

    @AfterEach
    void no_committee_is_left_to_other_tests() {
        rewards.dismiss();
    }

    @Test
    void without_an_examination_an_entry_says_that_something_was_done_and_not_what() throws Exception {
        much();

        Map<String, JsonNode> told = told(auditor);
        BY_CASE.forEach((what, says) -> {
            JsonNode item = of(told, what);
            assertThat(item.get("withheld").asBoolean()).as(what).isTrue();
            JsonNode entry = item.get("entry");
            for (String gone : List.of("before", "after", "reason", "salt")) {
                assertThat(entry.has(gone)).as(what + " " + gone).isFalse();
            }
            for (String stays : List.of("id", "at", "actor", "action", "objectType", "objectId", "employeeId")) {
                assertThat(entry.hasNonNull(stays)).as(what + " " + stays).isTrue();
            }
        });
    }

    @Test
    void what_auditors_may_read_of_everybody_stays_told() throws Exception {
        JsonNode rated = of(told(auditor), "TASK_COMPLETED period-evaluation");

        assertThat(rated.get("withheld").asBoolean()).isFalse();
        assertThat(rated.at("/entry/after").asText()).contains("MEETS", "ABOVE");
    }

    @Test
    void in_an_own_examination_of_the_person_it_says_all_and_the_reading_names_the_letter() throws Exception {
        much();
        TestExaminations.running(jdbc, auditor.getName(), employee.id());
        long mark = test.mark();

        Map<String, JsonNode> told = told(auditor);
        BY_CASE.forEach((what, says) -> {
            JsonNode item = of(told, what);
            assertThat(item.get("withheld").asBoolean()).as(what).isFalse();
            assertThat(item.at("/entry/after").asText()).as(what).contains(says);
        });
        assertThat(test.valuesSince(mark, "concat(action, ' ', object_type, ' ', reason)"))
                .anyMatch(entry -> entry.startsWith("FILE_OPENED audit-trail 700/"));
    }

    @Test
    void an_examination_of_somebody_else_or_anothers_opens_nothing() throws Exception {
        much();
        TestExaminations.running(jdbc, auditor.getName(), colleague.id());
        TestExaminations.running(jdbc, "uji-lain", employee.id());

        Map<String, JsonNode> told = told(auditor);
        assertThat(BY_CASE.keySet())
                .allMatch(what -> of(told, what).get("withheld").asBoolean());
    }

    @Test
    void a_file_is_told_as_far_as_the_case_is_it_stands_with() throws Exception {
        UUID draft = UUID.randomUUID();
        jdbc.sql("insert into daily_report (id, version, employee_id, day, status, round, changed_at)"
                        + " values (?, 0, ?, date '2026-07-14', 'DRAFT', 0, now())")
                .params(draft, employee.id())
                .update();
        trail.record(Entry.of(Action.ATTACHMENT_ADDED, "attachment", UUID.randomUUID())
                .fileOf(employee.id())
                .inCase(draft, null)
                .changed(Map.of(), Map.of("name", "konsep.pdf")));
        TestExaminations.running(jdbc, auditor.getName(), employee.id());

        assertThat(of(told(auditor), "ATTACHMENT_ADDED attachment")
                        .get("withheld")
                        .asBoolean())
                .as("a draft is its author's")
                .isTrue();
        jdbc.sql("update daily_report set status = 'SUBMITTED', round = 1, submitted_at = now() where id = ?")
                .param(draft)
                .update();
        assertThat(of(told(auditor), "ATTACHMENT_ADDED attachment")
                        .get("withheld")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_month_says_no_more_and_counts_what_it_leaves_out() throws Exception {
        test.damaged(ALL, WithheldEntriesIT::emptied, checked(() -> {
            much();
            feedback.onResult(colleague, employee, "Ramah kepada warga");
            told(auditor);
            inMarch();

            String withheld = file(auditor);
            BY_CASE.values().stream()
                    .filter(says -> !says.equals("SUPERIOR") && !says.equals("SUBMIT"))
                    .forEach(says -> assertThat(withheld).doesNotContain(says));
            assertThat(withheld).as("who gave anonymous feedback").doesNotContain(String.valueOf(colleague.userName()));
            List<JsonNode> lines = lines(withheld);
            assertThat(lines)
                    .filteredOn(line -> line.get("leftOut").asBoolean())
                    .hasSize(1);
            assertThat(lines)
                    .filteredOn(line -> line.get("withheld").asBoolean())
                    .hasSizeGreaterThanOrEqualTo(BY_CASE.size())
                    .allMatch(
                            line -> line.hasNonNull("hash") && line.at("/entry").has("action"))
                    .noneMatch(line -> line.at("/entry").has("after"));
            assertThat(exports()).as("it does not count").isZero();
            assertThat(page("id")).contains("dibuat oleh operator di server", "ditahan", "Belum pernah");
            assertThat(page("en")).contains("made by the operator on the server", "is withheld");

            TestExaminations.running(jdbc, auditor.getName(), employee.id());
            String examined = file(auditor);
            assertThat(examined).contains(LETTER, "bukti.pdf", "Pegawai Teladan");
            assertThat(examined).doesNotContain(String.valueOf(colleague.userName()));
        }));
    }

    @Test
    void an_entry_that_the_verification_names_is_told_without_what_it_says() throws Exception {
        much();
        UUID about = employee.id();
        test.damaged(
                List.of("audit_entry"),
                owner -> owner.sql("update kinerja.audit_entry set reason = 'sebab-rahasia'"
                                + " where employee_id = ? and action = 'EXCLUSION_RECORDED'")
                        .param(about)
                        .update(),
                checked(() -> assertThat(mvc.perform(post("/audit/verification")
                                        .with(authentication(auditor))
                                        .with(csrf()))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .contains("EXCLUSION_RECORDED exclusion")
                        .doesNotContain(LETTER, "sebab-rahasia")));
    }

    @Test
    void it_takes_as_many_statements_for_a_thousand_entries_as_for_ten() throws Exception {
        String few = entries(10);
        String many = entries(1000);
        api.get(auditor, "/api/audit/entries?size=10&actor=" + few).andExpect(status().isOk());
        assertThat(statements("/api/audit/entries?size=200&actor=" + many))
                .isEqualTo(statements("/api/audit/entries?size=200&actor=" + few));

        int[] sent = new int[2];
        for (int number = 0; number < 2; number++) {
            int place = number;
            test.damaged(ALL, WithheldEntriesIT::emptied, checked(() -> {
                entries(place == 0 ? 10 : 1000);
                inMarch();
                sent[place] = statements("/api/audit/months/2012-03");
            }));
        }
        assertThat(sent[1]).isEqualTo(sent[0]);
    }

    /** All that auditors read of a person by case. */
    private void much() throws Exception {
        UUID exclusion = UUID.fromString(TestApi.read(api.post(
                                TestApi.as(Role.PERSONNEL_ADMIN),
                                "/api/exclusions",
                                Map.of(
                                        "employee", employee.id(),
                                        "kind", "STUDY",
                                        "startsOn", "2033-01-01",
                                        "endsOn", "2033-03-31",
                                        "documentNumber", LETTER,
                                        "documentDate", "2026-07-01"))
                        .andExpect(status().isCreated()))
                .at("/exclusion/id")
                .asText());
        coachings.submitted(employee, "Ketelitian");
        rewards.submitted(employee, superior, "Antrean daring");
        feedback.onBehaviour(superior, employee, "Tepat waktu");
        api.attach(TestApi.as(Role.PERSONNEL_ADMIN), "exclusion", exclusion, null, "surat tugas belajar");
    }

    /** The newest of each kind about the employee. */
    private Map<String, JsonNode> told(Authentication who) throws Exception {
        Map<String, JsonNode> told = new LinkedHashMap<>();
        TestApi.read(api.get(who, "/api/audit/entries?size=200&employee=" + employee.id())
                        .andExpect(status().isOk()))
                .at("/items")
                .forEach(item -> told.putIfAbsent(
                        item.at("/entry/action").asText() + " "
                                + item.at("/entry/objectType").asText(),
                        item));
        return told;
    }

    private static JsonNode of(Map<String, JsonNode> told, String what) {
        return Objects.requireNonNull(told.get(what), what);
    }

    /** Entries about so many people, of several kinds; who did it all. */
    private String entries(int number) {
        String actor = "uji-" + UUID.randomUUID();
        List<Entry> entries = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            Entry about = Entry.of(
                            one % 2 == 0 ? Action.EXCLUSION_RECORDED : Action.ATTACHMENT_ADDED, "attachment", one)
                    .by(actor)
                    .fileOf(UUID.randomUUID())
                    .inCase(UUID.randomUUID(), null);
            entries.add(about.changed(Map.of(), Map.of("name", "x")));
        }
        trail.record(entries);
        return actor;
    }

    private int statements(String address) throws Exception {
        return (int) CountedStatements.during(() -> api.get(auditor, address).andExpect(status().isOk())).stream()
                .filter(sql -> !KEPT.matcher(sql).find())
                .count();
    }

    private static void emptied(JdbcClient owner) {
        ALL.forEach(table -> owner.sql("delete from kinerja." + table).update());
    }

    /** All that there is happened in a month that is over. */
    private void inMarch() {
        test.asOwner(owner -> owner.sql("update kinerja.audit_entry set written_at = timestamptz '2012-03-05 12:00Z'")
                .update());
        test.seal();
    }

    private String file(Authentication who) throws Exception {
        ResultActions answer = mvc.perform(get("/audit/months/2012-03").with(authentication(who)))
                .andExpect(status().isOk());
        String file = answer.andReturn().getResponse().getContentAsString();
        long leftOut = lines(file).stream()
                .filter(line ->
                        line.get("leftOut").asBoolean() || line.get("withheld").asBoolean())
                .count();
        answer.andExpect(header().string("Kinerja-Left-Out", String.valueOf(leftOut)));
        return file;
    }

    private String page(String language) throws Exception {
        return mvc.perform(get("/audit/verification")
                        .cookie(new Cookie("language", language))
                        .with(authentication(auditor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<JsonNode> lines(String file) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : file.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private long exports() {
        return jdbc.sql("select count(*) from audit_export").query(Long.class).single();
    }

    private static Runnable checked(Step step) {
        return () -> {
            try {
                step.take();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        };
    }

    private interface Step {

        void take() throws Exception;
    }
}

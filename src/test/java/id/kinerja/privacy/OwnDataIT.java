package id.kinerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.kinerja.IntegrationTest;
import id.kinerja.access.LocalAccounts;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.coaching.TestCoachings;
import id.kinerja.correction.TestCorrections;
import id.kinerja.database.CountedStatements;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.personal.PersonalSection;
import id.kinerja.reward.TestRewards;
import id.kinerja.target.TestPlans;
import id.kinerja.trail.Action;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Everybody reads everything about themselves, and of others no more than what they did with it in their functions. */
class OwnDataIT extends IntegrationTest {

    /** What is kept in memory for some seconds and then read again; it has nothing to do with rows. */
    private static final Pattern KEPT = Pattern.compile("setting_change|from role_change|from holiday");

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final String REPORTED = "Menyusun laporan khusus sendiri";
    private static final String FEEDBACK = "Umpan balik khusus dari atasan";

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
    TestCorrections corrections;

    @Autowired
    TestCoachings coachings;

    @Autowired
    TestRewards rewards;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    TestTrail trail;

    @Autowired
    OwnData data;

    @Autowired
    FactTexts texts;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private Employee superior;
    private Employee other;
    private Employee employee;
    private UUID evaluation;

    @BeforeEach
    void somebody_with_data_of_every_kind() throws Exception {
        superior = people.aHead();
        other = people.aHead();
        employee = people.anEmployeeUnder(superior);
        plans.submitted(employee, 2025);
        UUID returned = plans.submitted(employee, TestEvaluations.YEAR);
        String row = TestApi.read(api.get(TestApi.as(employee), "/api/target-plans/" + returned))
                .at("/results/0/id")
                .asText();
        plans.decide(returned, Map.of("decision", "RETURN", "rows", List.of(row), "comment", "Perjelas"));
        plans.submit(returned, employee);
        plans.decide(returned, Map.of("decision", "APPROVE"));
        report("2026-07-14");
        report("2026-07-13");
        evaluation = evaluations.opened(employee, evaluations.quarter());
        evaluations.assess(evaluation, "Realisasi khusus");
        evaluations.complete(evaluation, Map.of());
        Map<String, Object> rating = TestEvaluations.rating(Rating.MEETS, Rating.ABOVE);
        rating.put("feedback", FEEDBACK);
        rewards.committee(3);
        rewards.submitted(employee, superior, "Alasan usulan khusus");
        rewards.dismiss();
        evaluations.complete(evaluation, rating);
        corrections.reported(employee, other);
        UUID coaching = coachings.checking(employee, "Kesenjangan khusus");
        coachings.counselled(coaching, "Bicara khusus", TestPlans.signedIn(superior), other);
        accounts.create(
                String.valueOf(employee.userName()),
                employee.name(),
                "gunung-biru-7788",
                Set.of(Role.EMPLOYEE),
                "test");
        api.get(TestApi.as(superior), "/api/target-plans/" + returned);
        jdbc.sql("insert into task_move (case_id, process, step, task_id, moved_from, moved_to, cause, moved_at)"
                        + " values (?, 'target-setting', 'decidePlan', 'x', ?, ?, 'ROSTER', now())")
                .params(returned, other.userName(), superior.userName())
                .update();
    }

    @AfterEach
    void no_many_drafts() {
        LocaleContextHolder.resetLocaleContext();
        jdbc.sql("delete from daily_report where employee_id = ? and status = 'DRAFT'")
                .param(employee.id())
                .update();
    }

    @Test
    void the_file_has_everything_and_names_others_without_their_numbers() throws Exception {
        long mark = trail.mark();
        ResultActions answer = api.get(TestApi.as(employee), "/api/me/data")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"kinerja-2026-07-15.json\""));
        JsonNode file = TestApi.read(answer);
        JsonNode sections = file.get("sections");

        assertThat(sections.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        data.sections().stream().map(PersonalSection::name).toList());
        assertThat(sections.at("/person/0/nip").asText()).isEqualTo(employee.nip());
        assertThat(sections.at("/posts")).hasSize(1);
        assertThat(sections.at("/superiors/0/superior").asText()).isEqualTo(superior.titledName());
        assertThat(sections.at("/account")).hasSize(1);
        assertThat(sections.at("/target-plans")).hasSize(2);
        assertThat(sections.at("/target-plans/1/reasons/0/reason").asText()).isEqualTo("Perjelas");
        assertThat(sections.at("/target-plans/1/moves/0/to").asText()).isEqualTo(superior.titledName());
        assertThat(sections.at("/target-submissions")).hasSize(3);
        assertThat(sections.at("/target-versions/0/content/results/0/text").asText())
                .isEqualTo("Dokumen kependudukan terbit tepat waktu");
        assertThat(sections.at("/daily-reports")).hasSize(2);
        assertThat(sections.at("/daily-reports/0/activities/0/description").asText())
                .isEqualTo(REPORTED);
        assertThat(sections.at("/daily-reports/0/history/0/event").asText()).isEqualTo("SUBMITTED");
        assertThat(sections.at("/evidence-files")).hasSize(2);
        assertThat(sections.at("/evidence-files/0/fileName").asText()).isEqualTo("bukti.pdf");
        api.get(TestApi.as(employee), sections.at("/evidence-files/0/contentAt").asText())
                .andExpect(status().isOk());
        assertThat(sections.at("/evaluations/0/predicate").asText()).isEqualTo("GOOD");
        assertThat(sections.at("/evaluations/0/results/0/text").asText())
                .isEqualTo("Dokumen kependudukan terbit tepat waktu");
        assertThat(sections.at("/self-assessments/0/text").asText())
                .isEqualTo("Dokumen kependudukan terbit tepat waktu");
        assertThat(sections.at("/evaluations/0/rule").asText()).contains("performance-predicate 1: ");
        assertThat(sections.at("/evaluations/0/feedback").asText()).isEqualTo(FEEDBACK);
        assertThat(sections.at("/evaluations/0/ratedBy").asText()).isEqualTo(superior.titledName());
        assertThat(sections.at("/self-assessments/0/realisation").asText()).isEqualTo("Realisasi khusus");
        assertThat(sections.at("/superior-corrections/0/proposed").asText()).isEqualTo(other.titledName());
        assertThat(sections.at("/rewards/0/reason").asText()).isEqualTo("Alasan usulan khusus");
        assertThat(sections.at("/coachings/0/planActions/0/gap").asText()).isEqualTo("Kesenjangan khusus");
        assertThat(sections.at("/coachings/0/planActions/0/resources").asText()).isEqualTo("Satu printer di loket");
        assertThat(sections.at("/coachings/0/checks")).hasSize(6);
        assertThat(sections.at("/counselling-notes/0/note").asText()).isEqualTo("Bicara khusus");
        assertThat(sections.at("/counselling-notes/0/receiver").asText()).isEqualTo(other.titledName());
        assertThat(sections.at("/opened-file/0/by").asText()).isEqualTo(superior.titledName());
        assertThat(sections.at("/own-acts").findValuesAsText("action")).contains("REPORT_SUBMITTED", "TASK_COMPLETED");
        assertThat(file.toString())
                .doesNotContain(String.valueOf(superior.nip()), String.valueOf(other.nip()), "{bcrypt}");
        assertThat(trail.since(mark)).containsExactly("DATA_EXPORTED " + employee.userName() + " own-data");
    }

    @Test
    void a_rating_that_was_not_handed_over_is_not_told_in_any_section() throws Exception {
        evaluations.takeBack(evaluation);
        try {
            String file = api.get(TestApi.as(employee), "/api/me/data")
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(file)
                    .contains("Realisasi khusus")
                    .doesNotContain(FEEDBACK, "\"GOOD\"", "ABOVE", "RATED", "DERIVED");
            page("/my-data/evaluations")
                    .andExpect(content().string(not(containsString(FEEDBACK))))
                    .andExpect(content().string(not(containsString("Di atas ekspektasi"))));
        } finally {
            evaluations.giveBack(evaluation);
        }
        page("/my-data/evaluations").andExpect(content().string(containsString("Di atas ekspektasi")));
    }

    @Test
    void a_stand_in_gets_the_own_data_and_not_those_of_the_official() throws Exception {
        appointments.grant(
                new ActingRequest(
                        superior.id(), other.id(), ActingKind.PLH, "800/9", TODAY, TODAY.plusDays(3), List.of(), null),
                "test");
        JsonNode sections =
                TestApi.read(api.get(TestApi.as(other), "/api/me/data")).get("sections");

        assertThat(sections.at("/person/0/nip").asText()).isEqualTo(other.nip());
        assertThat(sections.at("/acting/0/principal").asText()).isEqualTo(superior.titledName());
        assertThat(sections.at("/open-tasks")).isEmpty();
        assertThat(sections.at("/named-as-superior")).hasSize(1);
        assertThat(sections.at("/counselling-told")).hasSize(1);
        assertThat(sections.toString())
                .doesNotContain(String.valueOf(employee.nip()), employee.titledName(), REPORTED, "Bicara khusus");
    }

    @Test
    void who_is_no_employee_has_an_account_and_acts() throws Exception {
        JsonNode sections =
                TestApi.read(api.get(TestApi.as(Role.AUDITOR), "/api/me/data")).get("sections");
        assertThat(sections.at("/person")).isEmpty();
        assertThat(sections.at("/own-acts").findValuesAsText("action")).contains("DATA_EXPORTED");
        mvc.perform(get("/my-data").with(authentication(TestApi.as(Role.AUDITOR))))
                .andExpect(status().isOk());
        mvc.perform(get("/my-data/print").with(authentication(TestApi.as(Role.AUDITOR))))
                .andExpect(status().isOk());
    }

    @Test
    void pages_count_show_and_print_it_in_words() throws Exception {
        page("/my-data")
                .andExpect(content().string(containsString("/my-data/daily-reports")))
                .andExpect(content().string(not(containsString("/my-data/typed-activities"))))
                .andExpect(content().string(containsString("href=\"/my-data/file\"")));
        page("/my-data/daily-reports")
                .andExpect(content().string(containsString(REPORTED)))
                .andExpect(content().string(containsString("Selasa, 14 Juli 2026")));
        page("/my-data/typed-activities").andExpect(status().isOk());
        page("/my-data/nothing").andExpect(status().isNotFound());
        long mark = trail.mark();
        page("/my-data/print")
                .andExpect(content().string(containsString(REPORTED)))
                .andExpect(content().string(containsString(FEEDBACK)))
                .andExpect(content().string(containsString("Sesuai ekspektasi")));
        assertThat(trail.since(mark)).containsExactly("DATA_EXPORTED " + employee.userName() + " own-data");
    }

    @Test
    void the_button_on_the_page_gives_the_file_to_who_is_signed_in_there() throws Exception {
        long mark = trail.mark();
        ResultActions answer = page("/my-data/file")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"kinerja-2026-07-15.json\""));
        assertThat(TestApi.read(answer).at("/sections/person/0/nip").asText()).isEqualTo(employee.nip());
        assertThat(trail.since(mark)).containsExactly("DATA_EXPORTED " + employee.userName() + " own-data");
    }

    @Test
    void where_a_stand_in_sat_and_which_roles_they_have_is_not_told_to_whom_they_stood_in_for() throws Exception {
        for (Employee actor : List.of(superior, other)) {
            jdbc.sql("insert into audit_entry (at, action, actor, on_behalf_of, roles, address, object_type)"
                            + " values (now(), 'TASK_COMPLETED', ?, ?, 'kinerja-operator', ?, 'x')")
                    .param(String.valueOf(actor.userName()))
                    .param(actor == other ? superior.userName() : null)
                    .param(actor == other ? "192.0.2.77" : "192.0.2.11")
                    .update();
        }
        JsonNode acts =
                TestApi.read(api.get(TestApi.as(superior), "/api/me/data")).at("/sections/own-acts");
        List<JsonNode> byOthers = new ArrayList<>();
        acts.forEach(act -> {
            if (act.has("by")) {
                byOthers.add(act);
            }
        });
        assertThat(byOthers).isNotEmpty().allSatisfy(act -> {
            assertThat(act.get("by").asText()).isEqualTo(other.titledName());
            assertThat(act.has("address")).isFalse();
            assertThat(act.has("roles")).isFalse();
        });
        assertThat(acts.findValuesAsText("address")).contains("192.0.2.11").doesNotContain("192.0.2.77");
    }

    @Test
    void what_begins_or_looks_like_a_date_and_is_none_is_shown_as_it_was_written() {
        for (String written : List.of(
                "2026-07-13Tindak lanjut rapat",
                "2026-07-13Tindak",
                "2026-02-30",
                "25:00:00",
                "2026-07-13T25:00:00Z")) {
            assertThat(texts.of(Map.of("remark", TextNode.valueOf(written))))
                    .extracting(ShownFact::text)
                    .containsExactly(written);
        }
        LocaleContextHolder.setLocale(Locale.forLanguageTag("id"));
        assertThat(texts.of(Map.of("remark", TextNode.valueOf("2026-07-13"))))
                .extracting(ShownFact::text)
                .containsExactly("Senin, 13 Juli 2026");
    }

    @Test
    void the_steps_in_the_engines_history_are_told_to_who_took_them() throws Exception {
        JsonNode steps =
                TestApi.read(api.get(TestApi.as(employee), "/api/me/data")).at("/sections/engine-steps");
        assertThat(steps.findValuesAsText("step")).isNotEmpty();
        assertThat(steps.findValuesAsText("endedAt")).isNotEmpty();
        page("/my-data/engine-steps").andExpect(content().string(containsString("Selesai pada")));
    }

    @Test
    void a_rejected_line_under_my_number_with_the_name_of_somebody_else_does_not_tell_that_name() throws Exception {
        UUID roster = UUID.randomUUID();
        jdbc.sql("insert into roster_import (id, effective_on, state, roster_file, people_new, people_changed,"
                        + " people_unchanged, people_left, people_rejected, units_new, units_changed, units_unchanged,"
                        + " units_left, units_rejected, uploaded_at, uploaded_by)"
                        + " values (?, '1999-01-01', 'CHECKED', 'x', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, now(), 'x')")
                .param(roster)
                .update();
        String own = employee.name().toUpperCase(Locale.ROOT);
        for (String name : List.of("Orang Lain Sekali", own)) {
            jdbc.sql("insert into roster_import_kept values (?, ?, ?, 'U')")
                    .params(roster, employee.nip(), name)
                    .update();
        }
        JsonNode lines =
                TestApi.read(api.get(TestApi.as(employee), "/api/me/data")).at("/sections/roster-lines");
        jdbc.sql("delete from roster_import where id = ?").param(roster).update();
        assertThat(lines.findValuesAsText("name")).contains(own).doesNotContain("Orang Lain Sekali");
        assertThat(lines.findValuesAsText("effectiveOn").stream().filter("1999-01-01"::equals))
                .as("that there is a line is told")
                .hasSize(2);
    }

    @Test
    void who_is_no_longer_on_record_is_not_named_by_number() {
        assertThat(person("199912312025011001")).isEqualTo("NO_LONGER_ON_RECORD");
        assertThat(person("system")).isEqualTo("system");
        assertThat(person(String.valueOf(superior.userName()))).isEqualTo(superior.titledName());
        LocaleContextHolder.setLocale(Locale.forLanguageTag("id"));
        assertThat(texts.of(Map.of("ratedBy", "NO_LONGER_ON_RECORD")))
                .extracting(ShownFact::text)
                .containsExactly("orang yang sudah tidak tercatat");
    }

    private String person(String account) {
        return jdbc.sql("select person_name(?)")
                .param(account)
                .query(String.class)
                .single();
    }

    @Test
    void every_section_fact_and_code_has_its_words_in_both_languages() throws Exception {
        JsonNode sections =
                TestApi.read(api.get(TestApi.as(employee), "/api/me/data")).get("sections");
        Set<String> codes = new TreeSet<>();
        data.sections().forEach(section -> {
            codes.add("privacy.section." + section.name());
            columns(section).forEach(column -> codes.add("privacy.field." + column));
            sections.get(section.name()).forEach(row -> collect(row, codes));
        });
        Stream.of(Action.values()).forEach(action -> codes.add("privacy.value." + action));
        Stream.of(Role.values()).forEach(role -> codes.add("privacy.value." + role.group()));
        codes.removeIf(code -> FactTexts.FOR_MACHINES.contains(code.replace("privacy.field.", "")));
        assertThat(codes).hasSizeGreaterThan(120);
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            assertThat(codes.stream().filter(code -> messages.getMessage(code, null, null, language) == null))
                    .as("texts in %s", language)
                    .isEmpty();
        }
    }

    @Test
    void more_rows_cost_no_more_statements() throws Exception {
        int few = statements("/api/me/data");
        int fewPrinted = statements("/my-data/print");
        jdbc.sql("""
                        insert into daily_report (id, version, employee_id, day, status, round, changed_at)
                        select gen_random_uuid(), 0, ?, date '2020-01-01' + n, 'DRAFT', 0, now() from generate_series(1, 1000) n
                        """).param(employee.id()).update();
        assertThat(statements("/api/me/data")).isEqualTo(few);
        assertThat(statements("/my-data/print")).isEqualTo(fewPrinted);
    }

    @Test
    void more_rows_than_are_fetched_at_once_are_in_the_file_once_each() throws Exception {
        int many = OwnDataFile.AT_ONCE + 1;
        jdbc.sql("""
                        insert into daily_report (id, version, employee_id, day, status, round, changed_at)
                        select gen_random_uuid(), 0, ?, date '2019-01-01' + n, 'DRAFT', 0, now() from generate_series(1, ?) n
                        """).params(employee.id(), many).update();
        List<String> days = TestApi.read(api.get(TestApi.as(employee), "/api/me/data"))
                .at("/sections/daily-reports")
                .findValuesAsText("day");
        assertThat(days).hasSize(many + 2).doesNotHaveDuplicates().isSorted();
    }

    private int statements(String address) throws Exception {
        return (int) CountedStatements.during(() -> mvc.perform(get(address).with(authentication(TestApi.as(employee))))
                        .andExpect(status().isOk())
                        .andReturn())
                .stream()
                .filter(sql -> !KEPT.matcher(sql).find())
                .count();
    }

    private Set<String> columns(PersonalSection section) {
        Set<String> columns = new TreeSet<>();
        jdbc.sql("select * from (" + section.sql() + ") s limit 0")
                .params(section.facts())
                .param("employee", employee.id())
                .param("account", "x")
                .param("nip", "x")
                .query(rows -> {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        columns.add(rows.getMetaData().getColumnLabel(column));
                    }
                    return columns;
                });
        return columns;
    }

    private static void collect(JsonNode node, Set<String> codes) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            codes.add("privacy.field." + field.getKey());
            boolean named = FactTexts.NAMED.contains(field.getKey());
            for (JsonNode item : value.isArray() ? value : List.of(value)) {
                if (item.isTextual() && (named || item.asText().matches("[A-Z][A-Z_]*[A-Z]"))) {
                    codes.add("privacy.value." + item.asText());
                }
                collect(item, codes);
            }
        });
    }

    private void report(String day) throws Exception {
        String address = "/api/daily-reports/" + day;
        UUID activity = UUID.randomUUID();
        var written = api.send(
                        HttpMethod.PUT,
                        TestApi.as(employee),
                        address + "/activities/" + activity,
                        Map.of(
                                "indicator",
                                "ADDITIONAL",
                                "description",
                                REPORTED,
                                "quantity",
                                1,
                                "unit",
                                "dokumen",
                                "startsAt",
                                "08:00",
                                "endsAt",
                                "09:00",
                                "place",
                                "OFFICE"),
                        null)
                .andExpect(status().isOk());
        api.attach(
                TestApi.as(employee),
                UUID.fromString(TestApi.read(written).at("/id").asText()),
                activity,
                "Bukti khusus " + day);
        api.post(TestApi.as(employee), address + "/submission", null);
    }

    private ResultActions page(String address) throws Exception {
        Authentication me = TestSignIn.as(String.valueOf(employee.userName()), employee.id(), Role.EMPLOYEE);
        return mvc.perform(get(address).with(authentication(me)));
    }
}

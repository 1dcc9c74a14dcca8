package id.kinerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Everything" stays everything: who adds a column that refers to a person says where that person reads it, or why not. */
class PersonalColumnsIT extends IntegrationTest {

    /** Names of columns that refer to somebody without a foreign key: by user name, id or NIP. */
    static final Pattern BY_NAME = Pattern.compile(
            "(.*_)?(by|person|actor|author|assignee|owner|principal|principal_name|stand_in|rater|waits_for|user_name|account"
                    + "|nip|email|mail|phone|nik|employee|superior|on_behalf_of|.*_for|moved_from|moved_to)"
                    + "|.*(employee|person|superior|principal|stand_in|proposed|recorded)_id"
                    // the engine's
                    + "|(.*_)?(assignee|owner|user_id|starter_user_id|start_user_id|create_user_id|locked_by|authenticated_user"
                    + "|author)_");

    private static final String OWN_ACT =
            "that somebody did it stands among the person's own acts; what it was done to is not about them";
    private static final String IN_CASE = "told with the case, to the person whose case it is";
    private static final String ENGINE_HISTORY =
            "repeats the steps, which are told from act_hi_taskinst, or says who began a case, which stands with the case";
    private static final String UNUSED = "a feature of the engine that is not used: always empty";

    private static final Map<String, String> EXCEPTIONS = exceptions();

    private static Map<String, String> exceptions() {
        Map<String, String> reasons = new TreeMap<>();
        for (String column : List.of(
                "setting_change.changed_by",
                "holiday_change.changed_by",
                "audit_export.exported_by",
                "role_change.changed_by",
                "account.created_by",
                "account.closed_by",
                "account.reset_by",
                "acting_appointment.granted_by",
                "acting_head.granted_by",
                "acting_head.revoked_by",
                "acting_appointment.revoked_by",
                "roster_import.uploaded_by",
                "roster_import.applied_by",
                "superior_change.recorded_by",
                "performance_year.created_by",
                "performance_year.published_by",
                "performance_year.ended_by",
                "year_closing.started_by",
                "period.opened_by",
                "period.closed_by",
                "period_extension.extended_by",
                "period.locked_by",
                "exclusion.recorded_by",
                "exclusion.withdrawn_by",
                "period_opening.started_by",
                "reconciliation.asked_by",
                "decision_version.put_by",
                "decision_version.withdrawn_by",
                "unit_result.set_by",
                "unit_result.set_for",
                "draft_change.changed_by")) {
            reasons.put(column, OWN_ACT);
        }
        for (String column : List.of(
                "superior_correction.reported_by",
                "superior_correction.decided_by",
                "attachment.uploaded_by",
                "attachment.uploaded_for",
                "review_note.author",
                "review_note.on_behalf_of",
                "task_move.moved_from",
                "task_move.moved_to",
                "target_plan.established_by",
                "target_plan.established_for",
                "target_plan_version.established_by",
                "target_plan_version.established_for",
                "target_submission.submitted_by",
                "target_submission.decided_by",
                "target_submission.decided_for",
                "target_amendment.started_by",
                "target_amendment.started_for",
                "target_amendment.ended_by",
                "target_amendment.ended_for",
                "target_move_answer.answered_by",
                "target_move_answer.answered_for",
                "target_team_turn.taken_by",
                "target_behaviour.written_by",
                "target_behaviour.written_for",
                "target_result.assigned_by",
                "report_event.person",
                "report_event.on_behalf_of",
                "feedback.given_for",
                "evaluation.rated_by",
                "evaluation_segment.rated_by",
                "evaluation_segment.rated_for",
                "evaluation_segment_former.rated_by",
                "evaluation_segment_former.rated_for",
                "rating_deviation.rated_by",
                "rating_deviation.rated_for",
                "rating_deviation.reason_by",
                "evaluation.rated_for",
                "evaluation.acknowledged_by",
                "evaluation_contest.decided_by",
                "evaluation_contest.decided_for",
                "objection.filed_by",
                "objection.statement_by",
                "objection.statement_for",
                "objection.evidence_by",
                "objection.evidence_for",
                "objection.gone_on_by",
                "objection.gone_on_for",
                "objection.decided_by",
                "objection.decided_for",
                "evaluation_event.actor",
                "evaluation_event.on_behalf_of",
                "coaching_case.requested_by",
                "coaching_case.requested_for",
                "coaching_check.superior_by",
                "coaching_check.superior_for",
                "coaching_check.employee_by",
                "coaching_event.actor",
                "coaching_event.on_behalf_of",
                "counselling_note.author",
                "counselling_note.author_for",
                "reward_case.recommended_by",
                "reward_case.decided_by",
                "reward_case.ended_by",
                "reward_case.ended_for",
                "reward_event.actor",
                "reward_event.on_behalf_of")) {
            reasons.put(column, IN_CASE);
        }
        reasons.put("reporting_line.superior_id", "who reports to somebody is those people's data");
        reasons.put(
                "target_plan_version.superior_id",
                "whose results the plan of another could serve; the line itself is told");
        reasons.put("target_move_answer.superior_id", "as above, when it was said");
        reasons.put("superior_change.employee_id", "that the person's tasks are to be moved; the line itself is told");
        reasons.put("roster_import_person.superior_nip", "the superior of the person on the line");
        reasons.put("coaching_action.owner", "as typed: who sees to an action of a plan, told with the case");
        reasons.put("employee.email", "in the section of the identity");
        reasons.put("employee_version.email", "in the section of the names");
        reasons.put("roster_import_person.email", "in the section of the lines");
        reasons.put("period_opening_pending.employee_id", "for the seconds until the period is opened for the person");
        reasons.put("evaluation_segment.rater_id", "whose days they were as the superior; the line itself is told");
        reasons.put("evaluation_segment_former.rater_id", "as above, until the days were others'");
        reasons.put("evaluation_segment_absorbed.rater_id", "whose few days they were as the superior; told as above");
        reasons.put("demo_account.user_name", "invented people of a demonstration");
        return reasons;
    }

    @Autowired
    OwnData data;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_column_that_refers_to_a_person_is_told_to_that_person_or_has_a_reason_not_to_be() {
        Set<String> told = told();
        Set<String> found = columns("kinerja");
        Set<String> silent = new TreeSet<>(found);
        silent.removeAll(told);
        silent.removeAll(EXCEPTIONS.keySet());
        assertThat(silent)
                .as("columns that refer to a person: add them to the capability's PersonalRecords, or say here why not")
                .isEmpty();
    }

    @Test
    void no_exception_and_no_section_speaks_of_what_is_not_there() {
        Set<String> all = new TreeSet<>(all("kinerja"));
        all.addAll(all("public"));
        assertThat(all).containsAll(told()).containsAll(EXCEPTIONS.keySet());
        assertThat(EXCEPTIONS.keySet()).doesNotContainAnyElementsOf(told());
    }

    @Test
    void the_process_engine_keeps_people_in_known_tables_only() {
        Set<String> silent = new TreeSet<>(columns("public"));
        silent.removeAll(told());
        silent.removeIf(column -> reasonOfEngine(column) != null);
        assertThat(silent)
                .as("columns of the engine that refer to a person: tell them, or say here why not")
                .isEmpty();
        // what is said to be empty is
        List<String> used = columns("public").stream()
                .filter(column -> UNUSED.equals(reasonOfEngine(column)))
                .filter(column -> jdbc.sql("select exists (select from public." + table(column) + " where "
                                + column.substring(column.indexOf('.') + 1) + " is not null)")
                        .query(Boolean.class)
                        .single())
                .toList();
        assertThat(used).isEmpty();
    }

    /** Why a column of the engine is in no section; none when nobody said. */
    private static @Nullable String reasonOfEngine(String column) {
        String table = table(column);
        if (table.startsWith("act_hi_") && !table.matches("act_hi_(caseinst|caseactinst|comment|attachment|batch)")) {
            return ENGINE_HISTORY;
        }
        return switch (table) {
            case "act_ru_authorization" -> "grants to groups, and of a filter to who made it: no data about anybody";
            case "act_ru_identitylink" ->
                "the groups and people whom an open task waits for; in the section of the tasks";
            case "act_ru_filter" -> "lists that come with the product";
            case "act_ru_task" -> "in the section of the tasks, or not used";
            case "act_ru_job", "act_ru_meter_log", "act_ru_ext_task" -> "node and worker names";
            case "act_id_info",
                    "act_id_tenant_member",
                    "act_ru_batch",
                    "act_hi_batch",
                    "act_hi_caseinst",
                    "act_hi_caseactinst",
                    "act_hi_comment",
                    "act_hi_attachment" -> UNUSED;
            case "act_re_camformdef", "act_re_procdef", "act_re_deployment" -> "models";
            default -> null;
        };
    }

    @Test
    void a_new_column_would_be_found() {
        for (String name : List.of(
                "employee_id",
                "rated_by",
                "decided_for",
                "on_behalf_of",
                "author",
                "user_name",
                "nip",
                "owner_",
                "assignee")) {
            assertThat(name).matches(BY_NAME);
        }
        assertThat(List.of("id", "reason", "valid_from", "state", "unit_id"))
                .noneMatch(name -> BY_NAME.matcher(name).matches());
    }

    private Set<String> told() {
        return data.sections().stream()
                .flatMap(section -> section.covers().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The columns that refer to people: by foreign key, or by what they are called. */
    private Set<String> columns(String schema) {
        Set<String> columns = new TreeSet<>(foreignKeys(schema));
        all(schema).stream()
                .filter(column -> BY_NAME.matcher(column.substring(column.indexOf('.') + 1))
                        .matches())
                .forEach(columns::add);
        return columns;
    }

    private List<String> foreignKeys(String schema) {
        return jdbc.sql("""
                        select c.relname || '.' || a.attname from pg_constraint k
                        join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
                        where k.contype = 'f' and k.confrelid = 'kinerja.employee'::regclass and n.nspname = ?
                        """).param(schema).query(String.class).list();
    }

    private List<String> all(String schema) {
        return new ArrayList<>(jdbc.sql("""
                        select c.relname || '.' || a.attname from pg_attribute a
                        join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = ? and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0
                              and not a.attisdropped and c.relname <> 'flyway_schema_history'
                        """).param(schema).query(String.class).list());
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }
}

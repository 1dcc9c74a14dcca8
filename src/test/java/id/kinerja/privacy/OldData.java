package id.kinerja.privacy;

import id.kinerja.organization.Employee;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes rows of former years for tests, and finds out whether they are there. */
@Component
class OldData {

    private final JdbcClient jdbc;

    OldData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A decided report with an activity and its file, an event, a reason of a return and a note of a moved task. */
    UUID report(Employee employee, LocalDate day) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into daily_report (id, version, employee_id, day, status, round, submitted_at, changed_at)"
                        + " values (?, 0, ?, ?, 'APPROVED', 1, now(), now())")
                .params(id, employee.id(), day)
                .update();
        UUID activity = UUID.randomUUID();
        jdbc.sql("insert into report_activity (id, version, report_id, description, quantity, unit, starts_at, ends_at,"
                        + " minutes, place, links) values (?, 0, ?, 'Kegiatan lama sekali', 1, 'buah', '08:00', '09:00', 60,"
                        + " 'OFFICE', '{}')")
                .params(activity, id)
                .update();
        jdbc.sql(
                        "insert into attachment (id, kind, case_id, part_id, employee_id, name, type, size, sha256, uploaded_by,"
                                + " uploaded_at) values (?, 'daily-report', ?, ?, ?, 'x.pdf', 'PDF', 1, sha256('x'), 'x', now())")
                .params(UUID.randomUUID(), id, activity, employee.id())
                .update();
        jdbc.sql("insert into report_event (id, report_id, round, kind, at, person)"
                        + " values (?, ?, 1, 'APPROVED', now(), 'x')")
                .params(UUID.randomUUID(), id)
                .update();
        reasons(id);
        return id;
    }

    /** A report that was begun and never submitted. */
    UUID draft(Employee employee, LocalDate day, Instant changed) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into daily_report (id, version, employee_id, day, status, round, changed_at)"
                        + " values (?, 0, ?, ?, 'DRAFT', 0, ?)")
                .params(id, employee.id(), day, utc(changed))
                .update();
        return id;
    }

    /** What was typed into an activity's page. */
    UUID typed(Employee employee, Instant saved) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into report_typed_input values (?, '2025-03-01', ?, '{}', ?)")
                .params(employee.id(), id, utc(saved))
                .update();
        return id;
    }

    UUID unsentReason(Instant saved) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into review_note_draft values (?, '', 'x', 'Belum jelas', ?)")
                .params(id, utc(saved))
                .update();
        return id;
    }

    /** An established plan with all that a plan has. */
    UUID plan(Employee employee, int year) {
        UUID id = UUID.randomUUID();
        UUID result = UUID.randomUUID();
        jdbc.sql("insert into target_plan (id, employee_id, year, approach, state, opened_at)"
                        + " values (?, ?, ?, 'QUANTITATIVE', 'SUBMITTED', now())")
                .params(id, employee.id(), year)
                .update();
        jdbc.sql("insert into target_result (id, plan_id, position, kind) values (?, ?, 1, 'MAIN')")
                .params(result, id)
                .update();
        jdbc.sql("insert into target_indicator (id, result_id, position) values (?, ?, 1)")
                .params(UUID.randomUUID(), result)
                .update();
        jdbc.sql("insert into target_behaviour (id, plan_id, behaviour) values (?, ?, 'LOYAL')")
                .params(UUID.randomUUID(), id)
                .update();
        jdbc.sql("insert into target_annex (id, plan_id, kind, position) values (?, ?, 'RESOURCES', 1)")
                .params(UUID.randomUUID(), id)
                .update();
        jdbc.sql("insert into target_submission (plan_id, round, content, submitted_by, submitted_at)"
                        + " values (?, 1, '{}', 'x', now())")
                .param(id)
                .update();
        jdbc.sql("insert into target_plan_version values (?, 1, '{}', now(), 'x')")
                .param(id)
                .update();
        reasons(id);
        jdbc.sql("update target_plan set state = 'ESTABLISHED', version_number = 1, established_at = now(),"
                        + " established_by = 'x' where id = ?")
                .param(id)
                .update();
        return id;
    }

    UUID evaluation(Employee employee, UUID plan, UUID period) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into evaluation (id, employee_id, period_id, plan_id, plan_version, opened_at)"
                        + " values (?, ?, ?, ?, 1, now())")
                .params(id, employee.id(), period, plan)
                .update();
        jdbc.sql("insert into evaluation_result (evaluation_id, result_id) values (?, ?)")
                .params(id, UUID.randomUUID())
                .update();
        jdbc.sql("insert into evaluation_behaviour (evaluation_id, behaviour) values (?, 'LOYAL')")
                .param(id)
                .update();
        jdbc.sql("insert into evaluation_submission values (?, 1, ?, 'x', 'x', 1, 1, 1)")
                .params(id, UUID.randomUUID())
                .update();
        jdbc.sql("insert into evaluation_event (id, evaluation_id, happened_at, event, round)"
                        + " values (?, ?, now(), 'OPENED', 0)")
                .params(UUID.randomUUID(), id)
                .update();
        return id;
    }

    /** Feedback of somebody on a behaviour, with a file. */
    UUID feedback(Employee employee, Employee giver, UUID plan, LocalDate day) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into feedback (id, employee_id, plan_id, plan_version, behaviour, day, text, giver_id, kind, anonymous,"
                                + " given_on, given_at) values (?, ?, ?, 1, 'LOYAL', ?, 'x', ?, 'SUPERIOR', false, ?, now())")
                .params(id, employee.id(), plan, day, giver.id(), day)
                .update();
        jdbc.sql(
                        "insert into attachment (id, kind, case_id, employee_id, name, type, size, sha256, uploaded_by, uploaded_at)"
                                + " values (?, 'feedback', ?, ?, 'x.pdf', 'PDF', 1, sha256('x'), 'x', now())")
                .params(UUID.randomUUID(), id, employee.id())
                .update();
        return id;
    }

    /** An objection to an evaluation's result, decided or not, with the former result. */
    UUID objection(Employee employee, UUID evaluation, boolean decided) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into evaluation_contest (evaluation_id, contested_at) values (?, now())")
                .param(evaluation)
                .update();
        jdbc.sql("insert into objection (id, evaluation_id, employee_id, part, reasons, filed_by, filed_at, decider)"
                        + " values (?, ?, ?, 'BOTH', 'x', 'x', now(), 'y')")
                .params(id, evaluation, employee.id())
                .update();
        if (decided) {
            jdbc.sql("update objection set outcome = 'CONFIRMED', reason = 'x', decided_by = 'y', decided_at = now()"
                            + " where id = ?")
                    .param(id)
                    .update();
        }
        return id;
    }

    /** A quarter of a year, locked from a day on or not. */
    UUID quarter(int year, @Nullable LocalDate lockedFrom) {
        jdbc.sql("insert into performance_year values (?, now(), 'uji') on conflict do nothing")
                .param(year)
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into period (id, year, kind, number, starts_on, ends_on, locked_from)"
                        + " values (?, ?, 'QUARTER', 1, ?, ?, ?)")
                .params(id, year, LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31), lockedFrom)
                .update();
        return id;
    }

    /** A refused nomination with a score and an event. */
    UUID reward(Employee nominee, Employee nominator, Instant ended) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into reward_case (id, nominee_id, nominator_id, ground, award, reason, state, begun_at, submitted_at,"
                                + " ending, ending_reason, ended_at) values (?, ?, ?, 'PRAISE', 'x', 'x', 'REFUSED', ?, ?,"
                                + " 'NOT_GRANTED', 'x', ?)")
                .params(id, nominee.id(), nominator.id(), utc(ended), utc(ended), utc(ended))
                .update();
        jdbc.sql("insert into reward_score (id, case_id, member, asked_at, lapsed_at) values (?, ?, 'x', now(), now())")
                .params(UUID.randomUUID(), id)
                .update();
        jdbc.sql("insert into reward_event (id, case_id, happened_at, event) values (?, ?, now(), 'SUBMITTED')")
                .params(UUID.randomUUID(), id)
                .update();
        return id;
    }

    /** A draft of a nomination that was never submitted. */
    UUID rewardDraft(Employee nominee, Employee nominator, Instant begun) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into reward_case (id, nominee_id, nominator_id, ground, award, reason, state, begun_at)"
                        + " values (?, ?, ?, 'PRAISE', 'x', 'x', 'DRAFT', ?)")
                .params(id, nominee.id(), nominator.id(), utc(begun))
                .update();
        return id;
    }

    /** A closed coaching with a row of its plan, a check, an event and what was said in a counselling. */
    UUID coaching(Employee employee, Employee receiver, Instant closed) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into coaching_case (id, employee_id, origin, opened_at, state, outcome, outcome_reason, closed_at)"
                                + " values (?, ?, 'SUPERIOR', now(), 'CLOSED', 'DECLINED', 'x', ?)")
                .params(id, employee.id(), utc(closed))
                .update();
        jdbc.sql("insert into coaching_action (case_id, position) values (?, 0)")
                .param(id)
                .update();
        jdbc.sql("insert into coaching_check (case_id, number, planned_on) values (?, 1, '2020-02-01')")
                .param(id)
                .update();
        jdbc.sql("insert into coaching_event (id, case_id, happened_at, event) values (?, ?, now(), 'OPENED')")
                .params(UUID.randomUUID(), id)
                .update();
        jdbc.sql("insert into counselling_note (id, case_id, author, receiver_id, held_on, note, written_at)"
                        + " values (?, ?, 'x', ?, '2020-02-01', 'Bicara', now())")
                .params(UUID.randomUUID(), id, receiver.id())
                .update();
        return id;
    }

    UUID correction(Employee employee, Employee proposed, Instant decided) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into superior_correction (id, employee_id, proposed_id, reason, reported_by, reported_at, outcome,"
                                + " decided_by, decided_at) values (?, ?, ?, 'x', 'x', now(), 'REJECTED', 'x', ?)")
                .params(id, employee.id(), proposed.id(), utc(decided))
                .update();
        return id;
    }

    /** An applied import with a line about somebody. */
    UUID roster(Instant applied) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into roster_import (id, effective_on, state, roster_file, people_new, people_changed,"
                        + " people_unchanged, people_left, people_rejected, units_new, units_changed, units_unchanged,"
                        + " units_left, units_rejected, uploaded_at, uploaded_by, applied_at, applied_by)"
                        + " values (?, '1999-01-01', 'APPLIED', 'x', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, 'x', ?, 'x')")
                .params(id, utc(applied), utc(applied))
                .update();
        jdbc.sql("insert into roster_import_kept values (?, '1', 'Nama', 'U')")
                .param(id)
                .update();
        return id;
    }

    long superiorChange(Instant done) {
        return jdbc.sql("insert into superior_change (cause, effective_on, recorded_at, done_at)"
                        + " values ('ROSTER', '2025-03-01', now(), ?) returning id")
                .param(utc(done))
                .query(Long.class)
                .single();
    }

    UUID acting(Employee principal, Employee standIn, LocalDate to) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into acting_appointment (id, principal_id, stand_in_id, kind, letter_number, valid_from, valid_to,"
                                + " granted_by, granted_at) values (?, ?, ?, 'PLH', '1', ?, ?, 'x', now())")
                .params(id, principal.id(), standIn.id(), to.minusDays(9), to)
                .update();
        return id;
    }

    /** From this day on somebody holds no post. */
    void left(Employee employee, LocalDate day) {
        for (String table : new String[] {"holding", "employee_version", "reporting_line"}) {
            jdbc.sql("update " + table + " set valid_from = '2010-01-01', valid_to = ? where employee_id = ?")
                    .params(day, employee.id())
                    .update();
        }
    }

    boolean exists(String table, Object id) {
        return jdbc.sql("select exists (select from " + table + " where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void reasons(UUID caseId) {
        jdbc.sql("insert into review_note values (?, 1, '', 'x', 'Perjelas', now())")
                .param(caseId)
                .update();
        jdbc.sql("insert into task_move (case_id, process, step, task_id, cause, moved_at)"
                        + " values (?, 'x', 'x', 'x', 'ROSTER', now())")
                .param(caseId)
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

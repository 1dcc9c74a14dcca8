package id.kinerja.access;

import id.kinerja.cycle.TestExclusions;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what people of a random government say of each other into the tables, without asking who may. */
final class RandomPapers {

    /** Who did something, and in whose place, if in anybody's. */
    record Doer(UUID person, @Nullable UUID principal) {}

    /** Feedback on somebody with a file. */
    record Feedback(UUID id, Doer giver, UUID file) {

        /** What it says. */
        String text() {
            return "kata-" + id;
        }
    }

    /** What was said in a counselling. */
    record Note(UUID id, Doer counsellor, UUID receiver) {

        String text() {
            return "bicara-" + id;
        }
    }

    /** An objection to a rating. */
    record Contest(UUID id, UUID respondent, UUID decider) {

        String reasons() {
            return "sanggah-" + id;
        }
    }

    /** A nomination for a reward, submitted or a draft. */
    record Nominated(UUID id, Doer nominator, boolean submitted) {

        String reason() {
            return "usul-" + id;
        }
    }

    /** Names people as accounts do. */
    interface Names {

        String of(UUID person);
    }

    private final JdbcClient jdbc;
    private final Names names;
    private final TestExclusions exclusions;

    RandomPapers(JdbcClient jdbc, Names names, TestExclusions exclusions) {
        this.jdbc = jdbc;
        this.names = names;
        this.exclusions = exclusions;
    }

    /** What the results of a plan are called. */
    static String result(UUID plan) {
        return "hasil-" + plan;
    }

    /** What somebody writes about the own work of a quarter. */
    static String realisation(UUID evaluation) {
        return "realisasi-" + evaluation;
    }

    /** What stands under a rating. */
    static String rating(UUID evaluation) {
        return "nilai-" + evaluation;
    }

    /** What a plan of coaching says is missing. */
    static String gap(UUID coaching) {
        return "celah-" + coaching;
    }

    /** What was done on a day. */
    static String activity(UUID report) {
        return "kegiatan-" + report;
    }

    /** The id of what was done on a day. */
    static UUID activityOf(UUID report) {
        return UUID.nameUUIDFromBytes(report.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Why somebody wanted to change a plan. */
    static String change(UUID amendment) {
        return "ubah-" + amendment;
    }

    /** By which letter somebody acts in the place of an official. */
    static String letter(UUID appointment) {
        return "800/2-" + appointment;
    }

    /** By which letter, and why, somebody is not evaluated. */
    static String studies(UUID person) {
        return "kecuali-" + UUID.nameUUIDFromBytes(("kecuali-" + person).getBytes(StandardCharsets.UTF_8));
    }

    /** The report of a day with what was done. */
    UUID report(UUID employee, boolean submitted) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into daily_report (id, version, employee_id, day, status, round, submitted_at, changed_at)"
                        + " values (?, 0, ?, cast(? as date), ?, ?, case when ? then now() end, now())")
                .params(
                        id,
                        employee,
                        RandomGovernment.DAY,
                        submitted ? "SUBMITTED" : "DRAFT",
                        submitted ? 1 : 0,
                        submitted)
                .update();
        jdbc.sql(
                        "insert into report_activity (id, version, report_id, description, quantity, unit, starts_at, ends_at,"
                                + " minutes, place, links) values (?, 0, ?, ?, 1, 'buah', '08:00', '09:00', 60, 'OFFICE', '{}')")
                .params(activityOf(id), id, activity(id))
                .update();
        return id;
    }

    /** An amendment of the plan's first version that the employee wanted and took back. */
    UUID amendment(UUID plan, UUID employee) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into target_amendment (id, plan_id, base_version, side, reason, wanted, started_by, started_at, state,"
                                + " content, ended_by, ended_at)"
                                + " select ?, plan_id, 1, 'EMPLOYEE', ?, 'Target turun', ?, now(), 'WITHDRAWN', content, ?, now()"
                                + " from target_plan_version where plan_id = ?")
                .params(id, change(id), names.of(employee), names.of(employee), plan)
                .update();
        return id;
    }

    /** Days years ahead, on which nothing of the person is evaluated; recorded as admins do, so that the trail knows it. */
    UUID exclusion(UUID person) {
        return exclusions.recorded(person, studies(person));
    }

    UUID coaching(UUID employee) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into coaching_case (id, employee_id, origin, opened_at, state)"
                        + " values (?, ?, 'EMPLOYEE', now(), 'DRAFTING')")
                .params(id, employee)
                .update();
        jdbc.sql("insert into coaching_action (case_id, position, gap) values (?, 0, ?)")
                .params(id, gap(id))
                .update();
        return id;
    }

    Note note(UUID coaching, Doer counsellor, UUID receiver) {
        var one = new Note(UUID.randomUUID(), counsellor, receiver);
        jdbc.sql(
                        "insert into counselling_note (id, case_id, author, author_for, receiver_id, held_on, note, written_at)"
                                + " values (?, ?, ?, cast(? as text), ?, date '2026-07-14', ?, now())")
                .params(one.id(), coaching, names.of(counsellor.person()), principal(counsellor), receiver, one.text())
                .update();
        return one;
    }

    Feedback feedback(UUID employee, UUID plan, Doer giver) {
        var one = new Feedback(UUID.randomUUID(), giver, UUID.randomUUID());
        jdbc.sql(
                        "insert into feedback (id, employee_id, plan_id, plan_version, behaviour, day, text, giver_id, given_for,"
                                + " kind, anonymous, given_on, given_at) values (?, ?, ?, 1, 'LOYAL', date '2026-07-10', ?, ?,"
                                + " cast(? as text), 'SUPERIOR', false, date '2026-07-14', timestamptz '2026-07-14 03:00:00Z')")
                .params(one.id(), employee, plan, one.text(), giver.person(), principal(giver))
                .update();
        jdbc.sql(
                        "insert into attachment (id, kind, case_id, employee_id, name, type, size, sha256, uploaded_by, uploaded_at)"
                                + " values (?, 'feedback', ?, ?, 'a.pdf', 'PDF', 1, sha256(?::text::bytea), 'uji', now())")
                .params(one.file(), one.id(), employee, one.id().toString())
                .update();
        return one;
    }

    Contest objection(UUID employee, UUID evaluation, UUID respondent, UUID decider) {
        var one = new Contest(UUID.randomUUID(), respondent, decider);
        jdbc.sql(
                        "insert into objection (id, evaluation_id, employee_id, part, reasons, filed_by, filed_at, respondent, decider)"
                                + " values (?, ?, ?, 'BOTH', ?, ?, now(), ?, ?)")
                .params(
                        one.id(),
                        evaluation,
                        employee,
                        one.reasons(),
                        names.of(employee),
                        names.of(respondent),
                        names.of(decider))
                .update();
        return one;
    }

    Nominated nomination(UUID employee, Doer nominator, boolean submitted) {
        var one = new Nominated(UUID.randomUUID(), nominator, submitted);
        jdbc.sql(
                        "insert into reward_case (id, nominee_id, nominator_id, nominated_for, ground, award, reason, state, begun_at,"
                                + " submitted_at) values (?, ?, ?, cast(? as text), 'PRAISE', 'Teladan', ?, ?, now(),"
                                + " case when ? then now() end)")
                .params(
                        one.id(),
                        employee,
                        nominator.person(),
                        principal(nominator),
                        one.reason(),
                        submitted ? "RECOMMENDING" : "DRAFT",
                        submitted)
                .update();
        return one;
    }

    private @Nullable String principal(Doer doer) {
        return doer.principal() == null ? null : names.of(doer.principal());
    }
}

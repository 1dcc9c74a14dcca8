package id.kinerja.access;

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
    record Note(UUID id, Doer counsellor, UUID receiver) {}

    /** An objection to a rating. */
    record Contest(UUID id, UUID respondent, UUID decider) {}

    /** A nomination for a reward, submitted or a draft. */
    record Nominated(UUID id, Doer nominator, boolean submitted) {}

    /** Names people as accounts do. */
    interface Names {

        String of(UUID person);
    }

    private final JdbcClient jdbc;
    private final Names names;

    RandomPapers(JdbcClient jdbc, Names names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Days years ahead, on which nothing of the person is evaluated. */
    UUID exclusion(UUID person) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into exclusion (id, employee_id, kind, closing, starts_on, ends_on, document_number, document_date,"
                                + " note, recorded_at, recorded_by) values (?, ?, 'STUDY', false, date '2033-01-01', date '2033-02-01',"
                                + " '800/9', date '2026-07-01', 'Magister', now(), 'uji')")
                .params(id, person)
                .update();
        return id;
    }

    UUID coaching(UUID employee) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into coaching_case (id, employee_id, origin, opened_at, state)"
                        + " values (?, ?, 'EMPLOYEE', now(), 'DRAFTING')")
                .params(id, employee)
                .update();
        return id;
    }

    Note note(UUID coaching, Doer counsellor, UUID receiver) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into counselling_note (id, case_id, author, author_for, receiver_id, held_on, note, written_at)"
                                + " values (?, ?, ?, cast(? as text), ?, date '2026-07-14', 'Isi', now())")
                .params(id, coaching, names.of(counsellor.person()), principal(counsellor), receiver)
                .update();
        return new Note(id, counsellor, receiver);
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
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into objection (id, evaluation_id, employee_id, part, reasons, filed_by, filed_at, respondent, decider)"
                                + " values (?, ?, ?, 'BOTH', 'Alasan', ?, now(), ?, ?)")
                .params(id, evaluation, employee, names.of(employee), names.of(respondent), names.of(decider))
                .update();
        return new Contest(id, respondent, decider);
    }

    Nominated nomination(UUID employee, Doer nominator, boolean submitted) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into reward_case (id, nominee_id, nominator_id, nominated_for, ground, award, reason, state, begun_at,"
                                + " submitted_at) values (?, ?, ?, cast(? as text), 'PRAISE', 'Teladan', 'Alasan', ?, now(),"
                                + " case when ? then now() end)")
                .params(
                        id,
                        employee,
                        nominator.person(),
                        principal(nominator),
                        submitted ? "RECOMMENDING" : "DRAFT",
                        submitted)
                .update();
        return new Nominated(id, nominator, submitted);
    }

    private @Nullable String principal(Doer doer) {
        return doer.principal() == null ? null : names.of(doer.principal());
    }
}

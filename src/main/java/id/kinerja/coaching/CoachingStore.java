package id.kinerja.coaching;

import id.kinerja.coaching.Coaching.Judged;
import id.kinerja.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The coachings in the database. */
@Repository
class CoachingStore {

    private final JdbcClient jdbc;

    CoachingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a coaching; false when the employee has an open one. */
    boolean add(
            UUID id,
            UUID employee,
            Origin origin,
            String reason,
            @Nullable Actor by,
            @Nullable UUID evaluation,
            @Nullable Judged before,
            Instant at) {
        return jdbc.sql("""
                        insert into coaching_case (id, employee_id, origin, reason, requested_by, requested_for, opened_at, state,
                                                   evaluation_id, predicate_before, period_before)
                        values (?, ?, ?, ?, ?, ?, ?, 'DRAFTING', ?, ?, ?)
                        on conflict (employee_id) where state <> 'CLOSED' do nothing
                        """)
                        .params(
                                id,
                                employee,
                                origin.name(),
                                reason,
                                by == null ? null : by.person(),
                                by == null ? null : by.principal(),
                                at.atOffset(ZoneOffset.UTC),
                                evaluation,
                                before == null ? null : before.predicate().name(),
                                before == null ? null : before.period())
                        .update()
                == 1;
    }

    /** Lets one whose plan is not approved yet be asked for by an evaluation as well; its id, when nothing asked for it before. */
    List<UUID> require(UUID employee, UUID evaluation, Judged before) {
        return jdbc.sql("""
                        update coaching_case set origin = 'FOLLOW_UP', evaluation_id = :evaluation,
                               predicate_before = :predicate, period_before = :period
                        where employee_id = :employee and origin <> 'FOLLOW_UP'
                          and state in ('DRAFTING', 'AGREEING', 'APPROVING')
                        returning id
                        """)
                .param("evaluation", evaluation)
                .param("predicate", before.predicate().name())
                .param("period", before.period())
                .param("employee", employee)
                .query(UUID.class)
                .list();
    }

    /** Takes it from one state to another; false when it is not in the first. */
    boolean move(UUID id, CoachingState from, CoachingState to) {
        return jdbc.sql("update coaching_case set state = ? where id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    void message(UUID id, String message) {
        jdbc.sql("update coaching_case set message = ? where id = ?")
                .params(message, id)
                .update();
    }

    void begin(UUID id, LocalDate from, LocalDate to) {
        jdbc.sql("update coaching_case set starts_on = ?, ends_on = ? where id = ?")
                .params(from, to, id)
                .update();
    }

    void extend(UUID id, LocalDate until) {
        jdbc.sql("update coaching_case set extended_until = ? where id = ?")
                .params(until, id)
                .update();
    }

    void outcome(UUID id, Outcome outcome, String reason) {
        jdbc.sql("update coaching_case set outcome = ?, outcome_reason = ? where id = ?")
                .params(outcome.name(), reason, id)
                .update();
    }

    /** Closes it; what was done about an escalation, if there was one. */
    boolean close(UUID id, CoachingState from, @Nullable String answer, Instant at) {
        return jdbc.sql("""
                        update coaching_case set state = 'CLOSED', closed_at = ?, escalation_answer = cast(? as text)
                        where id = ? and state = ?
                        """)
                        .params(at.atOffset(ZoneOffset.UTC), answer, id, from.name())
                        .update()
                == 1;
    }

    /** Writes the predicate afterwards; false when it is this one already, or the evaluation is that which asked for the coaching. */
    boolean known(UUID id, UUID evaluation, Judged after) {
        return jdbc.sql("""
                                update coaching_case set after_id = :evaluation, predicate_after = :predicate, period_after = :period
                                where id = :id and after_id is distinct from :evaluation and evaluation_id is distinct from :evaluation
                                """)
                        .param("evaluation", evaluation)
                        .param("predicate", after.predicate().name())
                        .param("period", after.period())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Coaching> find(UUID id) {
        return jdbc.sql("select * from coaching_case where id = ?")
                .param(id)
                .query(CoachingStore::coaching)
                .optional();
    }

    /** The same; nobody else changes it until the transaction ends. */
    Optional<Coaching> forChange(UUID id) {
        return jdbc.sql("select * from coaching_case where id = ? for update")
                .param(id)
                .query(CoachingStore::coaching)
                .optional();
    }

    /** Those of some employees, the newest first. */
    List<Coaching> of(Collection<UUID> employees) {
        return jdbc.sql("select * from coaching_case where employee_id = any(?) order by opened_at desc, id")
                .param(employees.toArray(UUID[]::new))
                .query(CoachingStore::coaching)
                .list();
    }

    /** All in some state, in a stable order. */
    List<Coaching> in(CoachingState state) {
        return jdbc.sql("select * from coaching_case where state = ? order by opened_at, id")
                .param(state.name())
                .query(CoachingStore::coaching)
                .list();
    }

    /** The open ones whose employee holds no post on a day. */
    List<UUID> ofWhoLeft(LocalDate day) {
        return jdbc.sql(
                        "select id from coaching_case where state <> 'CLOSED' and not works_on(employee_id, ?) order by id")
                .param(day)
                .query(UUID.class)
                .list();
    }

    private static Coaching coaching(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        String requested = row.getString("requested_by");
        Timestamp closed = row.getTimestamp("closed_at");
        return new Coaching(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("employee_id", UUID.class),
                Origin.valueOf(row.getString("origin")),
                row.getString("reason"),
                requested == null ? null : new Actor(requested, row.getString("requested_for")),
                row.getTimestamp("opened_at").toInstant(),
                CoachingState.valueOf(row.getString("state")),
                row.getString("message"),
                Judged.of(row.getString("predicate_before"), row.getString("period_before")),
                Judged.of(row.getString("predicate_after"), row.getString("period_after")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("extended_until", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("outcome_reason"),
                row.getString("escalation_answer"),
                closed == null ? null : closed.toInstant());
    }
}

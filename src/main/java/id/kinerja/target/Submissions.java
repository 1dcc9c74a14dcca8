package id.kinerja.target;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The submissions of plans, round by round, and the established versions, as they were. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Submissions {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Submissions(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Keeps what is submitted as it is now, as the next round.
     *
     * @param amendment the amendment that is submitted; none when the plan itself is
     * @param declined whether the employee does not agree to it
     */
    void add(UUID planId, @Nullable UUID amendment, PlanContent content, String comment, boolean declined, String by) {
        jdbc.sql("""
                        insert into target_submission
                            (plan_id, round, content, comment, submitted_by, submitted_at, amendment_id, declined)
                        select :plan, coalesce(max(round), 0) + 1, cast(:content as jsonb), :comment, :by, :at,
                            cast(:amendment as uuid), :declined
                        from target_submission where plan_id = :plan
                        """)
                .param("plan", planId)
                .param("amendment", amendment)
                .param("declined", declined)
                .param("content", PlanRecords.write(content))
                .param("comment", comment)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes the decision on the last round. */
    void decide(UUID planId, RoundOutcome outcome, String comment, @Nullable Integer noteRound, Actor by) {
        jdbc.sql("""
                        update target_submission
                        set outcome = :outcome, decision_comment = :comment, note_round = :notes, decided_by = :by, decided_for = :for, decided_at = :at
                        where plan_id = :plan and outcome is null
                        """)
                .param("plan", planId)
                .param("outcome", outcome.name())
                .param("comment", comment)
                .param("notes", noteRound)
                .param("by", by.person())
                .param("for", by.principal())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void overdue(UUID planId, Instant at) {
        jdbc.sql(
                        "update target_submission set overdue_at = ? where plan_id = ? and outcome is null and overdue_at is null")
                .params(at.atOffset(ZoneOffset.UTC), planId)
                .update();
    }

    /**
     * The rounds of a plan's own setting or of an amendment, the first one first.
     *
     * @param amendment none for those of the setting
     */
    List<Submission> all(UUID planId, @Nullable UUID amendment) {
        return jdbc.sql("select * from target_submission where plan_id = :plan"
                        + " and amendment_id is not distinct from cast(:amendment as uuid) order by round")
                .param("plan", planId)
                .param("amendment", amendment)
                .query((row, number) -> submission(row))
                .list();
    }

    Optional<Submission> last(UUID planId) {
        return jdbc.sql("select * from target_submission where plan_id = ? order by round desc limit 1")
                .param(planId)
                .query((row, number) -> submission(row))
                .optional();
    }

    /** Keeps a version, with the post and the superior that it is for. */
    void establish(UUID planId, int version, PlanContent content, Actor by, Instant at) {
        jdbc.sql("""
                        insert into target_plan_version
                            (plan_id, version, content, established_by, established_for, established_at, post_id, superior_id)
                        select p.id, :version, cast(:content as jsonb), :by, :for, :at, h.post_id, s.superior_id
                        from target_plan p
                             left join postings_on(:day) h on h.employee_id = p.employee_id
                             left join superiors_on(:day) s on s.employee_id = p.employee_id
                        where p.id = :plan
                        """)
                .param("plan", planId)
                .param("version", version)
                .param("content", PlanRecords.write(content))
                .param("by", by.person())
                .param("for", by.principal())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", calendar.dayOf(at))
                .update();
    }

    /** What the newest established version says. */
    Optional<PlanContent> established(UUID planId) {
        return jdbc.sql("select content from target_plan_version where plan_id = ? order by version desc limit 1")
                .param(planId)
                .query((row, number) -> PlanRecords.read(row.getString("content")))
                .optional();
    }

    /** What a version says. */
    PlanContent version(UUID planId, int version) {
        return jdbc.sql("select content from target_plan_version where plan_id = ? and version = ?")
                .params(planId, version)
                .query((row, number) -> PlanRecords.read(row.getString("content")))
                .single();
    }

    private static Submission submission(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Submission(
                row.getInt("round"),
                PlanRecords.read(row.getString("content")),
                row.getString("comment"),
                row.getBoolean("declined"),
                row.getString("submitted_by"),
                row.getTimestamp("submitted_at").toInstant(),
                instant(row.getTimestamp("overdue_at")),
                outcome == null ? null : RoundOutcome.valueOf(outcome),
                row.getString("decision_comment"),
                row.getObject("note_round", Integer.class),
                row.getString("decided_by"),
                row.getString("decided_for"),
                instant(row.getTimestamp("decided_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

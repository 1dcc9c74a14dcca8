package id.kinerja.evaluation;

import id.kinerja.organization.Actor;
import id.kinerja.target.EstablishedPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The segments in the database. */
@Repository
class SegmentStore {

    private static final String WAITING = """
            select e.id from evaluation e
            where e.submitted_at is not null and e.rated_at is null and e.ended_at is null
              and exists (select from evaluation_segment g where g.evaluation_id = e.id and g.asked_at is not null
                          and not g.concluding and g.rated_at is null and g.lapsed_at is null)
            """;

    private static final String UNCONCLUDED = """
            select e.id from evaluation e join period p on p.id = e.period_id and p.kind = 'YEAR'
            where e.submitted_at is not null and e.rated_at is null and e.ended_at is null
            """;

    private final JdbcClient jdbc;

    SegmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an evaluation, the first first; none where one rater rates the whole. */
    List<Segment> of(UUID evaluationId) {
        return jdbc.sql("select * from evaluation_segment where evaluation_id = ? order by number")
                .param(evaluationId)
                .query(SegmentStore::segment)
                .list();
    }

    /** The next that is to be rated: first those of all former raters, then those in which one did not answer. */
    Optional<Segment> next(UUID evaluationId) {
        return of(evaluationId).stream().filter(Segment::open).min(Comparator.comparing(Segment::passedOn));
    }

    /** The evaluations in which a segment waits for somebody. */
    List<UUID> waiting() {
        return jdbc.sql(WAITING + " order by e.id").query(UUID.class).list();
    }

    /** Those in which one waits for an employee, or is rated in that person's place. */
    List<UUID> waiting(UUID rater) {
        return jdbc.sql(WAITING + """
                         and exists (select from evaluation_segment g left join employee m on m.user_name = g.asked
                                     where g.evaluation_id = e.id and g.rated_at is null and :rater in (g.rater_id, m.id))
                        order by e.id
                        """).param("rater", rater).query(UUID.class).list();
    }

    /** The years that wait for raters, one or several. */
    List<UUID> unconcluded() {
        return jdbc.sql(UNCONCLUDED + " order by e.id").query(UUID.class).list();
    }

    /** Those of some employees. */
    List<UUID> unconcluded(Collection<UUID> employees) {
        return jdbc.sql(UNCONCLUDED + " and e.employee_id = any (?) order by e.id")
                .param(employees.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** @param plan whose rows its rater rates */
    void add(UUID evaluationId, int number, SegmentCut.Piece piece, boolean concluding, EstablishedPlan plan) {
        jdbc.sql("""
                        insert into evaluation_segment (evaluation_id, number, starts_on, ends_on, unit_name, post_title,
                            rater_id, concluding, plan_id, plan_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        evaluationId,
                        number,
                        piece.startsOn(),
                        piece.endsOn(),
                        piece.unit(),
                        piece.post(),
                        piece.rater(),
                        concluding,
                        plan.planId(),
                        plan.version())
                .update();
        absorb(evaluationId, number, piece);
    }

    /** Whose days within a segment were others'. */
    void absorb(UUID evaluationId, int number, SegmentCut.Piece piece) {
        for (AbsorbedDays one : piece.absorbed()) {
            jdbc.sql("insert into evaluation_segment_absorbed (evaluation_id, number, starts_on, ends_on, rater_id)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(evaluationId, number, one.startsOn(), one.endsOn(), one.raterId())
                    .update();
        }
    }

    /** The days within segments that were others', by the segment's number. */
    Map<Integer, List<AbsorbedDays>> absorbed(UUID evaluationId) {
        Map<Integer, List<AbsorbedDays>> found = new HashMap<>();
        jdbc.sql("select * from evaluation_segment_absorbed where evaluation_id = ? order by starts_on")
                .param(evaluationId)
                .query(row -> {
                    found.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                            .add(new AbsorbedDays(
                                    row.getObject("starts_on", LocalDate.class),
                                    row.getObject("ends_on", LocalDate.class),
                                    row.getObject("rater_id", UUID.class)));
                });
        return found;
    }

    void ask(UUID evaluationId, int number, @Nullable String account, Instant at) {
        jdbc.sql("update evaluation_segment set asked = ?, asked_at = ? where evaluation_id = ? and number = ?")
                .params(account, at.atOffset(ZoneOffset.UTC), evaluationId, number)
                .update();
    }

    /** False when it was rated before, or its days are cut otherwise since. */
    boolean rate(
            Evaluation evaluation,
            Segment segment,
            Rating results,
            Rating behaviour,
            String note,
            Actor by,
            Instant at) {
        return jdbc.sql("""
                                update evaluation_segment set result_rating = ?, behaviour_rating = ?, note = ?, rated_by = ?,
                                    rated_for = ?, rated_at = ?, rated_round = ?
                                where evaluation_id = ? and number = ? and starts_on = ? and ends_on = ? and rater_id is not distinct from ?
                                  and rated_at is null and lapsed_at is null and not concluding
                                """)
                        .params(
                                results.name(),
                                behaviour.name(),
                                note,
                                by.person(),
                                by.principal(),
                                at.atOffset(ZoneOffset.UTC),
                                evaluation.round(),
                                evaluation.id(),
                                segment.number(),
                                segment.startsOn(),
                                segment.endsOn(),
                                segment.raterId())
                        .update()
                == 1;
    }

    /** Whether its rater was never asked. */
    boolean passOn(UUID evaluationId, int number, Instant at) {
        return jdbc.sql("""
                        update evaluation_segment set passed_on_at = ?, unasked = asked_at is null
                        where evaluation_id = ? and number = ? and passed_on_at is null
                        returning unasked
                        """)
                .params(at.atOffset(ZoneOffset.UTC), evaluationId, number)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The employees who are asked for a segment in a period. */
    List<UUID> asked(UUID periodId) {
        return jdbc.sql("""
                        select distinct p.id from evaluation e
                            join evaluation_segment g on g.evaluation_id = e.id and g.asked_at is not null
                                 and not g.concluding and g.rated_at is null and g.lapsed_at is null
                            join employee p on p.user_name = g.asked
                        where e.period_id = ? and e.rated_at is null and e.ended_at is null
                        """).param(periodId).query(UUID.class).list();
    }

    private static Segment segment(ResultSet row, int index) throws SQLException {
        @Nullable String results = row.getString("result_rating");
        @Nullable String behaviour = row.getString("behaviour_rating");
        @Nullable OffsetDateTime passedOnAt = row.getObject("passed_on_at", OffsetDateTime.class);
        @Nullable OffsetDateTime lapsedAt = row.getObject("lapsed_at", OffsetDateTime.class);
        @Nullable OffsetDateTime ratedAt = row.getObject("rated_at", OffsetDateTime.class);
        return new Segment(
                row.getInt("number"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("unit_name"),
                row.getString("post_title"),
                row.getObject("rater_id", UUID.class),
                row.getBoolean("concluding"),
                row.getObject("plan_id", UUID.class),
                row.getInt("plan_version"),
                row.getString("asked"),
                results == null ? null : Rating.valueOf(results),
                behaviour == null ? null : Rating.valueOf(behaviour),
                row.getString("note"),
                row.getString("rated_by"),
                row.getString("rated_for"),
                ratedAt == null ? null : ratedAt.toInstant(),
                row.getObject("rated_round", Integer.class),
                passedOnAt == null ? null : passedOnAt.toInstant(),
                row.getBoolean("unasked"),
                lapsedAt == null ? null : lapsedAt.toInstant());
    }
}

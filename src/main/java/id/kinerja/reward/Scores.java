package id.kinerja.reward;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the committee was asked, and gave. */
@Repository
class Scores {

    private static final String WAITING = " scored_at is null and lapsed_at is null";

    private final JdbcClient jdbc;

    Scores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks a member. */
    UUID ask(UUID nomination, String member, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into reward_score (id, case_id, member, asked_at) values (?, ?, ?, ?)")
                .params(id, nomination, member, at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<Score> find(UUID id) {
        return jdbc.sql("select * from reward_score where id = ?")
                .param(id)
                .query(Scores::score)
                .optional();
    }

    /** All that were asked for, the first first. */
    List<Score> of(UUID nomination) {
        return jdbc.sql("select * from reward_score where case_id = ? order by asked_at, member")
                .param(nomination)
                .query(Scores::score)
                .list();
    }

    /** Those that are waited for. */
    List<UUID> waiting(UUID nomination) {
        return jdbc.sql("select id from reward_score where case_id = ? and" + WAITING + " order by member")
                .param(nomination)
                .query(UUID.class)
                .list();
    }

    /** Writes what a member gave; false when that was done before, or the term is over. */
    boolean give(UUID id, List<Integer> scores, String remark, Instant at) {
        return jdbc.sql("update reward_score set scores = ?, remark = ?, scored_at = ? where id = ? and" + WAITING)
                        .params(
                                scores.stream().map(Integer::shortValue).toArray(Short[]::new),
                                remark,
                                at.atOffset(ZoneOffset.UTC),
                                id)
                        .update()
                == 1;
    }

    void lapse(UUID id, Instant at) {
        jdbc.sql("update reward_score set lapsed_at = ? where id = ? and" + WAITING)
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** The user names of those who have scored. */
    Set<String> givenBy(UUID nomination) {
        return Set.copyOf(jdbc.sql("select member from reward_score where case_id = ? and scored_at is not null")
                .param(nomination)
                .query(String.class)
                .list());
    }

    /** What members remarked, in an order that does not tell who. */
    List<String> remarks(UUID nomination) {
        return jdbc.sql(
                        "select remark from reward_score where case_id = ? and scored_at is not null and remark <> '' order by remark")
                .param(nomination)
                .query(String.class)
                .list();
    }

    /** The average of the members' averages, to two places. */
    BigDecimal average(UUID nomination) {
        return jdbc.sql("""
                        select round(avg(one), 2) from (
                            select (select avg(x) from unnest(scores) x) as one from reward_score
                            where case_id = ? and scored_at is not null) given
                        """).param(nomination).query(BigDecimal.class).single();
    }

    private static Score score(ResultSet row, int number) throws SQLException {
        Array given = row.getArray("scores");
        return new Score(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("member"),
                given == null
                        ? null
                        : Arrays.stream((Short[]) given.getArray())
                                .map(Short::intValue)
                                .toList());
    }

    /**
     * What one member was asked.
     *
     * @param given by criterion, from 0 to 100; none while the member has not scored
     */
    record Score(
            UUID id,
            UUID nominationId,
            String member,
            @Nullable List<Integer> given) {}
}

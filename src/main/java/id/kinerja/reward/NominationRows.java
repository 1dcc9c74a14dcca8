package id.kinerja.reward;

import id.kinerja.evaluation.Predicate;
import id.kinerja.reward.Nomination.End;
import id.kinerja.reward.Nomination.Found;
import id.kinerja.reward.Nomination.Letter;
import id.kinerja.reward.Nomination.Recommendation;
import id.kinerja.reward.Nomination.Written;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads nominations. */
@Repository
class NominationRows {

    private static final String OPEN = "state in ('CHECKING', 'COMPLETING', 'SCORING', 'RECOMMENDING', 'DECIDING')";

    private final JdbcClient jdbc;

    NominationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Nomination> find(UUID id) {
        return jdbc.sql("select * from reward_case where id = ?")
                .param(id)
                .query(NominationRows::nomination)
                .optional();
    }

    /** The same; nobody else changes it until the transaction ends. */
    Optional<Nomination> forChange(UUID id) {
        return jdbc.sql("select * from reward_case where id = ? for update")
                .param(id)
                .query(NominationRows::nomination)
                .optional();
    }

    /** Those of somebody that were submitted, the newest first. */
    List<Nomination> of(UUID nominee) {
        return jdbc.sql(
                        "select * from reward_case where nominee_id = ? and state <> 'DRAFT' order by begun_at desc, id")
                .param(nominee)
                .query(NominationRows::nomination)
                .list();
    }

    /** The granted ones, the newest first. */
    List<Nomination> granted(long offset, int most) {
        return jdbc.sql(
                        "select * from reward_case where state = 'GRANTED' order by letter_date desc, id offset ? limit ?")
                .params(offset, most)
                .query(NominationRows::nomination)
                .list();
    }

    int countGranted() {
        return jdbc.sql("select count(*) from reward_case where state = 'GRANTED'")
                .query(Integer.class)
                .single();
    }

    /** The open ones of people who do not work here on a day. */
    List<UUID> ofWhoLeft(LocalDate day) {
        return jdbc.sql("select id from reward_case where " + OPEN + " and not works_on(nominee_id, ?) order by id")
                .param(day)
                .query(UUID.class)
                .list();
    }

    /** The open ones that were submitted before a moment. */
    List<UUID> openSince(Instant moment) {
        return jdbc.sql("select id from reward_case where " + OPEN + " and submitted_at < ? order by id")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    static Nomination nomination(ResultSet row, int number) throws SQLException {
        Timestamp submitted = row.getTimestamp("submitted_at");
        String recommended = row.getString("recommended_by");
        String letter = row.getString("letter_number");
        String ending = row.getString("ending");
        return new Nomination(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("nominee_id", UUID.class),
                row.getObject("nominator_id", UUID.class),
                row.getString("nominated_for"),
                new Written(
                        Ground.valueOf(row.getString("ground")),
                        row.getString("award"),
                        row.getString("reason"),
                        row.getString("description")),
                RewardState.valueOf(row.getString("state")),
                row.getTimestamp("begun_at").toInstant(),
                submitted == null ? null : submitted.toInstant(),
                found(row),
                texts(row.getArray("criteria")),
                row.getBigDecimal("average"),
                recommended == null
                        ? null
                        : new Recommendation(recommended, Objects.requireNonNull(row.getString("recommendation"))),
                letter == null ? null : new Letter(letter, row.getObject("letter_date", LocalDate.class)),
                ending == null ? null : new End(Ending.valueOf(ending), row.getString("ending_reason")));
    }

    private static @Nullable Found found(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("checked_at");
        String predicate = row.getString("found_predicate");
        return at == null
                ? null
                : new Found(
                        at.toInstant(),
                        texts(row.getArray("obstacles")).stream()
                                .map(Obstacle::valueOf)
                                .toList(),
                        predicate == null ? null : Predicate.valueOf(predicate),
                        row.getString("found_period"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}

package id.kinerja.evaluation;

import id.kinerja.organization.Signatures;
import id.kinerja.organization.SuperiorChanges.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What raters of a year were asked for, or gave, for days that were cut otherwise before it was concluded. */
@Repository
class FormerSegments {

    private final JdbcClient jdbc;
    private final Signatures signatures;

    FormerSegments(JdbcClient jdbc, Signatures signatures) {
        this.jdbc = jdbc;
        this.signatures = signatures;
    }

    /** Those of an evaluation, the first cut first. */
    List<FormerSegment> of(UUID employee, UUID evaluation, NamedActs acts) {
        return jdbc.sql("select * from evaluation_segment_former where evaluation_id = ? order by recut_at, starts_on")
                .param(evaluation)
                .query((row, number) -> segment(employee, row, acts))
                .list();
    }

    private FormerSegment segment(UUID employee, ResultSet row, NamedActs acts) throws SQLException {
        LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        UUID rater = row.getObject("rater_id", UUID.class);
        @Nullable String cause = row.getString("cause");
        @Nullable OffsetDateTime ratedAt = row.getObject("rated_at", OffsetDateTime.class);
        return new FormerSegment(
                row.getObject("starts_on", LocalDate.class),
                endsOn,
                row.getString("unit_name"),
                row.getString("post_title"),
                rater == null ? null : signatures.ofRater(employee, rater, endsOn),
                row.getObject("recut_at", OffsetDateTime.class).toInstant(),
                cause == null ? null : Cause.valueOf(cause),
                rating(row.getString("result_rating")),
                rating(row.getString("behaviour_rating")),
                row.getString("note"),
                ratedAt == null
                        ? null
                        : acts.act(ratedAt.toInstant(), row.getString("rated_by"), row.getString("rated_for")));
    }

    private static @Nullable Rating rating(@Nullable String stored) {
        return stored == null ? null : Rating.valueOf(stored);
    }
}

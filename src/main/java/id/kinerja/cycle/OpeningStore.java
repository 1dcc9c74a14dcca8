package id.kinerja.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of openings in the database. */
@Repository
class OpeningStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether the run was added; not when one is running already */
    boolean add(UUID id, UUID periodId, int expected, String by) {
        return jdbc.sql("insert into period_opening (id, period_id, status, expected, started_at, started_by)"
                                + " values (:id, :period, 'RUNNING', :expected, :now, :by)"
                                + " on conflict (period_id) where status = 'RUNNING' do nothing")
                        .param("id", id)
                        .param("period", periodId)
                        .param("expected", expected)
                        .param("now", now())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The newest run of a period, the one that is running first. */
    Optional<Opening> latest(UUID periodId) {
        return jdbc.sql("select * from period_opening where period_id = :period"
                        + " order by (status = 'RUNNING') desc, started_at desc, id limit 1")
                .param("period", periodId)
                .query(OpeningStore::opening)
                .optional();
    }

    /** Holds the run's row until the transaction ends, so that a batch is never worked on twice at once. */
    Opening hold(UUID id) {
        return jdbc.sql("select * from period_opening where id = :id for update")
                .param("id", id)
                .query(OpeningStore::opening)
                .single();
    }

    void progress(UUID id, int opened) {
        jdbc.sql("update period_opening set opened = opened + :opened where id = :id")
                .param("opened", opened)
                .param("id", id)
                .update();
    }

    void finish(UUID id) {
        jdbc.sql("update period_opening set status = 'DONE', finished_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Opening opening(ResultSet row, int index) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        Instant started = row.getObject("started_at", OffsetDateTime.class).toInstant();
        return new Opening(
                row.getObject("id", UUID.class),
                row.getObject("period_id", UUID.class),
                row.getString("status").equals("RUNNING"),
                row.getInt("expected"),
                row.getInt("opened"),
                started,
                finished == null ? null : finished.toInstant());
    }
}

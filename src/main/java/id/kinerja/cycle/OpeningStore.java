package id.kinerja.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of openings in the database. */
@Repository
class OpeningStore {

    private static final String SELECT = """
            select o.*, (select count(*) from period_opening_pending p where p.opening_id = o.id) as pending,
                   (select count(*) from period_opening_failure f where f.opening_id = o.id) as failed
            from period_opening o
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a run.
     *
     * @param missing for whom it is to open the period
     * @param excluded how many are left out
     * @return whether the run was added; not when one is running already
     */
    boolean add(UUID id, UUID periodId, List<UUID> missing, int excluded, String by) {
        boolean added = jdbc.sql(
                                "insert into period_opening (id, period_id, status, expected, excluded, started_at, started_by)"
                                        + " values (:id, :period, 'RUNNING', :expected, :excluded, :now, :by)"
                                        + " on conflict (period_id) where status = 'RUNNING' do nothing")
                        .param("id", id)
                        .param("period", periodId)
                        .param("expected", missing.size())
                        .param("excluded", excluded)
                        .param("now", now())
                        .param("by", by)
                        .update()
                == 1;
        if (added) {
            jdbc.sql("insert into period_opening_pending (opening_id, employee_id) select :id, unnest(:missing)")
                    .param("id", id)
                    .param("missing", missing.toArray(UUID[]::new))
                    .update();
        }
        return added;
    }

    /** The newest run of a period, the one that is running first. */
    Optional<Opening> latest(UUID periodId) {
        return jdbc.sql(SELECT + " where period_id = :period"
                        + " order by (status = 'RUNNING') desc, started_at desc, id limit 1")
                .param("period", periodId)
                .query(OpeningStore::opening)
                .optional();
    }

    Opening get(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(OpeningStore::opening)
                .single();
    }

    /**
     * Takes up to so many people whom nobody else has taken; they are there again if the transaction fails. As an array
     * they are looked for once; as a subquery PostgreSQL may look for them again for each row that it compares.
     */
    List<UUID> take(UUID id, int size) {
        return jdbc.sql("""
                        delete from period_opening_pending where opening_id = :id and employee_id = any (array(
                            select employee_id from period_opening_pending where opening_id = :id
                            order by employee_id limit :size for update skip locked))
                        returning employee_id
                        """)
                .param("id", id)
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    /**
     * Lets this connection's statements, and PostgreSQL's own checks of foreign keys, be planned anew. A plan made while
     * a table was small reads the whole table for every row that is checked; only statistics, which an opening outruns,
     * would tell it that the table has grown.
     */
    void planAnew() {
        jdbc.sql("discard plans").update();
    }

    /** Whether there is somebody whom nobody has taken. */
    boolean hasMore(UUID id) {
        return jdbc.sql("select 1 from period_opening_pending where opening_id = :id limit 1 for update skip locked")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Notes for whom it could not be opened, unless another batch has taken the person meanwhile. */
    void fail(UUID id, UUID employeeId, String reason) {
        jdbc.sql("""
                        with gone as (
                            delete from period_opening_pending where opening_id = :id and employee_id = :employee
                            returning employee_id)
                        insert into period_opening_failure (opening_id, employee_id, reason, failed_at)
                        select :id, employee_id, :reason, :now from gone
                        """)
                .param("id", id)
                .param("employee", employeeId)
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    /** For whom a run could not open the period, by name. */
    List<OpeningFailure> failures(UUID id) {
        return jdbc.sql("""
                        select f.employee_id, e.nip, e.titled_name, f.reason, f.failed_at
                        from period_opening_failure f join employee e on e.id = f.employee_id
                        where f.opening_id = ? order by e.titled_name, e.id
                        """)
                .param(id)
                .query((row, number) -> new OpeningFailure(
                        row.getObject("employee_id", UUID.class),
                        row.getString("nip"),
                        row.getString("titled_name"),
                        row.getString("reason"),
                        row.getTimestamp("failed_at").toInstant()))
                .list();
    }

    /** Some whom it was to open the period for have been excluded meanwhile. */
    void leaveOut(UUID id, int people) {
        jdbc.sql(
                        "update period_opening set expected = expected - :people, excluded = excluded + :people where id = :id")
                .param("people", people)
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
                row.getInt("excluded"),
                row.getInt("expected") - row.getInt("pending") - row.getInt("failed"),
                row.getInt("failed"),
                started,
                finished == null ? null : finished.toInstant());
    }
}

package id.kinerja.operation;

import id.kinerja.engine.Compared;
import id.kinerja.engine.Difference;
import id.kinerja.engine.DifferenceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reconciliations in the database. */
@Repository
class ReconciliationStore {

    /** Two months of nights, to see since when something is wrong; beside them as many that somebody asked for. */
    private static final int KEPT = 60;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ReconciliationStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * Adds one and forgets those of its kind, nightly or asked for, that are too old; exactly one of night and asker is given.
     *
     * @return its number
     */
    long add(Instant startedAt, @Nullable LocalDate night, @Nullable String askedBy, long millis, Compared compared) {
        long number = jdbc.sql("insert into reconciliation (started_at, night, asked_by, millis, cases, instances,"
                        + " tasks, jobs, differences) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning number")
                .params(
                        OffsetDateTime.ofInstant(startedAt, ZoneOffset.UTC),
                        night,
                        askedBy,
                        millis,
                        compared.cases(),
                        compared.instances(),
                        compared.tasks(),
                        compared.jobs(),
                        compared.differences().size())
                .query(Long.class)
                .single();
        batch.batchUpdate(
                "insert into reconciliation_difference values (?, ?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, compared.differences().size())
                        .mapToObj(position ->
                                row(number, position, compared.differences().get(position)))
                        .toList());
        jdbc.sql("delete from reconciliation where number in (select number from reconciliation"
                        + " where (night is null) = ? order by number desc offset ?)")
                .params(night == null, KEPT)
                .update();
        return number;
    }

    boolean hasNight(LocalDate night) {
        return jdbc.sql("select exists (select from reconciliation where night = ?)")
                .param(night)
                .query(Boolean.class)
                .single();
    }

    Reconciliation get(long number) {
        return jdbc.sql("select * from reconciliation where number = ?")
                .param(number)
                .query((row, index) -> reconciliation(row))
                .single();
    }

    Optional<Reconciliation> latest() {
        return jdbc.sql("select * from reconciliation order by number desc limit 1")
                .query((row, index) -> reconciliation(row))
                .optional();
    }

    /** The newest one without its differences. */
    Optional<Summary> summary() {
        return jdbc.sql("select started_at, differences from reconciliation order by number desc limit 1")
                .query((row, index) -> new Summary(
                        Objects.requireNonNull(row.getObject("started_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getDouble("differences")))
                .optional();
    }

    /** When a reconciliation began and how many differences it found. */
    record Summary(Instant startedAt, double differences) {}

    private Reconciliation reconciliation(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        return new Reconciliation(
                number,
                Objects.requireNonNull(row.getObject("started_at", OffsetDateTime.class))
                        .toInstant(),
                row.getObject("night", LocalDate.class),
                row.getString("asked_by"),
                row.getLong("millis"),
                new Reconciliation.Counts(
                        row.getInt("cases"),
                        row.getInt("instances"),
                        row.getInt("tasks"),
                        row.getInt("jobs"),
                        row.getInt("differences")),
                differences(number));
    }

    private List<Difference> differences(long number) {
        return jdbc.sql("select * from reconciliation_difference where number = ? order by position")
                .param(number)
                .query((row, index) -> new Difference(
                        DifferenceKind.valueOf(row.getString("kind")),
                        row.getString("process"),
                        row.getString("case_id"),
                        row.getString("subject"),
                        row.getString("in_tables"),
                        row.getString("in_engine")))
                .list();
    }

    private static @Nullable Object[] row(long number, int position, Difference difference) {
        return new @Nullable Object[] {
            number,
            position,
            difference.kind().name(),
            difference.process(),
            difference.caseId(),
            difference.subject(),
            difference.tables(),
            difference.engine()
        };
    }
}

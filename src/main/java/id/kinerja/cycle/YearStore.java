package id.kinerja.cycle;

import id.kinerja.trail.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The performance years in the database. */
@Repository
class YearStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    YearStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a year; false when it is there. */
    boolean add(int year, @Nullable LocalDate publishesOn, @Nullable LocalDate endsOn, String by) {
        return jdbc.sql("""
                                insert into performance_year (year, created_at, created_by, publishes_on, ends_on)
                                values (:year, :now, :by, cast(:publishes as date), cast(:ends as date))
                                on conflict (year) do nothing
                                """)
                        .param("year", year)
                        .param("now", now())
                        .param("by", by)
                        .param("publishes", publishesOn)
                        .param("ends", endsOn)
                        .update()
                == 1;
    }

    /** All years, the newest first. */
    List<PerformanceYear> all() {
        return jdbc.sql("select * from performance_year order by year desc")
                .query(YearStore::year)
                .list();
    }

    Optional<PerformanceYear> find(int year) {
        return jdbc.sql("select * from performance_year where year = ?")
                .param(year)
                .query(YearStore::year)
                .optional();
    }

    /** The year, which nobody else changes until the transaction ends. */
    Optional<PerformanceYear> forChange(int year) {
        return jdbc.sql("select * from performance_year where year = ? for update")
                .param(year)
                .query(YearStore::year)
                .optional();
    }

    PerformanceYear get(UUID id) {
        return jdbc.sql("select * from performance_year where id = ?")
                .param(id)
                .query(YearStore::year)
                .single();
    }

    /** Notes that the process of a year begins now; false when it had begun. */
    boolean start(int year) {
        return jdbc.sql("update performance_year set started_at = ? where year = ? and started_at is null")
                        .params(now(), year)
                        .update()
                == 1;
    }

    void plan(int year, @Nullable LocalDate publishesOn, @Nullable LocalDate endsOn) {
        jdbc.sql("update performance_year set publishes_on = cast(:publishes as date), ends_on = cast(:ends as date)"
                        + " where year = :year")
                .param("publishes", publishesOn)
                .param("ends", endsOn)
                .param("year", year)
                .update();
    }

    /** Publishes it, unless somebody has. */
    boolean publish(UUID id, String by) {
        return jdbc.sql("update performance_year set published_at = ?, published_by = ?"
                                + " where id = ? and published_at is null")
                        .params(now(), by, id)
                        .update()
                == 1;
    }

    /** The name of who published it; none when nobody has, or the system did since its day came. */
    Optional<String> publisher(UUID id) {
        return jdbc.sql("select coalesce(person_name(published_by), published_by) from performance_year"
                        + " where id = ? and published_by is not null and published_by <> ?")
                .params(id, Trail.SYSTEM)
                .query(String.class)
                .optional();
    }

    /** Closes it, unless somebody has. */
    boolean end(UUID id, String by) {
        return jdbc.sql("update performance_year set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                        .params(now(), by, id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static PerformanceYear year(ResultSet row, int number) throws SQLException {
        return new PerformanceYear(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                instant(row.getTimestamp("started_at")),
                row.getObject("publishes_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                instant(row.getTimestamp("published_at")),
                instant(row.getTimestamp("ended_at")));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

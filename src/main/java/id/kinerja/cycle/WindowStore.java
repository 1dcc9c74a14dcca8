package id.kinerja.cycle;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The windows of periods in the database. */
@Repository
class WindowStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    WindowStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The period, which nobody else changes until the transaction ends. */
    Period forChange(UUID id) {
        return jdbc.sql("select * from period where id = ? for update")
                .param(id)
                .query(PeriodStore::period)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("period " + id));
    }

    Period forReading(UUID id) {
        return jdbc.sql("select * from period where id = ?")
                .param(id)
                .query(PeriodStore::period)
                .single();
    }

    /** A year's periods, of which nobody opens or closes one until the transaction ends. */
    List<Period> ofYearForJoining(int year) {
        return jdbc.sql("select * from period where year = ? order by number for share")
                .param(year)
                .query(PeriodStore::period)
                .list();
    }

    /** Whether the process of a period's year runs. */
    boolean runs(UUID id) {
        return jdbc.sql("select y.started_at is not null and y.ended_at is null"
                        + " from period p join performance_year y on y.year = p.year where p.id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void plan(UUID id, @Nullable LocalDate opensOn, @Nullable LocalDate closesOn) {
        jdbc.sql("update period set opens_on = :opens, closes_on = :closes where id = :id")
                .param("opens", PeriodStore.date(opensOn), Types.DATE)
                .param("closes", PeriodStore.date(closesOn), Types.DATE)
                .param("id", id)
                .update();
    }

    /** Notes that it opens now, from a day to a day. */
    void open(UUID id, LocalDate opensOn, LocalDate closesOn, String by) {
        jdbc.sql("update period set opened_at = :now, opened_by = :by, opens_on = :opens, closes_on = :closes"
                        + " where id = :id")
                .param("now", now())
                .param("by", by)
                .param("opens", PeriodStore.date(opensOn))
                .param("closes", PeriodStore.date(closesOn))
                .param("id", id)
                .update();
    }

    /** Notes that it is closed now; why, when its day has not come. */
    void close(UUID id, String by, @Nullable String reason) {
        jdbc.sql("update period set closed_at = :now, closed_by = :by, close_reason = :reason where id = :id")
                .param("now", now())
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Who opened it; none before. */
    Optional<String> openedBy(UUID id) {
        return jdbc.sql("select opened_by from period where id = ? and opened_by is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** What is known of a period that was opened before its year had a process: the first opening. */
    void adoptOpenings(int year) {
        jdbc.sql("""
                        update period p set opened_at = o.started_at, opened_by = o.started_by
                        from (select distinct on (period_id) period_id, started_at, started_by from period_opening
                              order by period_id, started_at) o
                        where o.period_id = p.id and p.year = :year and p.opened_at is null
                        """).param("year", year).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

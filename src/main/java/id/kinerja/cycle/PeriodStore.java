package id.kinerja.cycle;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The periods in the database. */
@Repository
class PeriodStore implements Periods {

    /** What a period is called where it is recorded. */
    static final String PERIOD = "period";

    private static final int QUARTERS = 4;
    private static final int MONTHS_A_QUARTER = 3;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Trail trail;

    PeriodStore(JdbcClient jdbc, Clock clock, Trail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    @Transactional
    public boolean createYear(int year, String by) {
        int added = jdbc.sql("insert into performance_year (year, created_at, created_by) values (:year, :now, :by)"
                        + " on conflict do nothing")
                .param("year", year)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by)
                .update();
        if (added == 0) {
            return false;
        }
        insert(year, PeriodKind.TARGET_SETTING, 0, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            LocalDate start = LocalDate.of(year, (quarter - 1) * MONTHS_A_QUARTER + 1, 1);
            insert(
                    year,
                    PeriodKind.QUARTER,
                    quarter,
                    start,
                    start.plusMonths(MONTHS_A_QUARTER).minusDays(1));
        }
        trail.record(Entry.of(Action.YEAR_CREATED, "performance-year", year).by(by));
        return true;
    }

    /** All periods, the newest year first. */
    List<Period> all() {
        return jdbc.sql("select * from period order by year desc, kind desc, number")
                .query(PeriodStore::period)
                .list();
    }

    @Transactional
    public void lock(UUID id, @Nullable LocalDate from, String reason, String by) {
        @Nullable LocalDate before = get(id).lockedFrom();
        jdbc.sql("update period set locked_from = :from, lock_reason = :reason, locked_by = :by where id = :id")
                .param("from", from == null ? null : Date.valueOf(from), Types.DATE)
                .param("reason", reason)
                .param("by", by)
                .param("id", id)
                .update();
        trail.record(Entry.of(Action.PERIOD_LOCKED, PERIOD, id)
                .by(by)
                .changed(lockedFrom(before), lockedFrom(from))
                .because(reason));
    }

    Optional<Period> find(UUID id) {
        return jdbc.sql("select * from period where id = :id")
                .param("id", id)
                .query(PeriodStore::period)
                .optional();
    }

    @Override
    public Period get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("period " + id));
    }

    @Override
    public Optional<Period> quarterOf(LocalDate day) {
        return jdbc.sql("select * from period where kind = 'QUARTER' and :day between starts_on and ends_on")
                .param("day", Date.valueOf(day))
                .query(PeriodStore::period)
                .optional();
    }

    @Override
    public Optional<Period> targetSettingOf(int year) {
        return jdbc.sql("select * from period where kind = 'TARGET_SETTING' and year = :year")
                .param("year", year)
                .query(PeriodStore::period)
                .optional();
    }

    private static Map<String, ?> lockedFrom(@Nullable LocalDate day) {
        return day == null ? Map.of() : Map.of("lockedFrom", day.toString());
    }

    private void insert(int year, PeriodKind kind, int number, LocalDate startsOn, LocalDate endsOn) {
        jdbc.sql("insert into period (id, year, kind, number, starts_on, ends_on)"
                        + " values (:id, :year, :kind, :number, :startsOn, :endsOn)")
                .param("id", UUID.randomUUID())
                .param("year", year)
                .param("kind", kind.name())
                .param("number", number)
                .param("startsOn", Date.valueOf(startsOn))
                .param("endsOn", Date.valueOf(endsOn))
                .update();
    }

    private static Period period(ResultSet row, int index) throws SQLException {
        @Nullable LocalDate lockedFrom = row.getObject("locked_from", LocalDate.class);
        return new Period(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                PeriodKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                lockedFrom);
    }
}

package id.kinerja.cycle;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
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

    private final JdbcClient jdbc;
    private final Trail trail;

    PeriodStore(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    void add(Period period) {
        jdbc.sql("""
                        insert into period (id, year, kind, number, starts_on, ends_on, opens_on, closes_on)
                        values (:id, :year, :kind, :number, :startsOn, :endsOn, :opensOn, :closesOn)
                        """)
                .param("id", period.id())
                .param("year", period.year())
                .param("kind", period.kind().name())
                .param("number", period.number())
                .param("startsOn", Date.valueOf(period.startsOn()))
                .param("endsOn", Date.valueOf(period.endsOn()))
                .param("opensOn", date(period.window().opensOn()), Types.DATE)
                .param("closesOn", date(period.window().closesOn()), Types.DATE)
                .update();
    }

    /** All periods, the newest year first, each from target setting to the whole year. */
    List<Period> all() {
        return jdbc.sql("select * from period order by year desc, number")
                .query(PeriodStore::period)
                .list();
    }

    /** The periods of a year, from target setting to the whole year. */
    List<Period> ofYear(int year) {
        return jdbc.sql("select * from period where year = ? order by number")
                .param(year)
                .query(PeriodStore::period)
                .list();
    }

    @Transactional
    public void lock(UUID id, @Nullable LocalDate from, String reason, String by) {
        @Nullable LocalDate before = get(id).lockedFrom();
        jdbc.sql("update period set locked_from = :from, lock_reason = :reason, locked_by = :by where id = :id")
                .param("from", date(from), Types.DATE)
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
        return of(year, PeriodKind.TARGET_SETTING);
    }

    @Override
    public Optional<Period> annualOf(int year) {
        return of(year, PeriodKind.YEAR);
    }

    private Optional<Period> of(int year, PeriodKind kind) {
        return ofYear(year).stream().filter(period -> period.kind() == kind).findFirst();
    }

    private static Map<String, ?> lockedFrom(@Nullable LocalDate day) {
        return day == null ? Map.of() : Map.of("lockedFrom", day.toString());
    }

    static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static Period period(ResultSet row, int index) throws SQLException {
        @Nullable LocalDate lockedFrom = row.getObject("locked_from", LocalDate.class);
        return new Period(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                PeriodKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                lockedFrom,
                new PeriodWindow(
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        YearStore.instant(row.getTimestamp("opened_at")),
                        YearStore.instant(row.getTimestamp("closed_at"))));
    }
}

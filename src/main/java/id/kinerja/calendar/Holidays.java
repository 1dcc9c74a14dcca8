package id.kinerja.calendar;

import id.kinerja.settings.Cached;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The holidays that the government goes by, and who changed them (hari libur dan cuti bersama). */
@Service
public class Holidays implements DaysOff {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Cached<Known> known;

    Holidays(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.known = new Cached<>(KEPT, this::load);
    }

    @Override
    public boolean contains(LocalDate day) {
        return known.get().days().contains(day);
    }

    @Override
    public boolean knows(int year) {
        return known.get().years().contains(year);
    }

    /** The years of which holidays are known, the earliest first. */
    public Set<Integer> years() {
        return known.get().years();
    }

    /** The holidays of a year in the order of the days. */
    @Transactional(readOnly = true)
    public List<Holiday> of(int year) {
        return jdbc.sql("select day, kind, name from holiday where day between :first and :last order by day")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, number) -> new Holiday(
                        row.getObject(1, LocalDate.class), HolidayKind.valueOf(row.getString(2)), row.getString(3)))
                .list();
    }

    /** Adds holidays; a day that is one already gets the new kind and name. */
    @Transactional
    public void put(Collection<Holiday> holidays, String by) {
        known.changed();
        for (Holiday holiday : holidays) {
            int written = jdbc.sql("""
                            insert into holiday (day, kind, name) values (:day, :kind, :name)
                            on conflict (day) do update set kind = excluded.kind, name = excluded.name
                            where (holiday.kind, holiday.name) is distinct from (excluded.kind, excluded.name)
                            """)
                    .param("day", holiday.day())
                    .param("kind", holiday.kind().name())
                    .param("name", holiday.name())
                    .update();
            if (written > 0) {
                record("PUT", holiday, by);
            }
        }
    }

    /** Makes these the only holidays of the years they lie in. */
    @Transactional
    public void replaceYears(Collection<Holiday> holidays, String by) {
        Set<LocalDate> kept = holidays.stream().map(Holiday::day).collect(Collectors.toSet());
        holidays.stream()
                .map(holiday -> holiday.day().getYear())
                .distinct()
                .flatMap(year -> of(year).stream())
                .map(Holiday::day)
                .filter(day -> !kept.contains(day))
                .forEach(day -> remove(day, by));
        put(holidays, by);
    }

    /** Removes a holiday; a day that is none is left alone. */
    @Transactional
    public void remove(LocalDate day, String by) {
        known.changed();
        jdbc.sql("delete from holiday where day = :day returning kind, name")
                .param("day", day)
                .query((row, number) -> new Holiday(day, HolidayKind.valueOf(row.getString(1)), row.getString(2)))
                .optional()
                .ifPresent(holiday -> record("REMOVE", holiday, by));
    }

    /** Adds holidays unless somebody, or an earlier start, touched the list before. */
    @Transactional
    void putFirst(Collection<Holiday> holidays, String by) {
        boolean untouched = jdbc.sql("""
                        select not exists (select from holiday_change)
                        from (select pg_advisory_xact_lock(hashtext('holidays'))) locked
                        """).query(Boolean.class).single();
        if (untouched) {
            put(holidays, by);
        }
    }

    private void record(String change, Holiday holiday, String by) {
        jdbc.sql("""
                        insert into holiday_change (change, day, kind, name, changed_at, changed_by)
                        values (:change, :day, :kind, :name, :at, :by)
                        """)
                .param("change", change)
                .param("day", holiday.day())
                .param("kind", holiday.kind().name())
                .param("name", holiday.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by)
                .update();
        events.publishEvent(new HolidayChanged(holiday, change.equals("REMOVE"), by));
    }

    private Known load() {
        Set<LocalDate> days = Set.copyOf(jdbc.sql("select day from holiday")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list());
        return new Known(days, days.stream().map(LocalDate::getYear).collect(Collectors.toCollection(TreeSet::new)));
    }

    private record Known(Set<LocalDate> days, Set<Integer> years) {}
}

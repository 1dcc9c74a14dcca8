package id.kinerja.distribution;

import id.kinerja.access.NotVisible;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods for which units have results: those that are evaluated and have begun. */
@Component
public class GradedPeriods {

    private final JdbcClient jdbc;
    private final Periods periods;
    private final WorkingCalendar calendar;

    GradedPeriods(JdbcClient jdbc, Periods periods, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.calendar = calendar;
    }

    /** The newest first. */
    public List<Period> all() {
        return jdbc
                .sql("select id from period where kind <> 'TARGET_SETTING' and starts_on <= ?"
                        + " order by year desc, number desc, kind")
                .param(calendar.today())
                .query(UUID.class)
                .list()
                .stream()
                .map(periods::get)
                .toList();
    }

    /**
     * The one that is asked for; else the one that ended last, which is being evaluated; else the newest.
     *
     * @param all those to choose from, the newest first
     * @return none while there is none
     * @throws NotVisible when the one asked for is not among them
     */
    public @Nullable Period chosen(List<Period> all, @Nullable UUID asked) {
        if (asked != null) {
            return all.stream()
                    .filter(period -> period.id().equals(asked))
                    .findFirst()
                    .orElseThrow(NotVisible::new);
        }
        return all.stream()
                .filter(period -> period.endsOn().isBefore(calendar.today()))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    Period get(UUID id) {
        try {
            return periods.get(id);
        } catch (NoSuchElementException none) {
            throw new NotVisible();
        }
    }
}

package id.kinerja.distribution;

import id.kinerja.access.NotVisible;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.Refused;
import id.kinerja.page.Formats;
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
    private final Formats formats;

    GradedPeriods(JdbcClient jdbc, Periods periods, WorkingCalendar calendar, Formats formats) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.calendar = calendar;
        this.formats = formats;
    }

    /** Whether what units achieved in a period can be known: it is over, or its evaluation was opened before that. */
    boolean gradable(Period period) {
        return period.kind() != PeriodKind.TARGET_SETTING
                && (calendar.today().isAfter(period.endsOn()) || period.window().openedAt() != null);
    }

    /**
     * A locked period's result of a unit is changed only while an objection of who led it is open: that one's rating follows it.
     *
     * @throws Refused when the unit cannot be given a result for it now, naming the day it depends on
     */
    void requireGradable(UUID id, UUID unit) {
        Period period = periods.get(id);
        if (period.kind() == PeriodKind.TARGET_SETTING) {
            throw new Refused("", "distribution.refused.not-graded");
        }
        if (!gradable(period)) {
            throw new Refused("", "distribution.refused.not-ended", formats.day(period.endsOn()));
        }
        if (period.lockedOn(calendar.today()) && !isContestedByHead(id, unit)) {
            throw new Refused("", "distribution.refused.locked");
        }
    }

    private boolean isContestedByHead(UUID period, UUID unit) {
        return jdbc.sql("""
                        select exists (
                            select from evaluation_contest c join evaluation e on e.id = c.evaluation_id
                                 join period p on p.id = e.period_id
                                 join managers_on(p.ends_on) m on m.employee_id = e.employee_id and m.unit_id = :unit
                            where e.period_id = :period and c.outcome is null)
                        """)
                .param("unit", unit)
                .param("period", period)
                .query(Boolean.class)
                .single();
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

package id.kinerja.cycle;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.PeriodOpener.Part;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a period left out (dikecualikan), as pages and counts tell it. Openings ask {@link Exclusions#from}: for them a retirement, death or
 * dismissal closes every period. Told is only what it left out: not what was handed over before it, nor what nobody expected of the employee.
 */
@Component
public class LeftOut {

    private final Exclusions exclusions;
    private final Openings openings;
    private final WorkingCalendar calendar;

    LeftOut(Exclusions exclusions, Openings openings, WorkingCalendar calendar) {
        this.exclusions = exclusions;
        this.openings = openings;
        this.calendar = calendar;
    }

    /**
     * By which exclusion each of these people was left out of a period; who was not is missing in the map.
     *
     * @param employees none for everybody
     */
    @Transactional(readOnly = true)
    public Map<UUID, Exclusion> of(Period period, @Nullable Collection<UUID> employees) {
        Map<UUID, Exclusion> excluded = new LinkedHashMap<>(exclusions.from(period, employees));
        Map<UUID, Part> parts =
                excluded.isEmpty() ? Map.of() : openings.opener(period).parts(period, excluded.keySet());
        excluded.entrySet().removeIf(one -> !leavesOut(one.getValue(), period, parts.get(one.getKey())));
        return excluded;
    }

    private boolean leavesOut(Exclusion one, Period period, @Nullable Part part) {
        if (part != null && part != Part.NOT_OPENED) {
            return part == Part.ENDED;
        }
        if (!one.forGood()) {
            return true;
        }
        return part == null
                ? !one.startsOn().isBefore(period.startsOn()) && !one.startsOn().isAfter(period.endsOn())
                : !one.startsOn().isAfter(period.endsOn())
                        || !period.window().closedOn(calendar.dayOf(one.recordedAt()));
    }
}

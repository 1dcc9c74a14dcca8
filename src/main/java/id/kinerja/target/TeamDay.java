package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The day until which both sides of a plan may be silent. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TeamDay {

    private final TargetPlans plans;
    private final TeamTurns turns;
    private final WorkingCalendar calendar;
    private final Settings settings;

    TeamDay(TargetPlans plans, TeamTurns turns, WorkingCalendar calendar, Settings settings) {
        this.plans = plans;
        this.turns = turns;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * The end of the set day: so many working days after target setting was opened for the employee, counted from the
     * plan's year on at the earliest.
     */
    Date day(UUID planId) {
        var plan = plans.findById(planId).orElseThrow(NotVisible::new);
        LocalDate opened = calendar.dayOf(plan.openedAt());
        LocalDate before = LocalDate.of(plan.year(), 1, 1).minusDays(1);
        LocalDate day = calendar.plusWorkingDays(
                opened.isAfter(before) ? opened : before, settings.get(TargetSettings.TEAM_DAYS));
        return Date.from(calendar.endOf(day));
    }

    /** A step is overdue: the set day is waited for, where the government wants the team to step in. */
    void silent(UUID planId) {
        if (settings.get(TargetSettings.TEAM_DAYS) > 0) {
            turns.waits(planId);
        }
    }
}

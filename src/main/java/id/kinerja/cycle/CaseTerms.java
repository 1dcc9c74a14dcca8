package id.kinerja.cycle;

import id.kinerja.calendar.Deadlines;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Cases;
import id.kinerja.engine.TaskTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the engine follow an extension: the window's own timer, and the due dates of the steps within it. */
@Component
class CaseTerms {

    private final Cases cases;
    private final TaskTerms tasks;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;

    CaseTerms(Cases cases, TaskTerms tasks, WorkingCalendar calendar, Deadlines deadlines) {
        this.cases = cases;
        this.tasks = tasks;
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    /** The window's timer is taken anew, and the due dates of open steps move in batches. */
    void follow(UUID periodId, UUID extensionId) {
        cases.send(Windows.CHANGED, periodId);
        cases.start(Extensions.PROCESS, extensionId);
    }

    /** Moves the steps of cases by as many working days as the window ends later. */
    void move(PeriodOpener opener, List<UUID> caseIds, Extension extension) {
        int days = calendar.workingDaysBetween(extension.endedOn(), extension.endsOn());
        tasks.move(opener.process(), caseIds, opener.steps(), due -> later(due, days));
    }

    private Instant later(Instant due, int workingDays) {
        LocalDate day = calendar.plusWorkingDays(calendar.dayOf(due), workingDays);
        return deadlines.endOfDay(day).toInstant();
    }
}

package id.kinerja.cycle;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Cases;
import id.kinerja.engine.TaskTerms;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the engine follow a moved last day: the window's own timer, and the due dates of the steps within it. */
@Component
class CaseTerms {

    private final Cases cases;
    private final TaskTerms tasks;
    private final WorkingCalendar calendar;

    CaseTerms(Cases cases, TaskTerms tasks, WorkingCalendar calendar) {
        this.cases = cases;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    /** The window's timer is taken anew, and the due dates of open steps move in batches. */
    void follow(UUID periodId, UUID extensionId) {
        cases.send(Windows.CHANGED, periodId);
        cases.start(Extensions.PROCESS, extensionId);
    }

    /** Moves the steps of cases as the window's last day moved. */
    void move(PeriodOpener opener, List<UUID> caseIds, Extension extension) {
        var moved = new MovedTerm(calendar, extension.endedOn(), extension.endsOn());
        tasks.move(opener.process(), caseIds, opener.steps(), moved);
    }
}

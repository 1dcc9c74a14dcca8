package id.kinerja.inbox;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.CaseDescription;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.TaskQuery;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.StandIns;
import id.kinerja.organization.Standing;
import id.kinerja.page.Paging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person, and where the person's own cases stand; a fixed number of queries however many there are. */
@Service
@Transactional(readOnly = true)
class Inbox {

    private final Tasks tasks;
    private final Cases cases;
    private final CaseDescriptions descriptions;
    private final Organization organization;
    private final StandIns standIns;
    private final WorkingCalendar calendar;

    Inbox(
            Tasks tasks,
            Cases cases,
            CaseDescriptions descriptions,
            Organization organization,
            StandIns standIns,
            WorkingCalendar calendar) {
        this.tasks = tasks;
        this.cases = cases;
        this.descriptions = descriptions;
        this.organization = organization;
        this.standIns = standIns;
        this.calendar = calendar;
    }

    /** In whose places the reader may act today. */
    List<Standing> standings(SignedIn me) {
        return standIns.of(me.userName());
    }

    int count(SignedIn me, TaskQuery query) {
        return tasks.countWaitingFor(me, query);
    }

    Map<Urgency, List<InboxTask>> tasks(SignedIn me, TaskQuery query, Paging paging) {
        List<OpenStep> steps = tasks.waitingFor(me, query, (int) paging.offset(), paging.size());
        Map<String, String> officials = WhoseTasks.names(standings(me));
        Map<UUID, CaseDescription> about = descriptions.of(steps);
        Map<UUID, Employee> employees = descriptions.employees(about.values());
        LocalDate today = calendar.today();
        Map<Urgency, List<InboxTask>> sections = new EnumMap<>(Urgency.class);
        for (OpenStep step : steps) {
            CaseDescription description = about.get(step.caseId());
            if (description == null) {
                continue;
            }
            Employee employee = employees.get(description.employeeId());
            LocalDate due = step.due() == null ? null : calendar.dayOf(step.due());
            sections.computeIfAbsent(Urgency.of(due, today), unused -> new ArrayList<>())
                    .add(new InboxTask(
                            step,
                            description,
                            employee == null || me.is(employee.id()) ? "" : employee.titledName(),
                            officials.getOrDefault(String.valueOf(step.onBehalfOf(me)), ""),
                            due == null ? null : calendar.workingDaysBetween(today, due)));
        }
        return sections;
    }

    List<Submission> submissions(SignedIn me) {
        UUID employeeId = me.employeeId();
        if (employeeId == null) {
            return List.of();
        }
        List<OpenStep> steps = cases.openSteps(descriptions.unfinished(employeeId)).stream()
                .filter(step -> !me.userName().equals(step.assignee()))
                .toList();
        Map<UUID, CaseDescription> about = descriptions.of(steps);
        Map<String, Employee> people = organization.byUserNames(steps.stream()
                .map(OpenStep::assignee)
                .filter(assignee -> assignee != null)
                .distinct()
                .toList());
        List<Submission> submissions = new ArrayList<>();
        for (OpenStep step : steps) {
            CaseDescription description = about.get(step.caseId());
            Employee person = step.assignee() == null ? null : people.get(step.assignee());
            if (description != null) {
                submissions.add(new Submission(description, step, person == null ? "" : person.titledName()));
            }
        }
        return submissions;
    }
}

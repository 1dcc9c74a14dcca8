package id.kinerja.coaching;

import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.coaching.CounsellingNotes.Spoken;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes coachings for tests and takes them on by the same ways as people and time do. */
@Component
public class TestCoachings {

    /** A member of the follow-up team who is no employee. */
    public static final SignedIn TEAM = new SignedIn("tim-uji", null, "Tim", Set.of(Role.FOLLOW_UP_TEAM), false);

    private static final SignedIn ADMIN = new SignedIn("admin", null, "Admin", Set.of(Role.PERSONNEL_ADMIN), false);

    /** Who approves for want of a head of unit, and did not write the plan. */
    private static final SignedIn OTHER_ADMIN =
            new SignedIn("admin-lain", null, "Admin lain", Set.of(Role.PERSONNEL_ADMIN), false);

    private final Coachings coachings;
    private final PlanRows rows;
    private final CounsellingNotes notes;
    private final Organization organization;
    private final Cases cases;
    private final Tasks tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient jdbc;

    TestCoachings(
            Coachings coachings,
            PlanRows rows,
            CounsellingNotes notes,
            Organization organization,
            Cases cases,
            Tasks tasks,
            RuntimeService runtime,
            ManagementService management,
            JdbcClient jdbc) {
        this.coachings = coachings;
        this.rows = rows;
        this.notes = notes;
        this.organization = organization;
        this.cases = cases;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.jdbc = jdbc;
    }

    /** A coaching whose plan is to be written; the superior asked for it. */
    public UUID opened(Employee employee) {
        return coachings
                .open(employee.id(), Origin.SUPERIOR, "Sering terlambat", Actor.of("uji"), null)
                .orElseThrow();
    }

    /** One with a whole plan. */
    public UUID planned(Employee employee, String gap) {
        UUID id = opened(employee);
        plan(id, gap);
        return id;
    }

    /** Writes a plan of one row. */
    public void plan(UUID id, String gap) {
        rows.replace(id, coachings.get(id).version(), List.of(action(gap)));
    }

    static PlanAction action(String gap) {
        return new PlanAction(
                gap,
                "Semua dokumen terbit dalam dua hari",
                ActionKind.GUIDANCE,
                "Bimbingan tiap pekan",
                "Kepala Seksi",
                LocalDate.of(2026, 9, 1),
                "Jumlah dokumen terlambat",
                "Satu printer di loket");
    }

    /** One that waits for the employee. */
    public UUID submitted(Employee employee, String gap) {
        UUID id = planned(employee, gap);
        complete(id, "draftCoaching", Map.of("decision", "SUBMIT"));
        return id;
    }

    /** One that waits for the head of the unit. */
    public UUID agreed(Employee employee, String gap) {
        UUID id = submitted(employee, gap);
        complete(id, "agreePlan", Map.of("decision", "AGREE"));
        return id;
    }

    /** One that runs. */
    public UUID running(Employee employee, String gap) {
        UUID id = agreed(employee, gap);
        complete(id, "approvePlan", Map.of("decision", "APPROVE"));
        return id;
    }

    /** One in which both write their notes. */
    public UUID checking(Employee employee, String gap) {
        UUID id = running(employee, gap);
        fire(id, "waitForCheck");
        return id;
    }

    /** One that waits for the follow-up team. */
    public UUID closing(Employee employee, String gap) {
        UUID id = running(employee, gap);
        while (coachings.get(id).state() == CoachingState.RUNNING) {
            check(id);
        }
        return id;
    }

    /** One that was escalated. */
    public UUID escalated(Employee employee, String gap) {
        UUID id = closing(employee, gap);
        complete(id, "closeCoaching", Map.of("result", "ESCALATED", "comment", "Belum ada perbaikan"));
        return id;
    }

    /** The day of a check comes, and both write. */
    public void check(UUID id) {
        fire(id, "waitForCheck");
        complete(id, "superiorNote", Map.of("note", "Mulai membaik"));
        complete(id, "employeeNote", Map.of("note", "Saya sudah mencoba"));
    }

    /** What was said, by a superior. */
    public UUID counselled(UUID id, String note, SignedIn author, Employee receiver) {
        UUID written = UUID.randomUUID();
        notes.write(written, coachings.get(id), new Spoken(LocalDate.of(2026, 7, 15), receiver.id(), note), author);
        return written;
    }

    /** A timer's time has come. */
    public void fire(UUID id, String event) {
        management.executeJob(job(id, event).getId());
    }

    Job job(UUID id, String event) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult();
    }

    /** Completes a step as whoever is waited for. */
    public void complete(UUID id, String step, Map<String, ?> fields) {
        OpenStep open = step(id, step);
        tasks.complete(open.taskId(), waitedFor(open), fields);
    }

    public OpenStep step(UUID id, String step) {
        return cases.openSteps(id).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    SignedIn waitedFor(OpenStep step) {
        if (step.assignee() != null) {
            return TestPlans.signedIn(organization.byUserName(step.assignee()).orElseThrow());
        }
        if (Role.FOLLOW_UP_TEAM.group().equals(step.group())) {
            return TEAM;
        }
        return "approvePlan".equals(step.step()) ? OTHER_ADMIN : ADMIN;
    }

    /** The open coaching of an employee. */
    public UUID of(Employee employee) {
        return jdbc.sql("select id from coaching_case where employee_id = ? and state <> 'CLOSED'")
                .param(employee.id())
                .query(UUID.class)
                .single();
    }
}

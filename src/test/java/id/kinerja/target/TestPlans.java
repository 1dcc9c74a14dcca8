package id.kinerja.target;

import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.PeriodWindow;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes plans for tests by the same ways as people do. */
@Component
public class TestPlans {

    private static final String RESULT = "Dokumen kependudukan terbit tepat waktu";

    private final TargetOpener opener;
    private final Drafting drafting;
    private final Superiors superiors;
    private final TargetPlans plans;
    private final Cases cases;
    private final Tasks tasks;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final ManagementService jobs;
    private final JdbcClient jdbc;

    TestPlans(
            TargetOpener opener,
            Drafting drafting,
            Superiors superiors,
            TargetPlans plans,
            Cases cases,
            Tasks tasks,
            Organization organization,
            WorkingCalendar calendar,
            ManagementService jobs,
            JdbcClient jdbc) {
        this.opener = opener;
        this.drafting = drafting;
        this.superiors = superiors;
        this.plans = plans;
        this.cases = cases;
        this.tasks = tasks;
        this.organization = organization;
        this.calendar = calendar;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** A plan as it is when target setting is opened. */
    public UUID opened(Employee employee, int year) {
        opener.open(period(year), List.of(employee.id()));
        return jdbc.sql("select id from target_plan where employee_id = ? and year = ?")
                .params(employee.id(), year)
                .query(UUID.class)
                .single();
    }

    /** A plan with one main result, one indicator and an annex; linked when the superior has a result. */
    public UUID complete(Employee employee, int year) {
        return complete(employee, year, RESULT);
    }

    /** The same, whose result says this. */
    public UUID complete(Employee employee, int year, String result) {
        UUID plan = opened(employee, year);
        write(plan, result, signedIn(employee));
        return plan;
    }

    /** Writes one main result with an indicator, and an annex, by whose turn it is. */
    void write(UUID plan, SignedIn me) {
        write(plan, RESULT, me);
    }

    private void write(UUID plan, String result, SignedIn me) {
        var superior = superiors.of(plans.findById(plan).orElseThrow());
        var link =
                superior.results().isEmpty() ? null : superior.results().get(0).id();
        drafting.save(
                plan,
                UUID.randomUUID(),
                new ResultDraft(
                        ResultKind.MAIN,
                        result,
                        link,
                        superior.waiting(),
                        "",
                        null,
                        List.of(new PlanContent.Indicator(
                                UUID.randomUUID(),
                                Aspect.QUANTITY,
                                "Jumlah dokumen terbit",
                                "1.200",
                                "dokumen",
                                quarters(plan, "1.200")))),
                "",
                me);
        for (var kind : AnnexKind.values()) {
            var rows = List.of(new PlanContent.AnnexRow(UUID.randomUUID(), kind, "Sesuai kesepakatan"));
            drafting.annex(plan, kind, rows, Fingerprint.of(List.of()), me);
        }
    }

    /** Quarterly targets where the plan's year asks for them: a position, reached in the fourth quarter. */
    QuarterTargets quarters(UUID plan, String target) {
        boolean asked = plans.findById(plan).orElseThrow().year() >= TargetSettings.QUARTERS_FROM.defaultValue();
        return asked
                ? new QuarterTargets(Measurement.POSITION, List.of(target, target, target, target))
                : QuarterTargets.NONE;
    }

    /** A complete plan that waits for its supervisor's decision. */
    public UUID submitted(Employee employee, int year) {
        UUID plan = complete(employee, year);
        submit(plan, employee);
        return plan;
    }

    /** An established plan, version 1. */
    public UUID established(Employee employee, int year) {
        UUID plan = submitted(employee, year);
        decide(plan, Map.of("decision", "APPROVE"));
        return plan;
    }

    /** A complete plan that nobody submitted until the day of the performance team, which is called. */
    public UUID silent(Employee employee, int year) {
        UUID plan = complete(employee, year);
        fire(plan, "draftDue");
        fire(plan, "teamDay");
        return plan;
    }

    /** The same, taken by somebody of the team. */
    public UUID taken(Employee employee, int year, SignedIn member) {
        UUID plan = silent(employee, year);
        take(plan, member);
        return plan;
    }

    /** Somebody of the team takes a plan that the team is called for. */
    void take(UUID plan, SignedIn member) {
        jdbc.sql("insert into account_role (user_name, role_group, seen_at) values (?, 'performance-team', now())"
                        + " on conflict do nothing")
                .param(member.userName())
                .update();
        tasks.complete(teamStep(plan).orElseThrow().taskId(), member, Map.of("confirmed", true));
    }

    /** The step in which the team is asked to take a plan. */
    public Optional<OpenStep> teamStep(UUID plan) {
        return cases.openSteps(plan).stream()
                .filter(step -> step.step().equals("takePlan"))
                .findFirst();
    }

    private void fire(UUID plan, String timer) {
        jobs.executeJob(
                jdbc.sql("""
                        select j.id_ from public.act_ru_job j
                        join public.act_ru_execution e on e.id_ = j.process_instance_id_ and e.business_key_ = ?
                        join public.act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = ?
                        """).params(plan.toString(), timer).query(String.class).single());
    }

    /** Submits the plan as it is saved. */
    public void submit(UUID plan, Employee employee) {
        tasks.complete(step(plan).taskId(), signedIn(employee), Map.of("confirmed", true));
    }

    /** Decides on a plan as whoever is waited for. */
    public void decide(UUID plan, Map<String, ?> fields) {
        tasks.complete(step(plan).taskId(), waitedFor(plan), fields);
    }

    /** The step that the plan waits in. */
    public OpenStep step(UUID plan) {
        return cases.openSteps(plan).get(0);
    }

    /** Who is waited for, signed in. */
    public SignedIn waitedFor(UUID plan) {
        String assignee = step(plan).assignee();
        return assignee == null
                ? new SignedIn("admin", null, "Admin", Set.of(Role.PERSONNEL_ADMIN), false)
                : signedIn(organization.byUserName(assignee).orElseThrow());
    }

    /** An employee, signed in. */
    public static SignedIn signedIn(Employee employee) {
        String userName = employee.userName() == null ? String.valueOf(employee.nip()) : employee.userName();
        return new SignedIn(userName, employee.id(), employee.name(), Set.of(Role.EMPLOYEE), false);
    }

    /** The period of target setting of a year. */
    public Period period(int year) {
        return new Period(
                new UUID(1, year),
                year,
                PeriodKind.TARGET_SETTING,
                0,
                LocalDate.of(year, 1, 1),
                calendar.today(),
                null,
                PeriodWindow.NONE);
    }
}

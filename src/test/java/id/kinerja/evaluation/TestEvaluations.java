package id.kinerja.evaluation;

import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes evaluations for tests and takes them on by the same ways as people do. */
@Component
public class TestEvaluations {

    /** The year of all evaluations made here. */
    public static final int YEAR = 2026;

    private final TestPlans plans;
    private final EstablishedPlans established;
    private final EvaluationOpening opening;
    private final Evaluations evaluations;
    private final Periods periods;
    private final Organization organization;
    private final Cases cases;
    private final Tasks tasks;
    private final ManagementService jobs;
    private final JdbcClient jdbc;

    TestEvaluations(
            TestPlans plans,
            EstablishedPlans established,
            EvaluationOpening opening,
            Evaluations evaluations,
            Periods periods,
            Organization organization,
            Cases cases,
            Tasks tasks,
            ManagementService jobs,
            JdbcClient jdbc) {
        this.plans = plans;
        this.established = established;
        this.opening = opening;
        this.evaluations = evaluations;
        this.periods = periods;
        this.organization = organization;
        this.cases = cases;
        this.tasks = tasks;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** The second quarter of the year. */
    public Period quarter() {
        jdbc.sql("insert into performance_year (year, created_at, created_by) values (?, now(), 'uji')"
                        + " on conflict do nothing")
                .param(YEAR)
                .update();
        insert(PeriodKind.TARGET_SETTING, 0, LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31));
        for (int number = 1; number <= 4; number++) {
            LocalDate start = LocalDate.of(YEAR, number * 3 - 2, 1);
            insert(PeriodKind.QUARTER, number, start, start.plusMonths(3).minusDays(1));
        }
        return periods.quarterOf(LocalDate.of(YEAR, 5, 1)).orElseThrow();
    }

    /** The year as a whole. */
    public Period annual() {
        quarter();
        insert(PeriodKind.YEAR, 5, LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31));
        return periods.annualOf(YEAR).orElseThrow();
    }

    /** A year's evaluation that waits for the first who rates it, or a part of it. */
    public UUID annualSubmitted(Employee employee) {
        plans.established(employee, YEAR);
        UUID id = opened(employee, annual());
        assess(id, "1.150 dokumen terbit");
        complete(id, Map.of());
        return id;
    }

    /** A year as it was made before years were processes; its quarter's id. */
    public UUID yearFromBefore(int year, int number) {
        jdbc.sql("insert into performance_year (year, created_at, created_by) values (?, now(), 'uji')")
                .param(year)
                .update();
        insert(year, PeriodKind.TARGET_SETTING, 0, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        for (int quarter = 1; quarter <= 4; quarter++) {
            LocalDate start = LocalDate.of(year, quarter * 3 - 2, 1);
            insert(year, PeriodKind.QUARTER, quarter, start, start.plusMonths(3).minusDays(1));
        }
        insert(year, PeriodKind.YEAR, 5, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return periods.quarterOf(LocalDate.of(year, number * 3 - 1, 1))
                .orElseThrow()
                .id();
    }

    /** An evaluation of the second quarter that waits for the self-assessment. */
    public UUID opened(Employee employee) {
        plans.established(employee, YEAR);
        return opened(employee, quarter());
    }

    /** An evaluation of a quarter of somebody whose plan of the year is established. */
    public UUID opened(Employee employee, Period quarter) {
        opening.open(quarter, List.of(employee.id()));
        return evaluations.of(employee.id(), quarter.id()).orElseThrow();
    }

    /** A quarter of the year, from 1 to 4. */
    public Period quarter(int number) {
        quarter();
        return periods.quarterOf(LocalDate.of(YEAR, number * 3 - 1, 1)).orElseThrow();
    }

    /** As if it were handed over again. */
    public void giveBack(UUID id) {
        jdbc.sql("update evaluation set handed_over_at = rated_at where id = ?")
                .param(id)
                .update();
    }

    /** An evaluation with every realisation written. */
    public UUID assessed(Employee employee) {
        UUID id = opened(employee);
        assess(id, "1.150 dokumen terbit");
        return id;
    }

    /** An evaluation that waits for the rating. */
    public UUID submitted(Employee employee) {
        UUID id = assessed(employee);
        complete(id, Map.of());
        return id;
    }

    /** An evaluation that was rated and handed over. */
    public UUID handedOver(Employee employee) {
        UUID id = submitted(employee);
        complete(id, rating(Rating.MEETS, Rating.ABOVE));
        return id;
    }

    /** The term for objections to a received result ends. */
    public void endTerm(UUID id) {
        jobs.executeJob(jdbc.sql("""
                        select j.id_ from public.act_ru_job j
                        join public.act_ru_execution e on e.id_ = j.process_instance_id_ and e.business_key_ = ?
                        join public.act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = 'objectionTermEnded'
                        """).param(id.toString()).query(String.class).single());
    }

    /** As if it were derived but not handed over yet. */
    public void takeBack(UUID id) {
        jdbc.sql("update evaluation set handed_over_at = null where id = ?")
                .param(id)
                .update();
    }

    /** Writes the same realisation into every row, and of what is measured that its target was reached. */
    public void assess(UUID id, String realisation) {
        assess(id, realisation, Map.of());
    }

    /** The same, with other figures of some indicators. */
    public void assess(UUID id, String realisation, Map<UUID, String> figures) {
        MeasuredPeriod measured = evaluations.measured(evaluations.get(id));
        evaluations.assess(
                id,
                measured.plan().results().stream()
                        .collect(Collectors.toMap(
                                EstablishedPlan.Result::id,
                                result -> new SelfAssessment(
                                        realisation, "Data terlampir", figures(measured, result, figures)))));
    }

    private static Map<UUID, String> figures(
            MeasuredPeriod measured, EstablishedPlan.Result result, Map<UUID, String> figures) {
        Map<UUID, String> of = new HashMap<>();
        result.indicators().stream()
                .filter(measured::asks)
                .forEach(one -> of.put(
                        one.id(),
                        figures.getOrDefault(one.id(), one.quarters().of(Objects.requireNonNull(measured.quarter())))));
        return of;
    }

    /** The fields of a rating with general feedback. */
    public static Map<String, Object> rating(Rating results, Rating behaviour) {
        return new HashMap<>(Map.of(
                "decision",
                "RATE",
                "resultRating",
                results.name(),
                "behaviourRating",
                behaviour.name(),
                "feedback",
                "Pertahankan ketepatan waktu"));
    }

    /** Completes the step that waits, as whoever is waited for. */
    public void complete(UUID id, Map<String, ?> fields) {
        tasks.complete(step(id).taskId(), waitedFor(id), fields);
    }

    public OpenStep step(UUID id) {
        return cases.openSteps(id).get(0);
    }

    /** Who is waited for, signed in. */
    public SignedIn waitedFor(UUID id) {
        String assignee = step(id).assignee();
        return assignee == null
                ? admin()
                : TestPlans.signedIn(organization.byUserName(assignee).orElseThrow());
    }

    /** A personnel admin who is no employee. */
    public static SignedIn admin() {
        return new SignedIn("admin", null, "Admin", Set.of(Role.PERSONNEL_ADMIN), false);
    }

    /** The results of the plan version that is evaluated. */
    public List<EstablishedPlan.Result> results(UUID id) {
        Evaluation evaluation = evaluations.get(id);
        return established
                .version(evaluation.planId(), evaluation.planVersion())
                .results();
    }

    private void insert(PeriodKind kind, int number, LocalDate from, LocalDate to) {
        insert(YEAR, kind, number, from, to);
    }

    private void insert(int year, PeriodKind kind, int number, LocalDate from, LocalDate to) {
        jdbc.sql("""
                        insert into period (id, year, kind, number, starts_on, ends_on) values (?, ?, ?, ?, ?, ?)
                        on conflict (year, kind, number) do nothing
                        """)
                .params(UUID.randomUUID(), year, kind.name(), number, from, to)
                .update();
    }
}

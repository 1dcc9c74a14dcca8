package id.kinerja.evaluation;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Employee;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists a person's own evaluations and those of the people who report to the person today. */
@Service
@Transactional(readOnly = true)
class EvaluationLists {

    private final JdbcClient jdbc;
    private final Periods periods;
    private final Cases cases;
    private final Policy policy;

    EvaluationLists(JdbcClient jdbc, Periods periods, Cases cases, Policy policy) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.cases = cases;
        this.policy = policy;
    }

    /** @param year none for the newest year there is */
    Overview of(SignedIn me, @Nullable Integer year) {
        UUID self = me.employeeId();
        if (self == null) {
            return new Overview(null, List.of(), List.of(), List.of());
        }
        Map<UUID, Employee> people = policy.reportsOf(me, Right.READ, Matter.EVALUATION).stream()
                .collect(Collectors.toMap(Employee::id, Function.identity()));
        List<UUID> all = new ArrayList<>(people.keySet());
        all.add(self);
        List<EvaluationRow> rows = rows(all);
        Map<UUID, Period> byId =
                rows.stream().map(EvaluationRow::periodId).distinct().collect(Collectors.toMap(id -> id, periods::get));
        List<Integer> years = byId.values().stream()
                .map(Period::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (years.isEmpty()) {
            return new Overview(null, List.of(), List.of(), List.of());
        }
        int chosen = year != null && years.contains(year) ? year : years.get(0);
        List<EvaluationRow> shown = rows.stream()
                .filter(row -> period(byId, row).year() == chosen)
                .sorted(Comparator.comparing(
                                (EvaluationRow row) -> period(byId, row).number())
                        .reversed())
                .toList();
        Map<UUID, OpenStep> steps = cases
                .openSteps(shown.stream().map(EvaluationRow::id).toList())
                .stream()
                .collect(Collectors.toMap(OpenStep::caseId, Function.identity(), (first, second) -> first));
        Set<UUID> rated = policy.reportsOf(me, Right.READ, Matter.RATING).stream()
                .map(Employee::id)
                .collect(Collectors.toSet());
        boolean ownResult = policy.gives(Relation.OWN, Right.READ, Matter.RATING, Stage.HANDED_OVER);
        List<Line> mine = shown.stream()
                .filter(row -> row.employeeId().equals(self))
                .map(row -> line(row, null, period(byId, row), steps, ownResult && row.handedOver()))
                .toList();
        List<Line> reports = shown.stream()
                .filter(row -> people.containsKey(row.employeeId()))
                .map(row -> line(
                        row, people.get(row.employeeId()), period(byId, row), steps, rated.contains(row.employeeId())))
                .sorted(Comparator.comparing((Line line) -> -line.period().number())
                        .thenComparing(line ->
                                line.employee() == null ? "" : line.employee().name()))
                .toList();
        return new Overview(chosen, years, mine, reports);
    }

    private List<EvaluationRow> rows(List<UUID> employees) {
        return jdbc.sql(EvaluationRow.SELECT + "from evaluation e where e.employee_id = any(:employees)")
                .param("employees", employees.toArray(UUID[]::new))
                .query(EvaluationRow::of)
                .list();
    }

    private static Line line(
            EvaluationRow row, @Nullable Employee employee, Period period, Map<UUID, OpenStep> steps, boolean judged) {
        OpenStep step = steps.get(row.id());
        Predicate predicate = judged ? row.predicate() : null;
        return new Line(
                row.id(),
                employee,
                period,
                step,
                predicate,
                row.closed(),
                row.overdue(),
                row.received(),
                row.excluded(),
                row.unfinished(),
                row.contest());
    }

    private static Period period(Map<UUID, Period> byId, EvaluationRow row) {
        Period period = byId.get(row.periodId());
        if (period == null) {
            throw new IllegalStateException("no period " + row.periodId());
        }
        return period;
    }

    /**
     * @param year the year shown; none when there is no evaluation at all
     * @param years the years there are, newest first
     */
    record Overview(@Nullable Integer year, List<Integer> years, List<Line> mine, List<Line> reports) {

        /** The evaluations of others whose predicate is shown, by employee. */
        Map<UUID, Set<UUID>> judgedReports() {
            Map<UUID, Set<UUID>> judged = new HashMap<>();
            reports.forEach(line -> {
                if (line.employee() != null && line.predicate() != null) {
                    judged.computeIfAbsent(line.employee().id(), one -> new HashSet<>())
                            .add(line.id());
                }
            });
            return judged;
        }
    }

    /**
     * An evaluation in a list.
     *
     * @param employee none in the list of one's own
     * @param step where it waits, if it waits
     * @param predicate once the reader may see it
     * @param received whether the result was received, so that it may be contested
     * @param excluded that it ended without a result, since the employee is excluded
     * @param unfinished that it ended without a result, since its year was closed
     * @param contest that the result is contested, and what came of it; none when it is not
     */
    record Line(
            UUID id,
            @Nullable Employee employee,
            Period period,
            @Nullable OpenStep step,
            @Nullable Predicate predicate,
            boolean closed,
            boolean overdue,
            boolean received,
            boolean excluded,
            boolean unfinished,
            @Nullable ContestState contest) {}
}

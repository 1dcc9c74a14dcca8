package id.kinerja.engine;

import id.kinerja.access.OpenAccounts;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks by their due dates, some hundred at a time: one query for the tasks and one for each process among them. */
@Component
public class DueTasks {

    private final OpenSteps steps;
    private final OpenAccounts accounts;
    private final JdbcClient jdbc;
    private final Map<String, CaseFacts> facts;

    DueTasks(OpenSteps steps, OpenAccounts accounts, JdbcClient jdbc, List<CaseFacts> facts) {
        this.steps = steps;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.facts = facts.stream().collect(Collectors.toMap(CaseFacts::process, Function.identity()));
    }

    /**
     * The next tasks that are due before a moment, by their ids; suspended ones wait for nobody and are left out.
     *
     * @param after the last task's id that is known already; empty to begin
     * @param most how many at most; fewer than that are the last ones
     */
    public List<DueTask> dueBefore(Instant moment, String after, int most) {
        return told(steps.dueBefore(moment, after, most));
    }

    /** Those of these tasks that are still open, by their ids. */
    public Map<String, DueTask> stillOpen(Collection<String> taskIds) {
        return told(steps.all(taskIds)).stream()
                .collect(Collectors.toMap(task -> task.step().taskId(), Function.identity()));
    }

    private List<DueTask> told(List<OpenStep> rows) {
        // a task that several roles may take has a row for each
        Map<String, OpenStep> open = new LinkedHashMap<>();
        rows.forEach(row -> open.putIfAbsent(row.taskId(), row));
        Map<Place, Told> told = told(open.values());
        return open.values().stream()
                .map(step -> {
                    Told of = told.getOrDefault(new Place(step.caseId(), step.step()), Told.NOTHING);
                    boolean takeable =
                            of.superiors() && step.group() == null && (of.mayBeTakenOver() || silenced(step));
                    return new DueTask(step, of.employeeId(), takeable, of.stuck(), of.barred());
                })
                .toList();
    }

    private Map<Place, Told> told(Collection<OpenStep> open) {
        Map<Place, Told> told = new LinkedHashMap<>();
        open.stream()
                .collect(Collectors.groupingBy(
                        OpenStep::process, Collectors.mapping(OpenStep::caseId, Collectors.toSet())))
                .forEach((process, cases) -> {
                    CaseFacts of = facts.get(process);
                    if (of != null) {
                        told.putAll(told(of, cases));
                    }
                });
        return told;
    }

    private Map<Place, Told> told(CaseFacts of, Set<UUID> cases) {
        Map<Place, Told> told = new LinkedHashMap<>();
        Set<UUID> stuck = of.stuck(cases);
        Map<Place, Set<String>> barred = barred(of, cases);
        jdbc.sql("select f.id, f.step, f.employee, f.waits_for from (" + of.query()
                        + ") f where f.id = any(:cases) and f.step is not null")
                .param("cases", cases.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    boolean none = stuck.contains(id);
                    UUID employee = row.getObject("employee", UUID.class);
                    boolean superiors = !none && "SUPERIOR".equals(row.getString("waits_for"));
                    for (String step : row.getString("step").split(", ")) {
                        Place place = new Place(id, step);
                        told.put(
                                place,
                                new Told(
                                        employee,
                                        superiors,
                                        of.mayBeTakenOver(),
                                        none,
                                        barred.getOrDefault(place, Set.of())));
                    }
                });
        return told;
    }

    /** Whether who has a task cannot sign in, and nobody stands in. */
    private boolean silenced(OpenStep step) {
        return step.assignee() != null && !accounts.reaches(step.assignee(), step.process());
    }

    private Map<Place, Set<String>> barred(CaseFacts of, Set<UUID> cases) {
        Map<Place, Set<String>> barred = new HashMap<>();
        of.barred().ifPresent(query -> jdbc.sql(
                        "select b.id, b.step, b.account from (" + query + ") b where b.id = any(:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .query(row -> {
                    barred.computeIfAbsent(
                                    new Place(row.getObject("id", UUID.class), row.getString("step")),
                                    none -> new HashSet<>())
                            .add(row.getString("account"));
                }));
        return barred;
    }

    private record Place(UUID caseId, String step) {}

    private record Told(
            @Nullable UUID employeeId, boolean superiors, boolean mayBeTakenOver, boolean stuck, Set<String> barred) {
        private static final Told NOTHING = new Told(null, false, false, false, Set.of());
    }
}

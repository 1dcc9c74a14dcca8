package id.kinerja.engine;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares what the tables say about every case with where the engine says it stands.
 *
 * <p>A few statements, however many cases there are: only differences leave the database. To be called inside a
 * transaction that sees one snapshot; otherwise what happens between two statements looks like a difference.
 */
@Component
public class Comparison {

    private final JdbcClient jdbc;
    private final List<CaseFacts> facts;
    private final CaseDifferences cases;
    private final TaskDifferences tasks;
    private final JobDifferences jobs;
    private final AssigneeDifferences assignees;
    private final SuspendedDifferences suspended;
    private final PromiseDifferences promises;

    Comparison(
            JdbcClient jdbc,
            List<CaseFacts> facts,
            CaseDifferences cases,
            TaskDifferences tasks,
            JobDifferences jobs,
            AssigneeDifferences assignees,
            SuspendedDifferences suspended,
            PromiseDifferences promises) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.cases = cases;
        this.tasks = tasks;
        this.jobs = jobs;
        this.assignees = assignees;
        this.suspended = suspended;
        this.promises = promises;
    }

    /** Compares everything. */
    public Compared compare() {
        List<Difference> differences = new ArrayList<>();
        facts.forEach(of -> differences.addAll(cases.find(of)));
        differences.addAll(
                cases.withoutFacts(facts.stream().map(CaseFacts::process).toList()));
        differences.addAll(tasks.find());
        facts.forEach(of -> differences.addAll(assignees.find(of)));
        differences.addAll(promises.find());
        differences.addAll(suspended.find());
        differences.addAll(jobs.find());
        return new Compared(
                facts.stream()
                        .mapToInt(of -> count(
                                "(select distinct id from (" + of.query() + ") told where step is not null) facts"))
                        .sum(),
                count("public.act_ru_execution where parent_id_ is null"),
                count("public.act_ru_task"),
                count("public.act_ru_job"),
                List.copyOf(differences));
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}

package id.kinerja.objection;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Tasks;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes results that may be contested and objections for tests, by the same ways as people do. */
@Component
public class TestObjections {

    private final Objections objections;
    private final TestOrganization people;
    private final TestEvaluations evaluations;
    private final Organization organization;
    private final Cases cases;
    private final Tasks tasks;
    private final ManagementService jobs;
    private final JdbcClient jdbc;

    TestObjections(
            Objections objections,
            TestOrganization people,
            TestEvaluations evaluations,
            Organization organization,
            Cases cases,
            Tasks tasks,
            ManagementService jobs,
            JdbcClient jdbc) {
        this.objections = objections;
        this.people = people;
        this.evaluations = evaluations;
        this.organization = organization;
        this.cases = cases;
        this.tasks = tasks;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** Somebody who was rated, with all above. */
    public record Line(Employee employee, Employee rater, Employee decider, Employee next) {}

    /** An employee under a rater, under who decides, under the next superior. */
    public Line line() {
        Employee next = people.aHead();
        Employee decider = people.aHeadUnder(next);
        Employee rater = people.aHeadUnder(decider);
        return new Line(people.anEmployeeUnder(rater), rater, decider, next);
    }

    /** A result that the employee has taken note of. */
    public UUID received(Employee employee, Rating results, Rating behaviour) {
        UUID id = evaluations.submitted(employee);
        evaluations.complete(id, TestEvaluations.rating(results, behaviour));
        evaluations.complete(id, Map.of());
        return id;
    }

    /** As if the result had been received then. */
    public void receivedAt(UUID evaluation, Instant at) {
        jdbc.sql("update evaluation set acknowledged_at = ?, contestable_until = null where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), evaluation)
                .update();
    }

    /** An objection that waits for both sides. */
    public UUID filed(Employee employee, UUID evaluation) {
        return objections.file(
                evaluation, ContestedPart.BOTH, "Realisasi melebihi target", String.valueOf(employee.userName()));
    }

    /** An objection on which both sides have spoken. */
    public UUID heard(Line line, UUID evaluation) {
        UUID id = filed(line.employee(), evaluation);
        complete(id, "explainRating", line.rater(), Map.of("statement", "Kualitasnya belum sesuai"));
        complete(id, "addEvidence", line.employee(), Map.of());
        return id;
    }

    /** Completes a step as somebody. */
    public void complete(UUID id, String step, Employee by, Map<String, ?> fields) {
        tasks.complete(step(id, step).taskId(), signedIn(by), fields);
    }

    /** The time of a timer has come. */
    public void fire(UUID id, String timer) {
        jobs.executeJob(
                jdbc.sql("""
                        select j.id_ from public.act_ru_job j
                        join public.act_ru_execution e on e.id_ = j.process_instance_id_ and e.business_key_ = ?
                        join public.act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = ?
                        """).params(id.toString(), timer).query(String.class).single());
    }

    /** The open step of this name. */
    public OpenStep step(UUID id, String step) {
        return cases.openSteps(id).stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " does not wait"));
    }

    public static SignedIn signedIn(Employee employee) {
        return TestPlans.signedIn(employee);
    }

    /** The fields of a decision that changes the ratings; none stays as it is. */
    public static Map<String, Object> change(@Nullable Rating results, @Nullable Rating behaviour) {
        Map<String, Object> fields = new HashMap<>(Map.of("decision", "CHANGE", "comment", "Bukti mendukung pegawai"));
        if (results != null) {
            fields.put("resultRating", results.name());
        }
        if (behaviour != null) {
            fields.put("behaviourRating", behaviour.name());
        }
        return fields;
    }

    Employee named(@Nullable String userName) {
        return organization.byUserName(String.valueOf(userName)).orElseThrow();
    }
}

package id.kinerja.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives feedback for tests by the same ways as people do, and makes it older than it is. */
@Component
public class TestFeedback {

    private final TestApi api;
    private final EstablishedPlans plans;
    private final JdbcClient jdbc;

    TestFeedback(TestApi api, EstablishedPlans plans, JdbcClient jdbc) {
        this.api = api;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** The first result of an employee's plan of 2026. */
    public EstablishedPlan.Result result(Employee employee) {
        return plans.of(employee.id(), 2026).orElseThrow().results().get(0);
    }

    /** Feedback on the employee's first result, about today. */
    public UUID onResult(Employee giver, Employee employee, String text) throws Exception {
        return given(giver, body(employee, result(employee).id().toString(), text));
    }

    /** Feedback on a behaviour, about today. */
    public UUID onBehaviour(Employee giver, Employee employee, String text) throws Exception {
        return given(giver, body(employee, "ACCOUNTABLE", text));
    }

    /** The same as if it had been given some days or months ago, about that day. */
    public UUID on(LocalDate day, Employee giver, Employee employee, String text) throws Exception {
        UUID id = onResult(giver, employee, text);
        date(id, day);
        return id;
    }

    /** As if it had been given at the end of a day, about that day. */
    void date(UUID id, LocalDate day) {
        jdbc.sql("update feedback set day = ?, given_on = ?, given_at = cast(? as timestamptz) where id = ?")
                .params(day, day, day + " 08:00:00+00", id)
                .update();
    }

    /** Under which readers know it. */
    public UUID reference(UUID id) {
        return jdbc.sql("select reference from feedback where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    static Map<String, Object> body(Employee employee, String row, String text) {
        return new HashMap<>(Map.of("employee", employee.id().toString(), "row", row, "text", text));
    }

    private UUID given(Employee giver, Map<String, ?> body) throws Exception {
        UUID id = UUID.randomUUID();
        api.put(TestApi.as(giver), "/api/feedback/" + id, body)
                .andExpect(done -> assertThat(done.getResponse().getStatus())
                        .as(done.getResponse().getContentAsString())
                        .isEqualTo(200));
        return id;
    }
}

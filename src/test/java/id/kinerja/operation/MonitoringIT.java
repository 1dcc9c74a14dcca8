package id.kinerja.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.engine.EngineFigures;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

class MonitoringIT extends IntegrationTest {

    @Autowired
    MockMvc web;

    @Autowired
    EngineFigures engine;

    @Autowired
    ReconciliationStore store;

    @Autowired
    Reconciliations reconciliations;

    @Autowired
    Clock clock;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Test
    void open_tasks_are_told_by_step_those_without_any_too() {
        plans.opened(people.anEmployee(), 2026);
        var metrics = metrics();
        long drafts = jdbc.sql("select count(*) from public.act_ru_task t join public.act_re_procdef p"
                        + " on p.id_ = t.proc_def_id_ where p.key_ = 'target-setting' and task_def_key_ = 'draftPlan'")
                .query(Long.class)
                .single();
        assertThat(drafts).isPositive();
        assertThat(metrics.get("kinerja.tasks.open")
                        .tags("process", "target-setting", "step", "draftPlan")
                        .gauge()
                        .value())
                .isEqualTo(drafts);
        assertThat(metrics.get("kinerja.tasks.open")
                        .tags("process", "period-evaluation", "step", "rate")
                        .gauge()
                        .value())
                .as("an alarm needs a zero, not a missing line")
                .isNotNaN();
    }

    @Test
    void due_and_failed_jobs_and_the_age_of_the_oldest_are_told() {
        double due = value("kinerja.jobs.due");
        double failed = value("kinerja.jobs.failed");
        var instance = runtime.startProcessInstanceByKey(
                "period-opening", UUID.randomUUID().toString());
        var jobs =
                management.createJobQuery().processInstanceId(instance.getId()).list();
        String job = jobs.get(0).getId();
        management.setJobDuedate(job, Date.from(clock.instant().minusSeconds(7_200)));
        assertThat(value("kinerja.jobs.due")).isEqualTo(due + jobs.size());
        assertThat(value("kinerja.jobs.oldest.seconds")).isGreaterThan(7_100);

        management.setJobRetries(job, 0);
        assertThat(value("kinerja.jobs.due")).isEqualTo(due + jobs.size() - 1);
        assertThat(value("kinerja.jobs.failed")).isEqualTo(failed + 1);
        runtime.deleteProcessInstance(instance.getId(), "test");
    }

    @Test
    void the_last_reconciliation_is_told_with_its_age() {
        int found = reconciliations.run("uji").counts().differences();
        assertThat(value("kinerja.reconciliation.differences")).isEqualTo(found);
        assertThat(value("kinerja.reconciliation.age.seconds")).isBetween(0.0, 600.0);
    }

    @Test
    void the_operator_scrapes_them() throws Exception {
        web.perform(get("/actuator/prometheus").with(authentication(TestSignIn.as("operator", null, Role.OPERATOR))))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("kinerja_tasks_open{process=\"daily-report\",step=\"decideReport\"}")))
                .andExpect(content().string(containsString("kinerja_jobs_due ")))
                .andExpect(content().string(containsString("kinerja_jobs_failed ")))
                .andExpect(content().string(containsString("kinerja_jobs_oldest_seconds ")))
                .andExpect(content().string(containsString("kinerja_reconciliation_differences ")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPERATOR"})
    void and_nobody_else(Role role) throws Exception {
        web.perform(get("/actuator/prometheus").with(authentication(TestSignIn.as("orang", null, role))))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/prometheus", "/actuator/env", "/actuator/heapdump"})
    void a_stranger_gets_none_of_it(String address) throws Exception {
        web.perform(get(address)).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void whether_we_are_well_is_told_to_everybody_and_nothing_more(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"status\":\"UP\"")))
                .andExpect(content().string(not(containsString("jdbc"))));
    }

    private double value(String gauge) {
        return metrics().get(gauge).gauge().value();
    }

    /** Figures that are not remembered from before. */
    private SimpleMeterRegistry metrics() {
        var registry = new SimpleMeterRegistry();
        new EngineMetrics(registry, engine, store, clock).register();
        return registry;
    }
}

package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.calendar.KinerjaClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine runs as it must where tens of thousands of cases wait; what holds is read from the engine and database. */
class EngineCareIT extends IntegrationTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");

    @Autowired
    ProcessEngine engine;

    @Autowired
    CamundaBpmProperties properties;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    KinerjaClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_process_with_a_timer_and_one_with_a_job() {
        repository
                .createDeployment()
                .name("care")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "care.bpmn",
                        Bpmn.createExecutableProcess("care")
                                .camundaHistoryTimeToLive(30)
                                .startEvent()
                                .camundaAsyncAfter()
                                .userTask("wait")
                                .camundaAssignee("siti")
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void the_shared_clock_again() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("care")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
        clock.moveTo(MORNING);
    }

    @Test
    void every_completion_looks_for_sub_tasks_and_finds_them_by_an_index() {
        assertThat(indexedColumns("act_ru_task"))
                .as("without it each completion reads all open tasks; doubles the rate at 30,000 of them")
                .contains("parent_task_id_");
    }

    @Test
    void jobs_are_taken_up_by_due_date_timers_first_and_found_by_an_index() {
        ProcessEngineConfigurationImpl configuration = configuration();
        assertThat(configuration.isJobExecutorAcquireByDueDate())
                .as("otherwise a job can wait behind younger ones for ever")
                .isTrue();
        assertThat(configuration.isJobExecutorPreferTimerJobs())
                .as("terms are recorded before batches go on")
                .isTrue();
        assertThat(configuration.isEnsureJobDueDateNotNull())
                .as("a job without a due date keeps the database from using the index")
                .isTrue();
        assertThat(indexedColumns("act_ru_job"))
                .as("every open task has a timer that lies in the future: they must not be read to find those due")
                .contains("duedate_");
    }

    @Test
    void a_job_without_a_timer_has_a_due_date_too() {
        assertThat(job(start()).getDuedate())
                .as("else it would never be taken up")
                .isNotNull();
    }

    @Test
    void the_job_executor_is_not_timid() {
        var pool = properties.getJobExecution();
        assertThat(pool.getCorePoolSize()).as("jobs at once").isBetween(4, 8).isEqualTo(pool.getMaxPoolSize());
        assertThat(pool.getQueueCapacity()).as("jobs taken up and not begun").isEqualTo(32);
        JobExecutor executor = executor();
        assertThat(executor.getMaxJobsPerAcquisition())
                .as("jobs taken up by one statement")
                .isEqualTo(16);
        assertThat(executor.getWaitTimeInMillis())
                .as("a job on an idle machine begins within a second or so")
                .isEqualTo(1_000);
        assertThat(executor.getMaxWait())
                .as("and after a quiet time within a few; by default a minute")
                .isEqualTo(5_000);
    }

    @Test
    void a_job_of_a_killed_node_is_taken_up_when_its_lock_has_run_out_and_not_before() {
        JobExecutor next = executor();
        assertThat(Duration.ofMillis(next.getLockTimeInMillis()))
                .as("long enough for the longest job, short enough to wait for after a crash; by default 5 minutes")
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
        Job job = job(start());
        assertThat(taken(next)).contains(job.getId());

        clock.moveTo(clock.instant().plusMillis(next.getLockTimeInMillis() - 5_000L));
        assertThat(taken(executor())).doesNotContain(job.getId());
        clock.moveTo(clock.instant().plusSeconds(6));
        assertThat(taken(executor())).contains(job.getId());
    }

    @Test
    void the_history_keeps_steps_people_and_times_and_not_what_was_typed() {
        assertThat(configuration().getHistoryLevel())
                .as("full history writes 18 kB at a start and keeps what people wrote")
                .isInstanceOf(LeanHistory.class);
    }

    @Test
    void everything_in_the_history_has_a_time_to_live() {
        ProcessEngineConfigurationImpl configuration = configuration();
        assertThat(repository.createProcessDefinitionQuery().list())
                .as("history without it is kept for ever")
                .allSatisfy(process -> assertThat(process.getHistoryTimeToLive())
                        .as(process.getKey())
                        .isPositive());
        assertThat(repository.createDecisionDefinitionQuery().list())
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.getHistoryTimeToLive())
                        .as(decision.getKey())
                        .isPositive());
        assertThat(configuration.getHistoryTimeToLive())
                .as("a model that says none")
                .isEqualTo("P180D");
        assertThat(configuration.getHistoryCleanupJobLogTimeToLive())
                .as("the cleanup's own log")
                .isEqualTo("P30D");
        assertThat(configuration.getBatchOperationHistoryTimeToLive())
                .as("batches that an operator started")
                .isEqualTo("P30D");
        assertThat(configuration.getParsedTaskMetricsTimeToLive())
                .as("rows of before they were switched off")
                .isEqualTo(30);
    }

    @Test
    void no_table_only_grows() {
        assertThat(configuration().isTaskMetricsEnabled())
                .as("a row for each assignment, which nobody reads")
                .isFalse();
        assertThat(configuration().isDbMetricsReporterActivate())
                .as("a dozen rows every quarter of an hour and node, which nothing removes")
                .isFalse();
    }

    @Test
    void the_cleanup_runs_at_night_where_the_government_is() {
        Date noon = Date.from(Instant.parse("2026-07-15T05:00:00Z"));
        var window = configuration().getBatchWindowManager().getCurrentOrNextBatchWindow(noon, configuration());
        assertThat(window).as("without a window the cleanup never runs").isNotNull();
        assertThat(window.getStart().toInstant())
                .as("22:00 in Jakarta, whatever zone the machine believes in")
                .isEqualTo(ZonedDateTime.parse("2026-07-15T22:00:00+07:00").toInstant());
        assertThat(window.getEnd().toInstant())
                .isEqualTo(ZonedDateTime.parse("2026-07-16T04:00:00+07:00").toInstant());
    }

    @Test
    void a_case_that_ended_longer_ago_than_its_time_to_live_is_removed_by_the_cleanup_and_a_younger_one_is_not() {
        String old = ended();
        clock.moveTo(Instant.parse("2026-08-10T16:00:00Z"));
        String young = ended();
        clock.moveTo(Instant.parse("2026-08-15T16:00:00Z"));

        history.cleanUpHistoryAsync(false);
        history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));

        assertThat(steps(old)).as("31 days after its end, 30 to live").isZero();
        assertThat(steps(young)).isPositive();
    }

    @Test
    void an_open_task_costs_no_row_of_rights() {
        long before = rights();
        execute(start());
        assertThat(rights())
                .as("rights by task are a row for each open one, and every list reads them all")
                .isEqualTo(before);
        assertThat(jdbc.sql("select distinct resource_type_ from public.act_ru_authorization where resource_id_ = '*'"
                                + " and group_id_ is null")
                        .query(Integer.class)
                        .list())
                .as("what holds for all tasks or processes is granted to groups")
                .isEmpty();
        assertThat(configuration().getAuthorizationCheckRevokes())
                .as("nothing is ever revoked by row, so no list needs to look for it")
                .isEqualTo("never");
    }

    private String ended() {
        String instance = start();
        execute(instance);
        tasks.createTaskQuery()
                .processInstanceId(instance)
                .list()
                .forEach(task -> runtime.deleteProcessInstance(instance, "ended"));
        assertThat(steps(instance)).isPositive();
        return instance;
    }

    private int steps(String instance) {
        return (int) history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .count();
    }

    private void execute(String instance) {
        management.executeJob(job(instance).getId());
        assertThat(tasks.createTaskQuery().processInstanceId(instance).count()).isEqualTo(1);
    }

    private String start() {
        return runtime.startProcessInstanceByKey("care", UUID.randomUUID().toString())
                .getId();
    }

    private Job job(String instance) {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** The executor that the application gets, here not running. */
    private JobExecutor executor() {
        return JobConfiguration.jobExecutor(JobConfiguration.camundaTaskExecutor(properties), properties);
    }

    private List<String> taken(JobExecutor executor) {
        jdbc.sql("update public.act_ru_job set lock_owner_ = 'busy', lock_exp_time_ = ?"
                        + " where process_def_key_ is distinct from 'care'")
                .param(Timestamp.from(clock.instant().plusSeconds(3_600)))
                .update();
        try {
            AcquiredJobs acquired =
                    configuration().getCommandExecutorTxRequired().execute(new AcquireJobsCmd(executor));
            return acquired.getJobIdBatches().stream().flatMap(List::stream).toList();
        } finally {
            jdbc.sql(
                            "update public.act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = 'busy'")
                    .update();
        }
    }

    private List<String> indexedColumns(String table) {
        return jdbc.sql("""
                        select a.attname from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                        where i.indrelid = ('public.' || :table)::regclass and i.indisvalid and i.indpred is null
                        """).param("table", table).query(String.class).list();
    }

    private long rights() {
        return jdbc.sql("select count(*) from public.act_ru_authorization")
                .query(Long.class)
                .single();
    }
}

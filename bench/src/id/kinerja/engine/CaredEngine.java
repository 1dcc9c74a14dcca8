package id.kinerja.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A bare engine on which single settings are switched to and fro. */
public final class CaredEngine implements AutoCloseable {

    private static final int BATCH = 500;
    private static final int THREADS = 4;
    private static final String GROUP = "employee";

    private final ProcessEngine engine;

    /** @param rightsByTask whether the engine grants rights with each assignment, as it does by default */
    public CaredEngine(String url, String user, boolean rightsByTask) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setCustomHistoryLevels(List.of(new LeanHistory()));
        configuration.setProcessEngineName(url);
        configuration.setJdbcUrl(url);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword("");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(LeanHistory.NAME);
        configuration.setJobExecutorActivate(false);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setAuthorizationEnabled(true);
        if (!rightsByTask) {
            configuration.setResourceAuthorizationProvider(new NoRightsByTask());
            configuration.setAuthorizationCheckRevokes("never");
        }
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "care.bpmn",
                        Bpmn.createExecutableProcess("care")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("decide")
                                .camundaAssignee("${person}")
                                .boundaryEvent()
                                .cancelActivity(false)
                                .timerWithDuration("P30D")
                                .endEvent()
                                .moveToActivity("decide")
                                .endEvent()
                                .done())
                .deploy();
    }

    /** Starts cases of so many people, each of whom then has a task and a timer for each. */
    public void start(int cases, int people) {
        for (int begun = 0; begun < cases; begun += BATCH) {
            int first = begun;
            configuration().getCommandExecutorTxRequired().execute(context -> {
                for (int i = first; i < Math.min(first + BATCH, cases); i++) {
                    var task = Variables.createVariables()
                            .putValueTyped("person", Variables.stringValue("p" + i % people, true));
                    engine.getRuntimeService().startProcessInstanceByKey("care", task);
                }
                return null;
            });
        }
    }

    /** Completes so many tasks by four threads and tells how many a second. */
    public double completions(int count) throws Exception {
        List<String> tasks = engine.getTaskService().createTaskQuery().listPage(0, count).stream()
                .map(Task::getId)
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Object>> work = new ArrayList<>();
            tasks.forEach(task -> work.add(() -> {
                engine.getTaskService().complete(task);
                return task;
            }));
            long begun = System.nanoTime();
            for (Future<Object> done : pool.invokeAll(work)) {
                done.get();
            }
            return count * 1e9 / (System.nanoTime() - begun);
        } finally {
            pool.shutdown();
        }
    }

    /** How long looking for due jobs takes where all lie in the future, in milliseconds. */
    public double acquisitionMillis(boolean byDueDate) {
        configuration().setJobExecutorPreferTimerJobs(byDueDate);
        configuration().setJobExecutorAcquireByDueDate(byDueDate);
        configuration().setEnsureJobDueDateNotNull(byDueDate);
        var executor = new DefaultJobExecutor();
        executor.setMaxJobsPerAcquisition(16);
        return millis(() -> configuration().getCommandExecutorTxRequired().execute(new AcquireJobsCmd(executor)));
    }

    /** Grants a group what our application grants: reading tasks, of all processes. */
    public void grantToGroup() {
        var row = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        row.setGroupId(GROUP);
        row.setResource(Resources.PROCESS_DEFINITION);
        row.setResourceId(Authorization.ANY);
        row.addPermission(ProcessDefinitionPermissions.READ_TASK);
        engine.getAuthorizationService().saveAuthorization(row);
    }

    /** How long a page of the stock Tasklist takes, in milliseconds. */
    public double pageMillis(boolean ownOnly) {
        return asked(() -> query(ownOnly).orderByTaskCreateTime().desc().listPage(0, 15));
    }

    /** How long its count takes, in milliseconds. */
    public double countMillis(boolean ownOnly) {
        return asked(() -> query(ownOnly).count());
    }

    /** How many tasks the person sees. */
    public long seen(boolean ownOnly) {
        long[] seen = new long[1];
        asked(() -> seen[0] = query(ownOnly).count());
        return seen[0];
    }

    private TaskQuery query(boolean ownOnly) {
        TaskQuery query = engine.getTaskService().createTaskQuery().initializeFormKeys();
        return ownOnly
                ? query.or()
                        .taskAssignee("p7")
                        .taskCandidateGroupIn(List.of(GROUP))
                        .endOr()
                : query;
    }

    private double asked(Runnable query) {
        engine.getIdentityService().setAuthentication("p7", List.of(GROUP));
        try {
            return millis(query);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** The median of 15. */
    private static double millis(Runnable work) {
        work.run();
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            long begun = System.nanoTime();
            work.run();
            taken.add((System.nanoTime() - begun) / 1e6);
        }
        taken.sort(null);
        return taken.get(7);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public void close() {
        engine.close();
    }
}

package id.kinerja.engine;

import com.zaxxer.hikari.HikariDataSource;
import id.kinerja.bench.floor.IdleSteps;
import id.kinerja.bench.floor.Load;
import id.kinerja.bench.floor.MeasuredEngine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * The floor: the engine alone, with the application's settings and models, and with beans that do nothing. None of the
 * application's own listeners runs.
 *
 * <p>Its database is a copy of one that the application has just prepared, so tables, indexes and deployed models are
 * the application's.
 */
public final class PlainEngine implements MeasuredEngine {

    private final HikariDataSource dataSource = new HikariDataSource();
    private final StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    private final ProcessEngine engine;

    private PlainEngine(String url) throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .forEach(environment.getPropertySources()::addLast);
        var binder = Binder.get(environment);
        dataSource.setJdbcUrl(url);
        dataSource.setUsername("kinerja_app");
        binder.bind("spring.datasource.hikari", Bindable.ofInstance(dataSource));
        binder.bind("camunda.bpm.generic-properties.properties", Bindable.ofInstance(configuration));
        EnginePlugin.replaceDefaults(configuration);
        configuration.setDbMetricsReporterActivate(
                environment.getRequiredProperty("camunda.bpm.metrics.db-reporter-activate", Boolean.class));
        configuration.setAuthorizationCheckRevokes(
                environment.getRequiredProperty("camunda.bpm.authorization.authorization-check-revokes"));
        configuration.setBeans(IdleSteps.beans());
        configuration
                .setDataSource(dataSource)
                .setDatabaseSchemaUpdate("false")
                .setHistory(environment.getRequiredProperty("camunda.bpm.history-level"))
                .setAuthorizationEnabled(
                        environment.getRequiredProperty("camunda.bpm.authorization.enabled", Boolean.class))
                .setJobExecutorActivate(true);
        engine = configuration.buildProcessEngine();
    }

    /**
     * Measures it: the database's address, how many cases of each process, how many rounds, the models' folder, which
     * only others need; with a process after them, nothing but starts of this one.
     */
    public static void main(String[] arguments) throws Exception {
        int cases = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        try (var engine = new PlainEngine(arguments[0])) {
            if (arguments.length > 4) {
                Load.starts(engine, arguments[4], cases, rounds);
            } else {
                Load.run(engine, cases, rounds);
            }
        }
    }

    @Override
    public void start(String process, String businessKey) {
        engine.getRuntimeService().startProcessInstanceByKey(process, businessKey);
    }

    @Override
    public List<OpenTask> openTasks(String process) {
        return engine.getTaskService().createTaskQuery().processDefinitionKey(process).list().stream()
                .map(task -> new OpenTask(task.getId(), task.getAssignee()))
                .toList();
    }

    /** As the application asks: in a person's name, whose rights it has looked at itself. */
    @Override
    public void complete(OpenTask task, String outcome) {
        var identity = engine.getIdentityService();
        identity.setAuthentication(task.assignee(), List.of("employee"));
        try {
            configuration
                    .getCommandExecutorTxRequired()
                    .execute(command -> command.runWithoutAuthorization(() -> {
                        engine.getTaskService().complete(task.id(), Map.of(LeanHistory.OUTCOME, outcome));
                        return null;
                    }));
        } finally {
            identity.clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}

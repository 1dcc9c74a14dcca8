package id.kinerja.bench.flowable;

import com.zaxxer.hikari.HikariDataSource;
import id.kinerja.bench.floor.IdleSteps;
import id.kinerja.bench.floor.Load;
import id.kinerja.bench.floor.MeasuredEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable with the floor's settings as far as it has them; it has no authorization to be switched on. */
public final class FlowableEngine implements MeasuredEngine {

    private final HikariDataSource dataSource = new HikariDataSource();
    private final ProcessEngine engine;

    private FlowableEngine(String url, Path models) throws IOException {
        dataSource.setJdbcUrl(url);
        dataSource.setUsername("kinerja_owner");
        dataSource.setMaximumPoolSize(20);
        dataSource.addDataSourceProperty("reWriteBatchedInserts", true);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setBeans(IdleSteps.beans());
        configuration.setAsyncExecutorActivate(true);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        FlowableModels.read(models).forEach((name, model) -> deployment.addString(name + "20.xml", model));
        deployment.deploy();
    }

    /** Measures it: the database's address, how many cases of each process, how many rounds, the models' folder. */
    public static void main(String[] arguments) throws Exception {
        try (var engine = new FlowableEngine(arguments[0], Path.of(arguments[3]))) {
            Load.run(engine, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
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

    @Override
    public void complete(OpenTask task, String outcome) {
        engine.getTaskService().complete(task.id(), Map.of("outcome", outcome));
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}

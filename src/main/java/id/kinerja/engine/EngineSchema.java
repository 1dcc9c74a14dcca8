package id.kinerja.engine;

import id.kinerja.database.ApplicationRole;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the engine's tables up to date as the database's owner, before the engine itself starts as a role that may
 * define nothing.
 */
@Component
class EngineSchema {

    private final Flyway flyway;
    private final ApplicationRole applicationRole;

    EngineSchema(Flyway flyway, ApplicationRole applicationRole) {
        this.flyway = flyway;
        this.applicationRole = applicationRole;
    }

    void update() {
        var owner = flyway.getConfiguration().getDataSource();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setCustomHistoryLevels(List.of(new LeanHistory()));
        configuration
                .setProcessEngineName("schema")
                .setDataSource(owner)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(LeanHistory.NAME)
                .setJobExecutorActivate(false)
                .buildProcessEngine()
                .close();
        // every completion looks for sub-tasks; without this index it reads all open tasks
        JdbcClient.create(owner)
                .sql("create index if not exists kinerja_idx_task_parent on public.act_ru_task (parent_task_id_)")
                .update();
        applicationRole.grant();
    }
}

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

    /** What the engine's own scripts lack; each may be run any number of times. */
    private static final List<String> PREPARED = List.of(
            // every completion looks for sub-tasks; without this index it reads all open tasks
            "create index if not exists kinerja_idx_task_parent on public.act_ru_task (parent_task_id_)",
            // jobs are taken up by due date; nearly all are timers of open tasks, which lie in the future
            "create index if not exists kinerja_idx_job_due on public.act_ru_job (duedate_)",
            // everybody reads the own steps, of years
            "create index if not exists kinerja_idx_hi_task_assignee on public.act_hi_taskinst (assignee_, start_time_)",
            "create index if not exists kinerja_idx_hi_task_owner on public.act_hi_taskinst (owner_) where owner_ is not null",
            // from before every job had a due date: without one it would never be taken up
            "update public.act_ru_job set duedate_ = localtimestamp where duedate_ is null and type_ = 'message'",
            // from before rights were no longer granted by task
            "delete from public.act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*'");

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
        JdbcClient tables = JdbcClient.create(owner);
        PREPARED.forEach(statement -> tables.sql(statement).update());
        applicationRole.grant();
    }
}

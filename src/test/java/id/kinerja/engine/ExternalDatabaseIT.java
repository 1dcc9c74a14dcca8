package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.database.ApplicationRole;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL of one's own, named by the usual properties, with an owner's and an application's role as the README
 * makes them. Only what prepares the database is started.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class ExternalDatabaseIT {

    private static final String UNPROTECTED = "The database does not protect the audit trail";

    private static EmbeddedPostgres server;

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeTheRolesAsTheReadmeSays() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .start();
        try (var superuser = server.getPostgresDatabase().getConnection();
                var statement = superuser.createStatement()) {
            statement.execute("create role kinerja_owner login");
            statement.execute("create role kinerja_app login");
            statement.execute("create database kinerja owner kinerja_owner");
            statement.execute("create role kinerja_one login");
            statement.execute("create database kinerja_of_one owner kinerja_one");
        }
        try (var inside = server.getDatabase("postgres", "kinerja").getConnection();
                var statement = inside.createStatement()) {
            statement.execute("alter schema public owner to kinerja_owner");
        }
        try (var inside = server.getDatabase("postgres", "kinerja_of_one").getConnection();
                var statement = inside.createStatement()) {
            statement.execute("alter schema public owner to kinerja_one");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void the_owner_migrates_and_the_application_works_without_defining_anything(CapturedOutput output) {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/kinerja";
        var ran = new AtomicBoolean();
        runner(url)
                .withPropertyValues(
                        "spring.datasource.username=kinerja_app",
                        "spring.flyway.url=" + url,
                        "spring.flyway.user=kinerja_owner")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class);
                    EngineSchema schema = context.getBean(EngineSchema.class);
                    schema.update();
                    schema.update();
                    check(context.getBean(DataSource.class), context.getBean(Flyway.class));
                    ran.set(true);
                });
        assertThat(ran).isTrue();
        assertThat(output.getAll()).doesNotContain(UNPROTECTED);
    }

    @Test
    void with_one_role_for_both_the_log_says_once_that_nothing_protects_the_trail(CapturedOutput output) {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/kinerja_of_one";
        runner(url)
                .withPropertyValues(
                        "spring.datasource.username=kinerja_one",
                        "spring.flyway.url=" + url,
                        "spring.flyway.user=kinerja_one")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    context.getBean(EngineSchema.class).update();
                    context.getBean(EngineSchema.class).update();
                });
        assertThat(output.getAll()).containsOnlyOnce(UNPROTECTED);
    }

    private static ApplicationContextRunner runner(String url) {
        return new ApplicationContextRunner()
                .withInitializer(context -> new ClassPathBeanDefinitionScanner((BeanDefinitionRegistry) context)
                        .scan(ApplicationRole.class.getPackageName()))
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class))
                .withBean(EngineSchema.class)
                .withPropertyValues(
                        "spring.datasource.url=" + url,
                        "spring.datasource.hikari.data-source-properties.currentSchema=kinerja,public",
                        "spring.flyway.schemas=kinerja",
                        "spring.flyway.default-schema=kinerja",
                        "kinerja.database.folder=" + folder,
                        "kinerja.database.port=0");
    }

    private static void check(DataSource application, Flyway flyway) {
        assertThat(flyway.info().pending()).isEmpty();
        JdbcClient jdbc = JdbcClient.create(application);
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("kinerja_app");
        assertThat(jdbc.sql("select distinct tableowner from pg_tables where schemaname in ('kinerja', 'public')")
                        .query(String.class)
                        .list())
                .containsExactly("kinerja_owner");
        jdbc.sql("insert into setting_change (key, value, changed_at, changed_by) values ('a', 'b', now(), 'c')")
                .update();
        assertThatThrownBy(
                        () -> jdbc.sql("create table public.intruder (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        startACase(application);
    }

    private static void startACase(DataSource application) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setCustomHistoryLevels(List.of(new LeanHistory()));
        ProcessEngine engine = configuration
                .setProcessEngineName("external")
                .setDataSource(application)
                .setDatabaseSchemaUpdate("false")
                .setHistory(LeanHistory.NAME)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "external.bpmn",
                            Bpmn.createExecutableProcess("external")
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .userTask()
                                    .endEvent()
                                    .done())
                    .deploy();
            engine.getRuntimeService().startProcessInstanceByKey("external");
            assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(1);
        } finally {
            engine.close();
        }
    }
}

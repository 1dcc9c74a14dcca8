package id.kinerja.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs a real PostgreSQL beside the application when no {@code spring.datasource.url} names another one.
 *
 * <p>It listens on 127.0.0.1 only and trusts who connects from there, so it is for trying out and for small offices on
 * a machine of their own. Its two roles are those that an external database should have as well: the owner migrates,
 * the application reads and writes rows but defines nothing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class EmbeddedDatabase {

    private static final String NAME = "kinerja";
    private static final String OWNER = "kinerja_owner";
    private static final String APPLICATION = "kinerja_app";

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(EmbeddedDatabaseProperties properties) throws IOException, SQLException {
        Path folder = properties.folder().toAbsolutePath();
        Files.createDirectories(folder);
        String durability = properties.durable() ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", durability)
                .setServerConfig("synchronous_commit", durability)
                .setServerConfig("full_page_writes", durability)
                // its log goes into ours, and a refusal repeats the row; the application logs what went wrong
                .setServerConfig("log_min_messages", "fatal")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB");
        if (properties.port() != 0) {
            builder.setPort(properties.port());
        }
        EmbeddedPostgres postgres = builder.start();
        createRolesAndDatabase(postgres);
        return postgres;
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedPostgres postgres) {
        return new ApplicationConnection(postgres.getJdbcUrl(APPLICATION, NAME));
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedPostgres postgres) {
        return new OwnerConnection(postgres.getJdbcUrl(OWNER, NAME));
    }

    private static void createRolesAndDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, APPLICATION}) {
                statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + role
                        + "') then create role " + role + " login; end if; end $$");
            }
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + NAME + " owner " + OWNER);
        }
    }

    private record ApplicationConnection(String url) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return APPLICATION;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }

    private record OwnerConnection(String url) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return OWNER;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}

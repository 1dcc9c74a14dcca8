package id.kinerja.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database as people get it, durable, in a folder of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedDatabaseIT {

    private final EmbeddedDatabase embedded = new EmbeddedDatabase();

    @TempDir
    Path folder;

    @Test
    void what_was_committed_is_on_disk_and_there_again_after_a_restart() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(new String[] {
                        setting(server, "fsync"),
                        setting(server, "synchronous_commit"),
                        setting(server, "full_page_writes")
                    })
                    .as("an acknowledged transaction survives a power cut")
                    .containsOnly("on");
            assertThat(setting(server, "listen_addresses"))
                    .as("it trusts who connects, so nobody from outside may")
                    .isIn("localhost", "127.0.0.1");
            assertThat(setting(server, "data_directory"))
                    .as("the data is in the configured folder")
                    .startsWith(folder.toRealPath().toString());
            try (Connection owner = owner(server);
                    var statement = owner.createStatement()) {
                statement.execute("create table kept (word text)");
                statement.execute("insert into kept values ('masih ada')");
            }
        }
        try (EmbeddedPostgres again = start();
                Connection owner = owner(again);
                var statement = owner.createStatement();
                var found = statement.executeQuery("select word from kept")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("masih ada");
        }
    }

    private EmbeddedPostgres start() throws Exception {
        return embedded.embeddedPostgres(new EmbeddedDatabaseProperties(folder, 0, true));
    }

    private Connection owner(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(embedded.ownerConnection(server).getJdbcUrl(), "kinerja_owner", "");
    }

    private static String setting(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection superuser = server.getPostgresDatabase().getConnection();
                var statement = superuser.createStatement();
                var shown = statement.executeQuery("show " + name)) {
            shown.next();
            return shown.getString(1);
        }
    }
}

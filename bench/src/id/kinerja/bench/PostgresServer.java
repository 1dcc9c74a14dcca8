package id.kinerja.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL of the benchmark's own, with the settings of the application's embedded one; it may be crashed. */
public final class PostgresServer implements AutoCloseable {

    /** The role that migrates, as the README has it. */
    public static final String OWNER = "kinerja_owner";

    /** The role that the application works as. */
    public static final String APPLICATION = "kinerja_app";

    /** What decides whether an acknowledged transaction survives, and how much is kept in memory. */
    private static final String[] SETTINGS = {
        "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_connections"
    };

    private final Path folder;
    private EmbeddedPostgres server;

    private PostgresServer(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts one on the data that a folder holds, which may be none yet. */
    public static PostgresServer start(Path folder) throws IOException {
        Files.createDirectories(folder);
        var started = new PostgresServer(folder, launch(folder, 0));
        started.superuser("postgres")
                .sql("create extension if not exists pg_stat_statements")
                .update();
        for (String role : new String[] {OWNER, APPLICATION}) {
            started.superuser("postgres")
                    .sql("do $$ begin if not exists (select from pg_roles where rolname = '" + role
                            + "') then create role " + role + " login; end if; end $$")
                    .update();
        }
        return started;
    }

    private static EmbeddedPostgres launch(Path folder, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements");
        if (port != 0) {
            builder.setPort(port);
        }
        return builder.start();
    }

    /** Makes an empty database that the owner may fill. */
    public void create(String database) {
        superuser("postgres")
                .sql("create database " + database + " owner " + OWNER)
                .update();
        superuser(database).sql("alter schema public owner to " + OWNER).update();
    }

    /** Makes a database as another one is now; nobody may be connected to that one. An older copy is dropped. */
    public void copy(String from, String to) {
        drop(to);
        superuser("postgres")
                .sql("create database " + to + " template " + from + " owner " + OWNER)
                .update();
    }

    /** Drops a database, if it is there. */
    public void drop(String database) {
        superuser("postgres")
                .sql("drop database if exists " + database + " with (force)")
                .update();
    }

    /** Whether there is a database of this name. */
    public boolean has(String database) {
        return superuser("postgres")
                .sql("select count(*) > 0 from pg_database where datname = ?")
                .param(database)
                .query(Boolean.class)
                .single();
    }

    /** A database's address, without a role. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /** A database as the superuser sees it, by a new connection for each statement. */
    public JdbcClient superuser(String database) {
        return JdbcClient.create(
                new DriverManagerDataSource(url(database) + "?currentSchema=kinerja,public", "postgres", ""));
    }

    /** What the server says about its settings. */
    public Map<String, String> settings() {
        var jdbc = superuser("postgres");
        Map<String, String> settings = new LinkedHashMap<>();
        Arrays.stream(SETTINGS)
                .forEach(name -> settings.put(
                        name, jdbc.sql("show " + name).query(String.class).single()));
        return settings;
    }

    /** Ends the server at once, as {@code pg_ctl -m immediate stop} does: nothing is written any more. */
    public void crash() throws IOException, InterruptedException {
        String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
        new ProcessBuilder("kill", "-QUIT", pid).inheritIO().start().waitFor();
        while (ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .isPresent()) {
            Thread.sleep(20);
        }
        // there is nothing to stop any more, but its lock on the folder is let go
        server.close();
    }

    /** Starts the crashed server again, on the same port and data. */
    public void restart() throws IOException {
        server = launch(folder, server.getPort());
    }

    /** Ends the server. What it has not written yet it writes before: it is given 5 seconds to end, and then left alone. */
    @Override
    public void close() throws IOException {
        superuser("postgres").sql("checkpoint").update();
        server.close();
    }
}

package id.kinerja.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.kinerja.engine.CaredEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** What the engine's settings and indexes are worth: each with and without, in one run, medians of three rounds. */
public final class EngineCareBench {

    private static final int ROUNDS = 3;
    private static final int OPEN = 30_000;
    private static final int COMPLETED = 300;
    private static final int LISTED = 20_000;
    private static final int PEOPLE = 2_000;

    private static final String PARENT = "kinerja_idx_task_parent on public.act_ru_task (parent_task_id_)";
    private static final String DUE = "kinerja_idx_job_due on public.act_ru_job (duedate_)";

    private final PostgresServer server;
    private final Map<String, List<Double>> found = new LinkedHashMap<>();

    private EngineCareBench(PostgresServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path folder = Files.createTempDirectory("engine-care");
        try (var server = PostgresServer.start(folder)) {
            System.out.println(server.settings());
            var bench = new EngineCareBench(server);
            bench.indexes();
            bench.rights();
            bench.print();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void indexes() throws Exception {
        server.create("indexes");
        try (var engine = new CaredEngine(server.url("indexes"), PostgresServer.OWNER, false)) {
            engine.start(OPEN + ROUNDS * 2 * COMPLETED, PEOPLE);
            for (int round = 0; round < ROUNDS; round++) {
                index("drop", PARENT);
                index("drop", DUE);
                add("completions/s, 30,000 open tasks, without index", engine.completions(COMPLETED));
                add("acquiring jobs, 30,000 future timers, default order, ms", engine.acquisitionMillis(false));
                index("create", PARENT);
                index("create", DUE);
                add("completions/s, 30,000 open tasks, with index", engine.completions(COMPLETED));
                add("acquiring jobs, 30,000 future timers, by due date with index, ms", engine.acquisitionMillis(true));
            }
        }
    }

    private void rights() throws Exception {
        for (String database : List.of("by_task", "by_group")) {
            server.create(database);
        }
        try (var byTask = new CaredEngine(server.url("by_task"), PostgresServer.OWNER, true);
                var byGroup = new CaredEngine(server.url("by_group"), PostgresServer.OWNER, false)) {
            byTask.start(LISTED, PEOPLE);
            byGroup.start(LISTED, PEOPLE);
            byGroup.grantToGroup();
            for (String database : List.of("by_task", "by_group")) {
                server.superuser(database).sql("vacuum analyze").update();
                System.out.println(database + ": "
                        + server.superuser(database)
                                .sql("select count(*) from public.act_ru_authorization")
                                .query(Integer.class)
                                .single()
                        + " rows of rights");
            }
            if (byTask.seen(false) != byGroup.seen(true)) {
                throw new IllegalStateException("both must show the same tasks");
            }
            for (int round = 0; round < ROUNDS; round++) {
                add("Tasklist page, 20,000 open tasks, rights by task (default), ms", byTask.pageMillis(false));
                add("Tasklist page, 20,000 open tasks, rights by group, ms", byGroup.pageMillis(true));
                add("Tasklist count, 20,000 open tasks, rights by task (default), ms", byTask.countMillis(false));
                add("Tasklist count, 20,000 open tasks, rights by group, ms", byGroup.countMillis(true));
            }
        }
    }

    private void index(String action, String index) {
        var jdbc = server.superuser("indexes");
        String name = index.substring(0, index.indexOf(' '));
        jdbc.sql(action.equals("drop") ? "drop index if exists public." + name : "create index if not exists " + index)
                .update();
        jdbc.sql("vacuum analyze").update();
    }

    private void add(String figure, double value) {
        found.computeIfAbsent(figure, name -> new ArrayList<>()).add(value);
    }

    private void print() {
        found.forEach((name, rounds) -> System.out.printf(
                "%-70s %10s   %s%n",
                name,
                Figure.shown(new Figure("care", name, "", rounds, null).median()),
                rounds.stream().map(Figure::shown).toList()));
    }
}

package id.kinerja.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application has asked of a database since a moment, by the server's own count. */
final class Statements {

    private static final int SHOWN = 12;
    private static final int WIDTH = 110;

    private static final String OF_THE_APPLICATION = """
            from pg_stat_statements s join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
            where d.datname = :database and r.rolname = :role
            """;

    private final JdbcClient jdbc;
    private final String database;

    private Statements(JdbcClient jdbc, String database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Begins to count. */
    static Statements since(PostgresServer server, String database) {
        var jdbc = server.superuser("postgres");
        jdbc.sql("select pg_stat_statements_reset()").query(row -> {});
        return new Statements(jdbc, database);
    }

    long count() {
        return jdbc.sql("select coalesce(sum(s.calls), 0) " + OF_THE_APPLICATION)
                .param("database", database)
                .param("role", PostgresServer.APPLICATION)
                .query(Long.class)
                .single();
    }

    /** Prints those that the server spent most time on; figures are for each of so many things that were done. */
    void print(double things) {
        List<String> lines = jdbc.sql("select s.calls, s.total_exec_time, s.query " + OF_THE_APPLICATION
                        + " order by s.total_exec_time desc limit " + SHOWN)
                .param("database", database)
                .param("role", PostgresServer.APPLICATION)
                .query((row, number) -> String.format(
                        "    %6.2f calls %8.3f ms  %s",
                        row.getLong("calls") / things,
                        row.getDouble("total_exec_time") / things,
                        shortened(row.getString("query"))))
                .list();
        lines.forEach(System.out::println);
    }

    private static String shortened(String query) {
        String line = query.replaceAll("\\s+", " ");
        return line.length() > WIDTH ? line.substring(0, WIDTH) : line;
    }
}

package id.kinerja.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** What the database can do at most: transactions of one insert, and small ones of five statements, by four clients. */
final class DatabaseLimit {

    private static final int CLIENTS = 4;
    private static final int ACCOUNTS = 100_000;
    private static final String ROW = "sixty-four characters, about what a row of a table holds at least";

    private final String url;
    private final int seconds;

    private DatabaseLimit(String url, int seconds) {
        this.url = url;
        this.seconds = seconds;
    }

    static void measure(PostgresServer server, Options options, Results results) throws Exception {
        server.drop("database_limit");
        server.create("database_limit");
        var jdbc = server.superuser("database_limit");
        jdbc.sql("create table entry (id bigint generated always as identity primary key, text text)")
                .update();
        jdbc.sql("create table account (id int primary key, balance int not null)")
                .update();
        jdbc.sql("insert into account select n, 0 from generate_series(0, ?) n")
                .param(ACCOUNTS)
                .update();
        var limit = new DatabaseLimit(server.url("database_limit"), options.seconds() / 2);
        List<Double> inserts = new ArrayList<>();
        List<Double> transactions = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            inserts.add(limit.run(DatabaseLimit::insert, true));
            transactions.add(limit.run(DatabaseLimit::transaction, false));
        }
        results.add('f', "single-row inserts", "a second", inserts);
        results.add('f', "transactions of three updates, a read, an insert", "a second", transactions);
    }

    private double run(Work work, boolean autoCommit) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<Integer> client = () -> {
            int done = 0;
            try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
                connection.setAutoCommit(autoCommit);
                for (; System.nanoTime() < end; done++) {
                    work.on(connection);
                }
            }
            return done;
        };
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            int all = 0;
            for (Future<Integer> done : threads.invokeAll(
                    IntStream.range(0, CLIENTS).mapToObj(unused -> client).toList())) {
                all += done.get();
            }
            return all / (double) seconds;
        } finally {
            threads.shutdown();
        }
    }

    private static void insert(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("insert into entry (text) values (?)")) {
            insert.setString(1, ROW);
            insert.executeUpdate();
        }
    }

    private static void transaction(Connection connection) throws SQLException {
        for (int i = 0; i < 3; i++) {
            try (var update = connection.prepareStatement("update account set balance = balance + 1 where id = ?")) {
                update.setInt(1, anAccount());
                update.executeUpdate();
            }
        }
        try (var read = connection.prepareStatement("select balance from account where id = ?")) {
            read.setInt(1, anAccount());
            read.executeQuery().next();
        }
        insert(connection);
        connection.commit();
    }

    private static int anAccount() {
        return ThreadLocalRandom.current().nextInt(ACCOUNTS);
    }

    private interface Work {

        void on(Connection connection) throws SQLException;
    }
}

package id.kinerja.bench;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application, started on a copy of the seeded database, with what the parts need to measure it. */
final class Product implements AutoCloseable {

    private static final int CLIENTS = 20;

    private final PostgresServer server;
    private final String database;
    private final Application application;
    private final ApiClient api;
    private final List<Person> people;
    private final Duration start;

    private Product(PostgresServer server, String database, Application application, Duration start) {
        this.server = server;
        this.database = database;
        this.application = application;
        this.start = start;
        this.api = new ApiClient(application::address);
        this.people = Person.all(server.superuser(database));
    }

    /**
     * @param seeded the database that its own is a copy of
     * @param more arguments of the application
     */
    static Product start(PostgresServer server, String seeded, String database, Options options, String... more)
            throws Exception {
        server.copy(seeded, database);
        var application =
                new Application(options.folder().resolve(database), server, database, () -> Seeding.NOW, more);
        return new Product(server, database, application, application.start());
    }

    /** Has everybody sign in once, so that the application remembers their passwords for some minutes. */
    void signInEverybody() throws Exception {
        Clients.each(CLIENTS, people.size(), number -> {
            api.get(people.get(number).credentials(), "/api/me").expected();
            return true;
        });
    }

    Application application() {
        return application;
    }

    ApiClient api() {
        return api;
    }

    List<Person> people() {
        return people;
    }

    /** How long the start took. */
    Duration startTime() {
        return start;
    }

    /** The database as its superuser sees it. */
    JdbcClient database() {
        return server.superuser(database);
    }

    /** Lets the database know its tables, as it does by itself where an opening is not followed at once. */
    void settle() {
        database().sql("vacuum analyze").update();
    }

    /** Begins to count what the application asks of the database. */
    Statements countStatements() {
        return Statements.since(server, database);
    }

    @Override
    public void close() throws InterruptedException {
        application.close();
        server.drop(database);
    }
}

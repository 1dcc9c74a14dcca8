package id.kinerja.database;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the application's database role read and write the rows of what the owner's role has created, and define
 * nothing. The audit trail's tables it may read and add to, never change or empty, and never say when or in which place
 * an entry was written; their partitions it reaches only through them.
 *
 * <p>Where owner and application are the same role (one user name for {@code spring.datasource} and
 * {@code spring.flyway}) there is nothing to grant, and nothing
 * protects the trail from the application: the log says so, and so does every verification.
 */
@Component
public class ApplicationRole {

    private static final String AUDIT = """
            select c.relname, c.relispartition from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'kinerja' and c.relname like 'audit\\_%' and c.relkind in ('r', 'p')
            """;

    /** Written by who drops months, which is not the application's role. */
    private static final String DROPPED = "audit_dropped_month";

    private static final String ENTRY = "audit_entry";

    /** All but what the database itself puts in: the entry's number, when it was written, and what is drawn for its seal. */
    private static final String ENTRY_COLUMNS = """
            select string_agg(quote_ident(column_name), ', ') from information_schema.columns
            where table_schema = 'kinerja' and table_name = 'audit_entry' and column_name not in ('id', 'written_at', 'salt')
            """;

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationRole.class);

    private final Flyway flyway;
    private final JdbcConnectionDetails application;
    private final AtomicBoolean warned = new AtomicBoolean();

    ApplicationRole(Flyway flyway, JdbcConnectionDetails application) {
        this.flyway = flyway;
        this.application = application;
    }

    /** Grants what is missing; to be called, as often as wanted, when the owner's work on the schema is done. */
    public void grant() {
        var ownerSource = flyway.getConfiguration().getDataSource();
        JdbcClient owner = JdbcClient.create(ownerSource);
        String ownerName = owner.sql("select current_user").query(String.class).single();
        String role = application.getUsername();
        if (role == null || role.isBlank() || role.equals(ownerName)) {
            warn(ownerName);
            return;
        }
        String quoted = '"' + role.replace("\"", "\"\"") + '"';
        // all at once: at no moment may the trail be changed
        new TransactionTemplate(new JdbcTransactionManager(ownerSource)).executeWithoutResult(status -> {
            for (String schema : List.of("public", "kinerja")) {
                owner.sql("grant usage on schema " + schema + " to " + quoted).update();
                owner.sql("grant select, insert, update, delete on all tables in schema " + schema + " to " + quoted)
                        .update();
                owner.sql("grant usage, select on all sequences in schema " + schema + " to " + quoted)
                        .update();
            }
            owner.sql(AUDIT)
                    .query((row, number) -> new Table(row.getString(1), row.getBoolean(2)))
                    .list()
                    .forEach(table -> restrict(owner, table, quoted));
        });
        if (TrailProtection.isOff(owner, role)) {
            warn(role);
        }
    }

    private void warn(String role) {
        if (warned.compareAndSet(false, true)) {
            LOG.warn(
                    "The database does not protect the audit trail: the application's role {} owns its tables or may change"
                            + " them, so whoever takes over the application can rewrite it. Give spring.datasource and"
                            + " spring.flyway a role each, and keep the heads of the trail elsewhere",
                    role);
        }
    }

    private static void restrict(JdbcClient owner, Table table, String role) {
        String name = "kinerja." + table.name();
        owner.sql("revoke all on table " + name + " from " + role).update();
        if (!table.partition()) {
            String insert = insert(owner, table);
            owner.sql("grant select" + insert + " on table " + name + " to " + role)
                    .update();
        }
    }

    private static String insert(JdbcClient owner, Table table) {
        return switch (table.name()) {
            case DROPPED -> "";
            case ENTRY ->
                ", insert (" + owner.sql(ENTRY_COLUMNS).query(String.class).single() + ")";
            default -> ", insert";
        };
    }

    private record Table(String name, boolean partition) {}
}

package id.kinerja.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the application's database role read and write the rows of what the owner's role has created, and define
 * nothing.
 *
 * <p>Where owner and application are the same role (one user name for {@code spring.datasource} and
 * {@code spring.flyway}) there is nothing to grant.
 */
@Component
public class ApplicationRole {

    private final Flyway flyway;
    private final JdbcConnectionDetails application;

    ApplicationRole(Flyway flyway, JdbcConnectionDetails application) {
        this.flyway = flyway;
        this.application = application;
    }

    /** Grants what is missing; to be called, as often as wanted, when the owner's work on the schema is done. */
    public void grant() {
        JdbcClient owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        String ownerName = owner.sql("select current_user").query(String.class).single();
        String role = application.getUsername();
        if (role == null || role.isBlank() || role.equals(ownerName)) {
            return;
        }
        String quoted = '"' + role.replace("\"", "\"\"") + '"';
        for (String schema : List.of("public", "kinerja")) {
            owner.sql("grant usage on schema " + schema + " to " + quoted).update();
            owner.sql("grant select, insert, update, delete on all tables in schema " + schema + " to " + quoted)
                    .update();
            owner.sql("grant usage, select on all sequences in schema " + schema + " to " + quoted)
                    .update();
        }
    }
}

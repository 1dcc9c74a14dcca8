package id.kinerja.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the database keeps a role from changing the audit trail. */
public final class TrailProtection {

    /** Owners, members of the owner's role and superusers may do everything, whatever was granted. */
    private static final String OFF = """
            select exists (
                select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'kinerja' and c.relname like 'audit\\_%' and c.relkind in ('r', 'p')
                and (pg_has_role(cast(:role as name), c.relowner, 'MEMBER')
                     or has_table_privilege(cast(:role as name), c.oid, 'DELETE, TRUNCATE')
                     or has_any_column_privilege(cast(:role as name), c.oid, 'UPDATE')))
            """;

    private TrailProtection() {}

    /** Whether it is off for the role that asks. */
    public static boolean isOff(JdbcClient jdbc) {
        return isOff(jdbc, jdbc.sql("select current_user").query(String.class).single());
    }

    static boolean isOff(JdbcClient jdbc, String role) {
        return jdbc.sql(OFF).param("role", role).query(Boolean.class).single();
    }
}

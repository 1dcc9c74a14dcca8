package id.kinerja.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail as it is stored.
 *
 * @param writtenAt the database's own time
 * @param at the application's time
 * @param action the name of an {@link id.kinerja.trail.Action}
 * @param before as JSON, byte by byte as it was written
 */
record AuditEntry(
        long id,
        Instant writtenAt,
        Instant at,
        String action,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String roles,
        @Nullable String address,
        String objectType,
        @Nullable String objectId,
        @Nullable UUID employeeId,
        @Nullable UUID caseId,
        @Nullable String taskId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    static final String COLUMNS = """
            e.id, e.written_at, e.at, e.action, e.actor, e.on_behalf_of, e.roles, e.address, e.object_type, e.object_id,
            e.employee_id, e.case_id, e.task_id, e.before, e.after, e.reason""";

    static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("roles"),
                row.getString("address"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getObject("employee_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("task_id"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"));
    }
}

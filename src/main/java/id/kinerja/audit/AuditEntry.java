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
 * @param salt sealed with the entry, so that what is withheld of it cannot be found by trying; none of entries from before
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
        @Nullable String reason,
        @Nullable UUID salt) {

    static final String COLUMNS = """
            e.id, e.written_at, e.at, e.action, e.actor, e.on_behalf_of, e.roles, e.address, e.object_type, e.object_id,
            e.employee_id, e.case_id, e.task_id, e.before, e.after, e.reason, e.salt""";

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
                row.getString("reason"),
                row.getObject("salt", UUID.class));
    }

    /** Whether it says more than who did what when to what. */
    boolean hasContent() {
        return before != null || after != null || reason != null;
    }

    /** Whether nothing of it is told: what is about who asks, and who did something with anonymous feedback. */
    boolean isUntoldTo(@Nullable UUID self) {
        return employeeId == null
                ? action.startsWith("FEEDBACK_") || objectType.equals("feedback")
                : employeeId.equals(self);
    }

    /** The same without what it says: when, who, which action and on what stay. */
    AuditEntry withheld() {
        return new AuditEntry(
                id,
                writtenAt,
                at,
                action,
                actor,
                onBehalfOf,
                roles,
                address,
                objectType,
                objectId,
                employeeId,
                caseId,
                taskId,
                null,
                null,
                null,
                null);
    }
}

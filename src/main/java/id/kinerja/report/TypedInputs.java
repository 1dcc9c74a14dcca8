package id.kinerja.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was typed into an activity's page and is not saved as an activity yet. */
@Component
class TypedInputs {

    private static final int LONGEST = 20_000;
    private static final int MOST_A_DAY = 50;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    TypedInputs(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what was typed; false when it cannot be kept, since it is far too long or holds a NUL. */
    boolean keep(UUID employeeId, LocalDate day, UUID activityId, ActivityInput input) {
        String fields = write(input);
        if (fields.length() > LONGEST || fields.contains("\\u0000") || tooMany(employeeId, day, activityId)) {
            return false;
        }
        jdbc.sql("""
                        insert into report_typed_input (employee_id, day, activity_id, fields, saved_at)
                        values (?, ?, ?, ?::jsonb, ?)
                        on conflict (employee_id, day, activity_id)
                        do update set fields = excluded.fields, saved_at = excluded.saved_at
                        """)
                .params(employeeId, day, activityId, fields, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /** All that is not saved yet, oldest first. */
    List<Typed> of(UUID employeeId, LocalDate day) {
        return jdbc.sql("select * from report_typed_input where employee_id = ? and day = ? order by saved_at")
                .params(employeeId, day)
                .query((row, number) -> typed(row))
                .list();
    }

    /** The activities that have something that is not saved yet. */
    Set<UUID> unfinished(UUID employeeId, LocalDate day) {
        return jdbc.sql("select activity_id from report_typed_input where employee_id = ? and day = ?")
                .params(employeeId, day)
                .query(UUID.class)
                .set();
    }

    Optional<Typed> of(UUID employeeId, LocalDate day, UUID activityId) {
        return of(employeeId, day).stream()
                .filter(typed -> typed.activityId().equals(activityId))
                .findFirst();
    }

    void drop(UUID employeeId, LocalDate day, UUID activityId) {
        jdbc.sql("delete from report_typed_input where employee_id = ? and day = ? and activity_id = ?")
                .params(employeeId, day, activityId)
                .update();
    }

    private boolean tooMany(UUID employeeId, LocalDate day, UUID activityId) {
        var kept = of(employeeId, day);
        return kept.size() >= MOST_A_DAY
                && kept.stream().noneMatch(typed -> typed.activityId().equals(activityId));
    }

    private String write(ActivityInput input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Typed typed(ResultSet row) throws SQLException {
        try {
            return new Typed(
                    row.getObject("activity_id", UUID.class),
                    json.readValue(row.getString("fields"), ActivityInput.class),
                    row.getTimestamp("saved_at").toInstant());
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What was typed for one activity, and when it was kept. */
    record Typed(UUID activityId, ActivityInput input, Instant savedAt) {}
}

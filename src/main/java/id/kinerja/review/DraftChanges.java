package id.kinerja.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed the rows of a case last, and when; so that who comes second with a change learns who was first. */
@Component
public class DraftChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes, in the transaction of the change, that somebody changes rows of the case now. */
    public void note(UUID caseId, String userName) {
        jdbc.sql("""
                        insert into draft_change (case_id, changed_by, changed_at) values (?, ?, ?)
                        on conflict (case_id) do update set changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .params(caseId, userName, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether somebody who changes rows of the case now is not who did so last, and is to be recorded. */
    public boolean isNewTo(UUID caseId, String userName) {
        return last(caseId).filter(change -> change.by().equals(userName)).isEmpty();
    }

    /** The last change; none while nobody has changed anything. */
    public Optional<Change> last(UUID caseId) {
        return jdbc.sql("select changed_by, changed_at from draft_change where case_id = ?")
                .param(caseId)
                .query((row, number) -> new Change(
                        row.getString("changed_by"),
                        Objects.requireNonNull(row.getTimestamp("changed_at")).toInstant()))
                .optional();
    }

    /**
     * A change.
     *
     * @param by the user name
     */
    public record Change(String by, Instant at) {}
}

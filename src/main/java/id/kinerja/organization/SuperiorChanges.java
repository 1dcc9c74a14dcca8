package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * That superiors change, written down in the transaction that changes them: whoever moves what waits for them takes it up
 * from here, on the day on which it takes effect, also after a crash.
 */
@Service
@Transactional
public class SuperiorChanges {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SuperiorChanges(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Writes a change down.
     *
     * @param effectiveOn the first day of what was recorded
     * @param by the user name of who recorded it; none when nobody did
     */
    public void note(Cause cause, LocalDate effectiveOn, @Nullable String by) {
        note(cause, null, effectiveOn, by);
    }

    /** Writes down that one employee's recorded superior was wrong and has been corrected. */
    void corrected(UUID employeeId, LocalDate effectiveOn, String by) {
        note(Cause.CORRECTION, employeeId, effectiveOn, by);
    }

    private void note(Cause cause, @Nullable UUID employeeId, LocalDate effectiveOn, @Nullable String by) {
        jdbc.sql("""
                        insert into superior_change (cause, employee_id, effective_on, recorded_at, recorded_by)
                        values (:cause, :employee, :day, :now, :by) on conflict do nothing
                        """)
                .param("cause", cause.name())
                .param("employee", employeeId)
                .param("day", effectiveOn)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    @EventListener
    void on(RosterImported imported) {
        note(Cause.ROSTER, imported.effectiveOn(), imported.by());
    }

    /** Somebody got or lost an account today. */
    void accountsChanged() {
        note(Cause.ACCOUNT, calendar.today(), null);
    }

    /** What takes effect on a day or took before and is still to be acted on, the first first. */
    @Transactional(readOnly = true)
    public List<Due> due(LocalDate today) {
        return jdbc.sql(
                        "select id, cause, employee_id from superior_change where done_at is null and effective_on <= ? order by id")
                .param(today)
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        Cause.valueOf(row.getString("cause")),
                        row.getObject("employee_id", UUID.class)))
                .list();
    }

    /** These were acted on. */
    public void done(Collection<Due> changes, int moved, Instant now) {
        jdbc.sql("update superior_change set done_at = :now, moved = :moved where id = any(:ids) and done_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("moved", moved)
                .param("ids", changes.stream().map(Due::id).toArray(Long[]::new))
                .update();
    }

    /**
     * A change to act on.
     *
     * @param employeeId whose superior changed; none when anybody's may have
     */
    public record Due(long id, Cause cause, @Nullable UUID employeeId) {}

    /** Why superiors change. */
    public enum Cause {
        /** A roster was applied. */
        ROSTER,
        /** A head of government took office, or the record of it was corrected. */
        HEAD,
        /** Somebody got or lost an account. */
        ACCOUNT,
        /** A recorded superior was reported as wrong, and rightly so. */
        CORRECTION,
        /** Somebody leads a vacant unit as Plt., or does no more. */
        ACTING,
        /** A day has begun on which something recorded earlier may take effect. */
        DAY
    }
}

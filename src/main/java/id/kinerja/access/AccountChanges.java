package id.kinerja.access;

import id.kinerja.settings.Cached;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Ends what was allowed by an account's old password: its sessions at once, and what nodes remember of it within seconds.
 */
@Component
class AccountChanges {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final Cached<Map<String, Instant>> latest;

    AccountChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.latest = new Cached<>(
                KEPT,
                () -> since(
                        clock.instant().minus(LocalAuthentication.REMEMBERED).minus(KEPT)));
    }

    /** Whether the password was replaced, or the account closed, after a moment of the last few minutes. */
    boolean since(String userName, Instant moment) {
        Instant changed = latest.get().get(userName);
        return changed != null && !changed.isBefore(moment);
    }

    /** All but the session in which a person replaces the own password. */
    @EventListener
    void endSessions(PasswordReplaced event) {
        latest.changed();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        jdbc.sql("delete from spring_session where principal_name = :name and session_id <> :this")
                .param("name", event.userName())
                .param("this", request == null ? "" : request.getSessionId())
                .update();
    }

    private Map<String, Instant> since(Instant moment) {
        Map<String, Instant> changed = new HashMap<>();
        jdbc.sql("""
                        select user_name, greatest(password_changed_at, closed_at) from account
                        where password_changed_at >= :moment or closed_at >= :moment
                        """).param("moment", moment.atOffset(ZoneOffset.UTC)).query(row -> {
            changed.put(
                    row.getString(1),
                    Objects.requireNonNull(row.getObject(2, OffsetDateTime.class))
                            .toInstant());
        });
        return changed;
    }
}

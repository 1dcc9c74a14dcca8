package id.kinerja.keycloak;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of Keycloak's events were read: those that may be read again. */
@Component
@Profile("keycloak")
class KeycloakEventTable {

    /** Keycloak's lists. */
    enum Kind {
        OF_USERS,
        OF_ADMINS
    }

    /** So much later than others an event may become visible, and so far the clocks of Keycloak's nodes may be apart. */
    static final Duration LATE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    KeycloakEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From when on events are to be read, those that may have come late included; all when none was read yet. One whose
     * clock is ahead must not hide what others say meanwhile.
     */
    Instant from(Kind kind) {
        return jdbc.sql("""
                        select case when max(happened_at) is not null then least(max(happened_at), clock_timestamp()) end
                        from keycloak_event where of_admin = :ofAdmin
                        """)
                .param("ofAdmin", kind == Kind.OF_ADMINS)
                .query(Timestamp.class)
                .optional()
                .map(newest -> newest.toInstant().minus(LATE))
                .orElse(Instant.EPOCH);
    }

    /** Notes those that were not read yet, and says which they are. */
    Set<String> unread(Kind kind, List<? extends KeycloakHappening> events) {
        return new HashSet<>(jdbc.sql("""
                        insert into keycloak_event (event_id, happened_at, of_admin)
                        select id, at, :ofAdmin from unnest(:ids, :times) as event (id, at)
                        on conflict do nothing returning event_id
                        """)
                .param("ofAdmin", kind == Kind.OF_ADMINS)
                .param("ids", events.stream().map(KeycloakHappening::id).toArray(String[]::new))
                .param(
                        "times",
                        events.stream().map(event -> Timestamp.from(event.at())).toArray(Timestamp[]::new))
                .query(String.class)
                .list());
    }

    /** Forgets events that are too old to be read again. */
    void forgetOld(Kind kind) {
        jdbc.sql("delete from keycloak_event where of_admin = :ofAdmin and happened_at < :from")
                .param("ofAdmin", kind == Kind.OF_ADMINS)
                .param("from", Timestamp.from(from(kind)))
                .update();
    }
}

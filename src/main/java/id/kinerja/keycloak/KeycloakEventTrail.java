package id.kinerja.keycloak;

import id.kinerja.access.Identities;
import id.kinerja.access.People;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what Keycloak recorded into the audit trail, each event once: which ones are there is noted in the entry's
 * transaction.
 *
 * <p>The entry's own time is when the trail heard of it, as of every entry; when it happened stands in it.
 */
@Component
@Profile("keycloak")
class KeycloakEventTrail {

    /** So much later than others an event may become visible, and so far the clocks of Keycloak's nodes may be apart. */
    static final Duration LATE = Duration.ofMinutes(5);

    private static final String ACCOUNT = "account";
    private static final String PASSWORD = "password";
    private static final String NOBODY = "unknown";
    private static final Pattern CODE = Pattern.compile("[A-Za-z_]{1,80}");
    private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z_-]{1,80}");
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Identities identities;
    private final KeycloakAdministration keycloak;

    KeycloakEventTrail(JdbcClient jdbc, Trail trail, Identities identities, KeycloakAdministration keycloak) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.identities = identities;
        this.keycloak = keycloak;
    }

    /**
     * From when on events are to be read, those that may have come late included; all when none was read yet. One whose
     * clock is ahead must not hide what others say meanwhile.
     */
    Instant from() {
        return jdbc.sql("""
                        select case when max(happened_at) is not null then least(max(happened_at), clock_timestamp()) end
                        from keycloak_event
                        """)
                .query(Timestamp.class)
                .optional()
                .map(newest -> newest.toInstant().minus(LATE))
                .orElse(Instant.EPOCH);
    }

    /** Writes those that are new. */
    @Transactional
    public void write(List<KeycloakEvent> events) {
        Set<String> unread = unread(events);
        for (KeycloakEvent event : events) {
            if (unread.remove(event.id()) && event.isAttempt()) {
                trail.recordFrom(matching(ADDRESS, event.ipAddress()), entry(event));
            }
        }
    }

    /** Forgets events that are too old to be read again. */
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from keycloak_event where happened_at < :from")
                .param("from", Timestamp.from(from()))
                .update();
    }

    private Set<String> unread(List<KeycloakEvent> events) {
        return new HashSet<>(jdbc.sql("""
                        insert into keycloak_event (event_id, happened_at)
                        select * from unnest(:ids, :times) on conflict do nothing returning event_id
                        """)
                .param("ids", events.stream().map(KeycloakEvent::id).toArray(String[]::new))
                .param(
                        "times",
                        events.stream().map(event -> Timestamp.from(event.at())).toArray(Timestamp[]::new))
                .query(String.class)
                .list());
    }

    private Entry entry(KeycloakEvent event) {
        String name = name(event);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("by", "keycloak");
        facts.put("event", event.type());
        put(facts, "error", matching(CODE, event.error()));
        put(facts, "credential", matching(CREDENTIAL, event.isOfCredential() ? event.credential() : null));
        put(facts, "client", matching(CLIENT, event.clientId()));
        facts.put("happenedAt", event.at().toString());
        facts.put("id", event.id());
        return Entry.of(action(event), ACCOUNT, name).by(name).changed(Map.of(), facts);
    }

    private static Action action(KeycloakEvent event) {
        if (!event.isOfCredential()) {
            return Action.LOGIN_FAILED;
        }
        return PASSWORD.equals(event.credential()) ? Action.PASSWORD_CHANGED : Action.CREDENTIAL_CHANGED;
    }

    /** Who it claimed to be. What was typed may be a password: a name is one that Keycloak or we know. */
    private String name(KeycloakEvent event) {
        String typed = event.typedName();
        if (typed != null) {
            String name = typed.strip().toLowerCase(Locale.ROOT);
            if (People.isName(name)
                    && (event.userId() != null
                            || !identities.existing(Set.of(name)).isEmpty())) {
                return name;
            }
        }
        String known = event.userId() == null ? null : keycloak.userName(event.userId());
        return known != null && People.isName(known) ? known : NOBODY;
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    /** Nothing that a stranger could have worded. */
    private static @Nullable String matching(Pattern allowed, @Nullable String value) {
        return value != null && allowed.matcher(value).matches() ? value : null;
    }
}

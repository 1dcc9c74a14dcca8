package id.kinerja.keycloak;

import id.kinerja.access.Identities;
import id.kinerja.access.People;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
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
class KeycloakEventTrail implements KeycloakSink<KeycloakEvent> {

    private static final String ACCOUNT = "account";
    private static final String PASSWORD = "password";
    private static final String NOBODY = "unknown";
    private static final Pattern CODE = Pattern.compile("[A-Za-z_]{1,80}");
    private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z_-]{1,80}");
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private final KeycloakEventTable table;
    private final Trail trail;
    private final Identities identities;
    private final KeycloakAdministration keycloak;

    KeycloakEventTrail(KeycloakEventTable table, Trail trail, Identities identities, KeycloakAdministration keycloak) {
        this.table = table;
        this.trail = trail;
        this.identities = identities;
        this.keycloak = keycloak;
    }

    @Override
    public Instant from() {
        return table.from(KeycloakEventTable.Kind.OF_USERS);
    }

    @Override
    @Transactional
    public void write(List<KeycloakEvent> events) {
        Set<String> unread = table.unread(KeycloakEventTable.Kind.OF_USERS, events);
        for (KeycloakEvent event : events) {
            if (unread.remove(event.id()) && event.isAttempt()) {
                trail.recordFrom(address(event.ipAddress()), entry(event));
            }
        }
    }

    @Override
    @Transactional
    public void forgetOld() {
        table.forgetOld(KeycloakEventTable.Kind.OF_USERS);
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

    /** The address, if it is one. */
    static @Nullable String address(@Nullable String value) {
        return matching(ADDRESS, value);
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

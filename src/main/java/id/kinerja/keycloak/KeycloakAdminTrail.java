package id.kinerja.keycloak;

import id.kinerja.access.People;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into the audit trail what administrators changed of accounts and rights at Keycloak, each once, as {@link
 * KeycloakEventTrail} does with what people did themselves.
 */
@Component
@Profile("keycloak")
class KeycloakAdminTrail implements KeycloakSink<KeycloakAdminEvent> {

    private static final String NOBODY = "unknown";

    private final JdbcClient jdbc;
    private final KeycloakEventTable table;
    private final Trail trail;
    private final Organization organization;
    private final KeycloakAdministration keycloak;

    KeycloakAdminTrail(
            JdbcClient jdbc,
            KeycloakEventTable table,
            Trail trail,
            Organization organization,
            KeycloakAdministration keycloak) {
        this.jdbc = jdbc;
        this.table = table;
        this.trail = trail;
        this.organization = organization;
        this.keycloak = keycloak;
    }

    @Override
    public Instant from() {
        return table.from(KeycloakEventTable.Kind.OF_ADMINS);
    }

    @Override
    @Transactional
    public void write(List<KeycloakAdminEvent> events) {
        Set<String> unread = table.unread(KeycloakEventTable.Kind.OF_ADMINS, events);
        Map<String, Optional<String>> names = new HashMap<>();
        for (KeycloakAdminEvent event : events) {
            if (unread.remove(event.id())) {
                KeycloakChange.of(event)
                        .filter(change -> isChange(event, change))
                        .ifPresent(change -> trail.recordFrom(address(event), entry(event, change, names)));
            }
        }
    }

    @Override
    @Transactional
    public void forgetOld() {
        table.forgetOld(KeycloakEventTable.Kind.OF_ADMINS);
    }

    /** Whether it is now what it was not before: an account's state is told with every change of it. */
    private boolean isChange(KeycloakAdminEvent event, KeycloakChange change) {
        return switch (change.kind()) {
            case DISABLED -> noteDisabled(event, change);
            case ENABLED -> forgetDisabled(change);
            case CREATED_DISABLED -> {
                noteDisabled(event, change);
                yield true;
            }
            case REMOVED -> {
                forgetDisabled(change);
                yield true;
            }
            default -> true;
        };
    }

    private boolean noteDisabled(KeycloakAdminEvent event, KeycloakChange change) {
        return jdbc.sql("insert into keycloak_disabled (user_id, since) values (:id, :at) on conflict do nothing")
                        .param("id", change.id())
                        .param("at", Timestamp.from(event.at()))
                        .update()
                == 1;
    }

    private boolean forgetDisabled(KeycloakChange change) {
        return jdbc.sql("delete from keycloak_disabled where user_id = :id")
                        .param("id", change.id())
                        .update()
                == 1;
    }

    private Entry entry(KeycloakAdminEvent event, KeycloakChange change, Map<String, Optional<String>> names) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("by", "keycloak");
        facts.put("event", event.resource());
        facts.put("change", change.kind().name());
        if (!change.names().isEmpty()) {
            facts.put("names", change.names());
        }
        facts.put("happenedAt", event.at().toString());
        facts.put("id", event.id());
        String admin = event.by() == null ? null : event.by().userId();
        String by = admin == null ? NOBODY : Objects.requireNonNullElse(name(admin, names), admin);
        if (change.ofGroup()) {
            return Entry.of(change.kind().action(), "group", change.id()).by(by).changed(Map.of(), facts);
        }
        String known = name(change.id(), names);
        String userName = known == null ? change.userName() : known;
        return Entry.of(change.kind().action(), "account", userName == null ? change.id() : userName)
                .by(by)
                .fileOf(
                        userName == null
                                ? null
                                : organization
                                        .byUserName(userName)
                                        .map(Employee::id)
                                        .orElse(null))
                .changed(Map.of(), facts);
    }

    /** The account's name; none when it is gone, or of another realm. */
    private @Nullable String name(String userId, Map<String, Optional<String>> names) {
        return names.computeIfAbsent(
                        userId, id -> Optional.ofNullable(keycloak.userName(id)).filter(People::isName))
                .orElse(null);
    }

    private static @Nullable String address(KeycloakAdminEvent event) {
        return event.by() == null ? null : KeycloakEventTrail.address(event.by().ipAddress());
    }
}

package id.kinerja.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.access.People;
import id.kinerja.trail.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator changed of an account at Keycloak, or of a group's roles.
 *
 * @param ofGroup whether it is about a group, all of whose members have its roles
 * @param id Keycloak's id of the account or group
 * @param userName the account's name, where Keycloak tells it with the change
 * @param names of the roles or groups that were given or taken
 */
record KeycloakChange(
        Kind kind, boolean ofGroup, String id, @Nullable String userName, List<String> names) {

    /** What is told of; whether an account that is told to be enabled was so before, Keycloak does not say. */
    enum Kind {
        CREATED(Action.ACCOUNT_CREATED),
        CREATED_DISABLED(Action.ACCOUNT_CREATED),
        REMOVED(Action.ACCOUNT_CLOSED),
        ENABLED(Action.ACCOUNT_REOPENED),
        DISABLED(Action.ACCOUNT_CLOSED),
        PASSWORD_REPLACED(Action.ACCOUNT_RESET),
        GIVEN(Action.ROLES_CHANGED),
        TAKEN(Action.ROLES_CHANGED);

        private final Action action;

        Kind(Action action) {
            this.action = action;
        }

        Action action() {
            return action;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH =
            Pattern.compile("(?<of>users|groups)/(?<id>[A-Za-z0-9:._@-]{1,200})(?:/(?<what>.+))?");
    private static final int LONGEST_NAME = 255;

    /** What the event tells; nothing when it is none of these, or was not done. */
    static Optional<KeycloakChange> of(KeycloakAdminEvent event) {
        Matcher path = PATH.matcher(event.path() == null ? "" : event.path());
        if (event.error() != null || !path.matches()) {
            return Optional.empty();
        }
        boolean ofGroup = "groups".equals(path.group("of"));
        String id = path.group("id");
        String what = path.group("what") == null ? "" : path.group("what");
        return switch (event.resource()) {
            case KeycloakAdminEvent.USER -> ofGroup ? Optional.empty() : ofAccount(event, id, what);
            case KeycloakAdminEvent.GROUP_MEMBERSHIP ->
                ofGroup || !what.startsWith("groups/") ? Optional.empty() : ofRights(event, false, id);
            case KeycloakAdminEvent.REALM_ROLE_MAPPING, KeycloakAdminEvent.CLIENT_ROLE_MAPPING ->
                what.startsWith("role-mappings/") ? ofRights(event, ofGroup, id) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<KeycloakChange> ofAccount(KeycloakAdminEvent event, String id, String what) {
        if ("ACTION".equals(event.operation()) && "reset-password".equals(what)) {
            return Optional.of(new KeycloakChange(Kind.PASSWORD_REPLACED, false, id, null, List.of()));
        }
        if (!what.isEmpty()) {
            return Optional.empty();
        }
        JsonNode sent = sent(event);
        String typed = sent.path("username").asText();
        String userName = People.isName(typed) ? typed : null;
        JsonNode enabled = sent.path("enabled");
        return switch (event.operation()) {
            case "CREATE" -> {
                List<String> groups = new ArrayList<>();
                sent.path("groups").forEach(group -> add(groups, group));
                // without an answer an account is disabled; of a realm that does not keep what was sent, nobody knows
                Kind kind = sent.isMissingNode() || enabled.asBoolean() ? Kind.CREATED : Kind.CREATED_DISABLED;
                yield Optional.of(new KeycloakChange(kind, false, id, userName, List.copyOf(groups)));
            }
            case "DELETE" -> Optional.of(new KeycloakChange(Kind.REMOVED, false, id, userName, List.of()));
            case "UPDATE" -> {
                Kind kind = enabled.asBoolean() ? Kind.ENABLED : Kind.DISABLED;
                yield enabled.isBoolean()
                        ? Optional.of(new KeycloakChange(kind, false, id, userName, List.of()))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<KeycloakChange> ofRights(KeycloakAdminEvent event, boolean ofGroup, String id) {
        List<String> names = new ArrayList<>();
        JsonNode sent = sent(event);
        if (sent.isArray()) {
            sent.forEach(role -> add(names, role.path("name")));
        } else {
            JsonNode path = sent.path("path");
            boolean below = path.asText().lastIndexOf('/') > 0;
            add(names, below ? path : sent.path("name"));
        }
        return switch (event.operation()) {
            case "CREATE" -> Optional.of(new KeycloakChange(Kind.GIVEN, ofGroup, id, null, List.copyOf(names)));
            case "DELETE" -> Optional.of(new KeycloakChange(Kind.TAKEN, ofGroup, id, null, List.copyOf(names)));
            default -> Optional.empty();
        };
    }

    private static void add(List<String> names, JsonNode name) {
        if (name.isTextual() && name.asText().length() <= LONGEST_NAME) {
            names.add(name.asText());
        }
    }

    /** What was sent; nothing when it cannot be read, whose message would repeat it. */
    private static JsonNode sent(KeycloakAdminEvent event) {
        try {
            return event.representation() == null ? JSON.missingNode() : JSON.readTree(event.representation());
        } catch (JsonProcessingException unreadable) {
            return JSON.missingNode();
        }
    }
}

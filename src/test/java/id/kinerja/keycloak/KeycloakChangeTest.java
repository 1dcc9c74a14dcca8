package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator's event at Keycloak says, as Keycloak 26 words it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeycloakChangeTest {

    private static final String USER = "6c1f0f6e-8f0b-4c55-9d0a-5d6a3a1c7d11";
    private static final String GROUP = "0d7b8a52-1b8e-4d0e-a0b5-c5a4b1f0e9aa";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void who_did_it_when_and_from_where_is_read_and_what_is_of_no_concern_is_passed_over() throws Exception {
        KeycloakAdminEvent event = event("ACTION", "USER", "users/" + USER + "/reset-password", null);
        assertThat(event.id()).isEqualTo("e1");
        assertThat(event.at()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(event.by()).isEqualTo(new KeycloakAdminEvent.By("admin-id", "203.0.113.9"));
        assertThat(KeycloakChange.of(event)).contains(account(KeycloakChange.Kind.PASSWORD_REPLACED, null));
    }

    @Test
    void groups_and_roles_are_named() throws Exception {
        String group = "{\"id\":\"" + GROUP + "\",\"name\":\"personnel-admin\",\"path\":\"/personnel-admin\"}";
        String roles =
                "[{\"id\":\"r1\",\"name\":\"manage-users\",\"clientRole\":true},{\"id\":\"r2\",\"name\":\"view-users\"}]";
        String membership = "users/" + USER + "/groups/" + GROUP;
        assertThat(change("CREATE", "GROUP_MEMBERSHIP", membership, group))
                .contains(account(KeycloakChange.Kind.GIVEN, null, "personnel-admin"));
        assertThat(change("DELETE", "GROUP_MEMBERSHIP", membership, group))
                .contains(account(KeycloakChange.Kind.TAKEN, null, "personnel-admin"));
        assertThat(change("CREATE", "GROUP_MEMBERSHIP", membership, "{\"name\":\"auditor\",\"path\":\"/tim/auditor\"}"))
                .as("a group below another, which gives no role")
                .contains(account(KeycloakChange.Kind.GIVEN, null, "/tim/auditor"));
        assertThat(change("CREATE", "CLIENT_ROLE_MAPPING", "users/" + USER + "/role-mappings/clients/c1", roles))
                .contains(account(KeycloakChange.Kind.GIVEN, null, "manage-users", "view-users"));
        assertThat(change("DELETE", "REALM_ROLE_MAPPING", "users/" + USER + "/role-mappings/realm", roles))
                .contains(account(KeycloakChange.Kind.TAKEN, null, "manage-users", "view-users"));
        assertThat(change("CREATE", "REALM_ROLE_MAPPING", "groups/" + GROUP + "/role-mappings/realm", roles))
                .contains(new KeycloakChange(
                        KeycloakChange.Kind.GIVEN, true, GROUP, null, List.of("manage-users", "view-users")));
        assertThat(change("CREATE", "GROUP_MEMBERSHIP", membership, null))
                .as("a realm without the events' details")
                .contains(account(KeycloakChange.Kind.GIVEN, null));
        assertThat(change("CREATE", "GROUP_MEMBERSHIP", membership, "{\"name\": nonsense"))
                .contains(account(KeycloakChange.Kind.GIVEN, null));
    }

    @Test
    void an_account_that_is_made_changed_or_removed_is_read_without_its_secrets() throws Exception {
        String sent = """
                {"username":"197802151999021001","enabled":%s,"email":"x@kota.example","groups":["/auditor"],
                 "credentials":[{"type":"password","value":"gunung-biru-7788"}]}""";
        String path = "users/" + USER;
        assertThat(change("CREATE", "USER", path, sent.formatted(true)))
                .contains(account(KeycloakChange.Kind.CREATED, "197802151999021001", "/auditor"));
        assertThat(change("CREATE", "USER", path, "{\"username\":\"kata sandi\"}"))
                .as("Keycloak's accounts are disabled when nothing is said; what cannot be a name is none")
                .contains(account(KeycloakChange.Kind.CREATED_DISABLED, null));
        assertThat(change("CREATE", "USER", path, null)).contains(account(KeycloakChange.Kind.CREATED, null));
        assertThat(change("UPDATE", "USER", path, sent.formatted(false)))
                .contains(account(KeycloakChange.Kind.DISABLED, "197802151999021001"));
        assertThat(change("UPDATE", "USER", path, sent.formatted(true)))
                .contains(account(KeycloakChange.Kind.ENABLED, "197802151999021001"));
        assertThat(change("DELETE", "USER", path, null)).contains(account(KeycloakChange.Kind.REMOVED, null));
        assertThat(event("UPDATE", "USER", path, sent.formatted(true)).toString())
                .doesNotContain("gunung")
                .doesNotContain("kota.example");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTION, USER, users/u1/logout",
        "ACTION, USER, users/u1/send-verify-email",
        "ACTION, USER, users/u1",
        "CREATE, USER, users/u1/federated-identity/google",
        "UPDATE, USER, users/u1",
        "UPDATE, USER, users/profile",
        "UPDATE, USER, users-management-permissions",
        "UPDATE, GROUP_MEMBERSHIP, users/u1/groups/g1",
        "CREATE, GROUP_MEMBERSHIP, organizations/o1/members",
        "CREATE, REALM_ROLE_MAPPING, client-scopes/s1/scope-mappings/realm",
        "CREATE, CLIENT, clients/c1",
        "CREATE, SOMETHING_NEW, users/u1",
        "CREATE, USER, ",
    })
    void what_is_none_of_these_is_left_out(String operation, String resource, String path) throws Exception {
        assertThat(change(operation, resource, path, "{\"name\":\"x\"}")).isEmpty();
    }

    @Test
    void what_keycloak_refused_is_left_out() {
        assertThat(KeycloakChange.of(new KeycloakAdminEvent(
                        "e1", 0, "ACTION", "USER", "users/u1/reset-password", null, "invalid_request", null)))
                .isEmpty();
    }

    private static KeycloakChange account(KeycloakChange.Kind kind, @Nullable String userName, String... names) {
        return new KeycloakChange(kind, false, USER, userName, List.of(names));
    }

    private static Optional<KeycloakChange> change(
            String operation, String resource, @Nullable String path, @Nullable String sent)
            throws JsonProcessingException {
        return KeycloakChange.of(event(operation, resource, path, sent));
    }

    private static KeycloakAdminEvent event(
            String operation, String resource, @Nullable String path, @Nullable String sent)
            throws JsonProcessingException {
        return JSON.readValue(
                """
                {"id":"e1","time":1795420800000,"realmId":"r","operationType":"%s","resourceType":"%s","resourcePath":%s,
                 "authDetails":{"realmId":"m","clientId":"c","userId":"admin-id","ipAddress":"203.0.113.9"},
                 "representation":%s,"details":{"x":"y"}}""".formatted(operation, resource, JSON.writeValueAsString(path), JSON.writeValueAsString(sent)),
                KeycloakAdminEvent.class);
    }
}

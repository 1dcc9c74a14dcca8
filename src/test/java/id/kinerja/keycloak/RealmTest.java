package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RealmTest {

    private final String text = Files.readString(Path.of("keycloak/kinerja-realm.json"));
    private final JsonNode realm = new ObjectMapper().readTree(text);

    RealmTest() throws IOException {}

    @Test
    void every_role_is_a_group_or_nobody_could_be_given_it() {
        assertThat(names(realm.get("groups"), "name"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::group).toList());
    }

    @Test
    void a_group_is_told_with_its_path_or_one_below_another_would_give_the_role_of_its_name() {
        List<JsonNode> mappers = new ArrayList<>();
        for (JsonNode client : realm.get("clients")) {
            for (JsonNode mapper : client.path("protocolMappers")) {
                if (mapper.at("/config/claim.name").asText().equals("groups")) {
                    mappers.add(mapper.at("/config/full.path"));
                }
            }
        }
        assertThat(mappers).isNotEmpty().extracting(JsonNode::asText).containsOnly("true");
    }

    @Test
    void no_password_and_no_secret_is_written_in_it_and_samples_choose_a_password_of_their_own() {
        for (JsonNode user : realm.get("users")) {
            for (JsonNode credential : user.path("credentials")) {
                assertThat(credential.get("value").asText()).isEqualTo("${KINERJA_SAMPLE_PASSWORD}");
                assertThat(user.get("requiredActions"))
                        .extracting(JsonNode::asText)
                        .contains("UPDATE_PASSWORD");
            }
        }
        for (JsonNode client : realm.get("clients")) {
            assertThat(client.path("secret").asText("${KINERJA_CLIENT_SECRET}")).isEqualTo("${KINERJA_CLIENT_SECRET}");
        }
    }

    @Test
    void no_client_takes_passwords_or_hands_tokens_through_the_address() {
        for (JsonNode client : realm.get("clients")) {
            assertThat(client.get("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.get("implicitFlowEnabled").asBoolean(true)).isFalse();
        }
    }

    private static List<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }
}

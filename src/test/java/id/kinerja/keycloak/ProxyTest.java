package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** That compose gives the proxy before Keycloak what its configuration needs; what that does {@code KeycloakIT} shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProxyTest {

    private static final Path FOLDER = Path.of("docker/proxy");
    private static final Pattern SETTING = Pattern.compile("\\$\\{(\\w+)}");
    private static final String RESOLVERS = "NGINX_LOCAL_RESOLVERS";

    private final String template = Files.readString(FOLDER.resolve("keycloak.conf.template"));
    private final JsonNode services = new ObjectMapper()
            .<JsonNode>valueToTree(new Yaml().load(Files.readString(Path.of("docker-compose.yml"))))
            .get("services");
    private final JsonNode proxy = services.get("proxy");

    ProxyTest() throws IOException {}

    @Test
    void every_setting_that_the_configuration_names_is_given_and_filled_in() {
        Set<String> named = SETTING.matcher(template)
                .results()
                .map(setting -> setting.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> given = new TreeSet<>();
        proxy.get("environment").fieldNames().forEachRemaining(given::add);
        assertThat(given).contains("NGINX_ENTRYPOINT_LOCAL_RESOLVERS");
        given.removeIf(name -> !name.startsWith("PROXY_"));
        given.add(RESOLVERS);
        assertThat(named).isEqualTo(given);
        Pattern filled = Pattern.compile(
                proxy.get("environment").get("NGINX_ENVSUBST_FILTER").asText());
        assertThat(named).allMatch(name -> filled.matcher(name).find());
    }

    @Test
    void nobody_reaches_keycloak_past_the_proxy_and_everything_that_is_mounted_is_there() {
        assertThat(services.get("keycloak").has("ports")).isFalse();
        assertThat(proxy.get("volumes")).hasSize(3);
        for (JsonNode volume : proxy.get("volumes")) {
            assertThat(Path.of(volume.asText().split(":")[0])).exists();
        }
    }

    @Test
    void the_page_about_too_many_attempts_may_use_its_own_style_and_no_other()
            throws IOException, NoSuchAlgorithmException {
        Matcher style = Pattern.compile("(?s)<style>(.*?)</style>")
                .matcher(Files.readString(FOLDER.resolve("pages/too-many-attempts.html")));
        assertThat(style.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(template)
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void what_a_request_claims_about_where_it_came_from_is_overwritten() {
        for (String header : Set.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded")) {
            assertThat(template).contains("proxy_set_header " + header + " ");
        }
        assertThat(template).doesNotContain("$proxy_add_x_forwarded_for").doesNotContain("$http_");
    }
}

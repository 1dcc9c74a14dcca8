package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebAppLanguageTest {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}|href=\"#[^\"]*\"");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
    void bahasa_Indonesia_has_every_text_of_the_shipped_English_and_no_other(String app) throws IOException {
        assertThat(keys(texts(app, "id"))).isEqualTo(keys(texts(app, "en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
    void a_text_keeps_its_placeholders(String app) throws IOException {
        JsonNode english = texts(app, "en").path("labels");
        var lost = new TreeMap<String, String>();
        texts(app, "id").path("labels").properties().forEach(text -> {
            String original = english.path(text.getKey()).asText();
            if (!placeholders(original).equals(placeholders(text.getValue().asText()))) {
                lost.put(text.getKey(), text.getValue().asText());
            }
        });
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
    void our_configuration_wins_over_the_shipped_one(String app) throws IOException {
        assertThat(read(app + "/scripts/config.js")).contains("kinerja/brand.js");
        assertThat(read(app + "/styles/user-styles.css")).contains("kinerja/webapp.css");
    }

    private static TreeSet<String> keys(JsonNode texts) {
        var keys = new TreeSet<String>();
        texts.properties().forEach(group -> group.getValue().properties().forEach(text -> {
            keys.add(group.getKey() + "." + text.getKey());
            text.getValue()
                    .properties()
                    .forEach(part -> keys.add(group.getKey() + "." + text.getKey() + "." + part.getKey()));
        }));
        return keys;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static JsonNode texts(String app, String language) throws IOException {
        String file = read(app + "/locales/" + language + ".json");
        return new ObjectMapper().readTree(file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file);
    }

    private static String read(String file) throws IOException {
        try (InputStream stream =
                WebAppLanguageTest.class.getResourceAsStream("/META-INF/resources/webjars/camunda/app/" + file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

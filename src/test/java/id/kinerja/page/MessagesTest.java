package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Every text that a page asks for is there, in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {

    private static final Pattern ASKED = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]*)");
    private static final Pattern CONSTRAINT = Pattern.compile("message\\s*=\\s*\"\\{([a-z][A-Za-z0-9_.-]*)}\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    /** English labels of forms, whose Indonesian ones may be in the forms themselves. */
    private static final String LABEL_OF_FORM = "form.";

    static String[] bundles() throws IOException {
        return MessagesConfiguration.bundles();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_bundle_has_the_same_keys_in_both_languages(String bundle) {
        Set<String> indonesian = new TreeSet<>(indonesian(bundle).keySet());
        Set<String> english = new TreeSet<>(english(bundle).keySet());
        english.removeIf(key -> key.startsWith(LABEL_OF_FORM) && !indonesian.contains(key));
        assertThat(english).isEqualTo(indonesian);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_key_stands_twice_for_the_last_one_would_count(String bundle) throws IOException {
        for (String language : List.of("", "_en")) {
            Set<String> seen = new HashSet<>();
            try (Stream<String> lines = new ClassPathResource(bundle + language + ".properties")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()) {
                assertThat(lines.filter(line -> !line.startsWith("#") && line.contains("="))
                                .map(line -> line.substring(0, line.indexOf('=')))
                                .filter(key -> !seen.add(key)))
                        .as(bundle + language)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_use_the_same_arguments(String bundle) {
        Map<String, String> english = english(bundle);
        indonesian(bundle).forEach((key, text) -> assertThat(arguments(english.getOrDefault(key, text)))
                .as(key)
                .isEqualTo(arguments(text)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_text_is_empty_and_each_with_arguments_can_be_filled(String bundle) {
        Stream.of(indonesian(bundle), english(bundle))
                .forEach(texts -> texts.forEach((key, text) -> {
                    assertThat(text).as(key).isNotBlank();
                    if (!arguments(text).isEmpty()) {
                        assertThat(new MessageFormat(text).format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}))
                                .as("%s: an apostrophe beside arguments must be doubled", key)
                                .doesNotContain("{");
                    }
                }));
    }

    @Test
    void no_two_bundles_have_the_same_key() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (String bundle : bundles()) {
            for (String key : indonesian(bundle).keySet()) {
                assertThat(owners.put(key, bundle))
                        .as("%s, also in %s", key, bundle)
                        .isNull();
            }
        }
    }

    @Test
    void every_text_that_a_template_asks_for_exists() throws IOException {
        assertThat(missing(Path.of("src/main/resources/templates"), ".html", ASKED))
                .isEmpty();
    }

    @Test
    void every_text_that_a_constraint_names_exists() throws IOException {
        assertThat(missing(Path.of("src/main/java"), ".java", CONSTRAINT)).isEmpty();
    }

    /** What is asked for and missing, by file. */
    private static Map<String, Set<String>> missing(Path folder, String ending, Pattern pattern) throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles()) {
            known.addAll(indonesian(bundle).keySet());
        }
        Map<String, Set<String>> missing = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending)).forEach(file -> {
                Matcher asked = pattern.matcher(COMMENT.matcher(read(file)).replaceAll(""));
                while (asked.find()) {
                    if (!known.contains(asked.group(1)) && !asked.group(1).endsWith(".")) {
                        missing.computeIfAbsent(file.toString(), path -> new TreeSet<>())
                                .add(asked.group(1));
                    }
                }
            });
        }
        return missing;
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            arguments.add(argument.group(1));
        }
        return arguments;
    }

    private static Map<String, String> indonesian(String bundle) {
        return load(bundle + ".properties");
    }

    private static Map<String, String> english(String bundle) {
        return load(bundle + "_en.properties");
    }

    private static Map<String, String> load(String file) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Habits of all templates, which the content security policy and the pages' promises need. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/templates");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_has_no_inline_script_or_style(Path template) throws IOException {
        assertThat(Files.readString(template))
                .as("the content security policy forbids it: use kinerja.js and kinerja.css")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style", "javascript:")
                .doesNotContainPattern("\\s(th:)?style=")
                .doesNotContainPattern("\\s(th:)?on(click|change|submit|input|load|error|focus|blur)=");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_writes_texts_escaped(Path template) throws IOException {
        assertThat(Files.readString(template))
                .as("what people typed is text, never markup")
                .doesNotContain("th:utext", "[(");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_fetches_nothing_from_elsewhere(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_form_that_changes_something_carries_the_token_and_leaves_checking_to_the_server(Path template)
            throws IOException {
        Pattern.compile("<form[^>]*method=\"post\"[^>]*>")
                .matcher(Files.readString(template))
                .results()
                .forEach(form -> {
                    assertThat(form.group()).as("th:action adds the token").contains("th:action");
                });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_condition_stands_around_an_included_fragment_not_beside_it(Path template) throws IOException {
        assertThat(Files.readString(template))
                .as("the including attribute is carried out first, so a condition on the same element is never asked:"
                        + " wrap it in th:block")
                .doesNotContainPattern("<[a-z]+\\s[^<>]*th:(if|unless)=\"[^\"]*\"\\s+th:replace=");
    }
}

package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
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

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z:]+\\s(?:\"[^\"]*\"|[^<>\"])*>");
    private static final Pattern INCLUDES = Pattern.compile("\\sth:replace=");
    private static final Pattern DECIDES = Pattern.compile("\\sth:(if|unless|case|each|with|object)=");
    private static final Pattern BEAN_IN_ATTRIBUTE = Pattern.compile(
            "\\sth:(replace|insert|href|src|value|id|for|name|attr|data-[a-z-]+|aria-[a-z-]+)=\"[^\"]*[{( ,]@[a-z][A-Za-z]*\\.");

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
        assertThat(tags(template).filter(tag -> INCLUDES.matcher(tag).find()))
                .as("the including attribute is carried out first, so whatever stands on the same element is never"
                        + " asked: put it on a th:block around it")
                .noneMatch(tag -> DECIDES.matcher(tag).find());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_bean_is_asked_for_a_text_or_a_name_not_inside_an_attribute(Path template) throws IOException {
        assertThat(tags(template))
                .as("Thymeleaf refuses beans in attributes and inclusions: name the value by th:with first")
                .noneMatch(tag -> BEAN_IN_ATTRIBUTE.matcher(tag).find());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_page_begins_with_its_document_type(Path template) throws IOException {
        String text = Files.readString(template);
        if (text.contains("page/layout :: page(")) {
            assertThat(text).as("without it browsers fall back to old habits").startsWith("<!DOCTYPE html>");
        }
    }

    private static Stream<String> tags(Path template) throws IOException {
        String text = COMMENT.matcher(Files.readString(template)).replaceAll("");
        return TAG.matcher(text).results().map(MatchResult::group);
    }
}

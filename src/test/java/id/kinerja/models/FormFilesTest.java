package id.kinerja.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.kinerja.models.Models.ProcessFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormFilesTest {

    private static final Set<String> COMPONENTS = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "select",
            "radio",
            "checkbox",
            "checklist",
            "datetime",
            "table",
            "separator",
            "group");

    private static final Pattern LINK = Pattern.compile("]\\(([^)]*)\\)");

    static List<FormFile> forms() {
        return FormFile.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_one_that_the_stock_tasklist_can_render(FormFile form) {
        assertThat(form.id()).as("the form is found by its id").isEqualTo(Models.name(form.path()));
        assertThat(form.root().path("schemaVersion").asInt())
                .as("the stock Tasklist's form-js reads this version")
                .isEqualTo(16);
        assertThat(form.root().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.root().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(form.components())
                .as("other components break the stock Tasklist, or our inbox does not render them")
                .allMatch(
                        component -> COMPONENTS.contains(component.path("type").asText()));
        assertThat(form.components())
                .as("a hidden field is still submitted by other clients, and a formula in a form is a rule that no"
                        + " test sees")
                .noneMatch(component -> component.has("conditional")
                        || component.path("readonly").asBoolean(false)
                        || component.path("disabled").asBoolean(false));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void ids_and_keys_are_unique_and_inputs_do_not_share_a_name_with_what_is_shown(FormFile form) {
        assertThat(form.components().stream()
                        .map(component -> component.path("id").asText()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        var keys =
                form.inputs().stream().map(input -> input.path("key").asText()).toList();
        assertThat(keys).doesNotHaveDuplicates().doesNotContain("");
        assertThat(form.wanted())
                .as("form-js has one name space: an input of the same name overwrites the rows or text that is shown")
                .doesNotContainAnyElementsOf(keys);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void texts_lead_only_to_our_own_pages(FormFile form) {
        for (JsonNode component : form.components()) {
            LINK.matcher(component.path("text").asText()).results().forEach(link -> assertThat(link.group(1))
                    .as("an address that a value supplies could lead anywhere, and our inbox does not make a"
                            + " link of it")
                    .matches("/[a-z].*"));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_belongs_to_one_user_task_of_its_own_capability(FormFile form) {
        List<String> users = new ArrayList<>();
        for (ProcessFile process : Models.processes()) {
            for (UserTask task : process.userTasks()) {
                if (form.id().equals(task.getCamundaFormRef())) {
                    users.add(process.capability() + " " + task.getId());
                }
            }
        }
        assertThat(users)
                .as("form and process are deployed together, and a form that two steps share changes both")
                .singleElement()
                .asString()
                .startsWith(form.capability() + " ");
    }

    @Test
    void every_user_task_has_a_form() {
        var forms = FormFile.all().stream().map(FormFile::id).toList();
        for (ProcessFile process : Models.processes()) {
            assertThat(process.userTasks())
                    .as("%s: a step without its form cannot be completed", process)
                    .allMatch(task -> forms.contains(task.getCamundaFormRef()));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_label_can_be_read_in_english(FormFile form) {
        Properties english = english(form.capability());
        var missing = new TreeSet<>(translatable(form));
        missing.removeAll(english.stringPropertyNames());
        assertThat(missing)
                .as("English is one click away on every page, in %s_en.properties", form.capability())
                .isEmpty();
    }

    @Test
    void there_is_no_english_label_without_its_field() {
        var labels = new TreeSet<String>();
        Models.files(Path.of("src/main/resources/i18n"), "_en.properties")
                .map(FormFilesTest::load)
                .forEach(bundle -> labels.addAll(bundle.stringPropertyNames()));
        labels.removeIf(label -> !label.startsWith("form."));
        FormFile.all().forEach(form -> labels.removeAll(translatable(form)));
        assertThat(labels)
                .as("a label that nothing shows misleads who translates")
                .isEmpty();
    }

    /** The message codes of all that a form shows. */
    private static Set<String> translatable(FormFile form) {
        Set<String> codes = new TreeSet<>();
        int texts = 0;
        for (JsonNode component : form.components()) {
            String type = component.path("type").asText();
            String name = component.has("key")
                    ? component.path("key").asText()
                    : component.has("dataSource")
                            ? component.path("dataSource").asText().replaceFirst("^=", "")
                            : type + ++texts;
            String code = "form." + form.id() + "." + name;
            if (component.has("label") || component.has("dateLabel") || hasWords(component)) {
                codes.add(code);
            }
            if (component.has("description")) {
                codes.add(code + ".description");
            }
            component
                    .path("values")
                    .forEach(option ->
                            codes.add(code + "." + option.path("value").asText()));
            component
                    .path("columns")
                    .forEach(column -> codes.add(code + "." + column.path("key").asText()));
        }
        return codes;
    }

    /** Whether a text says anything besides the values that it shows. */
    private static boolean hasWords(JsonNode component) {
        String words = component.path("text").asText().replaceAll("\\{\\{.*?}}", "");
        return words.chars().anyMatch(Character::isLetter);
    }

    private static Properties english(String capability) {
        return load(Path.of("src/main/resources/i18n", capability + "_en.properties"));
    }

    private static Properties load(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }
}

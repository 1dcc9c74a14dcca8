package id.kinerja.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A form and the command that it becomes say the same: what the browser lets through the server takes, and no more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormContractTest {

    /** Which Java types a component's value can become. */
    private static final Map<String, Set<Class<?>>> TYPES = Map.of(
            "textfield", Set.of(String.class),
            "textarea", Set.of(String.class),
            "number", Set.of(Integer.class, BigDecimal.class),
            "checkbox", Set.of(Boolean.class),
            "checklist", Set.of(List.class),
            "datetime", Set.of(LocalDate.class));

    private static final Set<String> CHOICES = Set.of("select", "radio");

    static Stream<Arguments> fields() {
        var commands = FormCommand.all();
        return FormFile.all().stream().flatMap(form -> commands.stream()
                .filter(command -> command.key().equals(form.id()))
                .flatMap(command -> form.inputs().stream()
                        .filter(input -> command.components()
                                .containsKey(input.path("key").asText()))
                        .map(input -> Arguments.of(form, input.path("key").asText(), input, command))));
    }

    static List<FormFile> forms() {
        return FormFile.all();
    }

    @Test
    void every_form_has_one_meaning_and_every_meaning_a_form() {
        assertThat(FormCommand.all().stream().map(FormCommand::key))
                .as("a form without a handler cannot be submitted, and a handler without a form is never called")
                .containsExactlyInAnyOrderElementsOf(
                        FormFile.all().stream().map(FormFile::id).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_asks_for_exactly_what_its_command_takes(FormFile form) {
        for (FormCommand command : FormCommand.all()) {
            if (command.key().equals(form.id())) {
                assertThat(form.inputs().stream().map(input -> input.path("key").asText()))
                        .as("a field that the command does not know is refused, and one that the form does not ask"
                                + " for is never filled")
                        .containsExactlyInAnyOrderElementsOf(
                                command.components().keySet());
                assertThat(command.handler().getPackageName())
                        .as("form and handler live in the same capability")
                        .isEqualTo("id.kinerja." + form.capability());
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void a_field_has_the_type_of_its_component(FormFile form, String key, JsonNode field, FormCommand command) {
        Class<?> type = command.component(key).getType();
        String component = field.path("type").asText();
        if (CHOICES.contains(component)) {
            assertThat(type.isEnum() || type == String.class)
                    .as("a choice becomes an enum's constant, or a text where the choices are supplied")
                    .isTrue();
        } else {
            assertThat(TYPES.getOrDefault(component, Set.of()))
                    .as("the browser sends what the command can take")
                    .contains(type);
        }
        if (component.equals("checklist")) {
            Type list = command.component(key).getGenericType();
            assertThat(list.getTypeName()).isEqualTo("java.util.List<java.lang.String>");
        }
        if (component.equals("datetime")) {
            assertThat(field.path("subtype").asText()).isEqualTo("date");
        }
        if (component.equals("number")) {
            assertThat(field.path("decimalDigits").asInt(-1) == 0)
                    .as("whole numbers are asked for as whole numbers (decimalDigits 0), and only those")
                    .isEqualTo(type == Integer.class);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void a_field_is_required_when_its_component_is(FormFile form, String key, JsonNode field, FormCommand command) {
        assertThat(field.path("validate").path("required").asBoolean(false))
                .as("form %s, command %s", form.id(), command.type().getSimpleName())
                .isEqualTo(command.required(key));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void a_text_has_the_same_length_in_form_and_command(
            FormFile form, String key, JsonNode field, FormCommand command) {
        if (command.component(key).getType() != String.class
                || CHOICES.contains(field.path("type").asText())) {
            return;
        }
        assertThat(FormFile.number(field, "maxLength"))
                .as("every text has an end, the same in form and command")
                .isNotNull()
                .isEqualTo(command.maxLength(key));
        assertThat(FormFile.number(field, "minLength")).isEqualTo(command.minLength(key));
        assertThat(command.multiline(key))
                .as("several lines can be typed where the command takes them, and nowhere else")
                .isEqualTo(field.path("type").asText().equals("textarea"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void a_number_has_the_same_bounds_in_form_and_command(
            FormFile form, String key, JsonNode field, FormCommand command) {
        assertThat(FormFile.number(field, "min")).isEqualTo(command.min(key));
        assertThat(FormFile.number(field, "max")).isEqualTo(command.max(key));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void choices_are_the_constants_of_the_command(FormFile form, String key, JsonNode field, FormCommand command) {
        if (CHOICES.contains(field.path("type").asText()) && !field.has("valuesKey")) {
            assertThat(FormFile.options(field))
                    .as("what can be chosen can be submitted, and the other way round")
                    .containsExactlyInAnyOrderElementsOf(command.choices(key));
        }
        if (field.path("type").asText().equals("checklist")) {
            assertThat(field.has("valuesKey"))
                    .as("the rows to tick are those of the case")
                    .isTrue();
        }
    }
}

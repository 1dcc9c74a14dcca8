package id.kinerja.inbox;

import id.kinerja.engine.FormField;
import id.kinerja.engine.OpenTask;
import id.kinerja.page.Languages;
import id.kinerja.page.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes a form ready to be shown: labels in the reader's language, values filled in, choices resolved.
 *
 * <p>A form's own labels are Indonesian; the English ones are messages {@code form.<form>.<field>}, and for a choice
 * {@code form.<form>.<field>.<value>}.
 */
@Component
class TaskPage {

    private final MessageSource messages;

    TaskPage(MessageSource messages) {
        this.messages = messages;
    }

    /** @param typed what was typed before; it wins over the values that the form starts with */
    List<ShownField> fields(OpenTask task, Map<String, Object> typed) {
        List<ShownField> shown = new ArrayList<>();
        int texts = 0;
        for (FormField field : task.form().fields()) {
            String name = field.name();
            if (name == null) {
                name = field.type() + ++texts;
            }
            String code = "form." + task.form().id() + "." + name;
            Map<String, Object> values = task.values();
            shown.add(new ShownField(
                    field.type(),
                    name,
                    translated(code, field.label()),
                    translated(code + ".description", field.description()),
                    field.maxLength(),
                    typed.containsKey(name) ? typed.get(name) : values.get(name),
                    options(field, code, values),
                    FormText.paragraphs(translated(code, field.text()), values),
                    columns(field, code),
                    rows(field, values)));
        }
        return shown;
    }

    private List<Option> options(FormField field, String code, Map<String, Object> values) {
        if (field.valuesKey() != null) {
            return maps(values.get(field.valuesKey())).stream()
                    .map(option -> new Option(String.valueOf(option.get("value")), String.valueOf(option.get("label"))))
                    .toList();
        }
        return field.options().stream()
                .map(option -> new Option(option.value(), translated(code + "." + option.value(), option.label())))
                .toList();
    }

    private List<FormField.Column> columns(FormField field, String code) {
        return field.columns().stream()
                .map(column ->
                        new FormField.Column(column.key(), translated(code + "." + column.key(), column.label())))
                .toList();
    }

    private static List<Map<?, ?>> rows(FormField field, Map<String, Object> values) {
        return field.dataSource() == null ? List.of() : maps(values.get(field.dataSource()));
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    private String translated(String code, @Nullable String indonesian) {
        Locale locale = LocaleContextHolder.getLocale();
        if (indonesian == null) {
            return "";
        }
        if (locale.getLanguage().equals(Languages.INDONESIAN.getLanguage())) {
            return indonesian;
        }
        String translated = messages.getMessage(code, null, indonesian, locale);
        return translated == null ? indonesian : translated;
    }
}

package id.kinerja.administration;

import id.kinerja.page.Option;
import id.kinerja.settings.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words settings and their values in the language of who reads. */
@Component
class SettingTexts {

    private final MessageSource messages;

    SettingTexts(MessageSource messages) {
        this.messages = messages;
    }

    String label(Setting<?> setting) {
        return message("setting." + setting.key(), setting.key());
    }

    /** The unit of its numbers; empty when it has none. */
    String unit(Setting<?> setting) {
        return message("setting." + setting.key() + ".unit", "");
    }

    /** What may be chosen, in a few words; empty when the choices speak for themselves. */
    String range(Setting<?> setting) {
        if (!setting.choices().isEmpty()) {
            return "";
        }
        return setting.type() == Integer.class
                ? message("settings.range.number", "", setting.min(), setting.max())
                : message("settings.range.text", "", setting.max());
    }

    /** A value as people read it, with its unit. */
    String value(Setting<?> setting, Object value) {
        String unit = unit(setting);
        String written = setting.choices().isEmpty() ? value.toString() : choice(setting, value.toString());
        return unit.isEmpty() ? written : written + " " + unit;
    }

    /** A stored value as people read it, even when it is no longer allowed. */
    String stored(Setting<?> setting, String text) {
        return value(setting, text);
    }

    List<Option> choices(Setting<?> setting) {
        return setting.choices().stream()
                .map(choice -> new Option(choice.toString(), choice(setting, choice.toString())))
                .toList();
    }

    private String choice(Setting<?> setting, String value) {
        String otherwise = setting.type() == Boolean.class ? message("settings." + value, value) : value;
        return message("setting." + setting.key() + "." + value, otherwise);
    }

    private String message(String code, String otherwise, @Nullable Object... arguments) {
        String found = messages.getMessage(code, arguments, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}

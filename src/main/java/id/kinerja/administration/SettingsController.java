package id.kinerja.administration;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.TypedText;
import id.kinerja.settings.InvalidSetting;
import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingChange;
import id.kinerja.settings.SettingGroup;
import id.kinerja.settings.Settings;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every setting of every capability: its value, its range, who chose it, and changing it. */
@Controller
@RequestMapping("/admin/settings")
class SettingsController {

    private final List<SettingGroup> groups;
    private final Settings settings;
    private final SettingTexts texts;
    private final FieldMessages messages;

    SettingsController(List<SettingGroup> groups, Settings settings, SettingTexts texts, FieldMessages messages) {
        this.groups = groups;
        this.settings = settings;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        Map<String, SettingChange> changes = settings.lastChanges();
        model.addAttribute(
                "rows",
                all().stream()
                        .map(setting -> row(setting, changes.get(setting.key())))
                        .toList());
        return "administration/settings";
    }

    @GetMapping("/{key}")
    String edit(@PathVariable String key, Model model) {
        Setting<?> setting = find(key);
        return edit(setting, new SettingForm(settings.get(setting).toString(), null), model);
    }

    @PostMapping("/{key}")
    String change(
            @PathVariable String key,
            @Valid @ModelAttribute("form") SettingForm form,
            BindingResult typed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Setting<?> setting = find(key);
        FieldMessages.Collected found = messages.collect().add(messages.of(typed));
        try {
            if (found.errors().any()) {
                setting.read(form.shownValue());
            } else {
                set(setting, form, me.userName());
            }
        } catch (InvalidSetting problem) {
            found.add("value", problem.code(), problem.arguments());
        }
        if (found.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
            return edit(setting, form, model);
        }
        Notice.success("settings.changed", texts.label(setting)).after(redirect);
        return "redirect:/admin/settings";
    }

    private <T> void set(Setting<T> setting, SettingForm form, String by) {
        settings.set(setting, setting.read(form.shownValue()), by, TypedText.of(form.reason()));
    }

    private String edit(Setting<?> setting, SettingForm form, Model model) {
        model.addAttribute("row", row(setting, null));
        model.addAttribute("form", form);
        model.addAttribute("choices", texts.choices(setting));
        model.addAttribute(
                "changes",
                settings.history(setting).stream()
                        .map(change -> new Change(texts.stored(setting, change.value()), change))
                        .toList());
        return "administration/setting";
    }

    private Row row(Setting<?> setting, @Nullable SettingChange change) {
        return new Row(
                setting.key(),
                texts.label(setting),
                texts.unit(setting),
                texts.range(setting),
                texts.value(setting, settings.get(setting)),
                texts.value(setting, setting.defaultValue()),
                setting.type() == Integer.class,
                change);
    }

    private Setting<?> find(String key) {
        return all().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    private List<Setting<?>> all() {
        return groups.stream()
                .<Setting<?>>flatMap(group -> group.settings().stream())
                .toList();
    }

    /** A setting as the page shows it. */
    record Row(
            String key,
            String label,
            String unit,
            String range,
            String value,
            String defaultValue,
            boolean number,
            @Nullable SettingChange lastChange) {}

    /** A former or present value as the page shows it. */
    record Change(String value, SettingChange change) {}
}

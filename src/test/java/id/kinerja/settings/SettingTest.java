package id.kinerja.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingTest {

    private static final Setting<Integer> DAYS = Setting.integer("uji.hari", 7, 0, 60);
    private static final Setting<String> NAME = Setting.text("uji.nama", "Kota");
    private static final Setting<String> ZONE = Setting.choice("uji.zona", "Asia/Jakarta", "Asia/Makassar");
    private static final Setting<Boolean> FLAG = Setting.flag("uji.ya", false);

    @ParameterizedTest
    @CsvSource({"0,0", "60,60", "' 12 ',12", "007,7"})
    void a_number_within_its_range_is_read(String typed, int value) {
        assertThat(DAYS.read(typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,range",
        "61,range",
        "'',number",
        "abc,number",
        "1.5,number",
        "'1,5',number",
        "99999999999,number",
        "'<script>',number"
    })
    void any_other_number_is_refused(String typed, String why) {
        refused(DAYS, typed, "settings.problem." + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"K", "Pemerintah Kota Palu", "Kota D'Angelo 🌟", "<script>alert(1)</script>"})
    void a_text_is_kept_as_it_is(String typed) {
        assertThat(NAME.read(typed)).isEqualTo(typed);
    }

    @Test
    void a_text_may_not_be_empty_nor_longer_than_200_characters_nor_hold_control_characters() {
        refused(NAME, "   ", "settings.problem.empty");
        refused(NAME, "x".repeat(201), "settings.problem.length");
        refused(NAME, "x".repeat(10_000), "settings.problem.length");
        refused(NAME, "a\0b", "settings.problem.control");
        refused(NAME, "a\nb", "settings.problem.control");
        assertThat(NAME.read("🌟".repeat(200))).hasSize(400);
    }

    @Test
    void only_the_choices_can_be_chosen_and_the_first_is_the_default() {
        assertThat(ZONE.defaultValue()).isEqualTo("Asia/Jakarta");
        assertThat(ZONE.read("Asia/Makassar")).isEqualTo("Asia/Makassar");
        refused(ZONE, "Europe/Paris", "settings.problem.choice");
    }

    @Test
    void a_flag_is_true_or_false() {
        assertThat(FLAG.read("true")).isTrue();
        assertThat(FLAG.read("false")).isFalse();
        refused(FLAG, "ya", "settings.problem.choice");
    }

    private static void refused(Setting<?> setting, String typed, String code) {
        assertThatThrownBy(() -> setting.read(typed))
                .isInstanceOfSatisfying(InvalidSetting.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}

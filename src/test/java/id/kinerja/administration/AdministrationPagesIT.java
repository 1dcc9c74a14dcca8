package id.kinerja.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.CalendarSettings;
import id.kinerja.calendar.Holidays;
import id.kinerja.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class AdministrationPagesIT extends IntegrationTest {

    private static final RequestPostProcessor ADMIN =
            authentication(TestSignIn.as("admin", null, Role.PERSONNEL_ADMIN));
    private static final RequestPostProcessor EMPLOYEE = authentication(TestSignIn.as("pegawai", null, Role.EMPLOYEE));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Settings settings;

    @Autowired
    private Holidays holidays;

    @Autowired
    private TestTrail trail;

    @ParameterizedTest
    @ValueSource(strings = {"/admin/settings", "/admin/settings/government.zone", "/admin/holidays"})
    void only_personnel_admins_see_these_pages(String address) throws Exception {
        mvc.perform(get(address).with(ADMIN)).andExpect(status().isOk());
        mvc.perform(get(address).with(EMPLOYEE)).andExpect(status().isForbidden());
        mvc.perform(get(address)).andExpect(status().is3xxRedirection());
    }

    @Test
    void every_setting_stands_on_the_page_with_its_value_and_no_label_is_missing() throws Exception {
        mvc.perform(get("/admin/settings").with(ADMIN))
                .andExpect(content().string(containsString("Zona waktu pemerintah daerah")))
                .andExpect(content().string(containsString("WIB (UTC+7)")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void a_setting_is_changed_and_its_history_names_who_did_it() throws Exception {
        long mark = trail.mark();
        mvc.perform(post("/admin/settings/government.zone")
                        .param("value", "Asia/Makassar")
                        .param("reason", "Perda 3/2026")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(redirectedUrl("/admin/settings"));
        assertThat(settings.get(CalendarSettings.GOVERNMENT_ZONE)).isEqualTo("Asia/Makassar");
        mvc.perform(get("/admin/settings/government.zone").with(ADMIN))
                .andExpect(content().string(containsString("WITA (UTC+8)")))
                .andExpect(content().string(containsString("admin")))
                .andExpect(content().string(containsString("Perda 3/2026")));
        assertThat(settings.history(CalendarSettings.GOVERNMENT_ZONE).get(0).reason())
                .isEqualTo("Perda 3/2026");
        assertThat(trail.valuesSince(mark, "concat(action, ' ', reason)"))
                .containsExactly("SETTING_CHANGED Perda 3/2026");
    }

    @Test
    void nothing_is_changed_without_a_reason_and_the_value_stays_typed() throws Exception {
        String before = settings.get(CalendarSettings.GOVERNMENT_NAME);
        for (String reason : new String[] {"", "   ", "x".repeat(301), "satu\u202Edua"}) {
            mvc.perform(post("/admin/settings/government.name")
                            .param("value", "Kota Lain")
                            .param("reason", reason)
                            .with(csrf())
                            .with(ADMIN))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("id=\"reason-error\"")))
                    .andExpect(content().string(containsString("Kota Lain")));
        }
        mvc.perform(post("/admin/settings/government.name")
                        .param("value", "Kota Lain")
                        .param("lang", "en")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(content().string(containsString("Enter why this is changed.")));
        assertThat(settings.get(CalendarSettings.GOVERNMENT_NAME)).isEqualTo(before);
    }

    @Test
    void a_value_that_is_not_allowed_keeps_what_was_typed_and_says_why() throws Exception {
        mvc.perform(post("/admin/settings/government.name")
                        .param("value", "<script>alert(1)</script>" + "x".repeat(300))
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Terlalu panjang: paling banyak 200 karakter.")))
                .andExpect(content().string(containsString("&lt;script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        mvc.perform(post("/admin/settings/government.name")
                        .param("value", "a\0b")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().isUnprocessableEntity());
        assertThat(settings.history(CalendarSettings.GOVERNMENT_NAME)).isEmpty();
    }

    @Test
    void an_unknown_setting_is_not_found_and_a_change_needs_the_pages_token() throws Exception {
        mvc.perform(get("/admin/settings/tidak.ada").with(ADMIN)).andExpect(status().isNotFound());
        mvc.perform(post("/admin/settings/government.name").param("value", "X").with(ADMIN))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_year_has_its_holidays_and_working_days_and_an_unknown_one_a_warning() throws Exception {
        mvc.perform(get("/admin/holidays").param("year", "2026").with(ADMIN))
                .andExpect(content().string(containsString("Kamis, 1 Januari 2026")))
                .andExpect(content().string(containsString("<strong>55</strong>")))
                .andExpect(content().string(containsString("<strong>57</strong>")))
                .andExpect(content().string(containsString("Hari libur tahun 2027 belum ada")));
        mvc.perform(get("/admin/holidays").param("year", "<script>").with(ADMIN))
                .andExpect(status().isOk());
    }

    @Test
    void a_holiday_is_added_and_removed() throws Exception {
        mvc.perform(post("/admin/holidays")
                        .param("day", "2042-01-02")
                        .param("kind", "NATIONAL")
                        .param("name", "Hari D'Angelo 🌟")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(redirectedUrl("/admin/holidays?year=2042"));
        assertThat(holidays.contains(LocalDate.of(2042, 1, 2))).isTrue();
        mvc.perform(post("/admin/holidays/removal")
                        .param("day", "2042-01-02")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(redirectedUrl("/admin/holidays?year=2042"));
        assertThat(holidays.contains(LocalDate.of(2042, 1, 2))).isFalse();
    }

    @Test
    void a_holiday_without_day_kind_or_name_is_refused_beside_the_fields() throws Exception {
        mvc.perform(post("/admin/holidays")
                        .param("name", "Tetap tertulis")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Isi tanggal yang benar")))
                .andExpect(content().string(containsString("Pilih libur nasional")))
                .andExpect(content().string(containsString("Tetap tertulis")));
        mvc.perform(post("/admin/holidays")
                        .param("day", "9999-12-31")
                        .param("kind", "NATIONAL")
                        .param("name", "x".repeat(10_000))
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tahun harus dari 2000 sampai 2100.")));
        mvc.perform(post("/admin/holidays")
                        .param("day", "bukan tanggal")
                        .param("kind", "x")
                        .param("name", "a\0b")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void a_file_adds_holidays_and_can_replace_a_whole_year() throws Exception {
        upload("date,kind,name\n2042-03-04,NATIONAL,Satu\n2042-03-05,COLLECTIVE_LEAVE,Dua\n", false)
                .andExpect(redirectedUrl("/admin/holidays?year=2042"));
        assertThat(holidays.of(2042)).hasSize(2);
        upload("date;kind;name\n2042-03-06;NATIONAL;Tiga\n", true).andExpect(status().is3xxRedirection());
        assertThat(holidays.of(2042)).hasSize(1);
    }

    @Test
    void a_file_with_a_wrong_line_changes_nothing_and_names_the_line() throws Exception {
        upload("date,kind,name\n2042-03-04,NATIONAL,Satu\n2042-13-05,NATIONAL,Dua\n2042-03-06,LIBUR,Tiga\n", false)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("2042-13-05")))
                .andExpect(content().string(containsString("LIBUR")));
        assertThat(holidays.of(2042)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tanggal,nama\n2042-01-01,x\n", "\0\1\2", "PK\3\4"})
    void a_broken_file_changes_nothing_and_says_why(String file) throws Exception {
        upload(file, true)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("govuk-error-summary")));
        assertThat(holidays.of(2026)).hasSize(25);
    }

    private org.springframework.test.web.servlet.ResultActions upload(String file, boolean replace) throws Exception {
        return mvc.perform(multipart("/admin/holidays/upload")
                .file(new MockMultipartFile("file", "libur.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .param("replace", String.valueOf(replace))
                .with(csrf())
                .with(ADMIN));
    }
}

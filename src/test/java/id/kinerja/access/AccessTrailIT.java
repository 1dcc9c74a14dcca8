package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.kinerja.IntegrationTest;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.Holiday;
import id.kinerja.calendar.HolidayKind;
import id.kinerja.calendar.Holidays;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Setting;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** Logins, accounts, roles, settings, holidays and what was taken out stand in the audit trail. */
class AccessTrailIT extends IntegrationTest {

    private static final String PASSWORD = "gunung-biru-7788";

    @Autowired
    MockMvc mvc;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    Settings settings;

    @Autowired
    Holidays holidays;

    @Autowired
    TestTrail trail;

    @Test
    void a_page_signs_in_and_out_once() throws Exception {
        String name = anAccount();
        long mark = trail.mark();
        var session = (MockHttpSession) mvc.perform(formLogin().user(name).password(PASSWORD))
                .andReturn()
                .getRequest()
                .getSession();
        mvc.perform(get("/").session(session));
        mvc.perform(post("/logout").session(session).with(csrf()));
        mvc.perform(formLogin().user(name).password(PASSWORD));

        assertThat(trail.since(mark))
                .containsExactly(
                        "LOGIN_SUCCEEDED " + name + " account",
                        "LOGGED_OUT " + name + " account",
                        "LOGIN_SUCCEEDED " + name + " account");
        assertThat(trail.valuesSince(mark, "address")).containsOnly("127.0.0.1");
    }

    @Test
    void a_program_signs_in_when_its_password_is_looked_at_and_not_with_every_request() throws Exception {
        String name = anAccount();
        long mark = trail.mark();
        for (int request = 0; request < 3; request++) {
            mvc.perform(get("/api/me").with(httpBasic(name, PASSWORD)));
        }

        assertThat(trail.since(mark)).containsExactly("LOGIN_SUCCEEDED " + name + " account");
        assertThat(trail.valuesSince(mark, "after")).containsExactly("{\"by\":\"basic\"}");
    }

    @Test
    void a_wrong_password_is_on_record_and_what_was_typed_as_a_name_only_when_it_is_one() throws Exception {
        String name = anAccount();
        long mark = trail.mark();
        mvc.perform(formLogin().user(name).password("salah"));
        mvc.perform(get("/api/me").with(httpBasic("rahasia-yang-salah-ketik", "x")));
        mvc.perform(formLogin().user("a\0b").password("x"));

        assertThat(trail.since(mark))
                .containsExactly(
                        "LOGIN_FAILED " + name + " account",
                        "LOGIN_FAILED unknown account",
                        "LOGIN_FAILED unknown account");
    }

    @Test
    void accounts_passwords_and_roles_are_on_record_without_any_password() {
        String name = TestOrganization.aNip();
        long mark = trail.mark();
        String made = accounts.create(Map.of(name, "Nama"), Set.of(Role.EMPLOYEE), "uji-admin")
                .get(0)
                .password();
        accounts.setRoles(name, Set.of(Role.EMPLOYEE, Role.AUDITOR));
        accounts.setRoles(name, Set.of(Role.EMPLOYEE, Role.AUDITOR));
        String reset = accounts.reset(name, "Nama").password();
        accounts.changePassword(name, PASSWORD);

        assertThat(trail.since(mark))
                .containsExactly(
                        "ACCOUNT_CREATED uji-admin account",
                        "ROLES_CHANGED system account",
                        "ACCOUNT_RESET system account",
                        "PASSWORD_CHANGED " + name + " account");
        assertThat(trail.valuesSince(mark, "before").get(1)).isEqualTo("{\"roles\":[\"EMPLOYEE\"]}");
        assertThat(trail.valuesSince(mark, "after").get(1)).isEqualTo("{\"roles\":[\"AUDITOR\",\"EMPLOYEE\"]}");
        assertThat(trail.valuesSince(mark, "audit_entry").toString()).doesNotContain(made, reset, PASSWORD);
    }

    @Test
    void settings_are_on_record_with_old_and_new_value() {
        Setting<Integer> setting = Setting.integer("test.trail", 5, 0, 10);
        int before = settings.get(setting);
        long mark = trail.mark();
        settings.set(setting, before + 1, "uji-admin");
        settings.set(setting, before + 1, "uji-admin");

        assertThat(trail.since(mark)).containsExactly("SETTING_CHANGED uji-admin setting");
        assertThat(trail.valuesSince(mark, "concat(object_id, before, after)"))
                .containsExactly("test.trail{\"value\":\"" + before + "\"}{\"value\":\"" + (before + 1) + "\"}");
        settings.set(setting, before, "uji-admin");
    }

    @Test
    void holidays_are_on_record() {
        LocalDate day = LocalDate.of(2031, 3, 3);
        long mark = trail.mark();
        holidays.put(List.of(new Holiday(day, HolidayKind.values()[0], "Uji")), "uji-admin");
        holidays.remove(day, "uji-admin");

        assertThat(trail.since(mark))
                .containsExactly("HOLIDAY_PUT uji-admin holiday", "HOLIDAY_REMOVED uji-admin holiday");
    }

    @Test
    void a_roster_that_is_taken_out_is_on_record() throws Exception {
        long mark = trail.mark();
        mvc.perform(
                get("/api/roster.csv").with(authentication(TestSignIn.as("uji-admin", null, Role.PERSONNEL_ADMIN))));

        assertThat(trail.since(mark)).containsExactly("DATA_EXPORTED uji-admin roster");
    }

    private String anAccount() {
        String name = TestOrganization.aNip();
        accounts.create(name, "Nama", PASSWORD, Set.of(Role.EMPLOYEE), "test");
        return name;
    }
}

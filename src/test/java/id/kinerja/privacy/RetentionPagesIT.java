package id.kinerja.privacy;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TargetKeeping;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who looks after people and after the installation sees what is removed when, before and afterwards. */
class RetentionPagesIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    OldData old;

    @Autowired
    Removal removal;

    @Autowired
    TestHold hold;

    @Autowired
    BrokenKeeping broken;

    @Autowired
    TestLimits limits;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void one_old_report_and_a_contested_one() {
        // what other tests left
        nothing_is_left();
        Employee employee = people.anEmployee();
        old.report(employee, LocalDate.of(2019, 1, 1));
        hold.contested.add(old.report(employee, LocalDate.of(2019, 1, 2)));
    }

    @AfterEach
    void nothing_is_left() {
        hold.contested.clear();
        removal.run(TODAY);
        jdbc.sql("delete from retention_run_kind").update();
        jdbc.sql("delete from retention_run").update();
    }

    @Test
    void the_page_shows_what_is_kept_what_is_due_and_what_went() throws Exception {
        page(Role.PERSONNEL_ADMIN, "/admin").andExpect(content().string(containsString("/admin/retention")));
        page(Role.PERSONNEL_ADMIN, "/admin/retention")
                .andExpect(content().string(containsString("5 tahun setelah tahunnya berakhir")))
                .andExpect(content().string(containsString("/admin/settings/retention.daily-reports-years")))
                .andExpect(content().string(containsString("belum dikonfirmasi")))
                .andExpect(content().string(containsString("Belum pernah dijalankan")));
        page(Role.PERSONNEL_ADMIN, "/admin/retention/due")
                .andExpect(content().string(containsString("Jumat, 1 Januari 2021")))
                .andExpect(content().string(containsString("sedang disengketakan: 1")));
        removal.run(TODAY);
        page(Role.OPERATOR, "/admin/retention")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Malam Rabu, 15 Juli 2026")))
                .andExpect(content().string(containsString("sedang disengketakan: 1")))
                .andExpect(content().string(Matchers.not(containsString("/admin/settings/"))));
        page(Role.PERSONNEL_ADMIN, "/admin/settings/retention.appraisals-years").andExpect(status().isOk());
    }

    @Test
    void a_shorter_time_is_announced_with_its_day() throws Exception {
        settings.set(TargetKeeping.APPRAISAL_YEARS, 3, "test");
        try {
            page(Role.PERSONNEL_ADMIN, "/admin/retention")
                    .andExpect(content().string(containsString("10 tahun setelah tahunnya berakhir")))
                    .andExpect(content()
                            .string(containsString(
                                    "menjadi 3 tahun setelah tahunnya berakhir, berlaku mulai Rabu, 29 Juli 2026")))
                    .andExpect(content().string(containsString("baru berlaku setelah 14 hari")));
        } finally {
            limits.forgotten();
        }
    }

    @Test
    void a_kind_that_failed_is_shown_with_the_reason() throws Exception {
        broken.breaks = true;
        try {
            removal.run(TODAY);
            page(Role.OPERATOR, "/admin/retention/due")
                    .andExpect(content().string(containsString("ditolak basis data")));
        } finally {
            broken.breaks = false;
        }
        page(Role.OPERATOR, "/admin/retention")
                .andExpect(content().string(containsString("ada yang gagal")))
                .andExpect(content().string(containsString("ditolak basis data")));
        api.get(TestApi.as(Role.OPERATOR), "/api/retention/runs")
                .andExpect(jsonPath("$.items[0].failed").value(true))
                .andExpect(jsonPath("$.items[0].kinds[?(@.kind == 'requests-broken')].failure")
                        .value("REFUSED"));
    }

    @Test
    void programs_read_the_same() throws Exception {
        Authentication operator = TestApi.as(Role.OPERATOR);
        String reports = "$[?(@.kind == 'daily-reports')]";
        api.get(operator, "/api/retention/due")
                .andExpect(status().isOk())
                .andExpect(jsonPath(reports + ".removed").value(1))
                .andExpect(jsonPath(reports + ".before").value("2021-01-01"))
                .andExpect(jsonPath(reports + ".held.CONTESTED").value(1));
        removal.run(TODAY);
        api.get(operator, "/api/retention/runs")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].night").value("2026-07-15"))
                .andExpect(jsonPath("$.items[0].interrupted").value(false))
                .andExpect(jsonPath("$.items[0].kinds[?(@.kind == 'daily-reports')].removed")
                        .value(1));
    }

    @Test
    void for_everybody_else_it_does_not_exist() throws Exception {
        for (Role role : List.of(Role.EMPLOYEE, Role.AUDITOR, Role.PROCESS_OWNER)) {
            page(role, "/admin/retention").andExpect(status().isForbidden());
            page(role, "/admin/retention/due").andExpect(status().isForbidden());
            api.get(TestApi.as(role), "/api/retention/due").andExpect(status().isNotFound());
            api.get(TestApi.as(role), "/api/retention/runs").andExpect(status().isNotFound());
        }
    }

    private ResultActions page(Role role, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(TestApi.as(role))));
    }
}

package id.kinerja.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** People for whom a period cannot be opened, among many for whom it can. */
class OpeningFailureIT extends IntegrationTest {

    private static final Authentication ADMIN = TestSignIn.as("opening-admin", null, Role.PERSONNEL_ADMIN);

    private static int year = 2150;

    @Autowired
    MockMvc web;

    @Autowired
    TestOrganization people;

    @Autowired
    PerformanceYears years;

    @Autowired
    PeriodStore periods;

    @Autowired
    Windows windows;

    @Autowired
    Openings openings;

    @Autowired
    CaseJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    private Period target;
    private Employee first;
    private Employee second;
    private Employee sound;

    @BeforeEach
    void two_people_for_whom_every_attempt_fails() {
        years.create(++year, "test");
        target = periods.targetSettingOf(year).orElseThrow();
        first = people.anEmployee();
        second = people.anEmployee();
        sound = people.anEmployee();
        owner().sql("""
                        create or replace function kinerja.uji_gagal() returns trigger language plpgsql as $$
                        begin
                            if new.year = %d and new.employee_id in ('%s', '%s') then
                                raise exception 'uji: tidak dapat dibuka';
                            end if;
                            return new;
                        end $$
                        """.formatted(year, first.id(), second.id())).update();
        owner().sql("create trigger uji_gagal before insert on kinerja.target_plan for each row"
                        + " execute function kinerja.uji_gagal()")
                .update();
    }

    @AfterEach
    void nobody_fails_any_more() {
        owner().sql("drop trigger if exists uji_gagal on kinerja.target_plan").update();
        owner().sql("drop function if exists kinerja.uji_gagal()").update();
    }

    @Test
    void all_others_are_opened_and_those_who_failed_are_listed_with_the_reason_until_the_next_run_opens_them_too()
            throws Exception {
        UUID run = windows.open(target.id(), "admin").id();
        jobs.run(year);

        Opening done = openings.latest(target.id()).orElseThrow();
        assertThat(done.running()).isFalse();
        assertThat(done.failed()).isEqualTo(2);
        assertThat(done.opened()).isEqualTo(done.expected() - 2).isEqualTo(plans());
        assertThat(planOf(sound)).hasSize(1);
        assertThat(planOf(first)).isEmpty();
        assertThat(openings.failures(run))
                .extracting(OpeningFailure::employeeId)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(openings.failures(run))
                .allSatisfy(one -> assertThat(one.reason()).contains("uji: tidak dapat dibuka"));
        assertThat(casesWithoutPlan()).as("what failed left no case behind").isZero();

        web.perform(get("/admin/periods/{id}", target.id()).with(authentication(ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(first.name())))
                .andExpect(content().string(containsString("uji: tidak dapat dibuka")));
        web.perform(get("/api/periods/{id}/opening", target.id()).with(authentication(ADMIN)))
                .andExpect(jsonPath("$.failed").value(2));
        web.perform(get("/api/periods/{id}/opening/failures", target.id()).with(authentication(ADMIN)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].reason").value(containsString("uji")));
        web.perform(get("/api/periods/{id}/opening/failures", target.id())
                        .with(authentication(TestSignIn.as("pegawai", null, Role.EMPLOYEE))))
                .andExpect(status().isNotFound());

        nobody_fails_any_more();
        windows.open(target.id(), "admin");
        jobs.run(year);
        Opening again = openings.latest(target.id()).orElseThrow();
        assertThat(again.id()).isNotEqualTo(run);
        assertThat(again.expected()).isEqualTo(2);
        assertThat(again.opened()).isEqualTo(2);
        assertThat(again.failed()).isZero();
        assertThat(planOf(first)).hasSize(1);
        assertThat(cases()).as("one case each").isEqualTo(plans());
    }

    private JdbcClient owner() {
        return JdbcClient.create(flyway.getConfiguration().getDataSource());
    }

    private int plans() {
        return jdbc.sql("select count(*) from target_plan where year = ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    private int cases() {
        return jdbc.sql(
                        "select count(*) from public.act_ru_execution e join target_plan p on p.id::text = e.business_key_"
                                + " where e.parent_id_ is null and p.year = ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    private int casesWithoutPlan() {
        return jdbc.sql("select count(*) from public.act_ru_execution e join public.act_re_procdef d"
                        + " on d.id_ = e.proc_def_id_ where d.key_ = 'target-setting' and e.parent_id_ is null"
                        + " and not exists (select from target_plan p where p.id::text = e.business_key_)")
                .query(Integer.class)
                .single();
    }

    private List<UUID> planOf(Employee employee) {
        return jdbc.sql("select id from target_plan where year = ? and employee_id = ?")
                .params(year, employee.id())
                .query(UUID.class)
                .list();
    }
}

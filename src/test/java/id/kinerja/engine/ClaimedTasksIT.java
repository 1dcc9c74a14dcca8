package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.LocalAccounts;
import id.kinerja.access.Role;
import id.kinerja.access.RolesChanged;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody has taken who may not have it any more goes back to the role; all else stays. */
class ClaimedTasksIT extends IntegrationTest {

    private static final String PASSWORD = "gunung-biru-7788";

    @Autowired
    TaskMover mover;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestTrail trail;

    @Autowired
    TestApi api;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private final List<String> made = new ArrayList<>();
    private Employee employee;
    private UUID plan;
    private String task = "";

    @BeforeEach
    void a_decision_that_waits_for_the_admins() {
        employee = people.anEmployeeWithoutSuperior();
        plan = plans.submitted(employee, 2026);
        task = plans.step(plan).taskId();
    }

    @AfterEach
    void nobody_has_the_role() {
        made.forEach(account -> accounts.setRoles(account, Set.of()));
        jdbc.sql("update account set closed_at = null, closed_by = null, closed_why = null where user_name = any(?)")
                .param(made.toArray(String[]::new))
                .update();
    }

    @Test
    void who_loses_the_role_loses_the_task_with_a_note_and_another_takes_it() throws Exception {
        Employee holder = people.anEmployeeUnder(people.aHead());
        String name = account(String.valueOf(holder.userName()));
        taken(TestSignIn.as(name, holder.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN));
        mover.run();
        changed(name);
        mover.run();
        assertThat(plans.step(plan).assignee()).as("still allowed").isEqualTo(name);

        accounts.setRoles(name, Set.of(Role.EMPLOYEE));
        mover.run();
        assertThat(plans.step(plan).assignee()).as("nobody said so yet").isEqualTo(name);
        long mark = trail.mark();
        changed(name);
        mover.run();

        OpenStep step = plans.step(plan);
        assertThat(step.assignee()).isNull();
        assertThat(step.group()).isEqualTo(Role.PERSONNEL_ADMIN.group());
        assertThat(trail.since(mark)).containsExactly("TASK_TAKEN_BACK system target-setting");
        assertThat(trail.valuesSince(mark, "before ->> 'assignee'")).containsExactly(name);
        assertThat(trail.valuesSince(mark, "after ->> 'cause'")).containsExactly("ROLE");
        assertThat(trail.valuesSince(mark, "employee_id"))
                .containsExactly(employee.id().toString());
        mvc.perform(get("/target-plans/" + plan).with(authentication(TestApi.as(employee))))
                .andExpect(content()
                        .string(containsString(
                                "Tugas yang diambil " + holder.titledName() + " kembali kepada perannya")));
        Authentication colleague = TestSignIn.as(account("uji-rekan"), null, Role.PERSONNEL_ADMIN);
        api.get(colleague, "/api/tasks/" + task)
                .andExpect(jsonPath("$.moves[0].cause").value("TO_ROLE"));
        api.submit(colleague, plan, Map.of("decision", "APPROVE")).andExpect(status().isNoContent());
    }

    @Test
    void and_so_does_whose_account_is_closed() throws Exception {
        String name = account("uji-ditutup");
        taken(TestSignIn.as(name, null, Role.PERSONNEL_ADMIN));
        jdbc.sql("update account set closed_at = now(), closed_by = 'test', closed_why = 'uji' where user_name = ?")
                .param(name)
                .update();
        changed(name);
        mover.run();

        assertThat(plans.step(plan).assignee()).isNull();
    }

    @Test
    void and_an_account_that_is_nobodys_when_whom_the_task_is_about_becomes_a_personnel_admin() throws Exception {
        String nobodys = account("uji-tanpa-pegawai");
        taken(TestSignIn.as(nobodys, null, Role.PERSONNEL_ADMIN));
        UUID other = plans.submitted(people.anEmployeeWithoutSuperior(), 2026);
        String free = plans.step(other).taskId();
        api.post(TestSignIn.as(nobodys, null, Role.PERSONNEL_ADMIN), "/api/tasks/" + free + "/claim", null)
                .andExpect(status().is2xxSuccessful());
        mover.run();
        long mark = trail.mark();
        String name = account(String.valueOf(employee.userName()));
        changed(name);
        mover.run();

        assertThat(plans.step(plan).assignee()).isNull();
        assertThat(plans.step(other).assignee()).as("about somebody else").isEqualTo(nobodys);
        assertThat(trail.valuesSince(mark, "after ->> 'cause'")).contains("BARRED");
    }

    private void taken(Authentication who) throws Exception {
        api.post(who, "/api/tasks/" + task + "/claim", null).andExpect(status().is2xxSuccessful());
        assertThat(plans.step(plan).assignee()).isEqualTo(who.getName());
    }

    /** An account with the role. */
    private String account(String prefix) {
        String name = prefix.startsWith("uji-") ? prefix + "-" + plan.toString().substring(0, 8) : prefix;
        accounts.create(name, "Nama", PASSWORD, Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN), "test");
        made.add(name);
        return name;
    }

    private void changed(String name) {
        events.publishEvent(new RolesChanged(name));
    }
}

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
import id.kinerja.api.TestApi;
import id.kinerja.calendar.CalendarSettings;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Officials;
import id.kinerja.organization.RosterImported;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Open decisions move to the new superior, once, on the right day, with a note that the people see. */
class TaskMoverIT extends IntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final int YEAR = 2026;
    private static final Map<String, String> APPROVAL = Map.of("decision", "APPROVE");

    @Autowired
    TaskMover mover;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestApi api;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    LocalAccounts local;

    @Autowired
    TaskService tasks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    KinerjaClock clock;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    private Employee former;
    private Employee next;
    private Employee employee;
    private UUID plan;

    @BeforeEach
    void a_decision_that_waits_for_a_superior() {
        former = people.aHead();
        next = people.aHead();
        employee = people.anEmployeeUnder(former);
        plan = plans.submitted(employee, YEAR);
    }

    @AfterEach
    void the_clock_and_the_zone_are_as_they_were() {
        clock.moveTo(MORNING);
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Jakarta", "test");
    }

    @Test
    void a_roster_moves_the_decision_with_a_note_and_the_former_superior_decides_no_more() throws Exception {
        people.setSuperior(employee.id(), next.id(), TODAY);
        imported(TODAY);
        mover.run();

        assertThat(plans.step(plan).assignee()).isEqualTo(next.userName());
        api.get(TestApi.as(former), "/api/tasks?case=" + plan)
                .andExpect(jsonPath("$.items").isEmpty());
        String task = plans.step(plan).taskId();
        api.post(TestApi.as(former), "/api/tasks/" + task + "/submission", APPROVAL)
                .andExpect(status().isNotFound());
        String note = "Keputusan dipindahkan dari " + former.titledName() + " kepada " + next.titledName();
        for (Employee reader : List.of(next, employee)) {
            mvc.perform(get("/target-plans/" + plan).with(authentication(TestApi.as(reader))))
                    .andExpect(content().string(containsString(note)))
                    .andExpect(content().string(containsString("daftar pegawai yang diimpor")));
        }
        mvc.perform(get("/tasks/" + task).with(authentication(TestApi.as(next))))
                .andExpect(content().string(containsString(note)));
        api.get(TestApi.as(next), "/api/tasks/" + task)
                .andExpect(jsonPath("$.moves[0].from").value(former.titledName()))
                .andExpect(jsonPath("$.moves[0].cause").value("ROSTER"));
        api.submit(TestApi.as(next), plan, APPROVAL).andExpect(status().isNoContent());
    }

    @Test
    void what_has_moved_does_not_move_again() {
        people.setSuperior(employee.id(), next.id(), TODAY);
        imported(TODAY);
        mover.run();
        imported(TODAY);
        mover.run();
        assertThat(notes()).isEqualTo(1);
        assertThat(open()).as("nothing is left to act on").isZero();
    }

    @Test
    void nothing_moves_for_an_import_that_was_rolled_back() {
        mover.run();
        people.setSuperior(employee.id(), next.id(), TODAY);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new RosterImported(UUID.randomUUID(), TODAY, 1, "test"));
            status.setRollbackOnly();
        });
        assertThat(open()).isZero();
    }

    @Test
    void a_superior_of_tomorrow_gets_the_decision_at_midnight_where_the_government_is() {
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Makassar", "test");
        people.setSuperior(employee.id(), next.id(), TODAY.plusDays(1));
        imported(TODAY.plusDays(1));
        clock.moveTo(ZonedDateTime.parse("2026-07-15T23:59:30+08:00").toInstant());
        mover.run();
        assertThat(plans.step(plan).assignee()).isEqualTo(former.userName());
        clock.moveTo(ZonedDateTime.parse("2026-07-16T00:00:00+08:00").toInstant());
        mover.run();
        assertThat(plans.step(plan).assignee()).isEqualTo(next.userName());
    }

    @Test
    void where_nobody_is_the_superior_any_more_the_personnel_admins_decide_and_back() {
        people.setSuperior(employee.id(), null, TODAY);
        imported(TODAY);
        mover.run();
        assertThat(plans.step(plan).assignee()).isNull();
        assertThat(plans.step(plan).group()).isEqualTo(Officials.PERSONNEL_ADMINS);

        people.setSuperior(employee.id(), next.id(), TODAY);
        imported(TODAY);
        mover.run();
        assertThat(plans.step(plan).assignee()).isEqualTo(next.userName());
        assertThat(plans.step(plan).group()).isNull();
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void a_superior_who_loses_or_gets_the_account_loses_or_gets_the_decision() {
        String account = String.valueOf(former.userName());
        accounts.unlink(account);
        mover.run();
        assertThat(plans.step(plan).group()).isEqualTo(Officials.PERSONNEL_ADMINS);
        accounts.link(former.id(), account);
        mover.run();
        assertThat(plans.step(plan).assignee()).isEqualTo(account);
    }

    @Test
    void what_a_personnel_admin_has_taken_stays_with_who_took_it() {
        people.setSuperior(employee.id(), null, TODAY);
        imported(TODAY);
        mover.run();
        String admin = "uji-admin-" + plan.toString().substring(0, 8);
        local.create(admin, "Admin", "gunung-biru-7788", Set.of(Role.PERSONNEL_ADMIN), "test");
        try {
            tasks.setAssignee(plans.step(plan).taskId(), admin);
            people.setSuperior(employee.id(), next.id(), TODAY);
            imported(TODAY);
            mover.run();
            assertThat(plans.step(plan).assignee()).isEqualTo(admin);
        } finally {
            local.setRoles(admin, Set.of());
        }
        imported(TODAY);
        mover.run();
        assertThat(plans.step(plan).assignee())
                .as("without the role it goes back, and on to the superior whom there is now")
                .isEqualTo(next.userName());
    }

    @Test
    void more_than_one_batch_moves_and_those_completed_meanwhile_are_left_alone() {
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i < 105; i++) {
            Employee one = people.anEmployeeUnder(former);
            many.add(plans.submitted(one, YEAR));
            people.setSuperior(one.id(), next.id(), TODAY);
        }
        imported(TODAY);
        assertThat(mover.run()).isGreaterThanOrEqualTo(105);
        assertThat(many).allSatisfy(id -> assertThat(plans.step(id).assignee()).isEqualTo(next.userName()));
        assertThat(plans.step(plan).assignee()).as("not concerned").isEqualTo(former.userName());
    }

    private void imported(LocalDate effectiveOn) {
        events.publishEvent(new RosterImported(UUID.randomUUID(), effectiveOn, 1, "test"));
    }

    private int notes() {
        return jdbc.sql("select count(*) from task_move where case_id = ?")
                .param(plan)
                .query(Integer.class)
                .single();
    }

    private int open() {
        return jdbc.sql("select count(*) from superior_change where done_at is null and effective_on <= ?")
                .param(TODAY)
                .query(Integer.class)
                .single();
    }
}

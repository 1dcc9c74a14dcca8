package id.kinerja.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.TestSignIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.coaching.TestCoachings;
import id.kinerja.engine.TaskMover;
import id.kinerja.evaluation.Rating;
import id.kinerja.objection.TestObjections;
import id.kinerja.objection.TestObjections.Line;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Officials;
import id.kinerja.organization.SuperiorChanges;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An overdue decision is shown to who stands above the superior, who may take it over; until then the superior keeps it. */
class EscalationIT extends IntegrationTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final int YEAR = 2026;
    private static final Map<String, String> APPROVAL = Map.of("decision", "APPROVE");

    @Autowired
    NoticePass pass;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestCoachings coachings;

    @Autowired
    TestObjections objections;

    @Autowired
    TestApi api;

    @Autowired
    TestTrail trail;

    @Autowired
    TaskMover mover;

    @Autowired
    SuperiorChanges changes;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    KinerjaClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Employee head;
    private Employee superior;
    private Employee employee;
    private UUID plan;
    private String task;

    @BeforeEach
    void a_line_of_three_with_a_decision_of_the_middle_one() {
        head = people.aHead();
        superior = people.aHeadUnder(head);
        employee = people.anEmployeeUnder(superior);
        plan = plans.submitted(employee, YEAR);
        task = plans.step(plan).taskId();
    }

    @AfterEach
    void the_clock_is_as_it_was_and_nobody_is_told_of_anything() {
        clock.moveTo(MORNING);
        jdbc.sql("delete from notice").update();
    }

    @Test
    void on_the_third_day_it_is_shown_above_and_the_superior_keeps_it() throws Exception {
        late(2);
        page(head, "/").andExpect(content().string(not(containsString("Diteruskan kepada Anda"))));
        page(head, "/escalations/" + task).andExpect(status().isNotFound());

        late(3);
        page(head, "/")
                .andExpect(content().string(containsString("Diteruskan kepada Anda (1)")))
                .andExpect(content().string(containsString("Masih pada " + superior.titledName())))
                .andExpect(content().string(containsString(employee.titledName())));
        page(head, "/escalations/" + task)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(superior.titledName())))
                .andExpect(content().string(containsString("terlambat 3 hari kerja")))
                .andExpect(content().string(containsString("Ambil alih tugas ini")));
        page(head, "/escalations").andExpect(content().string(containsString("/escalations/" + task)));
        page(superior, "/escalations").andExpect(content().string(not(containsString("/escalations/" + task))));
        page(head, "/tasks/" + task).andExpect(status().isNotFound());
        page(superior, "/tasks/" + task).andExpect(status().isOk());
        api.submit(TestApi.as(superior), plan, APPROVAL).andExpect(status().isNoContent());
    }

    @Test
    void of_many_the_first_page_shows_some_and_a_page_shows_all() throws Exception {
        for (int more = 0; more < 6; more++) {
            plans.submitted(people.anEmployeeUnder(superior), YEAR);
        }
        late(3);
        page(head, "/")
                .andExpect(content().string(containsString("Diteruskan kepada Anda (7)")))
                .andExpect(content().string(containsString("Lihat semua (7)")));
        String all = page(head, "/escalations").andReturn().getResponse().getContentAsString();
        assertThat(all.split("Masih pada")).hasSize(1 + 7);
    }

    @Test
    void for_others_there_is_nothing_to_see_or_take() throws Exception {
        late(3);
        for (Employee other : List.of(superior, employee, people.aHead())) {
            page(other, "/escalations/" + task).andExpect(status().isNotFound());
            taken(other).andExpect(status().isNotFound());
        }
        Authentication admin = TestApi.as(Role.PERSONNEL_ADMIN);
        mvc.perform(get("/escalations/" + task).with(authentication(admin))).andExpect(status().isNotFound());
        api.post(admin, "/api/tasks/" + task + "/takeover", null).andExpect(status().isNotFound());
        assertThat(plans.step(plan).assignee()).isEqualTo(superior.userName());
    }

    @Test
    void who_takes_it_over_decides_with_a_note_that_all_see_and_the_superior_learns_who_has_it() throws Exception {
        late(3);
        long mark = trail.mark();
        taken(head).andExpect(redirectedUrl("/tasks/" + task));
        assertThat(plans.step(plan).assignee()).isEqualTo(head.userName());
        assertThat(trail.since(mark)).containsExactly("TASK_TAKEN_OVER " + head.userName() + " target-setting");
        assertThat(trail.valuesSince(mark, "before ->> 'assignee'")).containsExactly(superior.userName());

        String note = "dari " + superior.titledName() + " kepada " + head.titledName();
        for (Employee reader : List.of(head, employee)) {
            page(reader, "/target-plans/" + plan)
                    .andExpect(content().string(containsString(note)))
                    .andExpect(content().string(containsString("Diambil alih")));
        }
        page(head, "/").andExpect(content().string(not(containsString("Diteruskan kepada Anda"))));
        page(head, "/tasks/" + task).andExpect(status().isOk());
        page(superior, "/tasks/" + task)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("sudah diambil oleh " + head.titledName())));
        api.post(TestApi.as(superior), "/api/tasks/" + task + "/submission", APPROVAL)
                .andExpect(status().isConflict());

        clock.moveTo(clock.instant().plusSeconds(86_400));
        mover.run();
        assertThat(plans.step(plan).assignee()).as("it stays with who took it").isEqualTo(head.userName());
        api.submit(TestApi.as(head), plan, APPROVAL).andExpect(status().isNoContent());
        page(superior, "/tasks/" + task)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(head.titledName() + " untuk " + superior.titledName())));
    }

    @Test
    void what_was_taken_by_somebody_who_leaves_goes_back_to_the_superior() throws Exception {
        late(3);
        taken(head);
        people.leaves(head.id(), calendar.today());
        changes.note(SuperiorChanges.Cause.ROSTER, calendar.today(), "test");
        mover.run();
        assertThat(plans.step(plan).assignee()).isEqualTo(superior.userName());
    }

    @Test
    void who_comes_after_the_decision_learns_who_decided() throws Exception {
        late(3);
        api.submit(TestApi.as(superior), plan, APPROVAL).andExpect(status().isNoContent());
        taken(head)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("sudah diselesaikan oleh " + superior.titledName())));
        api.post(TestApi.as(head), "/api/tasks/" + task + "/takeover", null)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.completed").value(true));
    }

    @Test
    void who_stands_in_above_takes_it_over_for_the_official() throws Exception {
        Employee standIn = people.aHead();
        standsIn(standIn, List.of());
        late(3);
        api.get(TestApi.as(standIn), "/api/notices")
                .andExpect(jsonPath("$[0].kind").value("ESCALATED"))
                .andExpect(jsonPath("$[0].mayTakeOver").value(true))
                .andExpect(jsonPath("$[0].task.id").value(task))
                .andExpect(jsonPath("$[0].task.assignee").value(superior.userName()))
                .andExpect(jsonPath("$[0].task.onBehalfOf").value(head.titledName()));
        long mark = trail.mark();
        taken(standIn).andExpect(redirectedUrl("/tasks/" + task));
        assertThat(plans.step(plan).assignee()).isEqualTo(head.userName());
        assertThat(trail.valuesSince(mark, "on_behalf_of")).containsExactly(head.userName());
        api.submit(TestApi.as(standIn), plan, APPROVAL).andExpect(status().isNoContent());
    }

    @Test
    void what_ended_is_told_to_a_stand_in_of_the_official_only_as_far_as_an_open_one_was() throws Exception {
        Employee ofReports = people.aHead();
        standsIn(ofReports, List.of("daily-report"));
        late(3);
        page(ofReports, "/escalations/" + task).andExpect(status().isNotFound());
        api.submit(TestApi.as(superior), plan, APPROVAL).andExpect(status().isNoContent());
        page(ofReports, "/escalations/" + task).andExpect(status().isNotFound());
        api.post(TestApi.as(ofReports), "/api/tasks/" + task + "/takeover", null)
                .andExpect(status().isNotFound());
        taken(head).andExpect(status().isConflict());
    }

    @Test
    void who_stands_in_above_learns_nothing_of_their_own_case_that_ended() throws Exception {
        standsIn(employee, List.of());
        late(3);
        page(employee, "/escalations/" + task).andExpect(status().isNotFound());
        api.submit(TestApi.as(superior), plan, APPROVAL).andExpect(status().isNoContent());
        page(employee, "/escalations/" + task).andExpect(status().isNotFound());
        api.post(TestApi.as(employee), "/api/tasks/" + task + "/takeover", null).andExpect(status().isNotFound());
    }

    @Test
    void who_stands_in_above_for_all_learns_who_decided() throws Exception {
        Employee standIn = people.aHead();
        standsIn(standIn, List.of());
        late(3);
        api.submit(TestApi.as(superior), plan, APPROVAL).andExpect(status().isNoContent());
        taken(standIn).andExpect(status().isConflict());
    }

    @Test
    void where_nobody_stands_above_the_personnel_admins_may_take_it_and_none_in_a_case_of_their_own() throws Exception {
        Employee top = people.anEmployeeWithoutSuperior();
        employee = people.anEmployeeUnder(top);
        plan = plans.submitted(employee, YEAR);
        task = plans.step(plan).taskId();
        late(3);
        Authentication self =
                TestSignIn.as(String.valueOf(employee.userName()), employee.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        api.post(self, "/api/tasks/" + task + "/takeover", null).andExpect(status().isNotFound());

        Employee below = people.anEmployeeUnder(people.anEmployeeUnder(employee));
        Authentication lower =
                TestSignIn.as(String.valueOf(below.userName()), below.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        mvc.perform(get("/escalations/" + task).with(authentication(lower))).andExpect(status().isNotFound());
        api.post(lower, "/api/tasks/" + task + "/takeover", null).andExpect(status().isNotFound());

        Employee admin = people.anEmployee();
        Authentication as =
                TestSignIn.as(String.valueOf(admin.userName()), admin.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        api.post(as, "/api/tasks/" + task + "/takeover", null).andExpect(status().isNoContent());
        assertThat(plans.step(plan).assignee()).isEqualTo(admin.userName());
        assertThat(plans.step(plan).group()).isEqualTo(Officials.PERSONNEL_ADMINS);
        mvc.perform(get("/tasks/" + task).with(authentication(as))).andExpect(status().isOk());
    }

    @Test
    void of_what_ended_a_personnel_admin_learns_nothing_in_a_case_of_their_own_or_of_who_stands_above()
            throws Exception {
        Employee top = people.anEmployeeWithoutSuperior();
        employee = people.anEmployeeUnder(top);
        plan = plans.submitted(employee, YEAR);
        task = plans.step(plan).taskId();
        late(3);
        api.submit(TestApi.as(top), plan, APPROVAL).andExpect(status().isNoContent());
        takesOver(employee).andExpect(status().isNotFound());
        takesOver(people.anEmployeeUnder(people.anEmployeeUnder(employee))).andExpect(status().isNotFound());
        takesOver(people.anEmployee()).andExpect(status().isConflict());
    }

    private ResultActions takesOver(Employee admin) throws Exception {
        Authentication as =
                TestSignIn.as(String.valueOf(admin.userName()), admin.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        return api.post(as, "/api/tasks/" + task + "/takeover", null);
    }

    @Test
    void a_decision_about_who_stands_above_the_superior_goes_to_the_personnel_admins() throws Exception {
        people.setSuperior(superior.id(), employee.id(), LocalDate.of(2020, 1, 1));
        late(3);
        page(employee, "/").andExpect(content().string(not(containsString("Diteruskan kepada Anda"))));
        taken(employee).andExpect(status().isNotFound());
        assertThat(toldOf(task)).containsExactly(Officials.PERSONNEL_ADMINS);
    }

    @Test
    void of_a_silent_decision_on_an_objection_with_nobody_above_the_personnel_admins_are_told_as_its_page_says()
            throws Exception {
        employee = people.anEmployeeUnder(superior);
        Line line = new Line(employee, superior, head, head);
        plan = objections.heard(line, objections.received(employee, Rating.BELOW, Rating.MEETS));
        task = objections.step(plan, "decideObjection").taskId();
        assertThat(plans.step(plan).assignee()).isEqualTo(head.userName());
        late(3);
        assertThat(toldOf(task)).containsExactly(Officials.PERSONNEL_ADMINS);
        Employee admin = people.anEmployee();
        mvc.perform(get("/escalations/" + task)
                        .with(authentication(TestSignIn.as(
                                String.valueOf(admin.userName()), admin.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Ambil alih"))));
        assertThat(plans.step(plan).assignee())
                .as("it still waits for who decides")
                .isEqualTo(head.userName());
    }

    @Test
    void of_a_silent_decision_on_an_objection_nobody_is_told_who_may_not_decide_it() throws Exception {
        employee = people.anEmployeeUnder(superior);
        Line line = new Line(employee, superior, head, head);
        plan = objections.heard(line, objections.received(employee, Rating.BELOW, Rating.MEETS));
        task = objections.step(plan, "decideObjection").taskId();
        // the rater stands above who decides now
        people.setSuperior(head.id(), superior.id(), LocalDate.of(2020, 1, 1));
        late(3);
        assertThat(toldOf(task)).containsExactly(Officials.PERSONNEL_ADMINS);
        page(superior, "/escalations/" + task).andExpect(status().isNotFound());
    }

    @Test
    void a_coaching_plan_whose_superior_cannot_sign_in_is_written_by_who_stands_above() throws Exception {
        plan = coachings.planned(employee, "Terlambat");
        task = plans.step(plan).taskId();
        page(head, "/coaching/" + plan + "/plan").andExpect(status().isNotFound());
        jdbc.sql("insert into account (user_name, must_change_password, created_at, created_by, closed_at, closed_by,"
                        + " closed_why) values (?, false, now(), 'uji', now(), 'uji', 'Pensiun')")
                .param(superior.userName())
                .update();
        try {
            late(3);
            taken(head).andExpect(redirectedUrl("/tasks/" + task));
            page(head, "/coaching/" + plan + "/plan").andExpect(status().isOk());
            api.submit(TestApi.as(head), plan, Map.of("decision", "SUBMIT")).andExpect(status().isNoContent());
            coachings.complete(plan, "agreePlan", Map.of("decision", "AGREE"));
            assertThat(coachings.step(plan, "approvePlan").group())
                    .as("who wrote it does not approve it")
                    .isEqualTo(Officials.PERSONNEL_ADMINS);
        } finally {
            jdbc.sql("delete from account where user_name = ?")
                    .param(superior.userName())
                    .update();
        }
    }

    @Test
    void where_who_stands_above_cannot_sign_in_and_nobody_stands_in_the_personnel_admins_are_told() {
        jdbc.sql("insert into account (user_name, must_change_password, created_at, created_by, closed_at, closed_by,"
                        + " closed_why) values (?, false, now(), 'uji', now(), 'uji', 'Pensiun')")
                .param(head.userName())
                .update();
        try {
            late(3);
            assertThat(toldOf(task)).containsExactly(Officials.PERSONNEL_ADMINS);
        } finally {
            jdbc.sql("delete from account where user_name = ?")
                    .param(head.userName())
                    .update();
        }
    }

    @Test
    void of_what_only_the_employee_can_write_the_superior_is_told_and_takes_nothing() throws Exception {
        Employee other = people.anEmployeeUnder(superior);
        plan = plans.opened(other, YEAR);
        task = plans.step(plan).taskId();
        late(3);
        page(superior, "/escalations/" + task)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Ambil alih"))));
        taken(superior).andExpect(status().isNotFound());
        assertThat(plans.step(plan).assignee()).isEqualTo(other.userName());
    }

    @Test
    void of_a_late_coaching_plan_who_stands_above_is_told_and_the_superior_goes_on_writing_it() throws Exception {
        plan = coachings.opened(employee);
        task = plans.step(plan).taskId();
        assertThat(plans.step(plan).assignee()).isEqualTo(superior.userName());
        late(3);
        page(head, "/escalations/" + task)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Ambil alih"))));
        taken(head).andExpect(status().isNotFound());
        assertThat(plans.step(plan).assignee()).isEqualTo(superior.userName());
    }

    @Test
    void what_was_handed_in_within_the_window_is_taken_over_after_it_unless_the_period_is_locked() throws Exception {
        int other = 2047;
        LocalDate last = calendar.plusWorkingDays(calendar.today(), 2);
        UUID period = UUID.randomUUID();
        jdbc.sql("insert into performance_year (year, created_at, created_by) values (?, now(), 'uji')")
                .param(other)
                .update();
        jdbc.sql("""
                        insert into period (id, year, kind, number, starts_on, ends_on, opens_on, closes_on, opened_at, opened_by)
                        values (:id, :year, 'TARGET_SETTING', 0, '2047-01-01', '2047-12-31', :today, :last, now(), 'uji')
                        """)
                .param("id", period)
                .param("year", other)
                .param("today", java.sql.Date.valueOf(calendar.today()))
                .param("last", java.sql.Date.valueOf(last))
                .update();
        plan = plans.submitted(employee, other);
        task = plans.step(plan).taskId();
        assertThat(calendar.dayOf(Objects.requireNonNull(plans.step(plan).due())))
                .isEqualTo(last);
        try {
            lock(period, calendar.today());
            late(3);
            page(head, "/escalations/" + task).andExpect(status().isNotFound());
            taken(head).andExpect(status().isNotFound());
            api.submit(TestApi.as(superior), plan, APPROVAL)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("pengelola kepegawaian yang dapat membuka kuncinya")));

            lock(period, null);
            pass.run();
            taken(head).andExpect(redirectedUrl("/tasks/" + task));
            api.submit(TestApi.as(head), plan, APPROVAL).andExpect(status().isNoContent());
        } finally {
            jdbc.sql("delete from period where id = ?").param(period).update();
            jdbc.sql("delete from performance_year where year = ?").param(other).update();
        }
    }

    private void lock(UUID period, @Nullable LocalDate from) {
        jdbc.sql("update period set locked_from = cast(? as date) where id = ?")
                .params(from == null ? null : java.sql.Date.valueOf(from), period)
                .update();
    }

    @Test
    void a_new_superior_above_is_told_instead_of_the_former() throws Exception {
        late(3);
        Employee next = people.aHead();
        people.setSuperior(superior.id(), next.id(), calendar.today());
        taken(head).andExpect(status().isNotFound());
        pass.run();
        page(head, "/escalations/" + task).andExpect(status().isNotFound());
        taken(next).andExpect(redirectedUrl("/tasks/" + task));
    }

    /** For the head, in these kinds of tasks or in all. */
    private void standsIn(Employee standIn, List<String> processes) {
        appointments.grant(
                new ActingRequest(
                        head.id(),
                        standIn.id(),
                        ActingKind.PLH,
                        "800/1",
                        calendar.today(),
                        LocalDate.of(YEAR, 12, 31),
                        processes,
                        null),
                "test");
    }

    /** So many working days after the due day, when the pass has gone through. */
    private void late(int days) {
        LocalDate due = calendar.dayOf(Objects.requireNonNull(plans.step(plan).due()));
        clock.moveTo(calendar.plusWorkingDays(due, days)
                .atTime(9, 0)
                .atZone(calendar.zone())
                .toInstant());
        pass.run();
    }

    /** The role or the person that is told of an escalated task. */
    private List<String> toldOf(String of) {
        return jdbc.sql("select coalesce(role_group, recipient) from notice where task_id = ? and kind = 'ESCALATED'")
                .param(of)
                .query(String.class)
                .list();
    }

    private ResultActions taken(Employee by) throws Exception {
        return mvc.perform(post("/escalations/" + task)
                .with(authentication(TestApi.as(by)))
                .with(csrf()));
    }

    private ResultActions page(Employee reader, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(TestApi.as(reader))));
    }
}

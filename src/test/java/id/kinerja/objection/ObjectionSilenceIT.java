package id.kinerja.objection;

import static id.kinerja.objection.TestObjections.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.kinerja.IntegrationTest;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.access.TestSignIn;
import id.kinerja.audit.TestTrail;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Tasks;
import id.kinerja.evaluation.Rating;
import id.kinerja.objection.TestObjections.Line;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Setting;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Silence on an objection goes up from one superior to the next, as often as somebody is silent. */
class ObjectionSilenceIT extends IntegrationTest {

    private static final Setting<Integer> ESCALATION_DAYS = Setting.integer("notice.escalation-days", 3, 0, 60);
    private static final String ADMINS_TOLD = "Admin kepegawaian diberi tahu";

    @Autowired
    TestObjections objections;

    @Autowired
    TestOrganization people;

    @Autowired
    ObjectionStore store;

    @Autowired
    Objections service;

    @Autowired
    ObjectionMoves moves;

    @Autowired
    TestTrail trail;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    Tasks tasks;

    @Autowired
    Settings settings;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    Employee top;
    Line line;
    UUID evaluation;

    @BeforeEach
    void a_result_with_two_above_who_decides() {
        settings.set(ObjectionSettings.WITHOUT_SUPERIOR, ObjectionSettings.FINAL, "test");
        top = people.aHead();
        Employee next = people.aHeadUnder(top);
        Employee decider = people.aHeadUnder(next);
        Employee rater = people.aHeadUnder(decider);
        line = new Line(people.anEmployeeUnder(rater), rater, decider, next);
        evaluation = objections.received(line.employee(), Rating.BELOW, Rating.MEETS);
    }

    @AfterEach
    void the_setting_as_before() {
        settings.set(ObjectionSettings.WITHOUT_SUPERIOR, ObjectionSettings.HEAD_OF_GOVERNMENT, "test");
    }

    @Test
    void who_took_over_and_is_silent_too_is_escalated_to_the_next_above() {
        UUID id = objections.heard(line, evaluation);
        String first = objections.step(id, "decideObjection").taskId();
        objections.fire(id, "decisionOverdue");

        long mark = trail.mark();
        service.takeOver(id, user(line.next()));
        assertThat(trail.since(mark)).containsExactly("OBJECTION_TAKEN_OVER " + user(line.next()) + " objection");

        OpenStep anew = objections.step(id, "decideObjection");
        assertThat(anew.taskId()).isNotEqualTo(first);
        assertThat(anew.assignee()).isEqualTo(user(line.next()));
        assertThat(anew.due()).isNotNull();
        assertThat(store.find(id).orElseThrow().escalation()).isNull();
        assertThatThrownBy(() -> service.takeOver(id, user(top))).isInstanceOf(NotVisible.class);

        objections.fire(id, "decisionOverdue");
        assertThat(escalatedTo(id)).isEqualTo(user(top));
        service.takeOver(id, user(top));
        objections.fire(id, "decisionOverdue");

        Objection waiting = store.find(id).orElseThrow();
        assertThat(waiting.decider()).isEqualTo(user(top));
        assertThat(waiting.escalation()).isNotNull();
        assertThat(escalatedTo(id)).as("nobody is above").isNull();
        String task = objections.step(id, "decideObjection").taskId();
        for (Employee former : List.of(line.employee(), line.rater(), line.decider(), line.next())) {
            assertThatThrownBy(() -> tasks.complete(task, TestObjections.signedIn(former), change(Rating.MEETS, null)))
                    .isInstanceOf(NotVisible.class);
        }
        objections.complete(id, "decideObjection", top, change(Rating.MEETS, null));
    }

    @Test
    void going_on_without_who_is_silent_is_taken_over_with_a_new_term_beside_the_open_hearing() {
        UUID id = objections.filed(line.employee(), evaluation);
        objections.fire(id, "statementsLate");
        objections.fire(id, "goingOnOverdue");

        service.takeOver(id, user(line.next()));

        assertThat(objections.step(id, "goOnWithout").assignee()).isEqualTo(user(line.next()));
        assertThat(objections.step(id, "addEvidence").assignee()).isEqualTo(user(line.employee()));
        assertThat(objections.step(id, "explainRating").assignee()).isEqualTo(user(line.rater()));
        objections.fire(id, "goingOnOverdue");
        assertThat(escalatedTo(id)).isEqualTo(user(top));
        service.takeOver(id, user(top));
        objections.complete(id, "goOnWithout", top, Map.of());
        assertThat(objections.step(id, "decideObjection").assignee()).isEqualTo(user(top));
    }

    @Test
    void a_decider_who_leaves_passes_the_open_task_to_the_next() {
        UUID id = objections.heard(line, evaluation);
        rated();
        moves.move(List.of());
        assertThat(objections.step(id, "decideObjection").assignee()).isEqualTo(user(line.decider()));

        people.leaves(line.decider().id(), LocalDate.of(2026, 7, 10));
        long mark = trail.mark();
        moves.move(List.of());
        assertThat(trail.since(mark)).containsExactly("OBJECTION_PASSED_ON system objection");
        assertThat(trail.valuesSince(mark, "concat_ws(' ', object_id, before ->> 'decider', after ->> 'decider')"))
                .containsExactly(id + " " + user(line.decider()) + " " + user(line.next()));

        assertThat(objections.step(id, "decideObjection").assignee()).isEqualTo(user(line.next()));
        assertThat(store.find(id).orElseThrow().decider()).isEqualTo(user(line.next()));
        objections.fire(id, "decisionOverdue");
        assertThat(escalatedTo(id)).isEqualTo(user(top));

        people.takeAccount(top.id());
        long later = trail.mark();
        moves.move(List.of());
        moves.move(List.of());
        assertThat(escalatedTo(id)).isNull();
        assertThat(trail.valuesSince(later, "concat_ws(' ', action, before ->> 'escalatedTo', after)"))
                .containsExactly("OBJECTION_PASSED_ON " + user(top));
    }

    @Test
    void who_has_left_before_the_decision_was_asked_for_is_passed_over_and_the_trail_says_so() {
        UUID id = objections.filed(line.employee(), evaluation);
        rated();
        people.leaves(line.decider().id(), LocalDate.of(2026, 7, 10));
        objections.complete(id, "explainRating", line.rater(), Map.of("statement", "Kualitasnya belum sesuai"));
        long mark = trail.mark();
        objections.complete(id, "addEvidence", line.employee(), Map.of());
        assertThat(objections.step(id, "decideObjection").assignee()).isEqualTo(user(line.next()));
        assertThat(trail.since(mark)).contains("OBJECTION_PASSED_ON system objection");
    }

    @Test
    void a_decider_whose_account_is_closed_passes_it_on_though_somebody_stands_in() {
        UUID id = objections.heard(line, evaluation);
        LocalDate today = LocalDate.of(2026, 7, 15);
        appointments.grant(
                new ActingRequest(
                        line.decider().id(),
                        people.aHead().id(),
                        ActingKind.PLH,
                        "800/1",
                        today,
                        today,
                        List.of(),
                        null),
                "test");
        jdbc.sql("insert into account (user_name, must_change_password, created_at, created_by, closed_at, closed_by,"
                        + " closed_why) values (?, false, now(), 'uji', now(), 'uji', 'Pensiun')")
                .param(user(line.decider()))
                .update();
        try {
            moves.move(List.of());
            assertThat(objections.step(id, "decideObjection").assignee()).isEqualTo(user(line.next()));
        } finally {
            jdbc.sql("delete from account where user_name = ?")
                    .param(user(line.decider()))
                    .update();
        }
    }

    @Test
    void a_superior_without_an_account_makes_nothing_final_and_decides_as_soon_as_there_is_one() throws Exception {
        rated();
        for (Employee one : List.of(line.decider(), line.next(), top)) {
            people.takeAccount(one.id());
        }

        UUID id = objections.heard(line, evaluation);

        assertThat(store.find(id).orElseThrow().decider()).isNull();
        assertThat(objections.step(id, "decideObjection").assignee()).isNull();
        objections.fire(id, "decisionOverdue");
        assertThat(store.find(id).orElseThrow().escalation())
                .as("nobody was silent")
                .isNull();
        moves.move(List.of());
        assertThat(objections.step(id, "decideObjection").assignee()).isNull();
        assertThat(page(id)).contains(line.decider().titledName(), "tidak mempunyai akun aktif");
        String task = objections.step(id, "decideObjection").taskId();
        var admin = (SignedIn)
                TestSignIn.as("kepegawaian", null, Role.PERSONNEL_ADMIN).getPrincipal();
        assertThatThrownBy(() -> tasks.complete(task, admin, change(Rating.MEETS, null)))
                .isInstanceOf(NotVisible.class);
        assertThat(firstPage(Role.PERSONNEL_ADMIN)).contains(line.decider().titledName());
        assertThat(firstPage(Role.AUDITOR)).doesNotContain(line.decider().titledName());

        jdbc.sql("update employee set user_name = ? where id = ?")
                .params(user(line.decider()), line.decider().id())
                .update();
        long mark = trail.mark();
        moves.move(List.of());

        assertThat(trail.since(mark)).containsExactly("OBJECTION_PASSED_ON system objection");
        assertThat(objections.step(id, "decideObjection").assignee()).isEqualTo(user(line.decider()));
        assertThat(page(id)).doesNotContain("tidak mempunyai akun aktif");
        objections.complete(id, "decideObjection", line.decider(), change(Rating.MEETS, null));
    }

    @Test
    void who_goes_on_without_the_silent_is_found_while_both_are_still_heard() {
        rated();
        for (Employee one : List.of(line.decider(), line.next(), top)) {
            people.takeAccount(one.id());
        }
        UUID id = objections.filed(line.employee(), evaluation);
        objections.fire(id, "statementsLate");
        assertThat(objections.step(id, "goOnWithout").assignee()).isNull();

        jdbc.sql("update employee set user_name = ? where id = ?")
                .params(user(line.next()), line.next().id())
                .update();
        moves.move(List.of());

        assertThat(objections.step(id, "goOnWithout").assignee()).isEqualTo(user(line.next()));
        objections.complete(id, "goOnWithout", line.next(), Map.of());
        assertThat(objections.step(id, "decideObjection").assignee()).isEqualTo(user(line.next()));
    }

    private String firstPage(Role role) throws Exception {
        return web.perform(get("/").with(authentication(TestSignIn.as("uji-" + UUID.randomUUID(), null, role))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void one_taken_over_before_the_step_began_anew_begins_it_with_the_next_pass() {
        UUID id = objections.heard(line, evaluation);
        objections.fire(id, "decisionOverdue");
        jdbc.sql("update objection set decider = escalated_to where id = ?")
                .param(id)
                .update();

        moves.move(List.of());

        assertThat(objections.step(id, "decideObjection").assignee()).isEqualTo(user(line.next()));
        objections.fire(id, "decisionOverdue");
        assertThat(escalatedTo(id)).isEqualTo(user(top));
    }

    @Test
    void the_page_says_that_admins_are_told_only_while_late_tasks_are_escalated() throws Exception {
        UUID id = objections.heard(line, evaluation);
        people.takeAccount(top.id());
        people.takeAccount(line.next().id());
        objections.fire(id, "decisionOverdue");
        assertThat(escalatedTo(id)).as("nobody is above").isNull();
        int before = settings.get(ESCALATION_DAYS);

        assertThat(page(id)).contains(ADMINS_TOLD);
        settings.set(ESCALATION_DAYS, 0, "test");
        try {
            assertThat(page(id)).contains("jadi tetap menunggu pemutus").doesNotContain(ADMINS_TOLD);
        } finally {
            settings.set(ESCALATION_DAYS, before, "test");
        }
    }

    private String page(UUID id) throws Exception {
        return web.perform(get("/objections/{id}", id)
                        .with(authentication(TestSignIn.as(
                                user(line.employee()), line.employee().id(), Role.EMPLOYEE))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String escalatedTo(UUID id) {
        return jdbc.sql("select escalated_to from objection where id = ?")
                .param(id)
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }

    private void rated() {
        jdbc.sql("update evaluation set rated_at = timestamptz '2026-07-03T02:00:00Z' where id = ?")
                .param(evaluation)
                .update();
    }

    private static String user(Employee one) {
        return String.valueOf(one.userName());
    }
}

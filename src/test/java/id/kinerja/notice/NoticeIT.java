package id.kinerja.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.api.TestApi;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.TaskMoves;
import id.kinerja.engine.TaskTerms;
import id.kinerja.evaluation.Rating;
import id.kinerja.objection.TestObjections;
import id.kinerja.objection.TestObjections.Line;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Setting;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** People are reminded on the right days, once, of what is theirs and still open. */
class NoticeIT extends IntegrationTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final int YEAR = 2026;

    @Autowired
    NoticePass pass;

    @Autowired
    Notices notices;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestObjections objections;

    @Autowired
    TaskTerms terms;

    @Autowired
    TaskMoves moves;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    KinerjaClock clock;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    private Employee superior;
    private Employee employee;
    private UUID plan;
    private LocalDate due;

    @BeforeEach
    void a_decision_that_waits_for_a_superior() {
        superior = people.aHeadUnder(people.aHead());
        employee = people.anEmployeeUnder(superior);
        plan = plans.submitted(employee, YEAR);
        due = calendar.dayOf(Objects.requireNonNull(plans.step(plan).due()));
    }

    @AfterEach
    void the_clock_is_as_it_was_and_nobody_is_told_of_anything() {
        clock.moveTo(MORNING);
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from exclusion where recorded_by = 'uji'").update();
        for (var setting : new NoticeSettings().settings()) {
            reset(setting);
        }
    }

    private <T> void reset(Setting<T> setting) {
        settings.set(setting, setting.defaultValue(), "test");
    }

    @Test
    void a_superior_is_reminded_three_days_and_one_day_before_and_told_when_it_is_late() {
        assertThat(told(-4)).isEmpty();
        assertThat(told(-3)).containsExactly("DUE");
        assertThat(told(-1)).containsExactly("DUE");
        assertThat(told(0)).containsExactly("DUE");
        assertThat(told(1)).containsExactly("OVERDUE");
        assertThat(rows()).containsExactly("DUE 1", "DUE 2", "OVERDUE 0");
    }

    @Test
    void what_was_opened_is_read_until_the_next_reason_to_be_told() throws Exception {
        assertThat(told(-3)).hasSize(1);
        mvc.perform(get("/").with(authentication(TestApi.as(superior))))
                .andExpect(content().string(containsString("Pengingat (1)")));
        mvc.perform(get("/tasks/" + task()).with(authentication(TestApi.as(superior))))
                .andExpect(status().isOk());
        assertThat(told(-3)).isEmpty();
        mvc.perform(get("/").with(authentication(TestApi.as(superior))))
                .andExpect(content().string(not(containsString("Pengingat ("))));
        assertThat(told(-2)).isEmpty();
        assertThat(told(-1)).containsExactly("DUE");
    }

    @Test
    void a_second_pass_on_the_same_day_writes_nothing() {
        day(-3);
        pass.run();
        assertThat(pass.run()).isZero();
        clock.moveTo(clock.instant().plus(Duration.ofHours(3)));
        assertThat(pass.run()).isZero();
        assertThat(rows()).containsExactly("DUE 1");
    }

    @Test
    void nothing_is_told_on_a_day_off() {
        settings.set(NoticeSettings.FIRST_DAYS, 30, "test");
        LocalDate saturday = LocalDate.of(2026, 7, 18);
        clock.moveTo(saturday.atTime(9, 0).atZone(calendar.zone()).toInstant());
        assertThat(pass.run()).isZero();
        LocalDate holiday = LocalDate.of(2026, 8, 17);
        assertThat(calendar.isWorkingDay(holiday)).isFalse();
        clock.moveTo(holiday.atTime(9, 0).atZone(calendar.zone()).toInstant());
        assertThat(pass.run()).isZero();
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_completed_task_is_told_of_no_more_and_its_notices_go() {
        assertThat(told(-1)).hasSize(1);
        plans.decide(plan, Map.of("decision", "APPROVE"));
        assertThat(kinds(TestPlans.signedIn(superior))).isEmpty();
        assertThat(rows()).as("until the next pass").isNotEmpty();
        pass.run();
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_later_due_day_is_told_of_anew() {
        assertThat(told(-1)).hasSize(1);
        LocalDate later = calendar.plusWorkingDays(due, 10);
        transaction.executeWithoutResult(status ->
                terms.move("target-setting", List.of(plan), Set.of("decidePlan"), old -> calendar.endOf(later)));
        assertThat(kinds(TestPlans.signedIn(superior))).isEmpty();
        due = later;
        assertThat(told(-4)).isEmpty();
        assertThat(told(-3)).containsExactly("DUE");
        assertThat(rows()).as("of the later day alone").containsExactly("DUE 1");
    }

    @Test
    void who_gets_the_task_later_is_told_and_the_former_is_not() {
        assertThat(told(-1)).hasSize(1);
        Employee next = people.aHead();
        jdbc.sql("update public.act_ru_task set assignee_ = ? where id_ = ?")
                .params(next.userName(), task())
                .update();
        assertThat(kinds(TestPlans.signedIn(superior))).isEmpty();
        pass.run();
        assertThat(kinds(TestPlans.signedIn(next))).containsExactly("DUE");
        assertThat(kinds(TestPlans.signedIn(superior))).isEmpty();
    }

    @Test
    void a_role_is_told_of_what_waits_for_it() {
        Employee alone = people.anEmployeeWithoutSuperior();
        plan = plans.submitted(alone, YEAR);
        due = calendar.dayOf(Objects.requireNonNull(plans.step(plan).due()));
        day(-1);
        pass.run();
        SignedIn admin = new SignedIn("uji-admin", null, "Admin", Set.of(Role.PERSONNEL_ADMIN), false);
        SignedIn other = new SignedIn("uji-admin-2", null, "Admin", Set.of(Role.PERSONNEL_ADMIN), false);
        String task = task();
        assertThat(ofTask(admin, task)).containsExactly("DUE");
        notices.opened(task, admin);
        assertThat(ofTask(admin, task)).isEmpty();
        assertThat(ofTask(other, task)).as("each reads for themselves").containsExactly("DUE");
        assertThat(ofTask(TestPlans.signedIn(employee), task)).isEmpty();
    }

    @Test
    void who_is_away_is_reminded_of_nothing_and_has_some_days_after_the_return_before_anything_is_late() {
        Employee away = awayWithAPlan();
        day(-1);
        pass.run();
        assertThat(dueDay())
                .as("nobody knows until when: day by day")
                .isEqualTo(calendar.plusWorkingDays(due, 4))
                .isEqualTo(calendar.plusWorkingDays(calendar.today(), 5));
        assertThat(kinds(TestPlans.signedIn(away))).isEmpty();

        LocalDate last = calendar.plusWorkingDays(due, 20);
        jdbc.sql("update exclusion set ends_on = ? where employee_id = ?")
                .params(last, away.id())
                .update();
        due = dueDay();
        day(-1);
        pass.run();
        pass.run();
        due = dueDay();
        assertThat(due).isEqualTo(calendar.plusWorkingDays(last, 5));
        assertThat(kinds(TestPlans.signedIn(away))).isEmpty();
        assertThat(moves.of(plan)).singleElement().satisfies(note -> assertThat(note.cause())
                .isEqualTo("PAUSED"));

        day(-1);
        pass.run();
        assertThat(kinds(TestPlans.signedIn(away))).as("back again").containsExactly("DUE");
        assertThat(dueDay()).isEqualTo(due);
    }

    @Test
    void who_comes_back_earlier_has_the_days_after_the_real_return_but_never_less_than_before_the_pause()
            throws Exception {
        Employee away = people.anEmployeeUnder(superior);
        plan = plans.opened(away, YEAR);
        due = dueDay();
        LocalDate before = due;
        away(away);
        LocalDate recorded = calendar.plusWorkingDays(due, 20);
        jdbc.sql("update exclusion set ends_on = ? where employee_id = ?")
                .params(recorded, away.id())
                .update();
        day(-1);
        pass.run();
        assertThat(dueDay()).isEqualTo(calendar.plusWorkingDays(recorded, 5));

        LocalDate last = calendar.plusWorkingDays(before, 3);
        returned(away, last);
        assertThat(dueDay()).isEqualTo(calendar.plusWorkingDays(last, 5));
        returned(away, calendar.plusWorkingDays(before, -9));
        assertThat(dueDay()).as("as before the pause").isEqualTo(before);
        assertThat(moves.of(plan)).hasSize(1);
    }

    @Test
    void who_was_away_nobody_knew_until_when_has_the_days_after_the_return_that_is_recorded_then() throws Exception {
        Employee away = people.anEmployeeUnder(superior);
        plan = plans.opened(away, YEAR);
        due = dueDay();
        LocalDate before = due;
        away(away);
        for (int day : List.of(-1, 2, 6)) {
            day(day);
            pass.run();
            assertThat(dueDay()).as("day by day").isEqualTo(calendar.plusWorkingDays(calendar.today(), 5));
        }
        LocalDate today = calendar.today();

        returned(away, calendar.plusWorkingDays(today, -2));
        assertThat(dueDay()).isEqualTo(calendar.plusWorkingDays(today, 3));
        returned(away, calendar.plusWorkingDays(before, -5));
        assertThat(dueDay())
                .as("long ago: tomorrow, and not late at once")
                .isEqualTo(calendar.plusWorkingDays(today, 1));
        assertThat(moves.of(plan)).as("one pause is one note").hasSize(1);
        pass.run();
        assertThat(dueDay()).as("back, so not put off again").isEqualTo(calendar.plusWorkingDays(today, 1));
        assertThat(kinds(TestPlans.signedIn(away))).as("and reminded again").containsExactly("DUE");
    }

    @Test
    void a_return_that_is_still_to_come_moves_the_term_beyond_it_and_no_further() throws Exception {
        Employee away = awayWithAPlan();
        day(-1);
        pass.run();
        LocalDate last = calendar.plusWorkingDays(calendar.today(), 4);
        returned(away, last);
        assertThat(dueDay())
                .as("not before it is looked at again")
                .isEqualTo(calendar.plusWorkingDays(calendar.today(), 5));
        day(2);
        pass.run();
        assertThat(dueDay()).isEqualTo(calendar.plusWorkingDays(last, 5));
        assertThat(kinds(TestPlans.signedIn(away))).isEmpty();
        day(6);
        pass.run();
        assertThat(dueDay()).as("back since").isEqualTo(calendar.plusWorkingDays(last, 5));
    }

    @Test
    void when_an_exclusion_is_withdrawn_the_term_is_some_days_from_today_or_as_it_was() throws Exception {
        Employee away = awayWithAPlan();
        jdbc.sql("update exclusion set ends_on = ? where employee_id = ?")
                .params(calendar.plusWorkingDays(due, 30), away.id())
                .update();
        day(-1);
        pass.run();
        assertThat(dueDay()).isEqualTo(calendar.plusWorkingDays(due, 35));

        withdrawn(away);
        LocalDate expected = calendar.plusWorkingDays(calendar.today(), 5);
        assertThat(dueDay())
                .as("who never was away has no longer than who returns today")
                .isEqualTo(expected);
        pass.run();
        assertThat(dueDay()).as("not paused again").isEqualTo(expected);
        assertThat(moves.of(plan)).hasSize(1);
        due = expected;
        day(-1);
        pass.run();
        assertThat(kinds(TestPlans.signedIn(away))).containsExactly("DUE");
    }

    @Test
    void when_one_without_end_is_withdrawn_nothing_is_put_off_any_further_and_another_that_holds_goes_on()
            throws Exception {
        Employee away = awayWithAPlan();
        day(-1);
        pass.run();
        LocalDate paused = dueDay();
        withdrawn(away);
        assertThat(dueDay()).isEqualTo(paused).isEqualTo(calendar.plusWorkingDays(calendar.today(), 5));
        day(1);
        pass.run();
        assertThat(dueDay()).isEqualTo(paused);

        away(away);
        pass.run();
        assertThat(dueDay()).as("recorded anew, from July on").isEqualTo(calendar.plusWorkingDays(calendar.today(), 5));
        assertThat(kinds(TestPlans.signedIn(away))).isEmpty();
    }

    private void withdrawn(Employee employee) throws Exception {
        of(employee, "withdrawal", Map.of("reason", "Salah catat"));
    }

    private void returned(Employee employee, LocalDate last) throws Exception {
        of(employee, "end", Map.of("endsOn", last.toString()));
    }

    private void of(Employee employee, String what, Map<String, String> body) throws Exception {
        UUID exclusion = jdbc.sql("select id from exclusion where employee_id = ? and withdrawn_at is null")
                .param(employee.id())
                .query(UUID.class)
                .single();
        api.post(TestApi.as(Role.PERSONNEL_ADMIN), "/api/exclusions/" + exclusion + "/" + what, body)
                .andExpect(status().isOk());
    }

    @Test
    void a_term_that_is_of_two_sides_goes_on_while_one_is_away() {
        Line line = objections.line();
        UUID objection =
                objections.filed(line.employee(), objections.received(line.employee(), Rating.BELOW, Rating.MEETS));
        OpenStep evidence = objections.step(objection, "addEvidence");
        assertThat(terms.isOwn(objections.step(objection, "explainRating"))).isFalse();
        due = calendar.dayOf(Objects.requireNonNull(evidence.due()));
        away(line.employee());
        day(-1);
        pass.run();
        assertThat(objections.step(objection, "addEvidence").due())
                .as("the timer that ends it would not wait")
                .isEqualTo(evidence.due());
        assertThat(kinds(TestPlans.signedIn(line.employee())))
                .as("told of a term that holds")
                .contains("DUE");
    }

    /** Somebody with a plan to write, who is away since and until nobody knows when. */
    private Employee awayWithAPlan() {
        Employee away = people.anEmployeeUnder(superior);
        plan = plans.opened(away, YEAR);
        due = dueDay();
        away(away);
        return away;
    }

    private void away(Employee employee) {
        jdbc.sql(
                        "insert into exclusion (id, employee_id, kind, closing, starts_on, document_number, document_date, note,"
                                + " recorded_at, recorded_by) values (gen_random_uuid(), ?, 'LONG_LEAVE', false, date '2026-07-01',"
                                + " '800/1', date '2026-07-01', '', timestamptz '2026-07-01 00:00Z', 'uji')")
                .param(employee.id())
                .update();
    }

    private LocalDate dueDay() {
        return calendar.dayOf(Objects.requireNonNull(plans.step(plan).due()));
    }

    private List<String> told(int workingDays) {
        day(workingDays);
        pass.run();
        return kinds(TestPlans.signedIn(superior));
    }

    private void day(int workingDays) {
        clock.moveTo(calendar.plusWorkingDays(due, workingDays)
                .atTime(9, 0)
                .atZone(calendar.zone())
                .toInstant());
    }

    private List<String> kinds(SignedIn person) {
        return notices.of(person).stream().map(one -> one.kind().name()).toList();
    }

    private List<String> ofTask(SignedIn person, String task) {
        return notices.of(person).stream()
                .filter(one -> one.task().step().taskId().equals(task))
                .map(one -> one.kind().name())
                .toList();
    }

    private String task() {
        return plans.step(plan).taskId();
    }

    private List<String> rows() {
        return jdbc.sql("select kind || ' ' || stage from notice where recipient = ? order by kind, stage")
                .param(superior.userName())
                .query(String.class)
                .list();
    }
}

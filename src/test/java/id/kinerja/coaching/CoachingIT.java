package id.kinerja.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.IntegrationTest;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Comparison;
import id.kinerja.engine.Difference;
import id.kinerja.engine.DifferenceKind;
import id.kinerja.engine.FlowCoverage;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskMover;
import id.kinerja.engine.TaskTerms;
import id.kinerja.engine.Tasks;
import id.kinerja.engine.TestTimers;
import id.kinerja.evaluation.FollowUp;
import id.kinerja.evaluation.FollowUpRecorded;
import id.kinerja.evaluation.JudgedPeriod;
import id.kinerja.evaluation.JudgedPeriods;
import id.kinerja.evaluation.Predicate;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.objection.TestObjections;
import id.kinerja.objection.TestObjections.Line;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Employee;
import id.kinerja.organization.SuperiorChanges;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process coaching, every path and timer of it. */
class CoachingIT extends IntegrationTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage("coaching");

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");

    @Autowired
    TaskTerms terms;

    @Autowired
    TestOrganization people;

    @Autowired
    TestCoachings coachings;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestObjections objections;

    @Autowired
    TestTrail trail;

    @Autowired
    Coachings service;

    @Autowired
    Checks checks;

    @Autowired
    CoachingHistory history;

    @Autowired
    CoachingNight night;

    @Autowired
    NightlyCoaching nightly;

    @Autowired
    TestTimers time;

    @Autowired
    KinerjaClock clock;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Comparison comparison;

    @Autowired
    SuperiorChanges changes;

    @Autowired
    TaskMover mover;

    @Autowired
    Tasks tasks;

    @Autowired
    Settings settings;

    @Autowired
    JudgedPeriods results;

    @Autowired
    CoachingFollowUps followUps;

    @Autowired
    JdbcClient jdbc;

    private Employee head;
    private Employee superior;
    private Employee employee;

    @BeforeEach
    void a_line_of_three() {
        head = people.aHead();
        superior = people.aHeadUnder(head);
        employee = people.anEmployeeUnder(superior);
    }

    @AfterEach
    void no_returns_count() {
        settings.set(CoachingSettings.RETURNS, CoachingSettings.RETURNS.defaultValue(), "test");
    }

    @Test
    void a_weak_result_leads_to_a_plan_that_is_agreed_approved_checked_and_closed() {
        UUID id = fromWeakEvaluation(2);
        Coaching opened = service.get(id);
        assertThat(opened.origin()).isEqualTo(Origin.FOLLOW_UP);
        assertThat(opened.before()).isEqualTo(new Coaching.Judged(Predicate.VERY_POOR, 2026, 2));
        assertThat(coachings.step(id, "draftCoaching").assignee()).isEqualTo(superior.userName());
        assertWhole(id);

        coachings.plan(id, "Dokumen sering terlambat");
        coachings.complete(id, "draftCoaching", Map.of("decision", "SUBMIT", "comment", "Mari kita perbaiki"));
        assertThat(coachings.step(id, "agreePlan").assignee()).isEqualTo(employee.userName());
        assertWhole(id);
        coachings.complete(id, "agreePlan", Map.of("decision", "AGREE"));
        assertThat(coachings.step(id, "approvePlan").assignee())
                .as("the superior heads the unit: the superior's superior approves")
                .isEqualTo(head.userName());
        assertWhole(id);
        coachings.complete(id, "approvePlan", Map.of("decision", "APPROVE"));

        Coaching running = service.get(id);
        assertThat(running.startsOn()).isEqualTo(TODAY);
        assertThat(running.endsOn()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(checks.of(id))
                .extracting(MonthlyCheck::plannedOn)
                .as("monthly, on working days; 15 August 2026 is a Saturday, 15 November a Sunday, 17 August a holiday")
                .startsWith(LocalDate.of(2026, 8, 18), LocalDate.of(2026, 9, 15), LocalDate.of(2026, 10, 15))
                .hasSize(6)
                .endsWith(LocalDate.of(2027, 1, 15));
        assertThat(coachings.job(id, "waitForCheck").getDuedate().toInstant())
                .as("the day begins in the government's zone")
                .isEqualTo(Instant.parse("2026-08-17T17:00:00Z"));
        assertWhole(id);

        coachings.fire(id, "waitForCheck");
        assertWhole(id);
        coachings.complete(id, "employeeNote", Map.of("note", "Saya belajar"));
        assertWhole(id);
        coachings.complete(id, "superiorNote", Map.of("note", "Ada kemajuan"));
        assertThat(checks.of(id).get(0))
                .extracting(MonthlyCheck::superiorNote, MonthlyCheck::employeeNote)
                .containsExactly("Ada kemajuan", "Saya belajar");
        for (int month = 2; month <= 6; month++) {
            assertThat(service.get(id).state()).isEqualTo(CoachingState.RUNNING);
            coachings.check(id);
        }
        assertThat(coachings.step(id, "closeCoaching").group()).isEqualTo("follow-up-team");
        assertWhole(id);
        coachings.complete(id, "closeCoaching", Map.of("result", "REACHED", "comment", "Semua tepat waktu"));

        assertThat(service.get(id))
                .extracting(Coaching::state, Coaching::outcome, Coaching::outcomeReason)
                .containsExactly(CoachingState.CLOSED, Outcome.REACHED, "Semua tepat waktu");
        assertWhole(id);
        assertThat(history.of(id))
                .extracting(CoachingEvent::kind)
                .startsWith(
                        EventKind.OPENED, EventKind.SUBMITTED, EventKind.AGREED, EventKind.APPROVED, EventKind.BEGUN)
                .endsWith(EventKind.CHECK_CLOSED, EventKind.REACHED);
    }

    @Test
    void the_next_evaluation_tells_what_came_of_it() {
        UUID id = fromWeakEvaluation(2);
        coachings.plan(id, "Dokumen sering terlambat");
        coachings.complete(id, "draftCoaching", Map.of("decision", "SUBMIT"));
        coachings.complete(id, "agreePlan", Map.of("decision", "AGREE"));
        coachings.complete(id, "approvePlan", Map.of("decision", "APPROVE"));
        judged(1, Rating.ABOVE);
        assertThat(service.get(id).after())
                .as("a period that was over before it began says nothing about it")
                .isNull();
        judged(3, Rating.MEETS);
        assertThat(service.get(id).after()).isEqualTo(new Coaching.Judged(Predicate.GOOD, 2026, 3));
        judged(4, Rating.BELOW);
        assertThat(service.get(id).after())
                .as("while it goes on the newest tells what comes of it")
                .isEqualTo(new Coaching.Judged(Predicate.VERY_POOR, 2026, 4));
        assertThat(history.of(id))
                .filteredOn(event -> event.kind() == EventKind.RESULT_KNOWN)
                .extracting(CoachingEvent::detail)
                .containsExactly("GOOD/2026/3", "VERY_POOR/2026/4");
    }

    @Test
    void after_its_end_the_first_period_that_ends_afterwards_takes_the_place_of_one_before_once() {
        UUID id = coachings.running(employee, "Dokumen sering terlambat");
        judged(3, Rating.MEETS);
        jdbc.sql("update coaching_case set state = 'CLOSED', closed_at = timestamptz '2026-11-02T02:00:00Z',"
                        + " outcome = 'REACHED', outcome_reason = 'uji' where id = ?")
                .param(id)
                .update();
        assertThat(service.get(id).after()).isEqualTo(new Coaching.Judged(Predicate.GOOD, 2026, 3));
        judged(4, Rating.BELOW);
        assertThat(service.get(id).after()).isEqualTo(new Coaching.Judged(Predicate.VERY_POOR, 2026, 4));
    }

    @Test
    void who_is_being_coached_goes_on_with_that() {
        UUID id = coachings.opened(employee);
        assertThat(service.open(employee.id(), Origin.EMPLOYEE, "Ingin belajar", Actor.of("uji"), null))
                .isEmpty();
        judged(2, Rating.BELOW);
        assertThat(coachings.of(employee)).isEqualTo(id);
    }

    @Test
    void what_an_evaluation_asks_for_is_not_declined_though_it_was_opened_before_for_another_reason() {
        UUID id = service.open(employee.id(), Origin.EMPLOYEE, "Ingin belajar", Actor.of("uji"), null)
                .orElseThrow();
        judged(2, Rating.BELOW);

        Coaching coaching = service.get(id);
        assertThat(coaching.origin()).isEqualTo(Origin.FOLLOW_UP);
        assertThat(history.of(id)).extracting(event -> event.kind()).contains(EventKind.REQUIRED);
        assertRefused(
                "decision",
                () -> coachings.complete(id, "draftCoaching", Map.of("decision", "DECLINE", "comment", "Tidak perlu")));
    }

    @Test
    void a_weak_result_that_comes_while_an_older_one_is_closed_begins_the_next() {
        UUID id = coachings.closing(employee, "Terlambat");
        judged(2, Rating.BELOW);
        assertThat(coachings.of(employee)).isEqualTo(id);
        assertThat(history.of(id)).extracting(CoachingEvent::kind).endsWith(EventKind.LATER_RESULT);
        assertThat(String.valueOf(tasks.open(coachings.step(id, "closeCoaching").taskId(), TestCoachings.TEAM)
                        .values()
                        .get("later")))
                .contains("2026");
        coachings.complete(id, "closeCoaching", Map.of("result", "REACHED", "comment", "Tercapai"));

        UUID next = coachings.of(employee);
        assertThat(next).isNotEqualTo(id);
        assertThat(service.get(next))
                .extracting(Coaching::origin, Coaching::before)
                .containsExactly(Origin.FOLLOW_UP, new Coaching.Judged(Predicate.VERY_POOR, 2026, 2));
        assertWhole(id);
        assertWhole(next);
    }

    @Test
    void what_a_changed_result_no_longer_asks_for_is_told_as_it_is_and_may_be_declined() {
        UUID id = fromWeakEvaluation(2);
        var weak = results.latest(employee.id()).orElseThrow();
        followUps.on(new FollowUpRecorded(
                new JudgedPeriod(
                        weak.evaluationId(),
                        weak.employeeId(),
                        weak.year(),
                        weak.quarter(),
                        weak.startsOn(),
                        weak.endsOn(),
                        Predicate.GOOD),
                FollowUp.NONE));
        assertThat(service.get(id).before()).isEqualTo(new Coaching.Judged(Predicate.GOOD, 2026, 2));
        assertThat(history.of(id)).extracting(CoachingEvent::kind).endsWith(EventKind.CORRECTED, EventKind.RELEASED);
        coachings.complete(id, "draftCoaching", Map.of("decision", "DECLINE", "comment", "Hasilnya diubah"));
        assertThat(service.get(id).outcome()).isEqualTo(Outcome.DECLINED);
        assertWhole(id);
    }

    @Test
    void an_objection_that_changes_the_result_corrects_the_coaching_and_the_trail_says_so() {
        Line line = objections.line();
        UUID result = objections.received(line.employee(), Rating.BELOW, Rating.BELOW);
        evaluations.endTerm(result);
        UUID id = coachings.of(line.employee());
        coachings.plan(id, "Dokumen sering terlambat");
        coachings.complete(id, "draftCoaching", Map.of("decision", "SUBMIT"));
        UUID objection = objections.heard(line, result);
        assertThat(results.standing(line.employee().id())).as("it is contested").isEmpty();
        assertThat(service.get(id).before()).isEqualTo(new Coaching.Judged(Predicate.VERY_POOR, 2026, 2));

        long mark = trail.mark();
        objections.complete(
                objection, "decideObjection", line.decider(), TestObjections.change(Rating.MEETS, Rating.MEETS));
        assertThat(service.get(id).before()).isEqualTo(new Coaching.Judged(Predicate.GOOD, 2026, 2));
        assertThat(history.of(id)).extracting(CoachingEvent::kind).endsWith(EventKind.CORRECTED, EventKind.RELEASED);
        assertThat(
                        trail.valuesSince(
                                mark,
                                "case action when 'COACHING_CORRECTED' then concat_ws(' ', object_id, after ->> 'evaluation', after ->> 'event') end"))
                .contains(id + " " + result + " CORRECTED", id + " " + result + " RELEASED");
        assertThat(results.standing(line.employee().id()))
                .map(JudgedPeriod::evaluationId)
                .contains(result);
        assertWhole(id);
        coachings.complete(id, "agreePlan", Map.of("decision", "RETURN", "comment", "Hasilnya diubah"));
        coachings.complete(id, "draftCoaching", Map.of("decision", "DECLINE", "comment", "Hasilnya diubah"));
        assertThat(service.get(id).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void a_result_that_may_still_be_contested_neither_begins_nor_answers_anything_until_it_stands() {
        UUID result = objections.received(employee, Rating.BELOW, Rating.BELOW);
        returned(5, "2026-07-11T03:00:00Z");
        night.run();
        UUID id = coachings.of(employee);
        assertThat(service.get(id))
                .extracting(Coaching::origin, Coaching::before)
                .containsExactly(Origin.RETURNS, null);

        evaluations.endTerm(result);
        assertThat(service.get(id))
                .as("what the result asks for is not declined")
                .extracting(Coaching::origin, Coaching::before)
                .containsExactly(Origin.FOLLOW_UP, new Coaching.Judged(Predicate.VERY_POOR, 2026, 2));
        assertThat(history.of(id)).extracting(CoachingEvent::kind).endsWith(EventKind.REQUIRED);
    }

    @Test
    void returns_carry_a_reason_and_lead_back_to_the_superior() {
        UUID id = coachings.planned(employee, "Terlambat");
        coachings.complete(id, "draftCoaching", Map.of("decision", "SUBMIT"));
        assertRefused("comment", () -> coachings.complete(id, "agreePlan", Map.of("decision", "RETURN")));
        coachings.complete(id, "agreePlan", Map.of("decision", "RETURN", "comment", "Targetnya terlalu tinggi"));
        assertThat(history.lastReturn(id)).isEqualTo("Targetnya terlalu tinggi");
        coachings.complete(id, "draftCoaching", Map.of("decision", "SUBMIT"));
        coachings.complete(id, "agreePlan", Map.of("decision", "AGREE"));
        assertRefused("comment", () -> coachings.complete(id, "approvePlan", Map.of("decision", "RETURN")));
        coachings.complete(id, "approvePlan", Map.of("decision", "RETURN", "comment", "Tambah pelatihan"));
        assertThat(coachings.step(id, "draftCoaching").assignee()).isEqualTo(superior.userName());
        assertWhole(id);
    }

    @Test
    void an_incomplete_plan_is_not_submitted() {
        UUID id = coachings.opened(employee);
        assertRefused("", () -> coachings.complete(id, "draftCoaching", Map.of("decision", "SUBMIT")));
        coachings.plan(id, "");
        assertRefused("", () -> coachings.complete(id, "draftCoaching", Map.of("decision", "SUBMIT")));
        assertThat(service.get(id).state()).isEqualTo(CoachingState.DRAFTING);
    }

    @Test
    void what_was_asked_for_may_be_declined_with_a_reason_and_what_an_evaluation_asks_for_may_not() {
        UUID id = coachings.opened(employee);
        assertRefused("comment", () -> coachings.complete(id, "draftCoaching", Map.of("decision", "DECLINE")));
        coachings.complete(id, "draftCoaching", Map.of("decision", "DECLINE", "comment", "Sudah teratasi"));
        assertThat(service.get(id).outcome()).isEqualTo(Outcome.DECLINED);
        assertWhole(id);

        UUID weak = fromWeakEvaluation(2);
        assertRefused(
                "decision",
                () -> coachings.complete(
                        weak, "draftCoaching", Map.of("decision", "DECLINE", "comment", "Tidak perlu")));
    }

    @Test
    void a_check_that_nobody_answers_lapses_and_the_next_month_comes() {
        UUID id = coachings.checking(employee, "Terlambat");
        coachings.complete(id, "superiorNote", Map.of("note", "Belum ada perubahan"));
        coachings.fire(id, "checkTermOver");
        MonthlyCheck first = checks.of(id).get(0);
        assertThat(first.superiorNote()).isEqualTo("Belum ada perubahan");
        assertThat(first.employeeNote()).isNull();
        assertThat(first.closedAt()).isNotNull();
        assertThat(history.of(id)).extracting(CoachingEvent::kind).endsWith(EventKind.CHECK_LAPSED);
        assertWhole(id);
        coachings.fire(id, "waitForCheck");
        assertThat(coachings.step(id, "employeeNote").assignee()).isEqualTo(employee.userName());
        for (String note : List.of("superiorNote", "employeeNote")) {
            assertThat(terms.isOwn(coachings.step(id, note)))
                    .as("one timer ends the check for both")
                    .isFalse();
        }
        assertThat(checks.open(id)).map(MonthlyCheck::number).contains(2);
    }

    @Test
    void it_is_extended_once_with_checks_until_the_new_end() {
        UUID id = coachings.closing(employee, "Terlambat");
        for (Map<String, String> wrong : List.of(
                Map.of("result", "EXTENDED", "comment", "x"),
                Map.of("result", "EXTENDED", "comment", "x", "until", "2027-01-15"),
                Map.of("result", "EXTENDED", "comment", "x", "until", "2027-07-16"),
                Map.of("result", "REACHED", "comment", "x", "until", "2027-03-15"))) {
            assertRefused("until", () -> coachings.complete(id, "closeCoaching", wrong));
        }
        coachings.complete(
                id, "closeCoaching", Map.of("result", "EXTENDED", "comment", "Hampir", "until", "2027-03-15"));
        assertThat(service.get(id).lastDay()).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(checks.of(id))
                .extracting(MonthlyCheck::plannedOn)
                .endsWith(LocalDate.of(2027, 1, 15), LocalDate.of(2027, 2, 15), LocalDate.of(2027, 3, 15));
        assertWhole(id);
        coachings.check(id);
        coachings.check(id);
        assertRefused(
                "result",
                () -> coachings.complete(
                        id, "closeCoaching", Map.of("result", "EXTENDED", "comment", "x", "until", "2027-06-15")));
    }

    @Test
    void an_escalation_reaches_the_personnel_admins_with_what_the_government_says_follows() {
        UUID id = coachings.escalated(employee, "Terlambat");
        assertThat(coachings.step(id, "followEscalation").group()).isEqualTo("personnel-admin");
        SignedIn admin = new SignedIn("admin", null, "Admin", Set.of(Role.PERSONNEL_ADMIN), false);
        assertThat(tasks.open(coachings.step(id, "followEscalation").taskId(), admin)
                        .values())
                .containsEntry("rule", CoachingSettings.ESCALATION.defaultValue())
                .containsEntry("reason", "Belum ada perbaikan");
        assertWhole(id);
        coachings.complete(id, "followEscalation", Map.of("comment", "Diusulkan uji kompetensi"));
        assertThat(service.get(id))
                .extracting(Coaching::outcome, Coaching::escalationAnswer, Coaching::state)
                .containsExactly(Outcome.ESCALATED, "Diusulkan uji kompetensi", CoachingState.CLOSED);
        assertWhole(id);
    }

    @Test
    void nobody_decides_on_the_own_coaching_in_whatever_role() {
        UUID id = coachings.closing(employee, "Terlambat");
        SignedIn self = new SignedIn(
                String.valueOf(employee.userName()),
                employee.id(),
                "Saya",
                Set.of(Role.EMPLOYEE, Role.FOLLOW_UP_TEAM),
                false);
        assertThatThrownBy(() -> tasks.complete(
                        coachings.step(id, "closeCoaching").taskId(),
                        self,
                        Map.of("result", "REACHED", "comment", "x")))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> tasks.complete(
                        coachings.step(id, "closeCoaching").taskId(),
                        TestPlans.signedIn(superior),
                        Map.of("result", "REACHED", "comment", "x")))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void when_superiors_change_the_superiors_steps_move() {
        UUID id = coachings.checking(employee, "Terlambat");
        Employee next = people.aHead();
        people.setSuperior(employee.id(), next.id(), TODAY);
        changes.note(SuperiorChanges.Cause.ROSTER, TODAY, "test");
        mover.run();
        assertThat(coachings.step(id, "superiorNote").assignee()).isEqualTo(next.userName());
        assertThat(coachings.step(id, "employeeNote").assignee()).isEqualTo(employee.userName());
        assertWhole(id);
    }

    @Test
    void what_a_superior_whose_account_was_closed_was_to_write_is_the_next_aboves_the_night_after() {
        UUID planned = coachings.planned(employee, "Terlambat");
        UUID checked = coachings.checking(people.anEmployeeUnder(superior), "Lambat");
        UUID others = coachings.planned(people.anEmployeeUnder(people.aHeadUnder(head)), "Terlambat");
        String other = String.valueOf(coachings.step(others, "draftCoaching").assignee());
        nightly.run();
        assertThat(coachings.step(planned, "draftCoaching").assignee()).isEqualTo(superior.userName());

        close(superior);
        close(head);
        nightly.run();
        assertThat(coachings.step(planned, "draftCoaching").assignee())
                .as("nobody above can sign in: it waits, and is escalated once it is late")
                .isEqualTo(superior.userName());
        reopen(head);
        long mark = trail.mark();
        nightly.run();
        assertThat(coachings.step(planned, "draftCoaching").assignee()).isEqualTo(head.userName());
        assertThat(coachings.step(checked, "superiorNote").assignee()).isEqualTo(head.userName());
        assertThat(coachings.step(checked, "employeeNote").assignee()).isNotEqualTo(head.userName());
        assertThat(coachings.step(others, "draftCoaching").assignee()).isEqualTo(other);
        assertThat(trail.valuesSince(mark, "concat(action, ' ', actor, ' ', object_id)"))
                .contains("TASK_TAKEN_OVER system " + planned, "TASK_TAKEN_OVER system " + checked);
        changes.note(SuperiorChanges.Cause.ROSTER, TODAY, "test");
        mover.run();
        nightly.run();
        assertThat(coachings.step(planned, "draftCoaching").assignee())
                .as("it stays there")
                .isEqualTo(head.userName());
        assertThat(trail.valuesSince(mark, "concat(action, ' ', object_id)").stream()
                        .filter(("TASK_TAKEN_OVER " + planned)::equals))
                .as("once")
                .hasSize(1);

        coachings.complete(planned, "draftCoaching", Map.of("decision", "SUBMIT"));
        coachings.complete(planned, "agreePlan", Map.of("decision", "AGREE"));
        assertThat(coachings.step(planned, "approvePlan").group())
                .as("who wrote it does not approve it")
                .isEqualTo("personnel-admin");
        coachings.complete(checked, "superiorNote", Map.of("note", "Dilanjutkan atasan berikutnya"));
        assertWhole(planned);
        assertWhole(checked);
    }

    private void close(Employee employee) {
        jdbc.sql(
                        "insert into account (user_name, must_change_password, created_at, created_by, closed_at, closed_by, closed_why)"
                                + " values (?, false, now(), 'uji', now(), 'uji', 'Pensiun')")
                .param(employee.userName())
                .update();
    }

    private void reopen(Employee employee) {
        jdbc.sql("delete from account where user_name = ?")
                .param(employee.userName())
                .update();
    }

    @Test
    void months_pass_by_the_clock_and_who_is_silent_is_missing_in_that_month_alone() {
        UUID id = coachings.running(employee, "Terlambat");
        try {
            nextCheck(id);
            coachings.complete(id, "superiorNote", Map.of("note", "Mulai membaik"));
            coachings.complete(id, "employeeNote", Map.of("note", "Saya mencoba"));

            nextCheck(id);
            coachings.complete(id, "employeeNote", Map.of("note", "Saya terus mencoba"));
            assertThat(coachings.step(id, "superiorNote").assignee()).isEqualTo(superior.userName());
            termPasses(id);

            nextCheck(id);
            coachings.complete(id, "superiorNote", Map.of("note", "Tidak ada kabar"));
            termPasses(id);

            nextCheck(id);
            termPasses(id);
            nextCheck(id);
            coachings.complete(id, "superiorNote", Map.of("note", "Tercapai"));
            coachings.complete(id, "employeeNote", Map.of("note", "Terima kasih"));
        } finally {
            clock.moveTo(MORNING);
        }
        assertThat(checks.of(id))
                .extracting(MonthlyCheck::superiorNote, MonthlyCheck::employeeNote)
                .startsWith(
                        tuple("Mulai membaik", "Saya mencoba"),
                        tuple(null, "Saya terus mencoba"),
                        tuple("Tidak ada kabar", null),
                        tuple(null, null),
                        tuple("Tercapai", "Terima kasih"));
        assertThat(history.of(id).stream().map(CoachingEvent::kind).filter(kind -> kind == EventKind.CHECK_LAPSED))
                .hasSize(3);
        assertThat(service.get(id).state()).as("silence closes nothing").isEqualTo(CoachingState.RUNNING);
        assertWhole(id);
    }

    /** The morning of the next check comes. */
    private void nextCheck(UUID id) {
        LocalDate day = checks.next(id).orElseThrow().plannedOn();
        time.pass(day.atTime(10, 0).atZone(calendar.zone()).toInstant(), id);
        assertThat(checks.open(id).orElseThrow().plannedOn()).isEqualTo(day);
    }

    /** The term of the open check is over, and not a moment before. */
    private void termPasses(UUID id) {
        Instant due = Objects.requireNonNull(checks.open(id).orElseThrow().dueAt());
        time.pass(due.minusSeconds(60), id);
        assertThat(service.get(id).state()).isEqualTo(CoachingState.CHECKING);
        time.pass(due.plusSeconds(60), id);
        assertThat(service.get(id).state()).isEqualTo(CoachingState.RUNNING);
    }

    @Test
    void when_another_heads_the_unit_the_approval_is_that_ones_and_the_former_no_longer_decides() {
        UUID id = coachings.agreed(employee, "Terlambat");
        Employee next = people.aHead();
        people.setSuperior(superior.id(), next.id(), TODAY);
        assertRefused("", () -> coachings.complete(id, "approvePlan", Map.of("decision", "APPROVE")));
        night.run();
        assertThat(coachings.step(id, "approvePlan").assignee()).isEqualTo(next.userName());
        night.run();
        assertWhole(id);
        people.takeAccount(next.id());
        night.run();
        assertThat(coachings.step(id, "approvePlan").group()).isEqualTo("personnel-admin");
        coachings.complete(id, "approvePlan", Map.of("decision", "APPROVE"));
        assertThat(service.get(id).state()).isEqualTo(CoachingState.RUNNING);
    }

    @Test
    void who_leaves_is_no_longer_coached_and_nobody_is_asked_any_more() {
        List<UUID> all = List.of(
                coachings.planned(employee, "Terlambat"),
                coachings.checking(people.anEmployeeUnder(superior), "Terlambat"),
                coachings.running(people.anEmployeeUnder(superior), "Terlambat"));
        all.forEach(id -> people.leaves(service.get(id).employeeId(), TODAY));
        night.run();
        for (UUID id : all) {
            assertThat(service.get(id))
                    .extracting(Coaching::state, Coaching::outcome, Coaching::outcomeReason)
                    .containsExactly(CoachingState.CLOSED, Outcome.BROKEN_OFF, "LEFT");
            assertWhole(id);
        }
    }

    @Test
    void often_returned_reports_suggest_a_coaching_once() {
        returned(4, "2026-07-10T03:00:00Z");
        returned(1, "2026-06-01T03:00:00Z");
        night.run();
        assertThat(open()).as("five, but one is too long ago").isZero();
        returned(1, "2026-07-11T03:00:00Z");
        settings.set(CoachingSettings.RETURNS, 0, "test");
        night.run();
        assertThat(open()).as("switched off").isZero();
        settings.set(CoachingSettings.RETURNS, 5, "test");
        night.run();
        night.run();
        UUID id = coachings.of(employee);
        assertThat(service.get(id))
                .extracting(Coaching::origin, Coaching::reason)
                .containsExactly(Origin.RETURNS, "5 laporan harian dikembalikan dalam 30 hari.");
        coachings.complete(id, "draftCoaching", Map.of("decision", "DECLINE", "comment", "Sudah dibicarakan"));
        night.run();
        assertThat(open()).as("what was talked about is no new reason").isZero();
    }

    @Test
    void without_a_superior_the_personnel_admins_write_the_plan_and_approve_it() {
        Employee alone = people.anEmployeeWithoutSuperior();
        UUID id = coachings.planned(alone, "Terlambat");
        assertThat(coachings.step(id, "draftCoaching").group()).isEqualTo("personnel-admin");
        coachings.complete(id, "draftCoaching", Map.of("decision", "SUBMIT"));
        coachings.complete(id, "agreePlan", Map.of("decision", "AGREE"));
        assertThat(coachings.step(id, "approvePlan").group()).isEqualTo("personnel-admin");
        assertWhole(id);
    }

    private UUID fromWeakEvaluation(int quarter) {
        judged(quarter, Rating.BELOW);
        return coachings.of(employee);
    }

    /** An evaluation of a quarter, acknowledged. */
    private void judged(int quarter, Rating rating) {
        if (jdbc.sql("select count(*) from target_plan where employee_id = ? and year = 2026")
                        .param(employee.id())
                        .query(Integer.class)
                        .single()
                == 0) {
            evaluations.opened(employee);
        }
        UUID id = evaluations.opened(employee, evaluations.quarter(quarter));
        evaluations.assess(id, "Sebagian");
        evaluations.complete(id, Map.of());
        evaluations.complete(id, TestEvaluations.rating(rating, rating));
        evaluations.complete(id, Map.of());
        evaluations.endTerm(id);
    }

    private void returned(int times, String at) {
        for (int i = 0; i < times; i++) {
            UUID report = UUID.randomUUID();
            jdbc.sql("insert into daily_report (id, version, employee_id, day, status, round, submitted_at, changed_at)"
                            + " values (?, 0, ?, cast(? as date) - cast(? as int), 'APPROVED', 1, now(), now())")
                    .params(report, employee.id(), at.substring(0, 10), i)
                    .update();
            jdbc.sql("insert into report_event (id, report_id, round, kind, at, person)"
                            + " values (?, ?, 1, 'RETURNED', ?, 'x')")
                    .params(UUID.randomUUID(), report, Instant.parse(at).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private int open() {
        return jdbc.sql("select count(*) from coaching_case where employee_id = ? and state <> 'CLOSED'")
                .param(employee.id())
                .query(Integer.class)
                .single();
    }

    /** Tables and engine say the same about it. */
    private void assertWhole(UUID id) {
        assertThat(comparison.compare().differences().stream()
                        .filter(difference -> id.toString().equals(difference.caseId()))
                        // the people of tests have no accounts of their own
                        .filter(difference -> difference.kind() != DifferenceKind.NO_ACCOUNT)
                        .map(Difference::toString))
                .isEmpty();
    }

    private static void assertRefused(String field, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                .extracting(problem -> problem.field())
                .contains(field));
    }
}

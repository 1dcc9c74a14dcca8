package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.AtOnce;
import id.kinerja.IntegrationTest;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.CalendarSettings;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.FlowCoverage;
import id.kinerja.engine.Refused;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process target-amendment, every path, timer and message of it. */
class TargetAmendmentIT extends IntegrationTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage("target-amendment");

    private static final int YEAR = 2026;
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestAmendments amendments;

    @Autowired
    Amendments service;

    @Autowired
    AmendmentReader reader;

    @Autowired
    PlanReader planReader;

    @Autowired
    Drafting drafting;

    @Autowired
    Reviewing reviewing;

    @Autowired
    EstablishedPlans established;

    @Autowired
    Tasks tasks;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    KinerjaClock clock;

    @Autowired
    Settings settings;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    TestApi api;

    @Autowired
    TestTrail trail;

    @Autowired
    JdbcClient jdbc;

    private Employee superior;
    private Employee employee;
    private UUID plan;

    @BeforeEach
    void an_established_plan() {
        ProcessEngineTests.init(engine);
        superior = people.aHead();
        employee = people.anEmployeeUnder(superior);
        plan = plans.established(employee, YEAR);
    }

    @AfterEach
    void as_it_was() {
        ProcessEngineTests.reset();
        clock.moveTo(MORNING);
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Jakarta", "test");
    }

    @Test
    void what_the_employee_starts_and_the_superior_approves_is_the_next_version_and_the_one_before_is_kept() {
        UUID amendment = amendments.started(plan, me(employee));
        var instance = instance(amendment);
        assertThat(instance).isWaitingAtExactly("draftAmendment").hasNoVariables();
        assertThat(amendments.step(amendment).assignee()).isEqualTo(employee.userName());
        assertThat(amendments.step(amendment).due())
                .isEqualTo(calendar.endOf(calendar.plusWorkingDays(calendar.today(), 10)));

        amendments.retarget(plan, employee, "800");
        assertThat(target(planReader.view(plan)))
                .as("what is in force, while it is amended")
                .isEqualTo("1.200");
        amendments.answer(amendment, Map.of("answer", "SUBMIT", "confirmed", true, "comment", "Sesuai dialog"));
        assertThat(instance).isWaitingAtExactly("decideAmendment");
        assertThat(amendments.step(amendment).assignee()).isEqualTo(superior.userName());
        amendments.answer(amendment, Map.of("decision", "APPROVE"));

        assertThat(instance)
                .hasPassedInOrder("opened", "draftAmendment", "decideAmendment", "decided", "putInForce", "inForce")
                .isEnded();
        var view = planReader.view(plan);
        assertThat(view.state()).isEqualTo(PlanState.ESTABLISHED);
        assertThat(view.version()).isEqualTo(2);
        assertThat(target(view)).isEqualTo("800");
        assertThat(established.of(employee.id(), YEAR).orElseThrow().version()).isEqualTo(2);
        assertThat(established
                        .version(plan, 1)
                        .results()
                        .get(0)
                        .indicators()
                        .get(0)
                        .target())
                .isEqualTo("1.200");
        assertThat(rowsOf(plan))
                .as("the rows of the plan are those of the version")
                .containsExactly("800");
        assertThat(reader.versions(plan))
                .extracting(AmendmentReader.VersionLine::version, AmendmentReader.VersionLine::amendment)
                .containsExactly(tuple(2, amendment), tuple(1, null));
        assertThat(reader.version(plan, 2).plan().changes().values())
                .as("the difference is that of the target alone")
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .containsExactly(
                                new PlanChange.Field("target", PlanRow.Value.of("1.200"), PlanRow.Value.of("800"))));
        assertThat(reader.of(amendment).amendment().state()).isEqualTo(AmendmentState.IN_FORCE);
    }

    @Test
    void rows_keep_their_ids_and_all_their_columns_from_version_to_version() {
        var before = columns(plan);
        UUID amendment = amendments.started(plan, me(employee));
        drafting.expect(
                plan,
                Map.of(Behaviour.LOYAL, "Menjaga rahasia"),
                Fingerprint.of(drafting.expectations(plan, me(employee))),
                me(employee));
        amendments.answer(amendment, Map.of("answer", "SUBMIT", "confirmed", true));
        amendments.answer(amendment, Map.of("decision", "APPROVE"));

        assertThat(columns(plan))
                .as("an amendment that touches an expectation leaves every column of results and indicators")
                .isEqualTo(before);
    }

    @Test
    void after_a_change_of_superior_results_are_asked_to_serve_the_new_superiors() {
        Employee former = people.aHead();
        plans.submitted(former, YEAR);
        Employee moved = people.anEmployeeUnder(former);
        UUID own = plans.established(moved, YEAR);
        Employee next = people.aHead();
        people.setSuperior(moved.id(), next.id(), calendar.today());
        UUID amendment = amendments.started(own, me(moved));
        amendments.retarget(own, moved, "800");
        assertThat(planReader.working(own).problems())
                .as("the new superior has no result yet")
                .isEmpty();

        UUID above = plans.submitted(next, YEAR);
        Map<String, ?> submit = Map.of("answer", "SUBMIT", "confirmed", true);
        assertThatThrownBy(() -> amendments.answer(amendment, submit))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("-superior");
        assertThat(planReader.working(own).problems())
                .extracting(PlanProblem::field, PlanProblem::code, PlanProblem::arguments)
                .containsExactly(tuple("superior", "target.problem.superiorOther", List.of(next.titledName())));

        var result = planReader.working(own).content().results().get(0);
        var draft = result.draft();
        UUID link = planReader.view(above).content().results().get(0).id();
        drafting.save(
                own,
                result.id(),
                new ResultDraft(
                        draft.kind(),
                        draft.text(),
                        link,
                        false,
                        draft.regionalIndicatorId(),
                        draft.assignedBy(),
                        draft.perspective(),
                        draft.indicators()),
                Fingerprint.of(draft),
                me(moved));
        amendments.answer(amendment, submit);
        assertThat(amendments.step(amendment).assignee()).isEqualTo(next.userName());
    }

    @Test
    void results_are_added_and_removed_by_an_amendment() {
        UUID amendment = amendments.started(plan, me(employee));
        var old = planReader.working(plan).content().results().get(0);
        UUID added = UUID.randomUUID();
        var draft = new ResultDraft(
                ResultKind.MAIN,
                "Layanan bencana tersedia",
                old.superiorResultId(),
                old.superiorPending(),
                "",
                null,
                List.of(new PlanContent.Indicator(UUID.randomUUID(), Aspect.TIME, "Lama tanggap", "2", "jam")));
        drafting.save(plan, added, draft, "", me(employee));
        drafting.remove(plan, old.id(), me(employee));
        amendments.answer(amendment, Map.of("answer", "SUBMIT", "confirmed", true));
        amendments.answer(amendment, Map.of("decision", "APPROVE"));

        assertThat(planReader.view(plan).content().results())
                .extracting(PlanContent.Result::id)
                .containsExactly(added);
        assertThat(reader.version(plan, 2).plan().removed()).hasSize(2);
        assertThat(established.version(plan, 1).results())
                .extracting(EstablishedPlan.Result::id)
                .containsExactly(old.id());
    }

    @Test
    void what_the_superior_starts_is_written_by_the_employee_and_approved_by_the_superior() {
        UUID amendment = amendments.started(plan, me(superior));

        assertThat(reader.of(amendment).amendment().side()).isEqualTo(AmendmentSide.SUPERIOR);
        assertThat(amendments.step(amendment).assignee()).isEqualTo(employee.userName());
        amendments.retarget(plan, employee, "900");
        amendments.answer(amendment, Map.of("answer", "SUBMIT", "confirmed", true));
        amendments.answer(amendment, Map.of("decision", "APPROVE"));
        assertThat(planReader.view(plan).version()).isEqualTo(2);
    }

    @Test
    void who_does_not_agree_says_why_and_nothing_can_be_approved_then() {
        UUID amendment = amendments.started(plan, me(superior));
        var instance = instance(amendment);
        refused(amendment, Map.of("answer", "DECLINE"), "comment", "target.amend.decline-reason");
        amendments.answer(amendment, Map.of("answer", "DECLINE", "comment", "Target lama masih mungkin"));

        assertThat(instance).isWaitingAtExactly("decideAmendment");
        assertThat(amendments.get(amendment).state()).isEqualTo(AmendmentState.DECLINED);
        refused(amendment, Map.of("decision", "APPROVE"), "decision", "target.amend.declined-approved");
        amendments.answer(amendment, Map.of("decision", "RETURN", "comment", "Anggarannya dipotong"));
        assertThat(instance).isWaitingAtExactly("draftAmendment");
        assertThat(planReader.working(plan).note("")).isEqualTo("Anggarannya dipotong");
        amendments.answer(amendment, Map.of("answer", "DECLINE", "comment", "Tetap tidak"));
        amendments.answer(amendment, Map.of("decision", "REFUSE", "comment", "Baik, tidak jadi"));

        assertThat(instance).hasPassed("amendmentRefused").isEnded();
        assertThat(planReader.view(plan).version()).isEqualTo(1);
    }

    @Test
    void the_own_amendment_is_withdrawn_not_declined() {
        UUID amendment = amendments.started(plan, me(employee));

        refused(amendment, Map.of("answer", "DECLINE", "comment", "x"), "answer", "target.amend.decline-own");
    }

    @Test
    void a_return_has_reasons_beside_rows_and_comes_back() {
        UUID amendment = amendments.submitted(plan, employee, "700");
        String row = planReader.working(plan).rows().get(1).id();
        reviewing.save(plan, Map.of(row, "Terlalu rendah"), Map.of(), reviewing.base(plan, me(superior)), me(superior));
        refused(amendment, Map.of("decision", "APPROVE"), "decision", "target.decide.notedButApproved");

        amendments.answer(amendment, Map.of("decision", "RETURN"));

        assertThat(instance(amendment)).isWaitingAtExactly("draftAmendment");
        assertThat(planReader.working(plan).note(row)).isEqualTo("Terlalu rendah");
        assertThat(planReader.view(plan).notes())
                .as("the plan in force was not returned")
                .isEmpty();
        amendments.retarget(plan, employee, "1.000");
        amendments.answer(amendment, Map.of("answer", "SUBMIT", "confirmed", true));
        amendments.answer(amendment, Map.of("decision", "APPROVE"));
        assertThat(target(planReader.view(plan))).isEqualTo("1.000");
        assertThat(reader.of(amendment).plan().rounds())
                .extracting(Submission::outcome)
                .containsExactly(RoundOutcome.RETURN, RoundOutcome.APPROVE);
        assertThat(planReader.view(plan).rounds())
                .as("the plan's own setting had one round")
                .hasSize(1);
    }

    @Test
    void a_refusal_needs_a_reason_and_changes_nothing() {
        UUID amendment = amendments.submitted(plan, employee, "700");
        var instance = instance(amendment);
        refused(amendment, Map.of("decision", "REFUSE"), "comment", "target.amend.refusal-reason");
        refused(amendment, Map.of("decision", "REFUSE", "comment", "  "), "comment", "target.amend.refusal-reason");

        amendments.answer(amendment, Map.of("decision", "REFUSE", "comment", "Tidak ada dasarnya"));

        assertThat(instance).isEnded();
        var shown = reader.of(amendment);
        assertThat(shown.amendment().ended()).isNotNull();
        assertThat(shown.endedBy()).isEqualTo(superior.titledName());
        assertThat(target(shown.plan()))
                .as("what was asked for can still be read")
                .isEqualTo("700");
        assertThat(target(planReader.view(plan))).isEqualTo("1.200");
        amendments.inForce(plan, employee, "650");
        assertThat(planReader.view(plan).version())
                .as("after a refusal another may begin")
                .isEqualTo(2);
    }

    @Test
    void it_is_withdrawn_by_the_side_that_started_it_while_written_and_while_it_waits() {
        UUID written = amendments.started(plan, me(employee));
        var first = instance(written);
        assertThatThrownBy(() -> service.withdraw(plan, written, "", me(superior)))
                .isInstanceOf(NotVisible.class);
        service.withdraw(plan, written, "", me(employee));
        assertThat(first)
                .hasPassed("withdrawnWhileDrafting", "amendmentWithdrawn")
                .isEnded();

        UUID waiting = amendments.started(plan, me(superior));
        var second = instance(waiting);
        amendments.retarget(plan, employee, "500");
        amendments.answer(waiting, Map.of("answer", "SUBMIT", "confirmed", true));
        assertThatThrownBy(() -> service.withdraw(plan, waiting, "", me(employee)))
                .isInstanceOf(NotVisible.class);
        service.withdraw(plan, waiting, "Tidak jadi", me(superior));

        assertThat(second)
                .hasPassed("withdrawnWhileDeciding", "amendmentWithdrawn")
                .isEnded();
        assertThat(reader.of(waiting).plan().rounds())
                .extracting(Submission::outcome)
                .containsExactly(RoundOutcome.WITHDRAW);
        assertThatThrownBy(() -> service.withdraw(plan, waiting, "", me(superior)))
                .isInstanceOf(Refused.class);
        assertThat(planReader.view(plan).version()).isEqualTo(1);
    }

    @Test
    void silence_is_recorded_on_both_sides_and_decides_nothing() {
        UUID amendment = amendments.started(plan, me(employee));
        fire(amendment, "draftDue");
        assertThat(instance(amendment))
                .isWaitingAtExactly("draftAmendment")
                .hasPassed("recordDraftOverdue", "draftOverdueRecorded");
        assertThat(planReader.working(plan).overdueSince()).isNotNull();
        amendments.retarget(plan, employee, "700");
        amendments.answer(amendment, Map.of("answer", "SUBMIT", "confirmed", true));
        assertThat(planReader.working(plan).overdueSince()).isNull();

        fire(amendment, "decisionDue");

        assertThat(instance(amendment))
                .isWaitingAtExactly("decideAmendment")
                .hasPassed("recordDecisionOverdue", "decisionOverdueRecorded");
        assertThat(planReader.working(plan).rounds())
                .extracting(Submission::overdueAt)
                .doesNotContainNull();
        assertThat(planReader.view(plan).overdueSince())
                .as("the plan in force is not late")
                .isNull();
    }

    @Test
    void never_two_at_once_even_when_both_sides_start_in_the_same_instant() throws Exception {
        var answers = AtOnce.sixteen(client -> () -> {
            try {
                return amendments.started(plan, me(client % 2 == 0 ? employee : superior));
            } catch (Refused refused) {
                return refused.problems().get(0).code();
            }
        });

        assertThat(answers).filteredOn(UUID.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(String.class::isInstance)
                .hasSize(15)
                .containsOnly("target.amend.running.already");
    }

    @Test
    void of_a_withdrawal_and_an_approval_in_the_same_instant_one_counts_and_is_whole() throws Exception {
        UUID amendment = amendments.submitted(plan, employee, "700");
        String task = amendments.step(amendment).taskId();

        var answers = AtOnce.sixteen(client -> () -> {
            try {
                if (client % 2 == 0) {
                    service.withdraw(plan, amendment, "", me(employee));
                } else {
                    tasks.complete(task, me(superior), Map.of("decision", "APPROVE"));
                }
                return "done";
            } catch (RuntimeException second) {
                return second.getClass().getSimpleName();
            }
        });

        assertThat(answers).containsOnlyOnce("done");
        boolean approved = amendments.get(amendment).state() == AmendmentState.IN_FORCE;
        assertThat(amendments.get(amendment).state()).isIn(AmendmentState.IN_FORCE, AmendmentState.WITHDRAWN);
        assertThat(planReader.view(plan).version()).isEqualTo(approved ? 2 : 1);
        assertThat(target(planReader.view(plan))).isEqualTo(approved ? "700" : "1.200");
        assertThat(instance(amendment)).isNull();
    }

    @Test
    void nobody_else_starts_reads_or_decides_it_and_nobody_their_own() {
        var stranger = me(people.aHead());
        assertThatThrownBy(() -> amendments.started(plan, stranger)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> amendments.started(UUID.randomUUID(), me(employee)))
                .isInstanceOf(NotVisible.class);
        UUID amendment = amendments.submitted(plan, employee, "700");
        assertThatThrownBy(() -> tasks.complete(
                        amendments.step(amendment).taskId(), me(employee), Map.of("decision", "APPROVE")))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> service.withdraw(plan, UUID.randomUUID(), "", me(employee)))
                .isInstanceOf(NotVisible.class);
        UUID other = plans.established(people.anEmployeeUnder(superior), YEAR);
        assertThatThrownBy(() -> service.withdraw(other, amendment, "", me(superior)))
                .as("an amendment of another plan")
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> reader.of(other, amendment)).isInstanceOf(NotVisible.class);
        var adminOfOwn = new SignedIn(
                String.valueOf(employee.userName()),
                employee.id(),
                employee.name(),
                Set.of(Role.PERSONNEL_ADMIN),
                false);
        assertThat(service.side(adminOfOwn, employee.id())).contains(AmendmentSide.EMPLOYEE);
    }

    @Test
    void a_draft_is_written_only_while_it_is_the_employees_turn_and_with_rows_of_the_plan() {
        assertThatThrownBy(() -> amendments.retarget(plan, employee, "700"))
                .as("without an amendment")
                .isInstanceOf(PlanClosed.class);
        UUID amendment = amendments.started(plan, me(employee));
        UUID foreign = planReader
                .view(plans.established(people.anEmployee(), YEAR))
                .content()
                .results()
                .get(0)
                .id();
        var draft = planReader.working(plan).content().results().get(0).draft();
        assertThatThrownBy(() -> drafting.save(plan, foreign, draft, "", me(employee)))
                .as("the id of somebody else's row")
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> drafting.choose(plan, Approach.QUALITATIVE, me(employee)))
                .as("one approach for the whole year")
                .isInstanceOf(PlanClosed.class);
        refused(amendment, Map.of("answer", "SUBMIT", "confirmed", true), "answer", "target.amend.same");
        amendments.retarget(plan, employee, "");
        assertThatThrownBy(() -> amendments.answer(amendment, Map.of("answer", "SUBMIT", "confirmed", true)))
                .as("incomplete")
                .isInstanceOf(Refused.class);
        amendments.retarget(plan, employee, "700");
        refused(amendment, Map.of("answer", "SUBMIT"), "confirmed", "target.draft.confirmed.required");
        amendments.answer(amendment, Map.of("answer", "SUBMIT", "confirmed", true));
        assertThatThrownBy(() -> amendments.retarget(plan, employee, "1"))
                .as("while it waits for the decision")
                .isInstanceOf(PlanClosed.class);
    }

    @Test
    void a_plan_that_is_not_established_is_not_amended() {
        UUID draft = plans.submitted(people.anEmployeeUnder(superior), YEAR);

        assertThatThrownBy(() -> amendments.started(draft, me(superior)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                refused.problems().get(0).code())
                        .isEqualTo("target.amend.not-established"));
    }

    @Test
    void the_database_lets_nothing_but_an_approved_amendment_change_an_established_plan() {
        amendments.started(plan, me(employee));

        assertThatThrownBy(() -> jdbc.sql("update target_plan set state = 'RETURNED' where id = ?")
                        .param(plan)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("established and locked");
        UUID ended = amendments.get(reader.ofPlan(plan).get(0).id()).id();
        service.withdraw(plan, ended, "", me(employee));
        assertThatThrownBy(() -> jdbc.sql("update target_amendment set reason = 'x' where id = ?")
                        .param(ended)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is kept");
    }

    @Test
    void the_year_ends_at_midnight_where_the_government_is() {
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Makassar", "test");
        clock.moveTo(OffsetDateTime.parse("2026-12-31T23:59:58+08:00").toInstant());
        UUID amendment = amendments.submitted(plan, employee, "700");

        clock.moveTo(OffsetDateTime.parse("2027-01-01T00:00:00+08:00").toInstant());
        refused(amendment, Map.of("decision", "APPROVE"), "", "target.amend.over");
        refused(amendment, Map.of("decision", "RETURN", "comment", "x"), "", "target.amend.over");
        amendments.answer(amendment, Map.of("decision", "REFUSE", "comment", "Terlambat"));
        assertThatThrownBy(() -> amendments.started(plan, me(employee)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("target.amend.over"));
    }

    @Test
    void a_quarter_reads_the_version_that_was_in_force_on_its_last_day_in_the_governments_zone() {
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Makassar", "test");
        clock.moveTo(OffsetDateTime.parse("2026-09-30T23:59:59+08:00").toInstant());
        amendments.inForce(plan, employee, "700");
        clock.moveTo(OffsetDateTime.parse("2026-10-01T00:00:00+08:00").toInstant());
        amendments.inForce(plan, employee, "600");

        assertThat(versionOn(LocalDate.of(2026, 9, 29)))
                .as("the plan was established in July, the amendment later")
                .isEqualTo(1);
        assertThat(versionOn(LocalDate.of(2026, 9, 30))).isEqualTo(2);
        assertThat(versionOn(LocalDate.of(2026, 12, 31))).isEqualTo(3);
        assertThat(versionOn(LocalDate.of(2026, 3, 31)))
                .as("of a plan that was established later, its first version")
                .isEqualTo(1);
    }

    @Test
    void a_stand_in_starts_and_decides_for_the_superior() {
        UUID amendment = amendments.submitted(plan, employee, "700");
        Employee standIn = people.aHead();
        appointments.grant(
                new ActingRequest(
                        superior.id(),
                        standIn.id(),
                        ActingKind.PLH,
                        "800/1",
                        calendar.today(),
                        calendar.today(),
                        List.of(),
                        null),
                "test");

        tasks.complete(amendments.step(amendment).taskId(), me(standIn), Map.of("decision", "APPROVE"));

        var end = amendments.get(amendment).ended();
        assertThat(end).isNotNull();
        assertThat(end.by().person()).isEqualTo(standIn.userName());
        assertThat(end.by().principal()).isEqualTo(superior.userName());
        assertThat(established.establishing(plan, 2).by()).isEqualTo(end.by());
        UUID second = amendments.started(plan, me(standIn));
        assertThat(amendments.get(second).startedBy().principal()).isEqualTo(superior.userName());
    }

    @Test
    void who_stands_in_for_amendments_alone_starts_them_and_reads_the_plan_for_the_official() throws Exception {
        Employee standIn = people.aHead();
        LocalDate today = calendar.today();
        appointments.grant(
                new ActingRequest(
                        superior.id(),
                        standIn.id(),
                        ActingKind.PLH,
                        "800/1",
                        today,
                        today,
                        List.of("target-setting"),
                        null),
                "test");
        assertThat(service.side(me(standIn), employee.id()))
                .as("establishing plans is another kind of tasks")
                .isEmpty();
        Employee other = people.aHead();
        appointments.grant(
                new ActingRequest(
                        superior.id(),
                        other.id(),
                        ActingKind.PLH,
                        "800/2",
                        today,
                        today,
                        List.of("target-amendment"),
                        null),
                "test");
        long mark = trail.mark();
        api.get(TestApi.as(other), "/api/target-plans/" + plan).andExpect(status().isOk());
        assertThat(trail.valuesSince(mark, "concat(action, ' ', on_behalf_of)"))
                .containsExactly("FILE_OPENED " + superior.userName());
        amendments.started(plan, me(other));
    }

    private int versionOn(LocalDate day) {
        return established
                .inForceOn(day, List.of(employee.id()), YEAR)
                .values()
                .iterator()
                .next()
                .version();
    }

    private void refused(UUID amendment, Map<String, ?> fields, String field, String code) {
        assertThatThrownBy(() -> amendments.answer(amendment, fields))
                .as("%s", fields)
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problems().get(0).field()).isEqualTo(field);
                    assertThat(refused.problems().get(0).code()).isEqualTo(code);
                });
    }

    private static String target(PlanView view) {
        return view.content().results().get(0).indicators().get(0).target();
    }

    private List<String> rowsOf(UUID plan) {
        return jdbc.sql("select i.target from target_indicator i join target_result r on r.id = i.result_id"
                        + " where r.plan_id = ? order by r.position, i.position")
                .param(plan)
                .query(String.class)
                .list();
    }

    private List<String> columns(UUID plan) {
        return jdbc.sql("select to_jsonb(r)::text || to_jsonb(i)::text from target_result r"
                        + " join target_indicator i on i.result_id = r.id where r.plan_id = ? order by i.id")
                .param(plan)
                .query(String.class)
                .list();
    }

    private static SignedIn me(Employee employee) {
        return TestPlans.signedIn(employee);
    }

    private void fire(UUID amendment, String timer) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(amendment).getId())
                .activityId(timer)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    private ProcessInstance instance(UUID amendment) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(amendment.toString())
                .singleResult();
    }
}

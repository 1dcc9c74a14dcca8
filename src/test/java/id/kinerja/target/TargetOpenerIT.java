package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.PerformanceYears;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opening target setting makes a plan and a case for everybody who is active, once. */
class TargetOpenerIT extends IntegrationTest {

    private static final int YEAR = 2031;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TargetOpener opener;

    @Autowired
    PlanReader reader;

    @Autowired
    Superiors superiors;

    @Autowired
    Organization organization;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Settings settings;

    @Autowired
    Periods periods;

    @Autowired
    PerformanceYears years;

    @Autowired
    Drafting drafting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everybody_active_without_a_plan_is_missing_until_it_is_opened() {
        Employee employee = people.anEmployee();
        Employee other = people.anEmployee();
        var period = plans.period(YEAR);
        assertThat(opener.missing(period)).contains(employee.id(), other.id()).isEqualTo(opener.missing(period));

        opener.open(period, List.of(employee.id()));

        assertThat(opener.missing(period)).contains(other.id()).doesNotContain(employee.id());
    }

    @Test
    void opening_again_leaves_the_plan_and_its_case_alone() {
        Employee employee = people.anEmployee();
        UUID plan = plans.opened(employee, YEAR);
        String task = plans.step(plan).taskId();

        opener.open(plans.period(YEAR), List.of(employee.id(), employee.id()));

        assertThat(plans.opened(employee, YEAR)).isEqualTo(plan);
        assertThat(plans.step(plan).taskId()).isEqualTo(task);
        assertThat(reader.view(plan).content().behaviours()).hasSize(7);
    }

    @Test
    void each_year_has_its_own_plan() {
        Employee employee = people.anEmployee();

        assertThat(plans.opened(employee, YEAR)).isNotEqualTo(plans.opened(employee, YEAR + 1));
    }

    @Test
    void who_is_directly_under_the_head_of_government_is_asked_for_no_link() {
        Employee head = people.aHead();
        UUID mayor = UUID.randomUUID();
        jdbc.sql("insert into employee (id, kind, name) values (?, 'HEAD', 'Wali Kota')")
                .param(mayor)
                .update();
        people.setSuperior(head.id(), mayor, calendar.today().minusDays(1));
        try {
            UUID plan = plans.opened(head, YEAR);

            SuperiorPlan superior = reader.view(plan).superior();
            assertThat(superior.expected()).isFalse();
            assertThat(superior.results()).isEmpty();
            assertThat(superior.agency())
                    .as("serves regional indicators instead")
                    .isTrue();
        } finally {
            // somebody without a number can be in no roster
            jdbc.sql("delete from reporting_line where superior_id = ?")
                    .param(mayor)
                    .update();
            jdbc.sql("delete from employee where id = ?").param(mayor).update();
        }
    }

    @Test
    void a_superior_is_waited_for_from_the_day_both_plans_are_open() {
        Employee employee = people.anEmployee();
        Employee superior =
                organization.superiorOf(employee.id(), calendar.today()).orElseThrow();
        UUID plan = plans.opened(employee, YEAR);
        var opened = reader.plan(plan).openedAt();

        assertThat(reader.view(plan).superior().waitingSince()).isEqualTo(opened);
        assertThat(reader.view(plan).superior().name()).isEqualTo(superior.titledName());
        UUID above = plans.opened(superior, YEAR);
        assertThat(reader.view(plan).superior().waitingSince())
                .isEqualTo(reader.plan(above).openedAt());
    }

    @Test
    void a_government_may_want_the_superiors_result_before_a_plan_is_submitted() {
        Employee employee = people.anEmployee();
        UUID plan = plans.complete(employee, YEAR);
        assertThat(reader.view(plan).problems()).isEmpty();

        settings.set(TargetSettings.SUPERIOR_RESULT_REQUIRED, true, "test");
        try {
            assertThat(reader.view(plan).problems())
                    .as("a superior without a plan holds nobody up")
                    .isEmpty();
            Employee superior =
                    organization.superiorOf(employee.id(), calendar.today()).orElseThrow();
            UUID above = plans.opened(superior, YEAR);
            assertThat(reader.view(plan).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("target.problem.superiorRequired");
                assertThat(problem.arguments()).containsExactly(superior.titledName());
            });
            jdbc.sql("update target_plan set state = 'EXCLUDED' where id = ?")
                    .param(above)
                    .update();
            assertThat(reader.view(plan).problems()).as("nor an excluded one").isEmpty();
        } finally {
            settings.set(TargetSettings.SUPERIOR_RESULT_REQUIRED, false, "test");
        }
    }

    @Test
    void nothing_of_a_locked_period_is_changed_submitted_or_decided() {
        int year = 2033;
        Employee employee = people.anEmployee();
        UUID draft = plans.complete(employee, year);
        UUID submitted = plans.submitted(people.anEmployee(), year);
        years.create(year, "test");
        var period = periods.targetSettingOf(year).orElseThrow();

        lock(period, calendar.today());
        var me = TestPlans.signedIn(employee);
        assertThatThrownBy(() -> drafting.choose(draft, Approach.QUALITATIVE, me))
                .isInstanceOf(PlanClosed.class);
        assertThatThrownBy(() -> drafting.draft(draft, me)).isInstanceOf(PlanClosed.class);
        assertThatThrownBy(() -> plans.submit(draft, employee)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> plans.decide(submitted, Map.of("decision", "APPROVE")))
                .isInstanceOf(Refused.class);

        lock(period, null);
        plans.submit(draft, employee);
        assertThat(reader.view(draft).state()).isEqualTo(PlanState.SUBMITTED);
    }

    private void lock(Period period, @Nullable LocalDate from) {
        jdbc.sql("update period set locked_from = ?, lock_reason = 'Uji', locked_by = 'test' where id = ?")
                .param(from)
                .param(period.id())
                .update();
    }
}

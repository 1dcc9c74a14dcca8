package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An established plan is locked, in the service and in the database, and stays as it was established. */
class TargetLockIT extends IntegrationTest {

    private static final int YEAR = 2026;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    Drafting drafting;

    @Autowired
    PlanReader reader;

    @Autowired
    EstablishedPlans established;

    @Autowired
    Organization organization;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    Employee employee;
    SignedIn me;

    @BeforeEach
    void someEmployee() {
        employee = people.anEmployee();
        me = TestPlans.signedIn(employee);
    }

    @Test
    void the_service_refuses_every_change() {
        UUID plan = plans.established(employee, YEAR);
        UUID result = reader.view(plan).content().results().get(0).id();
        var draft = new ResultDraft(ResultKind.MAIN, "x", null, false, "", null, List.of());

        assertThatThrownBy(() -> drafting.choose(plan, Approach.QUALITATIVE, me))
                .isInstanceOf(PlanClosed.class);
        assertThatThrownBy(() -> drafting.save(plan, UUID.randomUUID(), draft, "", me))
                .isInstanceOf(PlanClosed.class);
        assertThatThrownBy(() -> drafting.remove(plan, result, me)).isInstanceOf(PlanClosed.class);
        assertThatThrownBy(() -> drafting.expect(plan, Map.of(), "", me)).isInstanceOf(PlanClosed.class);
        assertThatThrownBy(() -> drafting.annex(plan, AnnexKind.RESOURCES, List.of(), base(plan), me))
                .isInstanceOf(PlanClosed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update target_result set text = 'x' where plan_id = :plan",
                "delete from target_result where plan_id = :plan",
                "insert into target_result (id, plan_id, position, kind) values (gen_random_uuid(), :plan, 9, 'MAIN')",
                "update target_indicator set target = '1' where result_id in (select id from target_result where plan_id = :plan)",
                "delete from target_indicator where result_id in (select id from target_result where plan_id = :plan)",
                "insert into target_indicator (id, result_id, position) select gen_random_uuid(), id, 9 from target_result where plan_id = :plan",
                "update target_behaviour set text = 'x' where plan_id = :plan",
                "delete from target_behaviour where plan_id = :plan",
                "update target_annex set text = 'x' where plan_id = :plan",
                "delete from target_annex where plan_id = :plan",
                "insert into target_annex (id, plan_id, kind, position) values (gen_random_uuid(), :plan, 'RESOURCES', 9)",
                "update target_plan set state = 'DRAFT' where id = :plan",
                "update target_plan set approach = 'QUALITATIVE' where id = :plan",
                "delete from target_plan where id = :plan",
                "update target_plan_version set content = '{}' where plan_id = :plan",
                "delete from target_plan_version where plan_id = :plan"
            })
    void the_database_refuses_every_change(String change) {
        UUID plan = plans.established(employee, YEAR);

        assertThatThrownBy(() -> jdbc.sql(change).param("plan", plan).update())
                .hasMessageContaining("is established and");
    }

    @Test
    void a_row_is_not_moved_into_an_established_plan() {
        UUID plan = plans.established(employee, YEAR);
        UUID other = plans.complete(people.anEmployee(), YEAR);

        assertThatThrownBy(() -> jdbc.sql("update target_result set plan_id = ? where plan_id = ?")
                        .params(plan, other)
                        .update())
                .hasMessageContaining("is established and locked");
    }

    @Test
    void an_established_plan_keeps_the_superiors_result_as_it_was_worded_then() {
        var superior = organization.superiorOf(employee.id(), calendar.today()).orElseThrow();
        UUID above = plans.submitted(superior, YEAR);
        plans.established(employee, YEAR);
        plans.decide(
                above,
                Map.of(
                        "decision",
                        "RETURN",
                        "rows",
                        List.of(reader.view(above).rows().get(0).id()),
                        "comment",
                        "Perbaiki"));
        var result = reader.view(above).content().results().get(0);
        var drafted = drafting.result(above, result.id(), TestPlans.signedIn(superior))
                .orElseThrow();
        drafting.save(
                above,
                result.id(),
                new ResultDraft(ResultKind.MAIN, "Kata lain", null, false, "", null, drafted.indicators()),
                Fingerprint.of(drafted),
                TestPlans.signedIn(superior));

        assertThat(established.of(employee.id(), YEAR).orElseThrow().results())
                .extracting(EstablishedPlan.Result::superiorResult)
                .containsExactly("Dokumen kependudukan terbit tepat waktu");
    }

    @Test
    void a_result_that_the_superior_removed_must_be_replaced_before_submitting() {
        var superior = organization.superiorOf(employee.id(), calendar.today()).orElseThrow();
        UUID above = plans.submitted(superior, YEAR);
        UUID plan = plans.complete(employee, YEAR);
        plans.decide(
                above,
                Map.of(
                        "decision",
                        "RETURN",
                        "rows",
                        List.of(reader.view(above).rows().get(0).id()),
                        "comment",
                        "Hapus"));
        drafting.remove(above, reader.view(above).content().results().get(0).id(), TestPlans.signedIn(superior));

        assertThat(reader.view(plan).problems())
                .extracting(PlanProblem::code)
                .containsExactly("target.problem.superiorGone");
    }

    @Test
    void only_established_plans_are_read_by_others() {
        plans.submitted(employee, YEAR);

        assertThat(established.of(employee.id(), YEAR)).isEmpty();
        assertThat(established.of(List.of(employee.id()), YEAR)).isEmpty();
        assertThat(established.of(List.of(), YEAR)).isEmpty();
    }

    private String base(UUID plan) {
        return Fingerprint.of(drafting.annex(plan, AnnexKind.RESOURCES, me));
    }
}

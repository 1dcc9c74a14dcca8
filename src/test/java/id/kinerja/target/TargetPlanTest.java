package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.kinerja.organization.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetPlanTest {

    private static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");
    private static final UUID RESULT = new UUID(0, 1);

    private static final Consumer<TargetPlan> WRITE = plan -> plan.write(RESULT, draft("Layanan"));
    private static final Consumer<TargetPlan> REMOVE = plan -> plan.removeResult(RESULT);
    private static final Consumer<TargetPlan> CHOOSE = plan -> plan.choose(Approach.QUALITATIVE);
    private static final Consumer<TargetPlan> ANNEX = plan -> plan.annex(AnnexKind.RESOURCES, List.of());
    private static final Consumer<TargetPlan> EXPECT = plan -> plan.expect(Map.of(Behaviour.LOYAL, "x"), Actor.of("a"));
    private static final Consumer<TargetPlan> SUBMIT = TargetPlan::submit;
    private static final Consumer<TargetPlan> SEND_BACK = TargetPlan::sendBack;
    private static final Consumer<TargetPlan> ESTABLISH = plan -> plan.establish(Actor.of("a"), NOW);

    /** What can be done with a plan in each state: every cell. */
    static Stream<Arguments> cells() {
        var draft = List.of("write", "remove", "choose", "annex", "expect", "submit");
        return Stream.of(
                        Map.entry(PlanState.DRAFT, draft),
                        Map.entry(PlanState.RETURNED, draft),
                        Map.entry(PlanState.SUBMITTED, List.of("expect", "sendBack", "establish")),
                        Map.entry(PlanState.ESTABLISHED, List.<String>of()))
                .flatMap(state -> Stream.of(
                                Map.entry("write", WRITE),
                                Map.entry("remove", REMOVE),
                                Map.entry("choose", CHOOSE),
                                Map.entry("annex", ANNEX),
                                Map.entry("expect", EXPECT),
                                Map.entry("submit", SUBMIT),
                                Map.entry("sendBack", SEND_BACK),
                                Map.entry("establish", ESTABLISH))
                        .map(action -> arguments(
                                state.getKey(),
                                action.getKey(),
                                state.getValue().contains(action.getKey()),
                                action.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1} is allowed: {2}")
    @MethodSource("cells")
    void what_may_be_done_depends_on_where_the_plan_stands(
            PlanState state, String name, boolean allowed, Consumer<TargetPlan> action) {
        var plan = plan(state);

        if (allowed) {
            action.accept(plan);
        } else {
            assertThatThrownBy(() -> action.accept(plan)).isInstanceOf(PlanClosed.class);
            assertThat(plan.state()).isEqualTo(state);
        }
    }

    @Test
    void a_new_plan_expects_all_seven_behaviours() {
        assertThat(plan(PlanState.DRAFT).content(Map.of()).behaviours())
                .extracting(PlanContent.Expectation::behaviour)
                .containsExactly(Behaviour.values());
    }

    @Test
    void writing_a_result_again_changes_it_instead_of_adding_one() {
        var plan = plan(PlanState.DRAFT);

        plan.write(RESULT, draft("Layanan"));
        plan.write(RESULT, draft("Layanan cepat"));

        assertThat(plan.draft(RESULT)).isEqualTo(draft("Layanan cepat"));
        assertThat(plan.content(Map.of()).results()).hasSize(1);
    }

    @Test
    void changing_the_approach_and_back_loses_no_indicator() {
        var plan = plan(PlanState.DRAFT);
        var indicator = PlanBuilder.anIndicator();
        plan.write(RESULT, new ResultDraft(ResultKind.MAIN, "Layanan", null, false, "", null, List.of(indicator)));

        plan.choose(Approach.QUALITATIVE);
        assertThat(plan.content(Map.of()).results().get(0).indicators()).isEmpty();
        plan.write(RESULT, draft("Layanan"));
        plan.choose(Approach.QUANTITATIVE);

        assertThat(plan.content(Map.of()).results().get(0).indicators()).containsExactly(indicator);
    }

    @Test
    void an_expectation_keeps_who_worded_it_last_and_for_whom() {
        var plan = plan(PlanState.DRAFT);
        plan.expect(Map.of(Behaviour.LOYAL, "Jaga nama baik"), Actor.of("employee"));
        plan.submit();
        plan.expect(
                Map.of(Behaviour.LOYAL, "Jaga nama baik", Behaviour.ADAPTIVE, "Inovasi"),
                new Actor("stand-in", "superior"));

        assertThat(plan.content(Map.of()).behaviours())
                .filteredOn(row -> !row.text().isEmpty())
                .extracting(row -> row.writtenBy() + " " + row.writtenFor())
                .containsExactly("employee null", "stand-in superior");
    }

    @Test
    void being_overdue_is_recorded_once_and_ends_with_the_step() {
        var plan = plan(PlanState.DRAFT);
        plan.overdue(NOW);
        plan.overdue(NOW.plusSeconds(60));

        assertThat(plan.overdueSince()).isEqualTo(NOW);
        plan.submit();
        assertThat(plan.overdueSince()).isNull();
    }

    @Test
    void the_first_establishment_is_version_one() {
        var plan = plan(PlanState.ESTABLISHED);

        assertThat(Objects.requireNonNull(plan.establishment()).versionNumber()).isEqualTo(1);
        plan.overdue(NOW);
        assertThat(plan.overdueSince()).isNull();
    }

    private static ResultDraft draft(String text) {
        return new ResultDraft(ResultKind.MAIN, text, null, false, "", null, List.of());
    }

    private static TargetPlan plan(PlanState state) {
        var plan = new TargetPlan(UUID.randomUUID(), UUID.randomUUID(), 2026, NOW);
        if (state != PlanState.DRAFT) {
            plan.submit();
        }
        if (state == PlanState.RETURNED) {
            plan.sendBack();
        }
        if (state == PlanState.ESTABLISHED) {
            plan.establish(Actor.of("superior"), NOW);
        }
        return plan;
    }
}

package id.kinerja.target;

import static id.kinerja.target.PlanBuilder.aPlan;
import static id.kinerja.target.PlanBuilder.aResult;
import static id.kinerja.target.PlanBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanCheckTest {

    private static final PlanCheck LENIENT = new PlanCheck(false, true, false, true, false);
    private static final PlanCheck STRICT = new PlanCheck(true, true, true, true, false);

    private static final UUID AIM = id(97);

    private static final SuperiorPlan THERE = new SuperiorPlan(
            true,
            "Budi",
            null,
            List.of(new SuperiorPlan.LinkedResult(PlanBuilder.SUPERIOR_RESULT, "Layanan adminduk prima")),
            false,
            List.of());
    private static final SuperiorPlan WAITED_FOR =
            new SuperiorPlan(true, "Budi", Instant.parse("2026-01-05T01:00:00Z"), List.of(), false, List.of());

    @Test
    void a_complete_plan_has_no_problem() {
        assertThat(LENIENT.problems(aPlan().build(), THERE)).isEmpty();
    }

    /** Link x superior's plan x setting: every cell. */
    static Stream<Arguments> links() {
        var linked = aResult();
        var pending = aResult().pending();
        var none = aResult().unlinked();
        var gone = aResult().linkedToRemoved();
        var others = List.of(new SuperiorPlan.LinkedResult(id(96), "Arsip tertata"));
        var another = new SuperiorPlan(true, "Citra", null, others, false, List.of());
        return Stream.of(
                arguments("linked", linked, THERE, LENIENT, ""),
                arguments("linked", linked, THERE, STRICT, ""),
                arguments("linked, none expected", linked, SuperiorPlan.NONE, STRICT, ""),
                arguments("pending, superior has results", pending, THERE, LENIENT, "superiorChoose"),
                arguments("pending, superior has results", pending, THERE, STRICT, "superiorChoose"),
                arguments("pending, superior waited for", pending, WAITED_FOR, LENIENT, ""),
                arguments("pending, superior waited for", pending, WAITED_FOR, STRICT, "superiorRequired"),
                arguments("pending, none expected", pending, SuperiorPlan.NONE, STRICT, ""),
                arguments("no link, superior has results", none, THERE, LENIENT, "superiorChoose"),
                arguments("no link, superior has results", none, THERE, STRICT, "superiorChoose"),
                arguments("no link, superior waited for", none, WAITED_FOR, LENIENT, "superiorMark"),
                arguments("no link, superior waited for", none, WAITED_FOR, STRICT, "superiorRequired"),
                arguments("no link, none expected", none, SuperiorPlan.NONE, STRICT, ""),
                arguments("a former superior's, the new one has results", linked, another, LENIENT, "superiorOther"),
                arguments("a former superior's, the new one has results", linked, another, STRICT, "superiorOther"),
                arguments("a former superior's, the new one waited for", linked, WAITED_FOR, LENIENT, ""),
                arguments("link to a removed result", gone, THERE, LENIENT, "superiorGone"),
                arguments("link to a removed result", gone, WAITED_FOR, LENIENT, "superiorGone"),
                arguments("link to a removed result", gone, SuperiorPlan.NONE, LENIENT, "superiorGone"));
    }

    @ParameterizedTest(name = "{0} ({3}): {4}")
    @MethodSource("links")
    void a_main_result_serves_the_superior(
            String name, PlanBuilder.ResultBuilder result, SuperiorPlan superior, PlanCheck check, String problem) {
        var problems = check.problems(aPlan().with(result.build()).build(), superior);

        assertThat(problems)
                .extracting(PlanProblem::code)
                .isEqualTo(problem.isEmpty() ? List.of() : List.of("target.problem." + problem));
    }

    /** Both links x indicators in force x both settings, for who heads an agency under a superior with a plan. */
    static Stream<Arguments> agencies() {
        var optional = new PlanCheck(false, true, false, true, false);
        var both = new PlanCheck(false, true, true, true, false);
        var free = new PlanCheck(false, false, false, true, false);
        var there = agency(THERE, true);
        var waiting = agency(WAITED_FOR, true);
        var none = agency(THERE, false);
        return Stream.of(
                arguments("both", aResult().serving(AIM), there, both, List.of()),
                arguments("both", aResult().serving(AIM), there, optional, List.of()),
                arguments("indicator alone", aResult().unlinked().serving(AIM), there, optional, List.of()),
                arguments("indicator alone", aResult().unlinked().serving(AIM), there, both, List.of("superiorChoose")),
                arguments("indicator alone", aResult().unlinked().serving(AIM), waiting, optional, List.of()),
                arguments("indicator alone", aResult().unlinked().serving(AIM), waiting, both, List.of("superiorMark")),
                arguments("superior alone", aResult(), there, optional, List.of("regionalChoose")),
                arguments("superior alone", aResult(), there, free, List.of()),
                arguments("superior alone, none in force", aResult(), none, optional, List.of()),
                arguments("neither", aResult().unlinked(), there, optional, List.of("regionalChoose")),
                arguments("neither", aResult().unlinked(), there, both, List.of("superiorChoose", "regionalChoose")),
                arguments("neither", aResult().unlinked(), there, free, List.of("superiorChoose")),
                arguments("neither, none in force", aResult().unlinked(), none, optional, List.of("superiorChoose")),
                arguments("an ended indicator", aResult().serving(id(98)), there, free, List.of("regionalEnded")),
                arguments(
                        "removed by the superior",
                        aResult().linkedToRemoved().serving(AIM),
                        there,
                        optional,
                        List.of("superiorGone")),
                arguments("no head of agency", aResult().serving(id(98)), THERE, both, List.of()));
    }

    @ParameterizedTest(name = "{0} ({3}): {4}")
    @MethodSource("agencies")
    void a_head_of_agency_serves_a_regional_indicator_and_the_superior(
            String name,
            PlanBuilder.ResultBuilder result,
            SuperiorPlan superior,
            PlanCheck check,
            List<String> problems) {
        assertThat(check.problems(aPlan().with(result.build()).build(), superior))
                .extracting(PlanProblem::code)
                .isEqualTo(problems.stream().map(one -> "target.problem." + one).toList());
    }

    private static SuperiorPlan agency(SuperiorPlan plan, boolean inForce) {
        return new SuperiorPlan(
                plan.expected(),
                plan.name(),
                plan.waitingSince(),
                plan.results(),
                true,
                inForce ? List.of(new SuperiorPlan.LinkedResult(AIM, "Indeks kepuasan masyarakat")) : List.of());
    }

    @Test
    void an_additional_result_needs_who_assigned_it_and_no_link() {
        var main = aResult().id(id(9)).build();
        var assigned = aResult().additional("Sekretaris Daerah").unlinked().build();
        var unassigned = aResult().additional(" ").unlinked().build();

        assertThat(STRICT.problems(aPlan().with(main).with(assigned).build(), THERE))
                .isEmpty();
        assertThat(STRICT.problems(aPlan().with(main).with(unassigned).build(), THERE))
                .containsExactly(PlanProblem.of(PlanBuilder.RESULT, "assignedBy", "target.problem.assignedBy"));
    }

    @Test
    void an_additional_result_serves_todays_superior_or_none() {
        var others = List.of(new SuperiorPlan.LinkedResult(id(96), "Arsip tertata"));
        var another = new SuperiorPlan(true, "Citra", null, others, false, List.of());
        var main = aResult().id(id(9)).linkedTo(id(96)).build();
        var former = aResult().additional("Sekretaris Daerah").build();

        assertThat(LENIENT.problems(aPlan().with(main).with(former).build(), another))
                .containsExactly(
                        PlanProblem.of(PlanBuilder.RESULT, "superior", "target.problem.superiorOther", "Citra"));
    }

    static Stream<Arguments> gaps() {
        return Stream.of(
                arguments("no text", aResult().text(" "), Approach.QUANTITATIVE, "text"),
                arguments("no indicator", aResult().indicators(), Approach.QUANTITATIVE, "indicators"),
                arguments("no measure", aResult().indicators(), Approach.QUALITATIVE, "measure"),
                arguments("indicator without text", indicator("", "5", "hari"), Approach.QUANTITATIVE, "indicatorText"),
                arguments("indicator without target", indicator("x", " ", "hari"), Approach.QUANTITATIVE, "target"),
                arguments("indicator without unit", indicator("x", "5", ""), Approach.QUANTITATIVE, "unit"),
                arguments("measure without text", indicator("", "5", ""), Approach.QUALITATIVE, "measureText"),
                arguments("measure without target", indicator("x", "", ""), Approach.QUALITATIVE, "target"));
    }

    private static PlanBuilder.ResultBuilder indicator(String text, String target, String unit) {
        return aResult().indicator(row -> new PlanContent.Indicator(row.id(), Aspect.TIME, text, target, unit));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("gaps")
    void each_missing_thing_is_named(String name, PlanBuilder.ResultBuilder result, Approach approach, String problem) {
        var plan = aPlan().with(result.build());

        var problems = LENIENT.problems((approach == Approach.QUALITATIVE ? plan.qualitative() : plan).build(), THERE);

        assertThat(problems).extracting(PlanProblem::code).containsExactly("target.problem." + problem);
    }

    @Test
    void a_measure_of_a_qualitative_plan_needs_no_unit() {
        var plan = aPlan().qualitative()
                .with(aResult()
                        .indicator(row -> new PlanContent.Indicator(row.id(), null, "Warga puas", "Selesai", ""))
                        .build());

        assertThat(LENIENT.problems(plan.build(), THERE)).isEmpty();
    }

    @Test
    void a_plan_needs_a_main_result() {
        assertThat(LENIENT.problems(aPlan().withoutResults(), THERE))
                .containsExactly(PlanProblem.of("results", "", "target.problem.results"));
    }

    @Test
    void each_list_of_the_annex_needs_a_row_when_the_government_wants_it() {
        var plan = aPlan().annex().build();

        assertThat(LENIENT.problems(plan, THERE))
                .extracting(PlanProblem::row)
                .containsExactly("annex-RESOURCES", "annex-ACCOUNTABILITY", "annex-CONSEQUENCES");
        assertThat(new PlanCheck(false, true, false, false, false).problems(plan, THERE))
                .isEmpty();
    }

    @Test
    void an_empty_row_of_the_annex_is_named() {
        var plan = aPlan().annex(new PlanContent.AnnexRow(id(7), AnnexKind.RESOURCES, " "))
                .build();

        assertThat(new PlanCheck(false, true, false, false, false).problems(plan, THERE))
                .containsExactly(PlanProblem.of(id(7), "text", "target.problem.annexText"));
    }

    @Test
    void several_problems_are_told_at_once() {
        var plan = aPlan().with(aResult().text("").unlinked().indicators().build())
                .annex()
                .build();

        assertThat(LENIENT.problems(plan, THERE)).hasSize(6);
    }
}

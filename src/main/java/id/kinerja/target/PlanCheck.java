package id.kinerja.target;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a plan is complete enough to be submitted. Drafts need not be.
 *
 * @param superiorResultRequired whether every main result must serve a result of the superior that exists
 * @param regionalLinkRequired whether every main result of a head of agency must serve a regional indicator, where there are any
 * @param agencySuperiorRequired whether a head of agency's main results that serve a regional indicator must serve the superior too
 * @param annexRequired whether each of the three lists of the annex must have a row
 * @param quartersRequired whether every indicator must have quarterly targets; those that are there must fit either way
 */
record PlanCheck(
        boolean superiorResultRequired,
        boolean regionalLinkRequired,
        boolean agencySuperiorRequired,
        boolean annexRequired,
        boolean quartersRequired) {

    /** The field of a problem that the quarters have together. */
    static final String QUARTERS = "quarters";

    /** Everything that is missing, in the order of the page. */
    List<PlanProblem> problems(PlanContent plan, SuperiorPlan superior) {
        List<PlanProblem> problems = new ArrayList<>();
        if (plan.results(ResultKind.MAIN).isEmpty()) {
            problems.add(PlanProblem.of("results", "", "target.problem.results"));
        }
        for (var kind : ResultKind.values()) {
            plan.results(kind).forEach(result -> result(plan.approach(), result, superior, problems));
        }
        for (var kind : AnnexKind.values()) {
            var rows = plan.annex(kind);
            if (annexRequired && rows.isEmpty()) {
                problems.add(PlanProblem.of("annex-" + kind, "", "target.problem.annex"));
            }
            rows.stream()
                    .filter(row -> row.text().isBlank())
                    .forEach(row -> problems.add(PlanProblem.of(row.id(), "text", "target.problem.annexText")));
        }
        return problems;
    }

    private void result(
            Approach approach, PlanContent.Result result, SuperiorPlan superior, List<PlanProblem> problems) {
        if (result.text().isBlank()) {
            problems.add(PlanProblem.of(result.id(), "text", "target.problem.text"));
        }
        if (result.kind() == ResultKind.ADDITIONAL && result.assignedBy().isBlank()) {
            problems.add(PlanProblem.of(result.id(), "assignedBy", "target.problem.assignedBy"));
        }
        link(result, superior).forEach(problems::add);
        regional(result, superior).forEach(problems::add);
        if (result.indicators().isEmpty()) {
            var code = approach == Approach.QUANTITATIVE ? "target.problem.indicators" : "target.problem.measure";
            problems.add(PlanProblem.of(result.id(), "indicators", code));
        }
        result.indicators().forEach(indicator -> indicator(approach, indicator, problems));
    }

    private Stream<PlanProblem> link(PlanContent.Result result, SuperiorPlan superior) {
        if (result.superiorResultId() != null && result.superiorResult() == null) {
            return Stream.of(PlanProblem.of(result.id(), "superior", "target.problem.superiorGone"));
        }
        String name = superior.name() == null ? "" : superior.name();
        if (servesAnother(result, superior)) {
            return Stream.of(PlanProblem.of(result.id(), "superior", "target.problem.superiorOther", name));
        }
        if (result.kind() == ResultKind.ADDITIONAL || !superior.expected() || result.superiorResultId() != null) {
            return Stream.empty();
        }
        if (!agencySuperiorRequired && servesRegion(result, superior)) {
            return Stream.empty();
        }
        if (!superior.waiting()) {
            return Stream.of(PlanProblem.of(result.id(), "superior", "target.problem.superiorChoose", name));
        }
        if (superiorResultRequired) {
            return Stream.of(PlanProblem.of(result.id(), "superior", "target.problem.superiorRequired", name));
        }
        return result.superiorPending()
                ? Stream.empty()
                : Stream.of(PlanProblem.of(result.id(), "superior", "target.problem.superiorMark", name));
    }

    /** Whether a result is linked that is none of today's superior's, who has some: such as a former superior's. */
    private static boolean servesAnother(PlanContent.Result result, SuperiorPlan superior) {
        var link = result.superiorResultId();
        return link != null
                && !superior.results().isEmpty()
                && superior.results().stream().noneMatch(one -> one.id().equals(link));
    }

    private Stream<PlanProblem> regional(PlanContent.Result result, SuperiorPlan superior) {
        if (!superior.agency()) {
            return Stream.empty();
        }
        var link = result.regionalIndicatorId();
        if (link != null) {
            return superior.regional().stream().anyMatch(one -> one.id().equals(link))
                    ? Stream.empty()
                    : Stream.of(PlanProblem.of(result.id(), "regional", "target.problem.regionalEnded"));
        }
        return result.kind() == ResultKind.MAIN && regionalRequired(superior)
                ? Stream.of(PlanProblem.of(result.id(), "regional", "target.problem.regionalChoose"))
                : Stream.empty();
    }

    /** Whether a regional indicator is served, or is asked for. */
    private boolean servesRegion(PlanContent.Result result, SuperiorPlan superior) {
        return superior.agency() && (result.regionalIndicatorId() != null || regionalRequired(superior));
    }

    private boolean regionalRequired(SuperiorPlan superior) {
        return regionalLinkRequired && !superior.regional().isEmpty();
    }

    private void indicator(Approach approach, PlanContent.Indicator indicator, List<PlanProblem> problems) {
        boolean quantitative = approach == Approach.QUANTITATIVE;
        if (indicator.text().isBlank()) {
            problems.add(PlanProblem.of(
                    indicator.id(),
                    "text",
                    quantitative ? "target.problem.indicatorText" : "target.problem.measureText"));
        }
        if (indicator.target().isBlank()) {
            problems.add(PlanProblem.of(indicator.id(), "target", "target.problem.target"));
        }
        if (quantitative && indicator.unit().isBlank()) {
            problems.add(PlanProblem.of(indicator.id(), "unit", "target.problem.unit"));
        }
        indicator.quarters().fault(indicator.target(), quartersRequired).ifPresent(fault -> {
            String field = fault.quarter() == null ? QUARTERS : "quarter" + fault.quarter();
            problems.add(new PlanProblem(indicator.id().toString(), field, fault.code(), fault.arguments()));
        });
    }
}

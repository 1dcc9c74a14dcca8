package id.kinerja.demo;

import id.kinerja.cycle.Period;
import id.kinerja.distribution.UnitGrade;
import id.kinerja.distribution.UnitResults;
import id.kinerja.evaluation.Evaluations;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.SelfAssessment;
import id.kinerja.target.Behaviour;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import id.kinerja.target.ResultKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The single steps of an evaluation, each as the person concerned. */
@Component
@Conditional(DemoWanted.class)
class EvaluationActs {

    private static final String ASSESS = "selfAssess";
    private static final String RATE = "rate";
    private static final String ACKNOWLEDGE = "acknowledge";

    private final Cast cast;
    private final Evaluations evaluations;
    private final EstablishedPlans plans;
    private final UnitResults units;
    private final Map<UUID, EstablishedPlan> evaluated = new HashMap<>();

    EvaluationActs(Cast cast, Evaluations evaluations, EstablishedPlans plans, UnitResults units) {
        this.cast = cast;
        this.evaluations = evaluations;
        this.plans = plans;
        this.units = units;
    }

    /** Writes realisations, at most so many, and submits nothing. */
    void write(Person person, UUID id, Period quarter, Random random, int most) {
        EstablishedPlan plan = plans.of(person.id(), quarter.year()).orElseThrow();
        evaluated.put(id, plan);
        Map<UUID, SelfAssessment> rows = new HashMap<>();
        plan.results().stream().limit(most).forEach(result -> {
            String realisation = realisation(person, result, quarter, random);
            rows.put(
                    result.id(),
                    new SelfAssessment(
                            DemoQuarters.asked(result, quarter.number()) ? realisation : "",
                            Words.any("ASSESS_NOTE", random),
                            DemoQuarters.realised(person, result, quarter.number())));
        });
        evaluations.assess(id, rows);
    }

    void assess(Person person, UUID id, Period quarter, Random random) {
        write(person, id, quarter, random, Integer.MAX_VALUE);
        cast.complete(id, ASSESS, Map.of("message", Words.any("ASSESS_MESSAGE", random)));
    }

    void giveBack(UUID id, Random random) {
        String row = plan(id).results().get(0).id().toString();
        cast.complete(
                id,
                RATE,
                Map.of(
                        "decision",
                        "RETURN",
                        "returnRows",
                        List.of(row),
                        "comment",
                        Words.any("RETURN_EVALUATION", random)));
    }

    /** Both ratings, of who leads a unit after what the unit achieved; half of the superiors write on each row as well. */
    void rate(Person person, UUID id, Period quarter, Ratings ratings, Random random) {
        if (person.leads()) {
            achieved(person, quarter, ratings.results());
        }
        if (random.nextBoolean()) {
            Map<UUID, String> onResults = new HashMap<>();
            plan(id).results()
                    .forEach(result -> onResults.put(
                            result.id(), Words.any(ratings.results().name(), random)));
            evaluations.giveFeedback(
                    id,
                    onResults,
                    Map.of(
                            Behaviour.SERVICE_ORIENTED,
                            Words.any(ratings.behaviour().name(), random)));
        }
        cast.complete(
                id,
                RATE,
                Map.of(
                        "decision",
                        "RATE",
                        "resultRating",
                        ratings.results().name(),
                        "behaviourRating",
                        ratings.behaviour().name(),
                        "feedback",
                        Words.any(ratings.results().name(), random),
                        "deviationReason",
                        Words.any("DEVIATION", person.random("deviation"))));
    }

    private void achieved(Person head, Period quarter, Rating rating) {
        UUID unit = head.posting().unitId();
        units.graderOf(unit)
                .ifPresent(grader -> units.set(
                        cast.as(grader),
                        unit,
                        quarter.id(),
                        switch (rating) {
                            case ABOVE -> UnitGrade.OUTSTANDING;
                            case MEETS -> UnitGrade.GOOD;
                            case BELOW -> UnitGrade.NEEDS_IMPROVEMENT;
                        },
                        Words.any("UNIT_" + rating, head.random("unit"))));
    }

    void acknowledge(UUID id, Random random) {
        cast.complete(id, ACKNOWLEDGE, Map.of("remark", Words.any("REMARK", random)));
    }

    private EstablishedPlan plan(UUID id) {
        EstablishedPlan plan = evaluated.get(id);
        if (plan == null) {
            throw new IllegalStateException("evaluation " + id + " was not assessed");
        }
        return plan;
    }

    private static String realisation(Person person, EstablishedPlan.Result result, Period quarter, Random random) {
        if (result.kind() == ResultKind.ADDITIONAL) {
            return Words.any("DONE", random);
        }
        return quarter.number() == 1
                ? Words.any("REALISATION", random)
                : PlanTexts.work(person, result.id()).realisation();
    }
}

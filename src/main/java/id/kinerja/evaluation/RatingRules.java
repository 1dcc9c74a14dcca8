package id.kinerja.evaluation;

import id.kinerja.cycle.Periods;
import id.kinerja.organization.Actor;
import id.kinerja.settings.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the government asks of a rating: feedback, and what else is to be considered. */
@Component
class RatingRules {

    private final Settings settings;
    private final PredicateGrids grids;
    private final Periods periods;
    private final List<RatingGuide> guides;

    RatingRules(Settings settings, PredicateGrids grids, Periods periods, List<RatingGuide> guides) {
        this.settings = settings;
        this.grids = grids;
        this.periods = periods;
        this.guides = List.copyOf(guides);
    }

    boolean feedbackRequired() {
        return settings.get(EvaluationSettings.FEEDBACK_REQUIRED);
    }

    /** What the rater, by account, is told before rating. */
    List<String> advice(EvaluationSheet sheet, String rater) {
        return guides.stream()
                .flatMap(guide -> guide.advice(sheet.employee().id(), sheet.period(), rater).stream())
                .toList();
    }

    /** Has a rating that was given looked at. */
    void consider(Evaluation evaluation, String deviationReason, Actor by) {
        Judgement given = evaluation.judgement();
        if (given == null || guides.isEmpty()) {
            return;
        }
        GivenRating rating = new GivenRating(
                evaluation.id(),
                evaluation.round(),
                evaluation.employeeId(),
                periods.get(evaluation.periodId()),
                given.resultRating(),
                grids.derive(given.resultRating(), given.behaviourRating()).value(),
                deviationReason.strip(),
                by);
        guides.forEach(guide -> guide.consider(rating));
    }
}

package id.kinerja.evaluation;

import id.kinerja.cycle.Exclusion;
import id.kinerja.cycle.Exclusions;
import id.kinerja.cycle.Period;
import id.kinerja.organization.Organization;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of evaluations: the outcome of one, and those of the quarters that a year looks back on. */
@Component
class EvaluationResults {

    private final Contests contests;
    private final QuarterResults quarters;
    private final Exclusions exclusions;
    private final Organization organization;

    EvaluationResults(Contests contests, QuarterResults quarters, Exclusions exclusions, Organization organization) {
        this.contests = contests;
        this.quarters = quarters;
        this.exclusions = exclusions;
        this.organization = organization;
    }

    /** The quarters of a year; none when the period is no year. */
    List<QuarterResult> quarters(UUID employeeId, Period period) {
        return quarters.of(employeeId, period);
    }

    /** For which days of a period somebody is excluded. */
    List<Exclusion> exclusions(UUID employeeId, Period period) {
        return exclusions.within(period, employeeId);
    }

    /** None while it is not rated. */
    EvaluationSheet.@Nullable Outcome outcome(Evaluation evaluation) {
        Judgement judgement = evaluation.judgement();
        DerivedPredicate predicate = evaluation.predicate();
        if (judgement == null || predicate == null) {
            return null;
        }
        Contest contest = contests.of(evaluation.id()).orElse(null);
        String decidedBy = contest == null ? null : contest.decidedBy();
        return new EvaluationSheet.Outcome(
                judgement.resultRating(),
                judgement.behaviourRating(),
                judgement.generalFeedback(),
                organization.nameOf(judgement.ratedBy(), judgement.ratedFor()),
                judgement.ratedAt(),
                predicate,
                evaluation.handedOverAt(),
                evaluation.acknowledgement(),
                evaluation.followUp(),
                contest,
                contest == null || decidedBy == null ? null : organization.nameOf(decidedBy, contest.decidedFor()));
    }
}

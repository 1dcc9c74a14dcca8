package id.kinerja.evaluation;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.target.EstablishedPlan;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is printed of results, for who may read the whole evaluation; only once it was handed over. */
@Service
@Transactional
public class ResultPapers {

    private final EvaluationAccess access;
    private final Evaluations evaluations;
    private final PeriodFeedback feedback;

    ResultPapers(EvaluationAccess access, Evaluations evaluations, PeriodFeedback feedback) {
        this.access = access;
        this.evaluations = evaluations;
        this.feedback = feedback;
    }

    /**
     * The result as this person may read it; that somebody else's is read is recorded.
     *
     * @throws NotVisible when there is no such result for this person, or it was not handed over
     */
    public ResultPaper of(SignedIn me, UUID id) {
        EvaluationSheet sheet = access.wholeToRead(me, id);
        EvaluationSheet.Outcome outcome = sheet.outcome();
        Instant handedOver = outcome == null ? null : outcome.handedOverAt();
        if (outcome == null || handedOver == null) {
            throw new NotVisible();
        }
        access.opened(me, sheet.employee().id(), id);
        return paper(sheet, outcome, handedOver, feedback.of(me, sheet));
    }

    private ResultPaper paper(
            EvaluationSheet sheet, EvaluationSheet.Outcome outcome, Instant handedOver, PeriodFeedback.Found given) {
        Evaluation evaluation = evaluations.get(sheet.id());
        EstablishedPlan plan = evaluations.planOf(evaluation);
        Acknowledgement received = outcome.acknowledgement();
        return new ResultPaper(
                sheet.id(),
                sheet.employee(),
                sheet.period(),
                plan.approach(),
                plan.version(),
                sheet.results().stream().map(result -> row(result, given)).toList(),
                sheet.behaviours().stream()
                        .map(conduct -> new ResultPaper.Conduct(
                                conduct.behaviour(),
                                conduct.expectation(),
                                conduct.feedback(),
                                given.of(conduct.behaviour())))
                        .toList(),
                outcome.resultRating(),
                outcome.behaviourRating(),
                outcome.predicate().value(),
                outcome.generalFeedback(),
                Objects.requireNonNull(evaluation.judgement()).by(),
                outcome.ratedAt(),
                handedOver,
                received == null ? null : received.at(),
                received != null && received.kind() == Acknowledgement.Kind.LAPSE,
                received == null ? "" : Objects.requireNonNullElse(received.remark(), ""),
                outcome.contest(),
                sheet.segments().stream()
                        .map(part -> new ResultPaper.Part(
                                part.startsOn(), part.endsOn(), part.post(), part.unit(), part.rater(), part.note()))
                        .toList());
    }

    private static ResultPaper.Row row(EvaluationSheet.Result result, PeriodFeedback.Found given) {
        return new ResultPaper.Row(
                result.kind(),
                result.text(),
                result.superiorResult(),
                result.indicators().stream()
                        .map(one -> new ResultPaper.Indicator(
                                one.aspect(), one.text(), one.target(), one.unit(), one.measured()))
                        .toList(),
                result.realisation(),
                result.feedback(),
                given.of(result.id()));
    }
}

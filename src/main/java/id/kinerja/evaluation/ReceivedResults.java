package id.kinerja.evaluation;

import id.kinerja.cycle.Periods;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results that were handed over, for who contests them and who decides on that; who may see them is asked before. */
@Service
@Transactional(readOnly = true)
public class ReceivedResults {

    private final EvaluationRepository evaluations;
    private final Contests contests;
    private final ToldTerms terms;
    private final Periods periods;
    private final SegmentStore segments;

    ReceivedResults(
            EvaluationRepository evaluations,
            Contests contests,
            ToldTerms terms,
            Periods periods,
            SegmentStore segments) {
        this.evaluations = evaluations;
        this.contests = contests;
        this.terms = terms;
        this.periods = periods;
        this.segments = segments;
    }

    /** A result that was handed over; none when there is no such evaluation, or no result that the employee knows. */
    public Optional<ReceivedResult> find(UUID evaluationId) {
        return evaluations.findById(evaluationId).flatMap(this::received);
    }

    private Set<String> segmentRaters(UUID evaluationId) {
        return segments.of(evaluationId).stream()
                .flatMap(one -> Stream.of(one.asked(), one.ratedBy(), one.ratedFor()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private Optional<ReceivedResult> received(Evaluation evaluation) {
        Judgement judgement = evaluation.judgement();
        DerivedPredicate predicate = evaluation.predicate();
        if (judgement == null || predicate == null || evaluation.handedOverAt() == null) {
            return Optional.empty();
        }
        Acknowledgement receipt = evaluation.acknowledgement();
        @Nullable LocalDate lastDay = receipt == null ? null : terms.lastDay(evaluation.id(), receipt.at());
        return Optional.of(new ReceivedResult(
                evaluation.id(),
                evaluation.employeeId(),
                periods.get(evaluation.periodId()),
                judgement.ratedBy(),
                judgement.ratedFor(),
                judgement.ratedAt(),
                segmentRaters(evaluation.id()),
                judgement.resultRating(),
                judgement.behaviourRating(),
                predicate.value(),
                receipt == null ? null : receipt.at(),
                lastDay,
                lastDay != null && terms.isOpen(lastDay),
                contests.of(evaluation.id()).orElse(null)));
    }
}

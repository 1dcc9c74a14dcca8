package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import id.kinerja.feedback.ContinuousFeedback;
import id.kinerja.feedback.GivenFeedback;
import id.kinerja.feedback.GivenFeedback.Span;
import id.kinerja.target.Behaviour;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The continuous feedback that stands in an evaluation: what was said about the days of its period before the rating, and
 * what has stood in no rating, since it came too late for the period before, or that was never rated.
 */
@Component
class PeriodFeedback {

    private final ContinuousFeedback feedback;
    private final EvaluationAccess access;
    private final RatedPeriods rated;

    PeriodFeedback(ContinuousFeedback feedback, EvaluationAccess access, RatedPeriods rated) {
        this.feedback = feedback;
        this.access = access;
        this.rated = rated;
    }

    /** What this person may read of it: the employee after the hand-over, others by the table of rights. */
    Found of(SignedIn me, EvaluationSheet sheet) {
        if (!access.mayReadFeedback(me, sheet.id())) {
            return Found.NONE;
        }
        UUID employee = sheet.employee().id();
        Instant until = sheet.outcome() == null ? null : sheet.outcome().ratedAt();
        var period = sheet.period();
        List<GivenFeedback> all =
                new ArrayList<>(about(me, employee, new Span(period.startsOn(), period.endsOn(), null, until)));
        for (Span earlier : rated.notStoodBefore(employee, period, until)) {
            all.addAll(about(me, employee, earlier));
        }
        return new Found(all);
    }

    /** What was said about some days of the period up to a moment, for who may read what stands in it. */
    Found during(SignedIn me, EvaluationSheet sheet, Span span) {
        return access.mayReadFeedback(me, sheet.id())
                ? new Found(about(me, sheet.employee().id(), span))
                : Found.NONE;
    }

    private List<GivenFeedback> about(SignedIn me, UUID employee, Span span) {
        return me.is(employee) ? feedback.forEmployee(employee, span) : feedback.forOthers(employee, span);
    }

    /** What was found, named first. */
    record Found(List<GivenFeedback> all) {

        static final Found NONE = new Found(List.of());

        /** That on a result. */
        public List<GivenFeedback> of(UUID result) {
            return all.stream().filter(one -> result.equals(one.resultId())).toList();
        }

        /** That on a behaviour. */
        public List<GivenFeedback> of(Behaviour behaviour) {
            return all.stream().filter(one -> behaviour == one.behaviour()).toList();
        }

        /** That on results which the evaluated version of the plan has not. */
        public List<GivenFeedback> beside(List<EvaluationSheet.Result> results) {
            Set<UUID> known = results.stream().map(EvaluationSheet.Result::id).collect(Collectors.toSet());
            return all.stream()
                    .filter(one -> one.resultId() != null && !known.contains(one.resultId()))
                    .toList();
        }
    }
}

package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import id.kinerja.feedback.GivenFeedback.Span;
import id.kinerja.target.EstablishedPlan;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What former raters of a year rated by, segment by segment; nothing where one rater rated the whole. */
@Component
class ExplainedSegments {

    private final EvaluationResults came;
    private final SegmentSheets sheets;
    private final PeriodFeedback feedback;
    private final ExplainedPlans plans;
    private final FormerSegments former;

    ExplainedSegments(
            EvaluationResults came,
            SegmentSheets sheets,
            PeriodFeedback feedback,
            ExplainedPlans plans,
            FormerSegments former) {
        this.came = came;
        this.sheets = sheets;
        this.feedback = feedback;
        this.plans = plans;
        this.former = former;
    }

    /**
     * @param year the sheet of the year as who asks may read it
     * @param concluded when the year was concluded
     */
    List<ExplainedSegment> of(SignedIn me, EvaluationSheet year, Instant concluded, boolean shown, NamedActs acts) {
        if (year.segments().isEmpty()) {
            return List.of();
        }
        return came.kept(year.id()).stream()
                .filter(one -> !one.concluding())
                .map(one -> segment(me, year, one, concluded, shown, acts))
                .toList();
    }

    /** What was asked or given for days that were cut otherwise since, and counts no more. */
    List<FormerSegment> former(EvaluationSheet year, NamedActs acts) {
        return former.of(year.employee().id(), year.id(), acts);
    }

    private ExplainedSegment segment(
            SignedIn me, EvaluationSheet year, Segment segment, Instant concluded, boolean shown, NamedActs acts) {
        Instant until = Stream.of(segment.ratedAt(), segment.lapsedAt(), concluded)
                .filter(one -> one != null)
                .findFirst()
                .orElse(concluded);
        EvaluationSheet sheet = sheets.of(year, segment);
        EstablishedPlan plan = sheets.planOf(segment);
        ExplainedEvidence evidence = plans.evidence(plan, segment.startsOn(), segment.endsOn(), until, shown, acts);
        PeriodFeedback.Found given =
                feedback.during(me, year, new Span(segment.startsOn(), segment.endsOn(), null, until));
        return new ExplainedSegment(
                segment.number(),
                plans.of(plan, acts),
                sheet.results().stream()
                        .map(result -> Explanations.result(result, evidence, given))
                        .toList(),
                evidence.additional(),
                evidence.beside(),
                Explanations.conduct(sheet.behaviours(), given),
                Explanations.told(given.beside(sheet.results())));
    }
}

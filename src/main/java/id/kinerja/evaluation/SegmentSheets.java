package id.kinerja.evaluation;

import id.kinerja.feedback.ContinuousFeedback;
import id.kinerja.feedback.GivenFeedback.Span;
import id.kinerja.report.ApprovedReports;
import id.kinerja.target.Behaviour;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a segment of a year looks like to who rates it: the rows of the plan that was in force on its last day, and of reports,
 * feedback and figures those of its days alone. A quarter belongs to the segment in which it ended.
 */
@Service
@Transactional(readOnly = true)
class SegmentSheets {

    private final Evaluations evaluations;
    private final EvaluationSheets sheets;
    private final EvaluationSubmissions submissions;
    private final EvaluationResults came;
    private final EstablishedPlans plans;
    private final ApprovedReports reports;
    private final ContinuousFeedback feedback;
    private final MessageSource messages;

    SegmentSheets(
            Evaluations evaluations,
            EvaluationSheets sheets,
            EvaluationSubmissions submissions,
            EvaluationResults came,
            EstablishedPlans plans,
            ApprovedReports reports,
            ContinuousFeedback feedback,
            MessageSource messages) {
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.submissions = submissions;
        this.came = came;
        this.plans = plans;
        this.reports = reports;
        this.feedback = feedback;
        this.messages = messages;
    }

    /** For who rates the segment now. */
    EvaluationSheet forRater(UUID id, Segment segment) {
        return of(sheets.forReviewer(id), segment);
    }

    /** The feedback about its days, for who rates it: never the employee. */
    PeriodFeedback.Found given(EvaluationSheet sheet, Segment segment) {
        return new PeriodFeedback.Found(feedback.forOthers(
                sheet.employee().id(), new Span(segment.startsOn(), segment.endsOn(), null, segment.ratedAt())));
    }

    /** The version of the plan whose rows are rated. */
    EstablishedPlan planOf(Segment segment) {
        return plans.version(segment.planId(), segment.planVersion());
    }

    /** A sheet of the year as it is of a segment: as its rater read it, or reads it now. */
    EvaluationSheet of(EvaluationSheet year, Segment segment) {
        EstablishedPlan plan = planOf(segment);
        UUID employee = year.employee().id();
        List<QuarterResult> ended =
                year.quarters().stream().filter(one -> endedIn(segment, one)).toList();
        PeriodEvidence evidence =
                new PeriodEvidence(plan, reports.evidence(employee, segment.startsOn(), segment.endsOn()));
        Integer round = segment.ratedRound();
        SegmentRows rows = new SegmentRows(
                year.period().year(),
                submissions.of(
                        year.id(), round == null ? evaluations.get(year.id()).round() : round),
                ended.stream().map(QuarterResult::number).toList(),
                came.accounts(employee, year.period().year()),
                came.figures(employee, year.period()),
                evidence,
                messages);
        return year.ofDays(rows.of(plan), behaviours(plan), evidence.additional(), ended);
    }

    private static boolean endedIn(Segment segment, QuarterResult quarter) {
        return !quarter.endsOn().isBefore(segment.startsOn())
                && !quarter.endsOn().isAfter(segment.endsOn());
    }

    private static List<EvaluationSheet.Conduct> behaviours(EstablishedPlan plan) {
        return Arrays.stream(Behaviour.values())
                .map(one -> new EvaluationSheet.Conduct(one, plan.expectations().getOrDefault(one, ""), ""))
                .toList();
    }
}

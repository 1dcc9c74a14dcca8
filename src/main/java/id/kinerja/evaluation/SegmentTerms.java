package id.kinerja.evaluation;

import id.kinerja.calendar.Deadlines;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.PeriodWindow;
import id.kinerja.cycle.Periods;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** The terms of segments by the window of the year, and what the history says when one passes. */
@Component
class SegmentTerms {

    private final EvaluationHistory history;
    private final Periods periods;
    private final Settings settings;
    private final Deadlines deadlines;
    private final EvaluationTerms terms;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SegmentTerms(
            EvaluationHistory history,
            Periods periods,
            Settings settings,
            Deadlines deadlines,
            EvaluationTerms terms,
            WorkingCalendar calendar,
            Clock clock) {
        this.history = history;
        this.periods = periods;
        this.settings = settings;
        this.deadlines = deadlines;
        this.terms = terms;
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** @param unasked whether its rater was never asked */
    void passedOn(Evaluation evaluation, Segment segment, boolean unasked) {
        history.add(
                evaluation.id(),
                evaluation.round(),
                unasked ? EventKind.SEGMENT_UNASKED : EventKind.SEGMENT_LAPSED,
                null,
                segment.startsOn() + " – " + segment.endsOn());
    }

    /** Until when the next segment is to be rated. */
    Date due(Evaluation evaluation, List<Segment> segments) {
        int former = former(segments).size();
        SegmentTerm term = term(evaluation);
        // the share of a former rater is within the window unless it is the least, which goes beyond it
        return former > 0
                ? deadlines.inWorkingDays(term.ofFormer(former))
                : terms.within(evaluation.periodId(), deadlines.inWorkingDays(term.inPlace()));
    }

    /** Those that former raters are still to rate themselves. */
    private static List<Segment> former(List<Segment> segments) {
        return segments.stream().filter(one -> one.open() && !one.passedOn()).toList();
    }

    /** A window that was never opened or is closed caps nothing, as {@link EvaluationTerms#within} has it. */
    private SegmentTerm term(Evaluation evaluation) {
        LocalDate today = calendar.today();
        PeriodWindow window = periods.get(evaluation.periodId()).window();
        LocalDate closes = window.openedAt() == null || window.closedOn(today) ? null : window.closesOn();
        return new SegmentTerm(
                closes == null ? null : calendar.workingDaysBetween(today, closes),
                settings.get(EvaluationSettings.CONCLUDING_DAYS),
                settings.get(EvaluationSettings.FORMER_DAYS),
                settings.get(EvaluationSettings.RATING_DAYS));
    }
}

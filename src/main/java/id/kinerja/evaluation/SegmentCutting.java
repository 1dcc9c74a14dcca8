package id.kinerja.evaluation;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.Periods;
import id.kinerja.organization.HeldStretches;
import id.kinerja.organization.Organization;
import id.kinerja.settings.Settings;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cuts a year into segments by the organisation's facts of now, each with the plan whose rows its rater rates. */
@Component
class SegmentCutting {

    private final SegmentStore segments;
    private final HeldStretches held;
    private final Organization organization;
    private final Evaluations evaluations;
    private final EstablishedPlans plans;
    private final Periods periods;
    private final Settings settings;
    private final WorkingCalendar calendar;

    SegmentCutting(
            SegmentStore segments,
            HeldStretches held,
            Organization organization,
            Evaluations evaluations,
            EstablishedPlans plans,
            Periods periods,
            Settings settings,
            WorkingCalendar calendar) {
        this.segments = segments;
        this.held = held;
        this.organization = organization;
        this.evaluations = evaluations;
        this.plans = plans;
        this.periods = periods;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Once; a year that one rater rates as a whole has none, nor has a quarter. */
    void cut(Evaluation evaluation) {
        Period period = periods.get(evaluation.periodId());
        if (period.kind() != PeriodKind.YEAR || !segments.of(evaluation.id()).isEmpty()) {
            return;
        }
        List<SegmentCut.Piece> pieces = SegmentCut.of(
                held.of(evaluation.employeeId(), period.startsOn(), period.endsOn()),
                settings.get(EvaluationSettings.SEGMENT_DAYS));
        UUID superior = organization
                .superiorOf(evaluation.employeeId(), calendar.today())
                .map(one -> one.id())
                .orElse(null);
        int last = pieces.size() - 1;
        boolean whole = last < 0
                || last == 0
                        && concludes(pieces.get(0), superior)
                        && pieces.get(0).absorbed().isEmpty();
        for (int at = 0; !whole && at <= last; at++) {
            SegmentCut.Piece piece = pieces.get(at);
            segments.add(
                    evaluation.id(),
                    at + 1,
                    piece,
                    at == last && concludes(piece, superior),
                    plan(evaluation, period.year(), piece));
        }
    }

    /** That which was in force on the last day: who was the rater then had agreed to its rows. */
    private EstablishedPlan plan(Evaluation evaluation, int year, SegmentCut.Piece piece) {
        UUID employee = evaluation.employeeId();
        EstablishedPlan then =
                plans.inForceOn(piece.endsOn(), List.of(employee), year).get(employee);
        return then == null ? evaluations.planOf(evaluation) : then;
    }

    /** Where nobody rated on a last segment either, who concludes the year concludes it. */
    private static boolean concludes(SegmentCut.Piece piece, @Nullable UUID superior) {
        return piece.rater() == null || piece.rater().equals(superior);
    }
}

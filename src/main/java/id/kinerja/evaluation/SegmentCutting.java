package id.kinerja.evaluation;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.Periods;
import id.kinerja.organization.HeldStretches;
import id.kinerja.organization.Organization;
import id.kinerja.organization.SuperiorChanges.Cause;
import id.kinerja.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cuts a year into segments by the organisation's facts of now, each with the plan whose rows its rater rates. */
@Component
class SegmentCutting {

    private final SegmentStore segments;
    private final SegmentChanges changes;
    private final HeldStretches held;
    private final Organization organization;
    private final Periods periods;
    private final Settings settings;
    private final WorkingCalendar calendar;

    SegmentCutting(
            SegmentStore segments,
            SegmentChanges changes,
            HeldStretches held,
            Organization organization,
            Periods periods,
            Settings settings,
            WorkingCalendar calendar) {
        this.segments = segments;
        this.changes = changes;
        this.held = held;
        this.organization = organization;
        this.periods = periods;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** When it is submitted; a year that one rater rates as a whole has none, nor has a quarter. */
    void cut(Evaluation evaluation) {
        cut(evaluation, false, null);
    }

    /**
     * When people may have moved since.
     *
     * @param cause because of what; none when several things may be it
     * @return whether any days are others' than before
     */
    boolean again(Evaluation evaluation, @Nullable Cause cause) {
        return cut(evaluation, true, cause);
    }

    private boolean cut(Evaluation evaluation, boolean again, @Nullable Cause cause) {
        Period period = periods.get(evaluation.periodId());
        if (period.kind() != PeriodKind.YEAR) {
            return false;
        }
        List<Segment> before = segments.of(evaluation.id());
        SegmentRecut recut = recut(evaluation, period, before);
        if (recut.changed()) {
            changes.write(evaluation, period.year(), recut, cause, again || !before.isEmpty());
        }
        return recut.changed();
    }

    private SegmentRecut recut(Evaluation evaluation, Period period, List<Segment> before) {
        List<SegmentCut.Piece> pieces = SegmentCut.of(
                held.of(evaluation.employeeId(), period.startsOn(), period.endsOn()),
                settings.get(EvaluationSettings.SEGMENT_DAYS));
        UUID superior = organization
                .superiorOf(evaluation.employeeId(), calendar.today())
                .map(one -> one.id())
                .orElse(null);
        boolean concludes = !pieces.isEmpty() && concludes(pieces.get(pieces.size() - 1), superior);
        boolean whole =
                pieces.size() == 1 && concludes && pieces.get(0).absorbed().isEmpty();
        return SegmentRecut.of(
                before,
                before.isEmpty() ? Map.of() : segments.absorbed(evaluation.id()),
                whole ? List.of() : pieces,
                concludes);
    }

    /** Where nobody rated on a last segment either, who concludes the year concludes it. */
    private static boolean concludes(SegmentCut.Piece piece, @Nullable UUID superior) {
        return piece.rater() == null || piece.rater().equals(superior);
    }
}

package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.Periods;
import id.kinerja.organization.HeldStretches;
import id.kinerja.organization.Officials;
import id.kinerja.organization.Organization;
import id.kinerja.settings.Settings;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code period-evaluation} calls about the segments of a year; keys are the evaluations' ids. */
@Component("segmentSteps")
@Transactional
public class SegmentSteps {

    static final String RATE_SEGMENT = "rateSegment";

    private final EvaluationRepository evaluations;
    private final SegmentStore segments;
    private final SegmentRaters raters;
    private final HeldStretches held;
    private final Organization organization;
    private final Periods periods;
    private final Settings settings;
    private final SegmentTerms terms;

    SegmentSteps(
            EvaluationRepository evaluations,
            SegmentStore segments,
            SegmentRaters raters,
            HeldStretches held,
            Organization organization,
            Periods periods,
            Settings settings,
            SegmentTerms terms) {
        this.evaluations = evaluations;
        this.segments = segments;
        this.raters = raters;
        this.held = held;
        this.organization = organization;
        this.periods = periods;
        this.settings = settings;
        this.terms = terms;
    }

    /**
     * Cuts a year into segments, once, by the organisation's facts of now. A year that one rater rates as a whole has none,
     * nor has a quarter.
     */
    public void cut(String key) {
        Evaluation evaluation = get(key);
        Period period = periods.get(evaluation.periodId());
        if (period.kind() != PeriodKind.YEAR || !segments.of(evaluation.id()).isEmpty()) {
            return;
        }
        List<SegmentCut.Piece> pieces = SegmentCut.of(
                held.of(evaluation.employeeId(), period.startsOn(), period.endsOn()),
                settings.get(EvaluationSettings.SEGMENT_DAYS));
        UUID superior = organization
                .superiorOf(evaluation.employeeId(), terms.today())
                .map(one -> one.id())
                .orElse(null);
        int last = pieces.size() - 1;
        boolean whole = last < 0 || last == 0 && concludes(pieces.get(0), superior);
        for (int at = 0; !whole && at <= last; at++) {
            segments.add(evaluation.id(), at + 1, pieces.get(at), at == last && concludes(pieces.get(at), superior));
        }
    }

    /** Whether somebody has yet to rate a segment before the year is concluded. */
    public boolean left(String key) {
        return segments.next(UUID.fromString(key)).isPresent();
    }

    /** Chooses who is asked for the next segment. */
    public void ask(String key) {
        Evaluation evaluation = get(key);
        Segment next = segments.next(evaluation.id()).orElseThrow();
        segments.ask(evaluation.id(), next.number(), raters.of(evaluation.employeeId(), next), terms.now());
    }

    /** The user name of who is asked; none when the personnel admins are. */
    public @Nullable String rater(String key) {
        return segments.next(UUID.fromString(key)).orElseThrow().asked();
    }

    /** Who rates in place of a rater who cannot be asked; nobody otherwise. */
    public List<String> raterGroup(String key) {
        return rater(key) == null ? List.of(Officials.PERSONNEL_ADMINS) : List.of();
    }

    public Date due(String key) {
        return terms.due();
    }

    /** The term passed without a word: the year is concluded without this rating, and says so. */
    public void lapse(String key) {
        Evaluation evaluation = get(key);
        Segment next = segments.next(evaluation.id()).orElseThrow();
        segments.lapse(evaluation.id(), next.number(), terms.now());
        terms.lapsed(evaluation, next);
    }

    /** Where nobody rated on a last segment either, who concludes the year concludes it. */
    private static boolean concludes(SegmentCut.Piece piece, @Nullable UUID superior) {
        return piece.rater() == null || piece.rater().equals(superior);
    }

    private Evaluation get(String key) {
        return evaluations.findById(UUID.fromString(key)).orElseThrow();
    }
}

package id.kinerja.evaluation;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.organization.Organization;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A rater of a part of the year rates it and hands over, before the last rater concludes the year. */
@Component
class RateSegmentForm implements TaskForm<RateSegment> {

    private final Evaluations evaluations;
    private final SegmentSheets sheets;
    private final EvaluationFormValues values;
    private final SegmentStore segments;
    private final SegmentChanges changes;
    private final EvaluationHistory history;
    private final Organization organization;
    private final Clock clock;

    RateSegmentForm(
            Evaluations evaluations,
            SegmentSheets sheets,
            EvaluationFormValues values,
            SegmentStore segments,
            SegmentChanges changes,
            EvaluationHistory history,
            Organization organization,
            Clock clock) {
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.values = values;
        this.segments = segments;
        this.changes = changes;
        this.history = history;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "evaluation-rate-segment";
    }

    @Override
    public Class<RateSegment> command() {
        return RateSegment.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return values.toRateSegment(sheets.forRater(task.caseId(), next(task)), next(task));
    }

    @Override
    public String submit(RateSegment command, TaskCase task) {
        Evaluation evaluation = evaluations.toDecide(task);
        if (organization.isAccountOf(task.person(), evaluation.employeeId())) {
            throw new Refused("", "evaluation.refused.own-case");
        }
        Segment segment = next(task);
        boolean rated = segments.rate(
                evaluation,
                segment,
                Objects.requireNonNull(command.resultRating()),
                Objects.requireNonNull(command.behaviourRating()),
                Objects.requireNonNull(command.note()).strip(),
                task.actor(),
                clock.instant());
        if (!rated) {
            throw new Refused("", "evaluation.refused.segment-handed-over");
        }
        history.add(
                evaluation.id(),
                evaluation.round(),
                EventKind.SEGMENT_RATED,
                task.actor(),
                segment.startsOn() + " – " + segment.endsOn());
        return "rate";
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        Segment now = next(task);
        EvaluationSheet sheet = sheets.forRater(task.caseId(), now);
        return Optional.of(new CaseView(
                "evaluation/case :: segment",
                Map.of(
                        "sheet",
                        sheet,
                        "now",
                        now,
                        "given",
                        sheets.given(sheet, now),
                        "former",
                        changes.givenBy(task.caseId(), task.person()))));
    }

    private Segment next(TaskCase task) {
        return segments.next(task.caseId())
                .orElseThrow(() -> new Refused("", "evaluation.refused.segment-handed-over"));
    }
}

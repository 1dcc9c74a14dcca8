package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.cycle.PeriodKind;
import id.kinerja.cycle.PeriodOpener;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Opens the annual evaluation (evaluasi kinerja tahunan) as a quarter's is: the same process, for everybody with an
 * established plan, on the plan's newest version.
 */
@Component
class AnnualOpening implements PeriodOpener {

    private final EvaluationOpening evaluations;
    private final SegmentStore segments;

    AnnualOpening(EvaluationOpening evaluations, SegmentStore segments) {
        this.evaluations = evaluations;
        this.segments = segments;
    }

    @Override
    public PeriodKind kind() {
        return PeriodKind.YEAR;
    }

    @Override
    public List<UUID> missing(Period period) {
        return evaluations.missing(period);
    }

    @Override
    public Map<UUID, Part> parts(Period period, Collection<UUID> employees) {
        return evaluations.parts(period, employees);
    }

    @Override
    public void open(Period period, List<UUID> employeeIds) {
        evaluations.open(period, employeeIds);
    }

    @Override
    public String process() {
        return evaluations.process();
    }

    @Override
    public Set<String> steps() {
        return evaluations.steps();
    }

    @Override
    public List<UnfinishedCase> unfinished(Period period) {
        return evaluations.unfinished(period);
    }

    @Override
    public Optional<UUID> close(UUID caseId) {
        return evaluations.close(caseId);
    }

    /** Former raters who are asked for their part of the year. */
    @Override
    public List<UUID> alsoAsked(Period period) {
        return segments.asked(period.id());
    }
}

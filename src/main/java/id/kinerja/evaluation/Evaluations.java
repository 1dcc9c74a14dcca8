package id.kinerja.evaluation;

import id.kinerja.access.NotVisible;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Period;
import id.kinerja.cycle.Periods;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.review.DraftChanges;
import id.kinerja.target.Behaviour;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds evaluations and keeps what is written into their rows; who may write is checked before. */
@Service
@Transactional
public class Evaluations {

    private final EvaluationRepository evaluations;
    private final EstablishedPlans plans;
    private final DraftChanges changes;
    private final Periods periods;
    private final WorkingCalendar calendar;

    Evaluations(
            EvaluationRepository evaluations,
            EstablishedPlans plans,
            DraftChanges changes,
            Periods periods,
            WorkingCalendar calendar) {
        this.evaluations = evaluations;
        this.plans = plans;
        this.changes = changes;
        this.periods = periods;
        this.calendar = calendar;
    }

    /** An employee's evaluation of a period, when it was opened. */
    public Optional<UUID> of(UUID employeeId, UUID periodId) {
        return evaluations.findByEmployeeIdAndPeriodId(employeeId, periodId).map(Evaluation::id);
    }

    /**
     * Keeps the employee's account of some results.
     *
     * @throws Refused when the self-assessment was submitted already, or a figure is no number
     */
    public void assess(UUID id, Map<UUID, SelfAssessment> rows) {
        Evaluation evaluation = get(id);
        requireOfPlan(evaluation, rows.keySet());
        measured(evaluation).requireFigures(rows);
        evaluation.assess(rows);
    }

    /**
     * Keeps the superior's feedback on some results and behaviours.
     *
     * @throws Refused when the evaluation does not wait for the superior
     */
    public void giveFeedback(UUID id, Map<UUID, String> onResults, Map<Behaviour, String> onBehaviours) {
        Evaluation evaluation = get(id);
        requireOfPlan(evaluation, onResults.keySet());
        evaluation.giveFeedback(onResults, onBehaviours);
    }

    /** As {@link #assess(UUID, Map)}, for a page that shows the evaluation as of a version. */
    void assess(UUID id, long version, Map<UUID, SelfAssessment> rows, String by) {
        requireVersion(id, version);
        assess(id, rows);
        changes.note(id, by);
    }

    /** As {@link #giveFeedback(UUID, Map, Map)}, for a page that shows the evaluation as of a version. */
    void giveFeedback(
            UUID id, long version, Map<UUID, String> onResults, Map<Behaviour, String> onBehaviours, String by) {
        requireVersion(id, version);
        giveFeedback(id, onResults, onBehaviours);
        changes.note(id, by);
    }

    Evaluation get(UUID id) {
        return evaluations.findById(id).orElseThrow(NotVisible::new);
    }

    /**
     * The evaluation, to be submitted.
     *
     * @throws Refused when the window of its period is closed, and so is the term that was told on the task; what was saved
     *     stays
     */
    Evaluation inWindow(TaskCase task) {
        Evaluation evaluation = get(task.caseId());
        Period period = periods.get(evaluation.periodId());
        LocalDate today = calendar.today();
        boolean told = task.due() != null && !today.isAfter(calendar.dayOf(task.due()));
        if (period.window().closedOn(today) && (!told || period.lockedOn(today))) {
            throw new Refused("", "evaluation.refused.window-closed");
        }
        return evaluation;
    }

    /**
     * The evaluation, to be rated or returned: what was handed in is decided after the window as well, as long as the period is
     * not locked.
     *
     * @throws Refused when the window of its period is closed and the period locked; what was saved stays
     */
    Evaluation toDecide(TaskCase task) {
        Evaluation evaluation = get(task.caseId());
        Period period = periods.get(evaluation.periodId());
        LocalDate today = calendar.today();
        if (period.window().closedOn(today) && period.lockedOn(today)) {
            throw new Refused("", "evaluation.refused.locked");
        }
        return evaluation;
    }

    EstablishedPlan planOf(Evaluation evaluation) {
        return plans.version(evaluation.planId(), evaluation.planVersion());
    }

    List<UUID> resultsOf(Evaluation evaluation) {
        return planOf(evaluation).results().stream()
                .map(EstablishedPlan.Result::id)
                .toList();
    }

    /** What of its plan is measured in its period. */
    MeasuredPeriod measured(Evaluation evaluation) {
        return MeasuredPeriod.of(planOf(evaluation), periods.get(evaluation.periodId()));
    }

    private void requireOfPlan(Evaluation evaluation, Collection<UUID> resultIds) {
        if (!resultsOf(evaluation).containsAll(resultIds)) {
            throw new NotVisible();
        }
    }

    private void requireVersion(UUID id, long version) {
        if (evaluations.forChange(id).orElseThrow(NotVisible::new).lockVersion() != version) {
            throw new ChangedMeanwhile(id);
        }
    }
}

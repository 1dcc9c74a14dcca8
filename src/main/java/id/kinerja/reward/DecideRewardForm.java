package id.kinerja.reward;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.FieldProblem;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The head of government grants a reward by a letter, or refuses it with a reason. */
@Component
class DecideRewardForm implements TaskForm<DecideReward> {

    private final Nominations nominations;
    private final NominationStore store;
    private final Barred barred;
    private final RewardHistory history;
    private final RewardFormValues values;
    private final WorkingCalendar calendar;
    private final Rechecks rechecks;
    private final Clock clock;

    DecideRewardForm(
            Nominations nominations,
            NominationStore store,
            Barred barred,
            RewardHistory history,
            RewardFormValues values,
            WorkingCalendar calendar,
            Rechecks rechecks,
            Clock clock) {
        this.nominations = nominations;
        this.store = store;
        this.barred = barred;
        this.history = history;
        this.values = values;
        this.calendar = calendar;
        this.rechecks = rechecks;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "reward-decide";
    }

    @Override
    public Class<DecideReward> command() {
        return DecideReward.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        Nomination nomination = nominations.get(task.caseId());
        barred.hide(nomination, task.person());
        return values.toDecide(nomination);
    }

    @Override
    public String submit(DecideReward command, TaskCase task) {
        Nomination nomination = nominations.get(task.caseId());
        barred.refuse(nomination, task.person());
        var recommendation = nomination.recommendation();
        if (recommendation != null && recommendation.by().equals(task.person())) {
            throw new Refused("", "reward.refused.both");
        }
        return switch (command.decision()) {
            case GRANT -> {
                grant(command, nomination, task);
                yield "grant";
            }
            case REFUSE -> {
                String comment = TypedText.of(command.comment());
                if (comment.isEmpty()) {
                    throw new Refused("comment", "reward.reason.required");
                }
                rechecks.kept(nomination);
                nominations.end(nomination.id(), RewardState.DECIDING, Ending.NOT_GRANTED, comment, task.actor());
                yield "refuse";
            }
        };
    }

    private void grant(DecideReward command, Nomination nomination, TaskCase task) {
        rechecks.require(nomination);
        String letter = TypedText.of(command.letter());
        LocalDate dated = command.dated();
        List<FieldProblem> problems = new ArrayList<>();
        if (letter.isEmpty()) {
            problems.add(new FieldProblem("letter", "reward.refused.letter", List.of()));
        }
        if (dated == null || dated.isAfter(calendar.today()) || dated.isBefore(calendar.dayOf(nomination.begunAt()))) {
            problems.add(new FieldProblem("dated", "reward.refused.dated", List.of()));
        }
        if (dated == null || !problems.isEmpty()) {
            throw new Refused(problems);
        }
        if (!store.grant(nomination.id(), letter, dated, task.person(), clock.instant())) {
            throw new CaseMoved(nomination.id());
        }
        history.add(nomination.id(), RewardEventKind.GRANTED, task.actor());
    }
}

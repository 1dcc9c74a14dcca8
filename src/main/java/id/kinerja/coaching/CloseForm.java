package id.kinerja.coaching;

import id.kinerja.engine.CaseView;
import id.kinerja.engine.Refused;
import id.kinerja.engine.TaskCase;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.TypedText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The follow-up team concludes: reached, extended once, or escalated. */
@Component
class CloseForm implements TaskForm<CloseCoaching> {

    private final Coachings coachings;
    private final CoachingStore store;
    private final CoachingHistory history;
    private final CoachingTerms terms;
    private final OwnCases own;
    private final CoachingFormValues values;

    CloseForm(
            Coachings coachings,
            CoachingStore store,
            CoachingHistory history,
            CoachingTerms terms,
            OwnCases own,
            CoachingFormValues values) {
        this.coachings = coachings;
        this.store = store;
        this.history = history;
        this.terms = terms;
        this.own = own;
        this.values = values;
    }

    @Override
    public String key() {
        return "coaching-close";
    }

    @Override
    public Class<CloseCoaching> command() {
        return CloseCoaching.class;
    }

    @Override
    public Map<String, Object> values(TaskCase task) {
        return values.of(task.caseId());
    }

    @Override
    public Optional<CaseView> view(TaskCase task) {
        return Optional.of(values.view(task.caseId()));
    }

    @Override
    public String submit(CloseCoaching command, TaskCase task) {
        Coaching coaching = store.forChange(task.caseId()).orElseThrow();
        own.refuse(coaching.employeeId(), task.person());
        if (command.until() != null && command.result() != CloseCoaching.Result.EXTENDED) {
            throw new Refused("until", "coaching.refused.until-without");
        }
        String comment = TypedText.of(command.comment());
        return switch (command.result()) {
            case REACHED -> {
                coachings.close(
                        coaching.id(),
                        CoachingState.CLOSING,
                        Outcome.REACHED,
                        EventKind.REACHED,
                        task.actor(),
                        comment);
                yield "reached";
            }
            case EXTENDED -> {
                store.extend(coaching.id(), requireExtension(coaching, command.until()));
                history.add(coaching.id(), EventKind.EXTENDED, task.actor(), comment);
                yield "extended";
            }
            case ESCALATED -> {
                store.outcome(coaching.id(), Outcome.ESCALATED, comment);
                coachings.move(
                        coaching.id(),
                        CoachingState.CLOSING,
                        CoachingState.ESCALATED,
                        EventKind.ESCALATED,
                        task.actor(),
                        comment);
                yield "escalated";
            }
        };
    }

    private LocalDate requireExtension(Coaching coaching, @Nullable LocalDate until) {
        if (coaching.extendedUntil() != null) {
            throw new Refused("result", "coaching.refused.extended");
        }
        if (until == null) {
            throw new Refused("until", "coaching.refused.until");
        }
        if (!until.isAfter(coaching.lastDay())
                || !until.isAfter(terms.today())
                || until.isAfter(terms.longest(coaching.lastDay()))) {
            throw new Refused("until", "coaching.refused.until-range");
        }
        return until;
    }
}

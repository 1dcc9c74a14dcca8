package id.kinerja.target;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.WaitingStep;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Employee;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.organization.Organization;
import id.kinerja.review.ReviewNote;
import id.kinerja.review.RowReason;
import id.kinerja.target.ApiPlan.PlanAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads plans for programs. */
@Service
@Transactional(readOnly = true)
class ApiPlans {

    private final PlanAccess access;
    private final PlanReader reader;
    private final PlanMoves moves;
    private final Reviewing reviewing;
    private final PlanWindow window;
    private final Organization organization;
    private final Writers writers;
    private final TargetWords words;

    ApiPlans(
            PlanAccess access,
            PlanReader reader,
            PlanMoves moves,
            Reviewing reviewing,
            PlanWindow window,
            Organization organization,
            Writers writers,
            TargetWords words) {
        this.access = access;
        this.reader = reader;
        this.moves = moves;
        this.reviewing = reviewing;
        this.window = window;
        this.organization = organization;
        this.writers = writers;
        this.words = words;
    }

    /** @throws id.kinerja.access.NotVisible when there is none for this person */
    ApiPlan of(UUID id, SignedIn me) {
        return plan(access.toRead(id, me), me);
    }

    /**
     * The plan as it may be written now: while it is amended, as the amendment is to make it.
     *
     * @throws id.kinerja.access.NotVisible when there is none for this person
     */
    ApiPlan working(UUID id, SignedIn me) {
        access.require(id, me);
        return plan(reader.working(id), me);
    }

    ApiAmendment amendment(AmendmentReader.Shown shown, boolean mayWithdraw, SignedIn me) {
        var end = shown.amendment().ended();
        return new ApiAmendment(
                ApiAmendmentLine.of(shown.amendment()),
                shown.startedBy(),
                shown.endedBy(),
                end == null ? "" : end.reason(),
                mayWithdraw,
                plan(shown.plan(), me),
                changes(shown.plan()));
    }

    ApiShownVersion version(AmendmentReader.ShownVersion shown) {
        var content = shown.plan().content();
        return new ApiShownVersion(
                ApiVersion.of(shown.line()),
                content.approach(),
                content.results().stream()
                        .map(result -> ResultBody.of(result, false))
                        .toList(),
                ExpectationsBody.of(content, null),
                Stream.of(AnnexKind.values())
                        .map(list -> AnnexBody.of(list, content.annex(list), false))
                        .toList(),
                changes(shown.plan()));
    }

    private List<ApiRowChange> changes(PlanView view) {
        return view.changes().values().stream()
                .map(change -> new ApiRowChange(
                        change.row().id(),
                        words.label(change.row()),
                        change.kind(),
                        change.fields().stream()
                                .map(field -> new ApiRowChange.Field(
                                        field.name(), words.value(field.before()), words.value(field.after())))
                                .toList()))
                .toList();
    }

    private ApiPlan plan(PlanView view, SignedIn me) {
        var actions = actions(view, me);
        boolean editable = actions.contains(PlanAction.EDIT);
        var content = view.content();
        var names = names(view);
        var step = view.step();
        var rows = view.rows();
        return new ApiPlan(
                view.id(),
                NamedEmployee.of(view.employee()),
                view.year(),
                view.state(),
                content.approach(),
                view.version(),
                view.establishedAt(),
                view.overdueSince(),
                step == null ? null : WaitingStep.of(step, view.waitingFor()),
                step == null ? null : reviewing.task(step, me),
                actions,
                content.results().stream()
                        .map(result -> ResultBody.of(result, editable))
                        .toList(),
                ExpectationsBody.of(content, editable ? Fingerprint.of(content.expectations()) : null),
                view.annexKinds().stream()
                        .map(list -> AnnexBody.of(list, view.annex(list), editable))
                        .toList(),
                view.problems().stream()
                        .map(problem ->
                                new ApiPlan.Missing(problem.row(), problem.field(), words.located(problem, rows)))
                        .toList(),
                reasons(view.notes().values(), names),
                view.rounds().stream().map(round -> round(round, view, names)).toList(),
                editable ? view.superior() : null,
                moves.asked(view.id()).map(ApiPlanMove::of).orElse(null));
    }

    private List<PlanAction> actions(PlanView view, SignedIn me) {
        var amendment = view.amendment();
        if (amendment == null
                ? window.locked(view.year())
                : window.over(view.year()) || !amendment.state().running()) {
            return List.of();
        }
        List<PlanAction> actions = new ArrayList<>();
        if (writers.writes(me, view)) {
            actions.add(PlanAction.EDIT);
        }
        if (reviewing.decides(view.id(), me)) {
            actions.add(PlanAction.REVIEW);
        }
        return actions;
    }

    private static ApiPlan.Round round(Submission round, PlanView view, Function<Actor, String> names) {
        return new ApiPlan.Round(
                round.round(),
                round.comment(),
                names.apply(Actor.of(round.submittedBy())),
                round.submittedAt(),
                round.overdueAt(),
                round.outcome(),
                round.decisionComment(),
                round.decidedBy() == null ? null : names.apply(new Actor(round.decidedBy(), round.decidedFor())),
                round.decidedAt(),
                reasons(view.reasons(round), names));
    }

    private static List<RowReason> reasons(Collection<ReviewNote> notes, Function<Actor, String> names) {
        return notes.stream()
                .map(note -> RowReason.of(note, names.apply(new Actor(note.author(), note.principal()))))
                .toList();
    }

    /** The names of all who submitted, decided or gave reasons; of an account that is nobody's, the account. */
    private Function<Actor, String> names(PlanView view) {
        Map<String, Employee> people = organization.byUserNames(Stream.concat(
                        view.reasons().stream()
                                .flatMap(note ->
                                        Stream.of(note.author(), Objects.requireNonNullElse(note.principal(), ""))),
                        view.rounds().stream()
                                .flatMap(round -> Stream.of(round.submittedBy(), round.decidedBy(), round.decidedFor())
                                        .filter(Objects::nonNull)))
                .distinct()
                .toList());
        return actor -> {
            String person = name(actor.person(), people);
            return actor.principal() == null ? person : organization.actingFor(person, name(actor.principal(), people));
        };
    }

    private static String name(String account, Map<String, Employee> people) {
        var person = people.get(account);
        return person == null ? account : person.titledName();
    }
}

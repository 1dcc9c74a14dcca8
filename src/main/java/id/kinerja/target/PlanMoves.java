package id.kinerja.target;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.cycle.Exclusions;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for the amendment of plans whose employee has another post, or another superior, since: until one is established, either
 * side says why none is needed, or the year is over. Nobody is asked who is excluded.
 */
@Service
@Transactional(readOnly = true)
public class PlanMoves {

    private final PlanMoveStore store;
    private final TargetPlans plans;
    private final Amendments amendments;
    private final PlanWindow window;
    private final Exclusions exclusions;
    private final Organization organization;
    private final Trail trail;

    PlanMoves(
            PlanMoveStore store,
            TargetPlans plans,
            Amendments amendments,
            PlanWindow window,
            Exclusions exclusions,
            Organization organization,
            Trail trail) {
        this.store = store;
        this.plans = plans;
        this.amendments = amendments;
        this.window = window;
        this.exclusions = exclusions;
        this.organization = organization;
        this.trail = trail;
    }

    /**
     * What a plan's page tells.
     *
     * @param by the name of who said that no amendment is needed, or "A for B"
     */
    record Answered(String by, Instant at, String reason) {}

    /** The person's own moves for which no amendment runs. */
    public List<PlanMove> own(SignedIn me) {
        return me.employeeId() == null ? List.of() : waiting(List.of(me.employeeId()));
    }

    /** Those of these people, by name, without the person. */
    List<PlanMove> below(SignedIn me, List<Employee> reports) {
        return waiting(
                reports.stream().map(Employee::id).filter(id -> !me.is(id)).toList());
    }

    /** By plan why it is to be amended, also while an amendment runs, of these people. */
    Map<UUID, PlanMove.Kind> kinds(Collection<UUID> people) {
        return moves(people).stream().collect(Collectors.toMap(PlanMove::planId, PlanMove::kind));
    }

    /** Who is to be told of an own move now, or of that of a report, by account, and when the latest of it came. */
    public Map<String, Instant> latest() {
        List<Integer> years = years();
        List<PlanMove> moves = years.isEmpty() ? List.of() : unhindered(store.all(years));
        Map<UUID, Employee> people = organization.all(
                moves.stream().flatMap(PlanMoves::told).distinct().toList());
        return moves.stream()
                .filter(one -> one.amendment() == null)
                .flatMap(one -> told(one)
                        .flatMap(who -> Optional.ofNullable(people.get(who))
                                .map(Employee::userName)
                                .map(account -> Map.entry(account, one.at()))
                                .stream()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one.isAfter(other) ? one : other));
    }

    /** The employee, and the superior of now. */
    private static Stream<UUID> told(PlanMove move) {
        return Stream.of(Optional.of(move.employeeId()), Optional.ofNullable(move.superiorId()))
                .flatMap(Optional::stream);
    }

    /** Why a plan is to be amended, while it is, also while an amendment runs. */
    Optional<PlanMove> asked(UUID planId) {
        return plans.findById(planId).stream()
                .flatMap(plan -> moves(List.of(plan.employeeId())).stream())
                .filter(one -> one.planId().equals(planId))
                .findFirst();
    }

    /** Who said of a plan that it needs no amendment, the newest first. */
    List<Answered> answers(UUID planId) {
        return store.answers(planId).stream()
                .map(one -> new Answered(
                        organization.nameOf(one.by().person(), one.by().principal()), one.at(), one.reason()))
                .toList();
    }

    /**
     * Says that a plan needs no amendment after all.
     *
     * @throws NotVisible when the plan is not the person's to change, as its employee or who decides on it
     * @throws Refused when nobody asks for one any more, or one runs
     */
    @Transactional
    void notNeeded(UUID planId, String reason, SignedIn me) {
        var plan = plans.forChange(planId).orElseThrow(NotVisible::new);
        var side = amendments.side(me, plan.employeeId()).orElseThrow(NotVisible::new);
        var move = asked(planId)
                .filter(one -> one.amendment() == null)
                .orElseThrow(() -> new Refused("", "target.move.none"));
        var by = amendments.actor(me, side, plan.employeeId());
        store.answer(move, reason, by);
        trail.record(Entry.of(Action.MOVE_ANSWERED, TargetOpener.PROCESS, planId)
                .by(by.person())
                .onBehalfOf(by.principal())
                .fileOf(plan.employeeId())
                .inCase(planId, null)
                .changed(Map.of(), Map.of("kind", move.kind().name(), "version", move.version()))
                .withWords(reason));
    }

    private List<PlanMove> waiting(Collection<UUID> people) {
        return moves(people).stream().filter(one -> one.amendment() == null).toList();
    }

    private List<PlanMove> moves(Collection<UUID> people) {
        List<Integer> years = people.isEmpty() ? List.of() : years();
        return years.isEmpty() ? List.of() : unhindered(store.of(people, years));
    }

    private List<Integer> years() {
        return store.years().filter(year -> !window.over(year)).boxed().toList();
    }

    private List<PlanMove> unhindered(List<PlanMove> moves) {
        var excluded = exclusions.today(
                moves.stream().map(PlanMove::employeeId).distinct().toList());
        return moves.stream()
                .filter(one -> !excluded.containsKey(one.employeeId()))
                .toList();
    }
}

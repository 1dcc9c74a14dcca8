package id.kinerja.distribution;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Actor;
import id.kinerja.organization.ActorNames;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.StandIns;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sets and who sees what units achieved (capaian kinerja organisasi); who may not is told that there is no such unit. */
@Service
@Transactional
public class UnitResults {

    /** Who stands in for an official's evaluations sets units' results in the official's place too. */
    static final String EVALUATING = "period-evaluation";

    private final UnitResultStore store;
    private final Graders graders;
    private final GradedPeriods periods;
    private final Organization organization;
    private final StandIns standIns;
    private final Policy policy;
    private final WorkingCalendar calendar;
    private final Trail trail;

    UnitResults(
            UnitResultStore store,
            Graders graders,
            GradedPeriods periods,
            Organization organization,
            StandIns standIns,
            Policy policy,
            WorkingCalendar calendar,
            Trail trail) {
        this.store = store;
        this.graders = graders;
        this.periods = periods;
        this.organization = organization;
        this.standIns = standIns;
        this.policy = policy;
        this.calendar = calendar;
        this.trail = trail;
    }

    /** The units whose results a person sets or sees, each after its parent. */
    @Transactional(readOnly = true)
    List<Line> visible(SignedIn me, UUID periodId) {
        Set<UUID> principals = principals(me);
        List<GradedUnit> units = graders.all().stream()
                .filter(unit -> sees(me, unit, principals))
                .toList();
        Map<UUID, UnitResult> results = store.all(periodId);
        Map<UUID, Integer> awaited = store.awaitedReasons(periodId);
        Map<UUID, Employee> people = organization.all(units.stream()
                .map(GradedUnit::graderId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return units.stream()
                .map(unit -> new Line(
                        unit,
                        results.get(unit.id()),
                        unit.graderId() == null ? null : people.get(unit.graderId()),
                        sets(me, unit, principals),
                        awaited.getOrDefault(unit.id(), 0)))
                .toList();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    Line one(SignedIn me, UUID unitId, UUID periodId) {
        return visible(me, periodId).stream()
                .filter(line -> line.unit().id().equals(unitId))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    /** What was set for a unit, the last first, with the names of who did it. */
    @Transactional(readOnly = true)
    List<Round> rounds(UUID unitId, UUID periodId) {
        List<UnitResult> rounds = store.rounds(unitId, periodId);
        ActorNames names = ActorNames.of(
                organization, rounds.stream().map(UnitResult::actor).toList());
        return rounds.stream()
                .map(result -> new Round(result, names.of(result.actor())))
                .toList();
    }

    /** @throws NotVisible when it is not the person's to set */
    @Transactional(readOnly = true)
    void requireSettable(SignedIn me, UUID unitId) {
        if (graders.of(unitId).flatMap(unit -> actor(me, unit)).isEmpty()) {
            throw new NotVisible();
        }
    }

    /** Sets what a unit achieved, whatever was set before. */
    public void set(SignedIn me, UUID unitId, UUID periodId, UnitGrade grade, String reason) {
        set(me, unitId, periodId, grade, reason, null);
    }

    /**
     * Sets what a unit achieved; a further round when it was set before. What is repeated changes nothing.
     *
     * @param seen the round that was shown, 0 for none; none sets it whatever was set meanwhile
     * @throws SetMeanwhile when another round was set since
     * @throws Refused when the period cannot be graded now
     * @throws NotVisible when it is not the person's to set
     */
    void set(SignedIn me, UUID unitId, UUID periodId, UnitGrade grade, String reason, @Nullable Integer seen) {
        GradedUnit unit = graders.of(unitId).orElseThrow(NotVisible::new);
        Actor by = actor(me, unit).orElseThrow(NotVisible::new);
        periods.requireGradable(periodId, unitId);
        Optional<UnitResult> before = store.of(unitId, periodId);
        int round = before.map(UnitResult::round).orElse(0);
        if (seen != null && seen != round) {
            if (before.filter(was -> isRepeated(was, grade, reason, by)).isPresent()) {
                return;
            }
            throw new SetMeanwhile();
        }
        try {
            store.add(unitId, periodId, round + 1, grade, reason, by);
        } catch (DuplicateKeyException meanwhile) {
            throw new SetMeanwhile();
        }
        trail.record(Entry.of(Action.UNIT_RESULT_SET, "unit-result", unitId)
                .by(by.person())
                .onBehalfOf(by.principal())
                .inCase(periodId, null)
                .changed(
                        before.<Map<String, ?>>map(was -> Map.of("grade", was.grade()))
                                .orElse(Map.of()),
                        Map.of("grade", grade))
                .because(reason));
    }

    private static boolean isRepeated(UnitResult was, UnitGrade grade, String reason, Actor by) {
        return was.grade() == grade && was.reason().equals(reason) && was.by().equals(by.person());
    }

    /** Who sets what a unit achieved; none where nobody is above it who can sign in. */
    @Transactional(readOnly = true)
    public Optional<Employee> graderOf(UUID unitId) {
        return graders.of(unitId)
                .map(GradedUnit::graderId)
                .map(organization::get)
                .filter(grader -> grader.userName() != null);
    }

    /** The units that have no result for a period, each with the account of who is to set it. */
    @Transactional(readOnly = true)
    Map<UUID, String> awaitedFrom(UUID periodId) {
        Set<UUID> set = store.all(periodId).keySet();
        List<GradedUnit> awaited = graders.all().stream()
                .filter(unit -> unit.graderId() != null && !set.contains(unit.id()))
                .toList();
        Map<UUID, Employee> people = organization.all(
                awaited.stream().map(GradedUnit::graderId).distinct().toList());
        Map<UUID, String> accounts = new HashMap<>();
        for (GradedUnit unit : awaited) {
            Optional.ofNullable(people.get(unit.graderId()))
                    .map(Employee::userName)
                    .ifPresent(account -> accounts.put(unit.id(), account));
        }
        return accounts;
    }

    private boolean sees(SignedIn me, GradedUnit unit, Set<UUID> principals) {
        return policy.may(me, Right.READ, Matter.UNIT_RESULT)
                || me.employeeId() != null && me.employeeId().equals(unit.leaderId()) && gives(Relation.OWN, Right.READ)
                || grades(me, unit, principals) && gives(Relation.GRADER, Right.READ);
    }

    private boolean sets(SignedIn me, GradedUnit unit, Set<UUID> principals) {
        return grades(me, unit, principals) && gives(Relation.GRADER, Right.DECIDE);
    }

    private boolean gives(Relation relation, Right right) {
        return policy.gives(relation, right, Matter.UNIT_RESULT, Stage.DRAFT);
    }

    /** Whether a unit's result is somebody's to say: never that of the own unit, whoever the person stands in for. */
    private static boolean grades(SignedIn me, GradedUnit unit, Set<UUID> principals) {
        UUID self = me.employeeId();
        UUID grader = unit.graderId();
        return self != null
                && grader != null
                && !self.equals(unit.headId())
                && (self.equals(grader) || principals.contains(grader));
    }

    private Optional<Actor> actor(SignedIn me, GradedUnit unit) {
        if (!sets(me, unit, principals(me))) {
            return Optional.empty();
        }
        UUID grader = Objects.requireNonNull(unit.graderId());
        return Optional.of(
                grader.equals(me.employeeId())
                        ? Actor.of(me.userName())
                        : new Actor(me.userName(), organization.get(grader).userName()));
    }

    private Set<UUID> principals(SignedIn me) {
        return me.employeeId() == null
                ? Set.of()
                : standIns.principalsOf(me.employeeId(), Set.of(EVALUATING), calendar.today());
    }

    /** What was set, and who by name. */
    record Round(UnitResult result, String by) {}

    /**
     * A unit on the list.
     *
     * @param result none while nobody has set it
     * @param grader who is waited for, or may change it
     * @param settable whether the person may set it
     * @param awaitedReasons how many ratings leave its pattern since it was set or changed, and have no reason yet
     */
    record Line(
            GradedUnit unit,
            @Nullable UnitResult result,
            @Nullable Employee grader,
            boolean settable,
            int awaitedReasons) {}
}

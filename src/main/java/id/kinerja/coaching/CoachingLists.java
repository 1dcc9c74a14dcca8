package id.kinerja.coaching;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists a person's own coachings, those of the people who report to the person, and what the person was told. */
@Service
@Transactional(readOnly = true)
class CoachingLists {

    private final CoachingStore store;
    private final CounsellingNotes notes;
    private final Policy policy;
    private final Organization organization;

    CoachingLists(CoachingStore store, CounsellingNotes notes, Policy policy, Organization organization) {
        this.store = store;
        this.notes = notes;
        this.policy = policy;
        this.organization = organization;
    }

    Overview of(SignedIn me) {
        UUID self = me.employeeId();
        if (self == null) {
            return new Overview(List.of(), List.of(), List.of(), false, List.of());
        }
        Map<UUID, Employee> byId = policy.reportsOf(me, Right.READ, Matter.COACHING).stream()
                .collect(Collectors.toMap(Employee::id, Function.identity()));
        List<UUID> all = new ArrayList<>(byId.keySet());
        if (policy.gives(Relation.OWN, Right.READ, Matter.COACHING, Stage.DRAFT)) {
            all.add(self);
        }
        List<Coaching> found = store.of(all);
        List<CounsellingNote> told =
                policy.gives(Relation.RECEIVER, Right.READ, Matter.COUNSELLING, Stage.DRAFT) && !policy.hasLeft(me)
                        ? notes.toldTo(self)
                        : List.of();
        Map<UUID, Employee> counselled =
                organization.all(told.stream().map(CounsellingNote::employeeId).toList());
        return new Overview(
                found.stream().filter(one -> one.employeeId().equals(self)).toList(),
                found.stream()
                        .filter(one -> byId.containsKey(one.employeeId()))
                        .map(one -> new Line(one, named(byId, one.employeeId())))
                        .toList(),
                told.stream()
                        .map(note -> new Told(note, named(counselled, note.employeeId())))
                        .toList(),
                policy.gives(Relation.OWN, Right.WRITE, Matter.COACHING, Stage.DRAFT),
                policy.reportsOf(me, Right.WRITE, Matter.COACHING));
    }

    private static String named(Map<UUID, Employee> people, UUID id) {
        Employee known = people.get(id);
        return known == null ? "–" : known.titledName();
    }

    /**
     * What a person sees of coachings.
     *
     * @param forMyself whether the person may ask for one of the own
     * @param people those who report to the person today, for whom the person may ask
     */
    record Overview(
            List<Coaching> mine, List<Line> reports, List<Told> told, boolean forMyself, List<Employee> people) {

        /** Whether it may be asked for: not while one runs. */
        boolean running(UUID employee) {
            return mine.stream().anyMatch(one -> one.employeeId().equals(employee) && one.closedAt() == null)
                    || reports.stream()
                            .anyMatch(line -> line.coaching().employeeId().equals(employee)
                                    && line.coaching().closedAt() == null);
        }
    }

    /** A coaching and whose it is. */
    record Line(Coaching coaching, String employee) {}

    /** A note and who was counselled. */
    record Told(CounsellingNote note, String employee) {}
}

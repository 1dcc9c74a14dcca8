package id.kinerja.access;

import id.kinerja.organization.Employee;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom lists and sums are about, by the table of rights. */
@Component
public class Circles {

    private final Policy policy;
    private final Relations relations;

    Circles(Policy policy, Relations relations) {
        this.policy = policy;
        this.relations = relations;
    }

    /**
     * The employees that a list for this person is about; it shows where cases stand.
     *
     * @param matter what the list is about; who stands in for a part of an official's tasks is not asked for others
     * @param employee the one who is asked for by name; then {@code whose} says nothing
     * @throws NotVisible when the person may not know where those of all of them stand
     */
    public Circle of(SignedIn person, Matter matter, Whose whose, @Nullable UUID employee) {
        if (employee != null) {
            policy.require(person, Right.READ, Matter.STATUS.of(employee));
            Appraisal rating = Matter.RATING.of(employee).at(Stage.RATED);
            return new Circle(false, List.of(employee), person.is(employee) || policy.may(person, Right.READ, rating));
        }
        UUID self = person.employeeId();
        return switch (whose) {
            case MINE -> new Circle(false, self == null ? List.of() : List.of(self), true);
            case REPORTS -> {
                List<UUID> reports = ids(policy.reportsOf(person, Right.READ, matter));
                yield new Circle(
                        false,
                        reports,
                        Set.copyOf(ids(policy.reportsOf(person, Right.READ, Matter.RATING)))
                                .containsAll(reports));
            }
            case ALL -> all(person, Matter.STATUS, Matter.RATING, relation -> relations.peopleOf(relation, person));
        };
    }

    private static List<UUID> ids(List<Employee> people) {
        return people.stream().map(Employee::id).toList();
    }

    /**
     * The employees of whom a person may know numbers; names not by that.
     *
     * @throws NotVisible when the person leads and watches over nobody
     */
    public Circle summary(SignedIn person) {
        return all(person, Matter.SUMMARY, Matter.RATING_SUMMARY, relation -> relations.peopleOf(relation, person));
    }

    /**
     * The same as they were on a day: who left, moved or came since changes nothing. A head who led nobody then is told of
     * those who are led today, without ratings.
     *
     * @throws NotVisible when the person leads and watches over nobody
     */
    public Circle summary(SignedIn person, LocalDate day) {
        Circle then = all(
                person, Matter.SUMMARY, Matter.RATING_SUMMARY, relation -> relations.peopleOf(relation, person, day));
        return then.everybody() || !then.employees().isEmpty()
                ? then
                : new Circle(false, summary(person).employees(), false);
    }

    private Circle all(SignedIn person, Matter status, Matter rating, Function<Relation, List<UUID>> people) {
        if (policy.may(person, Right.READ, status)) {
            return new Circle(true, List.of(), policy.may(person, Right.READ, rating));
        }
        for (Relation relation : List.of(Relation.HEAD, Relation.UNIT_ADMIN)) {
            if (relations.mayHave(relation, person) && policy.gives(relation, Right.READ, status, Stage.DRAFT)) {
                return new Circle(
                        false, people.apply(relation), policy.gives(relation, Right.READ, rating, Stage.RATED));
            }
        }
        throw new NotVisible();
    }
}

package id.kinerja.engine;

import id.kinerja.access.SignedIn;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the cases of a list stand and who is waited for; two queries however many there are, three for who stands in, and one for who has a role. */
@Component
public class WaitingSteps {

    private final Cases cases;
    private final Organization organization;
    private final ActingTasks acting;
    private final OwnDecisions own;

    WaitingSteps(Cases cases, Organization organization, ActingTasks acting, OwnDecisions own) {
        this.own = own;
        this.cases = cases;
        this.organization = organization;
        this.acting = acting;
    }

    /** The waiting step of each case that waits. */
    public Map<UUID, Waiting> of(Collection<UUID> caseIds, SignedIn reader) {
        var steps = cases.openSteps(caseIds);
        var inOthersPlaces = acting.tasksOf(
                reader.userName(), caseIds.stream().map(UUID::toString).toList());
        var mine = steps.stream().filter(step -> step.waitsFor(reader)).toList();
        var notThere = own.about(reader, mine);
        var people = organization.byUserNames(steps.stream()
                .flatMap(step -> Stream.ofNullable(step.assignee()))
                .distinct()
                .toList());
        return steps.stream()
                .map(step -> new Waiting(
                        step.caseId(),
                        WaitingStep.of(step, name(step.assignee(), people)),
                        step.waitsFor(reader) && !notThere.contains(step.taskId())
                                        || inOthersPlaces.contains(step.taskId())
                                ? step.taskId()
                                : null))
                .collect(Collectors.toMap(Waiting::caseId, Function.identity(), (first, second) -> first));
    }

    private static @Nullable String name(@Nullable String userName, Map<String, Employee> people) {
        if (userName == null) {
            return null;
        }
        Employee person = people.get(userName);
        return person == null ? userName : person.titledName();
    }

    /**
     * A case that waits.
     *
     * @param task the open task's id when it is the reader's to do; none where it is not there for the reader
     */
    public record Waiting(
            UUID caseId, WaitingStep step, @Nullable String task) {}
}

package id.kinerja.target;

import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of plans that the performance team wrote. */
@Service
@Transactional(readOnly = true)
public class TeamPlans {

    private final TeamTurns turns;
    private final Organization organization;

    TeamPlans(TeamTurns turns, Organization organization) {
        this.turns = turns;
        this.organization = organization;
    }

    /**
     * A plan that the team wrote.
     *
     * @param own whether it is the plan of who is told
     */
    public record TeamPlan(UUID planId, Employee employee, int year, boolean own) {}

    /** The name of who of the team has taken, or wrote, a plan. */
    Optional<String> writerOf(UUID planId) {
        return turns.of(planId).map(TeamTurns.Turn::takenBy).map(organization::nameOf);
    }

    /** The person has opened a plan: it is told no more. */
    @Transactional
    void opened(UUID planId, UUID employee) {
        turns.read(planId, employee);
    }

    /** What an employee is told and has not opened yet: as the employee, the superior or the head of the unit. */
    public List<TeamPlan> toldTo(UUID employee) {
        var told = turns.toldTo(employee);
        if (told.isEmpty()) {
            return List.of();
        }
        var people = organization.all(
                told.stream().map(TeamTurns.Told::employeeId).distinct().toList());
        return told.stream()
                .flatMap(one -> Optional.ofNullable(people.get(one.employeeId()))
                        .map(person -> new TeamPlan(
                                one.planId(), person, one.year(), person.id().equals(employee)))
                        .stream())
                .toList();
    }
}

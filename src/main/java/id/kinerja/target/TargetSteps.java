package id.kinerja.target;

import id.kinerja.access.Role;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Officials;
import id.kinerja.organization.Organization;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code target-setting} asks and tells; the business key is the plan's id. */
@Component("targetSteps")
@Transactional
public class TargetSteps {

    private final TargetPlans plans;
    private final Establishing establishing;
    private final TeamWriting team;
    private final TeamDay day;
    private final Organization organization;
    private final Officials officials;
    private final TargetTerms terms;

    TargetSteps(
            TargetPlans plans,
            Establishing establishing,
            TeamWriting team,
            TeamDay day,
            Organization organization,
            Officials officials,
            TargetTerms terms) {
        this.plans = plans;
        this.establishing = establishing;
        this.team = team;
        this.day = day;
        this.organization = organization;
        this.officials = officials;
        this.terms = terms;
    }

    /** The employee's account; the NIP, which an account is named by, while there is none yet. */
    public @Nullable String employee(String plan) {
        Employee employee = organization.get(owner(plan));
        return employee.userName() == null ? employee.nip() : employee.userName();
    }

    /** The account of who decides; none when {@link #supervisorGroup} does. */
    public @Nullable String supervisor(String plan) {
        return officials.supervisorOf(owner(plan));
    }

    /** The group that decides for want of a superior who can sign in. */
    public List<String> supervisorGroup(String plan) {
        return officials.supervisorGroupOf(owner(plan));
    }

    /** The end of the working day until which the employee drafts or revises. */
    public Date draftDue(String plan) {
        TargetPlan of = plan(plan);
        return terms.draft(of.year(), of.openedAt());
    }

    /** The end of the working day until which the supervisor decides. */
    public Date decisionDue(String plan) {
        TargetPlan of = plan(plan);
        return terms.decision(of.year(), of.openedAt());
    }

    /** Records that the present step is overdue. */
    public void overdue(String plan) {
        establishing.overdue(UUID.fromString(plan));
    }

    /** Gives the approved plan its version and locks it. */
    public void establish(String plan) {
        establishing.establish(UUID.fromString(plan));
    }

    /** Whether a silent plan waits for the day of the performance team. */
    public boolean waitsForTeam(String plan) {
        return team.waits(UUID.fromString(plan));
    }

    /** The end of the day until which both sides may be silent. */
    public Date teamDay(String plan) {
        return day.day(UUID.fromString(plan));
    }

    /** Asks the performance team to take the plan. */
    public void callTeam(String plan) {
        team.call(UUID.fromString(plan));
    }

    /** The group that writes silent plans. */
    public List<String> team(String plan) {
        return List.of(Role.PERFORMANCE_TEAM.group());
    }

    /** The account of who of the team has taken the plan. */
    public String teamWriter(String plan) {
        return team.writer(UUID.fromString(plan));
    }

    private UUID owner(String plan) {
        return plan(plan).employeeId();
    }

    private TargetPlan plan(String key) {
        return plans.findById(UUID.fromString(key)).orElseThrow();
    }
}

package id.kinerja.coaching;

import id.kinerja.access.Role;
import id.kinerja.organization.Officials;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code coaching} asks and tells; each method takes its business key, the coaching's id. */
@Component("coachingSteps")
@Transactional
public class CoachingSteps {

    private final Coachings coachings;
    private final Checks checks;
    private final Approvers approvers;
    private final Officials officials;
    private final CoachingTerms terms;

    CoachingSteps(Coachings coachings, Checks checks, Approvers approvers, Officials officials, CoachingTerms terms) {
        this.coachings = coachings;
        this.checks = checks;
        this.approvers = approvers;
        this.officials = officials;
        this.terms = terms;
    }

    /** The user name of the employee; none without an account. */
    public @Nullable String employee(String key) {
        return officials.accountOf(employeeOf(key));
    }

    /** Who acts for an employee without an account: the personnel admins; nobody otherwise. */
    public List<String> employeeGroup(String key) {
        return officials.groupOf(employeeOf(key));
    }

    /** The user name of the employee's superior today; none when there is none with an account. */
    public @Nullable String supervisor(String key) {
        return officials.supervisorOf(employeeOf(key));
    }

    /** Who acts in place of a superior who is missing; nobody otherwise. */
    public List<String> supervisorGroup(String key) {
        return officials.supervisorGroupOf(employeeOf(key));
    }

    /** The user name of who approves the plan; none when nobody can. */
    public @Nullable String approver(String key) {
        return approvers.accountFor(coachings.get(UUID.fromString(key)));
    }

    /** Who approves in place of a head of unit who is missing: the personnel admins; nobody otherwise. */
    public List<String> approverGroup(String key) {
        return approver(key) == null ? admins(key) : List.of();
    }

    /** Who concludes. */
    public List<String> followUpTeam(String key) {
        return List.of(Role.FOLLOW_UP_TEAM.group());
    }

    /** Who sees to what follows from an escalation. */
    public List<String> admins(String key) {
        return List.of(Officials.PERSONNEL_ADMINS);
    }

    public Date draftDue(String key) {
        return terms.due(CoachingSettings.PLAN_DAYS);
    }

    public Date agreementDue(String key) {
        return terms.due(CoachingSettings.DECISION_DAYS);
    }

    public Date approvalDue(String key) {
        return terms.due(CoachingSettings.DECISION_DAYS);
    }

    public Date closingDue(String key) {
        return terms.due(CoachingSettings.CLOSING_DAYS);
    }

    /** The beginning of the day of the next check. */
    public Date nextCheck(String key) {
        return terms.beginningOf(checks.next(UUID.fromString(key)).orElseThrow().plannedOn());
    }

    /** Until when notes are written for the open check. */
    public @Nullable Date checkDue(String key) {
        return checks.open(UUID.fromString(key))
                .map(MonthlyCheck::dueAt)
                .map(Date::from)
                .orElse(null);
    }

    public void begin(String key) {
        coachings.begin(UUID.fromString(key));
    }

    public void openCheck(String key) {
        coachings.openCheck(UUID.fromString(key));
    }

    public void closeCheck(String key) {
        coachings.closeCheck(UUID.fromString(key));
    }

    /** Whether the last check was held. */
    public boolean isOver(String key) {
        return checks.next(UUID.fromString(key)).isEmpty();
    }

    public void extend(String key) {
        coachings.extend(UUID.fromString(key));
    }

    private UUID employeeOf(String key) {
        return coachings.get(UUID.fromString(key)).employeeId();
    }
}

package id.kinerja.target;

import id.kinerja.organization.Employee;
import id.kinerja.organization.Officials;
import id.kinerja.organization.Organization;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code target-amendment} asks and tells; the business key is the amendment's id. */
@Component("amendmentSteps")
@Transactional
public class AmendmentSteps {

    private final AmendmentStore store;
    private final ApprovedAmendments amendments;
    private final PlanReader plans;
    private final Organization organization;
    private final Officials officials;
    private final TargetTerms terms;

    AmendmentSteps(
            AmendmentStore store,
            ApprovedAmendments amendments,
            PlanReader plans,
            Organization organization,
            Officials officials,
            TargetTerms terms) {
        this.store = store;
        this.amendments = amendments;
        this.plans = plans;
        this.organization = organization;
        this.officials = officials;
        this.terms = terms;
    }

    /** The employee's account; the NIP, which an account is named by, while there is none yet. */
    public @Nullable String employee(String amendment) {
        Employee employee = organization.get(owner(amendment));
        return employee.userName() == null ? employee.nip() : employee.userName();
    }

    /** The account of who decides; none when {@link #supervisorGroup} does. */
    public @Nullable String supervisor(String amendment) {
        return officials.supervisorOf(owner(amendment));
    }

    /** The group that decides for want of a superior who can sign in. */
    public List<String> supervisorGroup(String amendment) {
        return officials.supervisorGroupOf(owner(amendment));
    }

    /** The end of the working day until which the employee writes it. */
    public Date draftDue(String amendment) {
        return terms.amendmentDraft(plan(amendment).year());
    }

    /** The end of the working day until which the superior decides. */
    public Date decisionDue(String amendment) {
        return terms.amendmentDecision(plan(amendment).year());
    }

    /** Records that the present step is overdue. */
    public void overdue(String amendment) {
        amendments.overdue(UUID.fromString(amendment));
    }

    /** Makes the approved amendment the plan's next version. */
    public void putInForce(String amendment) {
        amendments.putInForce(UUID.fromString(amendment));
    }

    private UUID owner(String amendment) {
        return plan(amendment).employeeId();
    }

    private TargetPlan plan(String amendment) {
        return plans.plan(store.find(UUID.fromString(amendment)).orElseThrow().planId());
    }
}

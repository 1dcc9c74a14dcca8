package id.kinerja.target;

import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes amendments for tests by the same ways as people do. */
@Component
public class TestAmendments {

    private final Amendments amendments;
    private final AmendmentStore store;
    private final Drafting drafting;
    private final Cases cases;
    private final Tasks tasks;
    private final Organization organization;

    TestAmendments(
            Amendments amendments,
            AmendmentStore store,
            Drafting drafting,
            Cases cases,
            Tasks tasks,
            Organization organization) {
        this.amendments = amendments;
        this.store = store;
        this.drafting = drafting;
        this.cases = cases;
        this.tasks = tasks;
        this.organization = organization;
    }

    /** An amendment that its employee is to write. */
    public UUID started(UUID plan, SignedIn by) {
        return amendments.start(plan, "Anggaran berubah", "Target dokumen turun", by);
    }

    /** Gives the first indicator of the first result another target. */
    public void retarget(UUID plan, Employee employee, String target) {
        var me = TestPlans.signedIn(employee);
        var view = drafting.view(plan, me);
        var result = view.content().results().get(0);
        var first = result.indicators().get(0);
        var draft = new ResultDraft(
                result.kind(),
                result.text(),
                result.superiorResultId(),
                result.superiorPending(),
                result.regionalIndicatorId(),
                result.assignedBy(),
                result.perspective(),
                List.of(new PlanContent.Indicator(
                        first.id(),
                        first.aspect(),
                        first.text(),
                        target,
                        first.unit(),
                        new QuarterTargets(
                                first.quarters().kind(),
                                first.quarters().targets().stream()
                                        .map(before -> target)
                                        .toList()))));
        drafting.save(plan, result.id(), draft, Fingerprint.of(result.draft()), me);
    }

    /** An amendment by the employee that waits for the superior's decision. */
    public UUID submitted(UUID plan, Employee employee, String target) {
        UUID amendment = started(plan, TestPlans.signedIn(employee));
        retarget(plan, employee, target);
        answer(amendment, Map.of("answer", "SUBMIT", "confirmed", true));
        return amendment;
    }

    /** An amendment that has become the plan's next version. */
    public UUID inForce(UUID plan, Employee employee, String target) {
        UUID amendment = submitted(plan, employee, target);
        answer(amendment, Map.of("decision", "APPROVE"));
        return amendment;
    }

    /** Completes the step that waits, as whoever is waited for. */
    public void answer(UUID amendment, Map<String, ?> fields) {
        tasks.complete(step(amendment).taskId(), waitedFor(amendment), fields);
    }

    public OpenStep step(UUID amendment) {
        return cases.openSteps(amendment).get(0);
    }

    public SignedIn waitedFor(UUID amendment) {
        String assignee = step(amendment).assignee();
        return assignee == null
                ? new SignedIn("admin", null, "Admin", Set.of(Role.PERSONNEL_ADMIN), false)
                : TestPlans.signedIn(organization.byUserName(assignee).orElseThrow());
    }

    Amendment get(UUID amendment) {
        return store.find(amendment).orElseThrow();
    }
}

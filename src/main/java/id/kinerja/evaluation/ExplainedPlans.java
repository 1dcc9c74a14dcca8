package id.kinerja.evaluation;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.report.ApprovedDay;
import id.kinerja.report.ApprovedReports;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The version of the target plan that was evaluated, and the reports that were approved by the rating. */
@Component
class ExplainedPlans {

    private final EstablishedPlans plans;
    private final ApprovedReports reports;
    private final Policy policy;

    ExplainedPlans(EstablishedPlans plans, ApprovedReports reports, Policy policy) {
        this.plans = plans;
        this.reports = reports;
        this.policy = policy;
    }

    Explanation.Plan of(EstablishedPlan plan, NamedActs acts) {
        var established = plans.establishing(plan.planId(), plan.version());
        int newest = plans.of(plan.employeeId(), plan.year())
                .map(EstablishedPlan::version)
                .orElse(plan.version());
        return new Explanation.Plan(
                plan.version(), newest, plan.approach(), acts.act(established.at(), established.by()));
    }

    /** Whether somebody may read the daily reports of the employee. */
    boolean shows(SignedIn me, UUID employee) {
        return policy.may(me, Right.READ, Matter.REPORT.of(employee).at(Stage.SUBMITTED));
    }

    /** The reports of some days that were approved by a moment, by what of the plan they serve. */
    ExplainedEvidence evidence(
            EstablishedPlan plan, LocalDate from, LocalDate to, Instant by, boolean shown, NamedActs acts) {
        Set<UUID> indicators = plan.results().stream()
                .flatMap(result -> result.indicators().stream())
                .map(EstablishedPlan.Indicator::id)
                .collect(Collectors.toSet());
        List<ApprovedDay> days = reports.approved(plan.employeeId(), from, to, by);
        return new ExplainedEvidence(days, indicators, shown, acts);
    }
}

package id.kinerja.report;

import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.EstablishedPlans;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The indicators that activities may serve, as texts. */
@Component
class PlanIndicators {

    private final EstablishedPlans plans;

    PlanIndicators(EstablishedPlans plans) {
        this.plans = plans;
    }

    Optional<EstablishedPlan> plan(UUID employeeId, LocalDate day) {
        return plans.of(employeeId, day.getYear());
    }

    /** The texts of the indicators of today's plan and of the plan that the report was submitted under. */
    Map<UUID, String> texts(DailyReport report) {
        Map<UUID, String> texts = new LinkedHashMap<>();
        plan(report.employeeId(), report.day()).ifPresent(plan -> texts.putAll(texts(plan)));
        report.plan()
                .map(submitted -> plans.version(submitted.planId(), submitted.version()))
                .ifPresent(plan -> texts.putAll(texts(plan)));
        return texts;
    }

    static Map<UUID, String> texts(EstablishedPlan plan) {
        Map<UUID, String> texts = new LinkedHashMap<>();
        plan.results().forEach(result -> result.indicators()
                .forEach(indicator -> texts.put(indicator.id(), indicator.text())));
        return texts;
    }
}

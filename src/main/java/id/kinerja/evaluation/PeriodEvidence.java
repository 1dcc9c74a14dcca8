package id.kinerja.evaluation;

import id.kinerja.report.ApprovedReports.Evidence;
import id.kinerja.target.EstablishedPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What approved daily reports show for each indicator and result of a plan over a period (bukti dukung). */
final class PeriodEvidence {

    private final Map<UUID, Count> byIndicator = new HashMap<>();
    private final Map<UUID, Count> byResult = new HashMap<>();
    private Count additional = Count.NONE;

    PeriodEvidence(EstablishedPlan plan, List<Evidence> found) {
        for (Evidence one : found) {
            var count = new Count(one.days(), one.activities(), one.minutes());
            if (one.indicatorId() == null) {
                additional = additional.plus(count);
            } else {
                byIndicator.merge(one.indicatorId(), count, Count::plus);
            }
        }
        for (EstablishedPlan.Result result : plan.results()) {
            byResult.put(
                    result.id(),
                    result.indicators().stream()
                            .map(indicator -> ofIndicator(indicator.id()))
                            .reduce(Count.NONE, Count::plus));
        }
    }

    Count ofIndicator(UUID indicatorId) {
        return byIndicator.getOrDefault(indicatorId, Count.NONE);
    }

    /** The sum over the result's indicators; a day that served two indicators counts for both. */
    Count ofResult(UUID resultId) {
        return byResult.getOrDefault(resultId, Count.NONE);
    }

    /** What was reported for additional duties, which belong to no indicator. */
    Count additional() {
        return additional;
    }

    /**
     * Approved report activities.
     *
     * @param minutes their effective minutes
     */
    record Count(int days, int activities, int minutes) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(days + other.days, activities + other.activities, minutes + other.minutes);
        }
    }
}

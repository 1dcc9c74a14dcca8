package id.kinerja.strategy;

import id.kinerja.engine.Refused;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at the plans that are linked to a strategy, after waiting for whoever is linking to it. */
@Component
class StrategyLinks {

    private final StrategyStore store;
    private final ObjectProvider<LinkedIndicators> links;

    StrategyLinks(StrategyStore store, ObjectProvider<LinkedIndicators> links) {
        this.store = store;
        this.links = links;
    }

    /** @throws Refused when plans of other years than these are linked to it, saying how many and of which years */
    void requireWithin(Strategy plan, int first, int last) {
        var outside = plans(plan.indicators());
        outside.keySet().removeIf(year -> year >= first && year <= last);
        if (!outside.isEmpty()) {
            String field = outside.firstKey() < first ? "firstYear" : "lastYear";
            throw new Refused(field, "strategy.year.linked", sum(outside), years(outside));
        }
    }

    /**
     * @param code what is said of the linked plans, filled with their number and years
     * @throws Refused when plans are linked to any of these
     */
    void requireNone(Collection<UUID> indicators, String code) {
        var plans = plans(indicators);
        if (!plans.isEmpty()) {
            throw new Refused("", code, sum(plans), years(plans));
        }
    }

    private SortedMap<Integer, Integer> plans(Collection<UUID> indicators) {
        SortedMap<Integer, Integer> plans = new TreeMap<>();
        if (!indicators.isEmpty()) {
            store.lockIndicators(indicators);
            links.stream().forEach(one -> one.plans(indicators)
                    .forEach((year, number) -> plans.merge(year, number, Integer::sum)));
        }
        return plans;
    }

    private static int sum(SortedMap<Integer, Integer> plans) {
        return plans.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String years(SortedMap<Integer, Integer> plans) {
        return List.copyOf(plans.keySet()).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}

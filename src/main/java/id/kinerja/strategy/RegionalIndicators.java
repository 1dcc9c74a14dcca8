package id.kinerja.strategy;

import id.kinerja.access.NotVisible;
import id.kinerja.engine.Refused;
import id.kinerja.page.TypedText;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the indicators of a strategy, by the same rules as {@link Strategies}. */
@Service
@Transactional
class RegionalIndicators {

    static final String INDICATOR = "regional-indicator";

    private final StrategyStore store;
    private final Trail trail;

    RegionalIndicators(StrategyStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** Adds an indicator, or changes it; what it is to show in years that are not named is not said any more. */
    void put(UUID strategy, UUID id, StrategyForms.Indicator said, String by) {
        Strategy plan = locked(strategy);
        UUID mission = Objects.requireNonNull(said.mission());
        if (plan.mission(mission).isEmpty()) {
            throw new Refused("mission", "strategy.indicator.mission.required");
        }
        requireTargets(plan, said);
        String name = TypedText.of(said.name());
        String unit = TypedText.of(said.unit());
        var targets = said.said();
        Strategy.Indicator before = plan.indicator(id).orElse(null);
        if (before == null) {
            if (said.base() != null) {
                throw new StrategyChanged();
            }
            if (store.taken(id)) {
                throw new NotVisible();
            }
            store.addIndicator(id, mission, name, unit);
        } else {
            var wanted = new Strategy.Indicator(id, name, unit, before.lastYear(), before.revision(), sorted(targets));
            if (wanted.equals(before) && plan.missionOf(id).orElseThrow().id().equals(mission)) {
                return;
            }
            Strategies.requireBase(before.revision(), said.base());
            store.writeIndicator(id, mission, name, unit);
        }
        store.targets(id, targets);
        record(before == null ? Action.STRATEGY_ADDED : Action.STRATEGY_CHANGED, id, plan, by);
    }

    /**
     * Says after which year nothing more is linked to it.
     *
     * @throws Refused when that year is not one of the plan's
     */
    void end(UUID strategy, UUID id, StrategyForms.End said, String by) {
        Strategy plan = locked(strategy);
        Strategy.Indicator before = plan.indicator(id).orElseThrow(NotVisible::new);
        if (Objects.equals(before.lastYear(), said.lastYear())) {
            return;
        }
        Strategies.requireBase(before.revision(), said.base());
        if (said.lastYear() != null && !plan.covers(said.lastYear())) {
            throw new Refused(
                    "lastYear",
                    "strategy.indicator.end.range",
                    String.valueOf(plan.firstYear()),
                    String.valueOf(plan.lastYear()));
        }
        store.end(id, said.lastYear());
        record(Action.STRATEGY_CHANGED, id, plan, by);
    }

    private Strategy locked(UUID strategy) {
        return store.lock(strategy).orElseThrow(NotVisible::new);
    }

    private void record(Action action, UUID id, Strategy before, String by) {
        var after = store.find(before.id()).orElseThrow();
        trail.record(Entry.of(action, INDICATOR, id).by(by).changed(facts(before, id), facts(after, id)));
    }

    private static void requireTargets(Strategy plan, StrategyForms.Indicator said) {
        if (said.said().isEmpty()) {
            throw new Refused("targets[0].target", "strategy.indicator.targets");
        }
        Set<Integer> years = new HashSet<>();
        List<StrategyForms.Target> typed = said.targets() == null ? List.of() : said.targets();
        for (int i = 0; i < typed.size(); i++) {
            int year = Objects.requireNonNull(typed.get(i).year());
            boolean blank = TypedText.of(typed.get(i).target()).isEmpty();
            if (!years.add(year) || !blank && !plan.covers(year)) {
                throw new Refused("targets[" + i + "].target", "strategy.indicator.year", String.valueOf(year));
            }
        }
    }

    private static List<Strategy.YearTarget> sorted(List<Strategy.YearTarget> targets) {
        return targets.stream()
                .sorted(Comparator.comparingInt(Strategy.YearTarget::year))
                .toList();
    }

    static Map<String, ?> facts(Strategy plan, UUID id) {
        Strategy.@Nullable Indicator indicator = plan.indicator(id).orElse(null);
        if (indicator == null) {
            return Map.of();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mission", plan.missionOf(id).orElseThrow().number());
        facts.put("name", indicator.name());
        facts.put("unit", indicator.unit());
        indicator.targets().forEach(target -> facts.put(String.valueOf(target.year()), target.target()));
        if (indicator.lastYear() != null) {
            facts.put("lastYear", indicator.lastYear());
        }
        return facts;
    }
}

package id.kinerja.strategy;

import id.kinerja.access.NotVisible;
import id.kinerja.engine.Refused;
import id.kinerja.page.TypedText;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes, with a reason that stays in the trail, what no plan is linked to. What is not there stays away. */
@Service
@Transactional
class StrategyRemoval {

    private final StrategyStore store;
    private final StrategyLinks links;
    private final Trail trail;

    StrategyRemoval(StrategyStore store, StrategyLinks links, Trail trail) {
        this.store = store;
        this.links = links;
        this.trail = trail;
    }

    /**
     * Removes a whole strategy with its missions and indicators.
     *
     * @throws Refused when plans are linked to any of them
     */
    void strategy(UUID id, StrategyForms.Removal why, String by) {
        store.lock(id).ifPresent(plan -> {
            links.requireNone(plan.indicators(), "strategy.linked");
            plan.indicators().forEach(store::removeIndicator);
            plan.missions().forEach(mission -> store.removeMission(mission.id()));
            store.remove(id);
            record(Strategies.STRATEGY, id, Strategies.facts(plan), why, by);
        });
    }

    /** @throws Refused when indicators measure it */
    void mission(UUID strategy, UUID id, StrategyForms.Removal why, String by) {
        locked(strategy).mission(id).ifPresent(mission -> {
            if (!mission.indicators().isEmpty()) {
                throw new Refused("", "strategy.mission.measured");
            }
            store.removeMission(id);
            record(Strategies.MISSION, id, Strategies.facts(mission), why, by);
        });
    }

    /** @throws Refused when plans are linked to it */
    void indicator(UUID strategy, UUID id, StrategyForms.Removal why, String by) {
        var plan = locked(strategy);
        if (plan.indicator(id).isPresent()) {
            links.requireNone(List.of(id), "strategy.indicator.linked");
            store.removeIndicator(id);
            record(RegionalIndicators.INDICATOR, id, RegionalIndicators.facts(plan, id), why, by);
        }
    }

    private Strategy locked(UUID strategy) {
        return store.lock(strategy).orElseThrow(NotVisible::new);
    }

    private void record(String type, UUID id, Map<String, ?> before, StrategyForms.Removal why, String by) {
        trail.record(Entry.of(Action.STRATEGY_REMOVED, type, id)
                .by(by)
                .changed(before, Map.of())
                .because(TypedText.of(why.reason())));
    }
}

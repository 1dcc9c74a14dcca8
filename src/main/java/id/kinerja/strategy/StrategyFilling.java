package id.kinerja.strategy;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a whole strategy at once, for who has all of it: by the same rules as the pages, part by part. */
@Service
@Transactional
public class StrategyFilling {

    private final Strategies strategies;
    private final RegionalIndicators indicators;

    StrategyFilling(Strategies strategies, RegionalIndicators indicators) {
        this.strategies = strategies;
        this.indicators = indicators;
    }

    /** @param by the user name of who enters it */
    public void enter(NewStrategy plan, String by) {
        var id = strategies.add(new StrategyForms.Head(plan.firstYear(), plan.lastYear(), plan.vision(), "", null), by);
        for (var mission : plan.missions()) {
            strategies.putMission(id, mission.id(), new StrategyForms.Mission(mission.text(), null, null), by);
            for (var indicator : mission.indicators()) {
                var targets = indicator.targets().entrySet().stream()
                        .map(target -> new StrategyForms.Target(target.getKey(), target.getValue()))
                        .toList();
                indicators.put(
                        id,
                        indicator.id(),
                        new StrategyForms.Indicator(mission.id(), indicator.name(), indicator.unit(), targets, null),
                        by);
            }
        }
    }
}

package id.kinerja.cycle;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long the windows of a year are, in working days; no source gives these numbers: the government decides. */
@Component
class CycleSettings implements SettingGroup {

    /** How long a quarter is evaluated, from the first working day after it. */
    static final Setting<Integer> QUARTER_DAYS = Setting.integer("cycle.quarter-days", 30, 1, 120);

    /** How long the year is evaluated, from the first working day after it. */
    static final Setting<Integer> YEAR_DAYS = Setting.integer("cycle.year-days", 30, 1, 120);

    /** How long after the last day of the annual evaluation the year is published. */
    static final Setting<Integer> PUBLICATION_DAYS = Setting.integer("cycle.publication-days", 10, 1, 120);

    /** How long after its publication the year is closed, so that objections find their end. */
    static final Setting<Integer> CLOSING_DAYS = Setting.integer("cycle.closing-days", 30, 1, 240);

    /** How many days of a period have to be left by exclusions for it to be evaluated; no source gives a number. */
    static final Setting<Integer> FEWEST_DAYS = Setting.integer("cycle.fewest-days", 1, 1, 90);

    @Override
    public List<Setting<?>> settings() {
        return List.of(QUARTER_DAYS, YEAR_DAYS, PUBLICATION_DAYS, CLOSING_DAYS, FEWEST_DAYS);
    }
}

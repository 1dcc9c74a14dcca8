package id.kinerja.distribution;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a government may choose about the spread of predicates; no source gives numbers. */
@Component
class DistributionSettings implements SettingGroup {

    /** Among fewer people than this a pattern is told and asks for no reason: one person is a large share of them. */
    static final Setting<Integer> ADVICE_BELOW = Setting.integer("distribution.advice-below", 10, 1, 1000);

    /** Whether a rating that leaves the pattern is refused; the circular calls the pattern something to be considered. */
    static final Setting<Boolean> BLOCKING = Setting.flag("distribution.blocking", false);

    static final String RATER = "rater";

    static final String UNIT = "unit";

    /** The unit directly below the root, with all that is below it (perangkat daerah). */
    static final String AGENCY = "agency";

    /**
     * The people that a pattern is about: those of one rater or those who work in the unit, against the result of the unit which the rater
     * leads; or those of the whole agency against the agency's.
     */
    static final Setting<String> SCOPE = Setting.choice("distribution.scope", RATER, UNIT, AGENCY);

    /** Whether the head of a unit has to be rated as the unit's result says. */
    static final Setting<Boolean> HEAD_FOLLOWS_UNIT = Setting.flag("distribution.head-follows-unit", true);

    /** The unit's result has to be there before its head is rated, as the circular orders the steps. */
    static final String HEADS = "heads";

    static final String EVERYBODY = "everybody";

    static final String NOBODY = "nobody";

    /** Whose rating waits for the unit's result. */
    static final Setting<String> GRADE_FIRST = Setting.choice("distribution.grade-first", HEADS, EVERYBODY, NOBODY);

    @Override
    public List<Setting<?>> settings() {
        return List.of(ADVICE_BELOW, BLOCKING, SCOPE, HEAD_FOLLOWS_UNIT, GRADE_FIRST);
    }
}

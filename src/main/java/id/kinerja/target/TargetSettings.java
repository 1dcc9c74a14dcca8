package id.kinerja.target;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a government may choose about target setting. */
@Component
class TargetSettings implements SettingGroup {

    /** Working days for drafting a plan, and for revising a returned one. */
    static final Setting<Integer> DRAFT_DAYS = Setting.integer("target.draft-days", 10, 1, 60);

    /**
     * For how many working days at least target setting is open for who has come since it was opened for all; no source gives a
     * number.
     */
    static final Setting<Integer> NEWCOMER_DAYS = Setting.integer("target.newcomer-days", 10, 1, 60);

    /** Working days for the supervisor's decision. */
    static final Setting<Integer> DECISION_DAYS = Setting.integer("target.decision-days", 5, 1, 60);

    /**
     * After how many working days of target setting the performance team writes a plan on which both sides are silent; 0 when
     * it never does. Until the second week of January, says PermenPANRB 8/2021, which is repealed.
     */
    static final Setting<Integer> TEAM_DAYS = Setting.integer("target.team-days", 10, 0, 120);

    /** Whether a plan may only be submitted once the superior, who has a plan to write, has results that it can serve. */
    static final Setting<Boolean> SUPERIOR_RESULT_REQUIRED = Setting.flag("target.superior-result-required", false);

    /**
     * Whether each main result of a head of agency must serve a regional indicator before the plan is submitted; asked of nobody
     * in a year for which none is entered.
     */
    static final Setting<Boolean> REGIONAL_LINK_REQUIRED = Setting.flag("target.regional-link-required", true);

    /**
     * Whether main results of a head of agency that serve a regional indicator must serve a result of the superior as well;
     * those that serve none must either way.
     */
    static final Setting<Boolean> AGENCY_SUPERIOR_REQUIRED = Setting.flag("target.agency-superior-required", false);

    /** Whether each of the three lists of the annex needs a row before a plan is submitted. */
    static final Setting<Boolean> ANNEX_REQUIRED = Setting.flag("target.annex-required", true);

    /**
     * The first year in whose plans every indicator needs quarterly targets. Plans of years before, which may have been
     * written before there were such targets, may have them.
     */
    static final Setting<Integer> QUARTERS_FROM = Setting.integer("target.quarters-from", 2027, 2000, 2999);

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                DRAFT_DAYS,
                NEWCOMER_DAYS,
                DECISION_DAYS,
                TEAM_DAYS,
                SUPERIOR_RESULT_REQUIRED,
                REGIONAL_LINK_REQUIRED,
                AGENCY_SUPERIOR_REQUIRED,
                ANNEX_REQUIRED,
                QUARTERS_FROM);
    }
}

package id.kinerja.target;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long plans are kept: together with the evaluations that rest on them. */
@Component
public class TargetKeeping implements Keeping {

    /**
     * For how many years after their own plans and evaluations are kept. The schedule of the national archive for personnel
     * files (JRA) was not at hand: ten are what a ministry proposed for its audit trail, and the government decides.
     */
    public static final Setting<Integer> APPRAISAL_YEARS = Setting.integer("retention.appraisals-years", 10, 1, 50);

    private static final String OF_PLANS = " where plan_id = " + KeptRows.UUIDS;

    TargetKeeping() {}

    @Override
    public List<KeptKind> kinds() {
        // after reports and evaluations, which rest on them
        return List.of(KeptRows.cases(
                "target-plans",
                95,
                APPRAISAL_YEARS,
                KeptKind.Span.YEARS,
                """
                select p.id::text as id,
                       case when not kinerja.year_is_closed(p.year, :today) then 'YEAR_OPEN'
                            when exists (select from kinerja.evaluation e where e.plan_id = p.id)
                                 or exists (select from kinerja.daily_report r where r.plan_id = p.id) then 'NEEDED' end as held
                from kinerja.target_plan p where p.year < :year and {p.id}
                """,
                "delete from kinerja.target_indicator where result_id in (select id from kinerja.target_result"
                        + OF_PLANS + ")",
                "delete from kinerja.target_result" + OF_PLANS,
                "delete from kinerja.target_behaviour" + OF_PLANS,
                "delete from kinerja.target_annex" + OF_PLANS,
                "delete from kinerja.target_told" + OF_PLANS,
                "delete from kinerja.target_team_turn" + OF_PLANS,
                "delete from kinerja.target_submission" + OF_PLANS,
                "delete from kinerja.target_amendment" + OF_PLANS,
                "delete from kinerja.target_move_answer" + OF_PLANS,
                "delete from kinerja.target_plan_version" + OF_PLANS,
                "delete from kinerja.target_plan where id = " + KeptRows.UUIDS));
    }
}

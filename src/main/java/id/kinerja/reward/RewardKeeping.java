package id.kinerja.reward;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.review.ReviewKeeping;
import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long nominations are kept after they ended, and drafts never submitted; no source gives a number: the government decides. */
@Component
class RewardKeeping implements Keeping {

    static final Setting<Integer> YEARS = Setting.integer("retention.rewards-years", 10, 1, 50);

    private static final int PLACE = 130;

    private static final String OF_CASES = " where case_id = " + KeptRows.UUIDS;

    private static final String THE_CASE = "delete from kinerja.reward_case where id = " + KeptRows.UUIDS;

    @Override
    public List<KeptKind> kinds() {
        return List.of(
                KeptRows.cases(
                        "rewards",
                        PLACE,
                        YEARS,
                        KeptKind.Span.YEARS,
                        """
                        select id::text as id, null::text as held from kinerja.reward_case
                        where state in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'STOPPED') and coalesce(decided_at, ended_at) < :moment
                        """,
                        "delete from kinerja.reward_event" + OF_CASES,
                        "delete from kinerja.reward_score" + OF_CASES,
                        THE_CASE),
                KeptRows.cases(
                        "reward-drafts",
                        PLACE + 1,
                        ReviewKeeping.DRAFT_DAYS,
                        KeptKind.Span.DAYS,
                        "select id::text as id, null::text as held from kinerja.reward_case"
                                + " where state = 'DRAFT' and begun_at < :moment",
                        THE_CASE));
    }
}

package id.kinerja.coaching;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long closed coachings are kept, with their notes; no source gives a number: the government decides. */
@Component
class CoachingKeeping implements Keeping {

    static final Setting<Integer> YEARS = Setting.integer("retention.coachings-years", 5, 1, 50);

    private static final String OF_CASES = " where case_id = " + KeptRows.UUIDS;

    @Override
    public List<KeptKind> kinds() {
        return List.of(KeptRows.cases(
                "coachings",
                125,
                YEARS,
                KeptKind.Span.YEARS,
                """
                select id::text as id, null::text as held from kinerja.coaching_case where closed_at < :moment
                """,
                "delete from kinerja.counselling_note" + OF_CASES,
                "delete from kinerja.coaching_event" + OF_CASES,
                "delete from kinerja.coaching_check" + OF_CASES,
                "delete from kinerja.coaching_action" + OF_CASES,
                "delete from kinerja.coaching_case where id = " + KeptRows.UUIDS));
    }
}

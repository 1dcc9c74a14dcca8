package id.kinerja.review;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long what was written and never sent is kept. */
@Component
public class ReviewKeeping implements Keeping {

    /** For how many days drafts that nobody goes on with are kept; no source gives a number: the government decides. */
    public static final Setting<Integer> DRAFT_DAYS = Setting.integer("retention.drafts-days", 365, 90, 3650);

    ReviewKeeping() {}

    @Override
    public List<KeptKind> kinds() {
        return List.of(new KeptRows(
                "unsent-reasons",
                50,
                DRAFT_DAYS,
                KeptKind.Span.DAYS,
                true,
                false,
                """
                select case_id::text as id, null::text as held from kinerja.review_note_draft where {case_id}
                group by case_id having max(saved_at) < :moment
                """,
                List.of("delete from kinerja.review_note_draft where case_id = " + KeptRows.UUIDS)));
    }
}

package id.kinerja.examination;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long examinations that are over are kept; no source gives a number: the government decides. */
@Component
class ExaminationKeeping implements Keeping {

    static final Setting<Integer> YEARS = Setting.integer("retention.examinations-years", 5, 1, 50);

    @Override
    public List<KeptKind> kinds() {
        return List.of(KeptRows.of(
                "examinations",
                58,
                YEARS,
                KeptKind.Span.YEARS,
                "select id::text as id, null::text as held from kinerja.examination where last_day < :before",
                "delete from kinerja.examination where id = " + KeptRows.UUIDS));
    }
}

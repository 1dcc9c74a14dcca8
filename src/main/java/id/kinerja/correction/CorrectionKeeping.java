package id.kinerja.correction;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long decided reports of wrong superiors are kept; no source gives a number: the government decides. */
@Component
class CorrectionKeeping implements Keeping {

    static final Setting<Integer> YEARS = Setting.integer("retention.corrections-years", 5, 1, 50);

    @Override
    public List<KeptKind> kinds() {
        return List.of(KeptRows.cases(
                "superior-corrections",
                57,
                YEARS,
                KeptKind.Span.YEARS,
                """
                select id::text as id, null::text as held from kinerja.superior_correction where decided_at < :moment and {id}
                """,
                "delete from kinerja.superior_correction where id = " + KeptRows.UUIDS));
    }
}

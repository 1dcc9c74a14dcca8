package id.kinerja.distribution;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long units' results are kept; deviations go with their evaluations. No source gives a number: the government decides. */
@Component
class DistributionKeeping implements Keeping {

    static final Setting<Integer> YEARS = Setting.integer("retention.unit-results-years", 10, 1, 50);

    @Override
    public List<KeptKind> kinds() {
        return List.of(KeptRows.of(
                "unit-results",
                93,
                YEARS,
                KeptKind.Span.YEARS,
                """
                select r.id::text as id, case when not kinerja.year_is_closed(p.year, :today) then 'YEAR_OPEN' end as held
                from kinerja.unit_result r join kinerja.period p on p.id = r.period_id where p.year < :year
                """,
                "delete from kinerja.unit_result where id = " + KeptRows.UUIDS));
    }
}

package id.kinerja.objection;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.target.TargetKeeping;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long objections are kept: as long as the evaluations that they are about, and removed before them. */
@Component
class ObjectionKeeping implements Keeping {

    @Override
    public List<KeptKind> kinds() {
        return List.of(KeptRows.cases(
                "objections",
                77, // before the evaluations that they are about
                TargetKeeping.APPRAISAL_YEARS,
                KeptKind.Span.YEARS,
                """
                select o.id::text as id, case when not kinerja.year_is_closed(p.year, :today) then 'YEAR_OPEN' end as held
                from kinerja.objection o join kinerja.evaluation e on e.id = o.evaluation_id
                     join kinerja.period p on p.id = e.period_id
                where p.year < :year and {o.id}
                """,
                "delete from kinerja.objection where id = " + KeptRows.UUIDS));
    }
}

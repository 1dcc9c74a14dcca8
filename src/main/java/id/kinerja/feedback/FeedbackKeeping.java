package id.kinerja.feedback;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.target.TargetKeeping;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long feedback is kept: as long as the evaluations in which it stands, and not before them. */
@Component
class FeedbackKeeping implements Keeping {

    /** After evaluations, which rest on it. */
    private static final int PLACE = 92;

    @Override
    public List<KeptKind> kinds() {
        return List.of(KeptRows.cases(
                "feedback",
                PLACE,
                TargetKeeping.APPRAISAL_YEARS,
                KeptKind.Span.YEARS,
                """
                select f.id::text as id,
                       case when not kinerja.year_is_closed(extract(year from f.day)::int, :today) then 'YEAR_OPEN'
                            when exists (select from kinerja.evaluation e join kinerja.period p on p.id = e.period_id
                                         where e.employee_id = f.employee_id and p.year = extract(year from f.day))
                            then 'NEEDED' end as held
                from kinerja.feedback f where f.day < :before
                """,
                "delete from kinerja.feedback where id = " + KeptRows.UUIDS));
    }
}

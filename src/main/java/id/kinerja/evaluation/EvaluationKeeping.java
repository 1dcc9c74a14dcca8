package id.kinerja.evaluation;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.target.TargetKeeping;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long evaluations are kept: as long as the plans that they rest on. */
@Component
class EvaluationKeeping implements Keeping {

    private static final String OF_EVALUATIONS = " where evaluation_id = " + KeptRows.UUIDS;

    /** An exclusion is kept as long as the evaluations that it ended or left out. */
    private static KeptKind exclusions() {
        return KeptRows.cases(
                "exclusions",
                79,
                TargetKeeping.APPRAISAL_YEARS,
                KeptKind.Span.YEARS,
                """
                select e.id::text as id,
                       case when not kinerja.year_is_closed(extract(year from e.ends_on)::int, :today) then 'YEAR_OPEN' end as held
                from kinerja.exclusion e where e.ends_on < :before and {e.id}
                union all
                select e.id::text as id, null::text as held
                from kinerja.exclusion e
                where e.ends_on is null and (e.closing or e.withdrawn_at is not null)
                  and greatest(e.recorded_at, e.withdrawn_at) < :moment and {e.id}
                """,
                "delete from kinerja.exclusion where id = " + KeptRows.UUIDS);
    }

    @Override
    public List<KeptKind> kinds() {
        return List.of(
                KeptRows.cases(
                        "evaluations",
                        78, // before the reports that are their evidence
                        TargetKeeping.APPRAISAL_YEARS,
                        KeptKind.Span.YEARS,
                        """
                select e.id::text as id, case when not kinerja.year_is_closed(p.year, :today) then 'YEAR_OPEN' end as held
                from kinerja.evaluation e join kinerja.period p on p.id = e.period_id where p.year < :year and {e.id}
                """,
                        "delete from kinerja.evaluation_contest" + OF_EVALUATIONS,
                        "delete from kinerja.evaluation_event" + OF_EVALUATIONS,
                        "delete from kinerja.evaluation_segment_former" + OF_EVALUATIONS,
                        "delete from kinerja.evaluation_segment_absorbed" + OF_EVALUATIONS,
                        "delete from kinerja.evaluation_segment" + OF_EVALUATIONS,
                        "delete from kinerja.evaluation_submission" + OF_EVALUATIONS,
                        "delete from kinerja.evaluation_behaviour" + OF_EVALUATIONS,
                        "delete from kinerja.evaluation_result" + OF_EVALUATIONS,
                        "delete from kinerja.evaluation where id = " + KeptRows.UUIDS),
                exclusions());
    }
}

package id.kinerja.report;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptKind.Span;
import id.kinerja.personal.KeptRows;
import id.kinerja.review.ReviewKeeping;
import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How long daily reports are kept, and what was begun and never submitted. An approved report is evidence of the
 * evaluations of its day, and stays as long as one of them: the evidence that counted stands under the rating.
 */
@Component
class ReportKeeping implements Keeping {

    /** Five years are what a ministry proposed for logs; no law says a number. */
    static final Setting<Integer> YEARS = Setting.integer("retention.daily-reports-years", 5, 1, 50);

    private static final String REPORT = "delete from kinerja.daily_report where id = " + KeptRows.UUIDS;

    @Override
    public List<KeptKind> kinds() {
        return List.of(
                KeptRows.cases("daily-reports", 80, YEARS, Span.YEARS, """
                        select id::text as id,
                               case when not kinerja.year_is_closed(extract(year from day)::int, :today) then 'YEAR_OPEN'
                                    when status = 'APPROVED' and exists (
                                        select from kinerja.evaluation e join kinerja.period p on p.id = e.period_id
                                        where e.employee_id = daily_report.employee_id
                                              and daily_report.day between p.starts_on and p.ends_on) then 'EVALUATION_KEPT' end as held
                        from kinerja.daily_report where day < :before and {id}
                        """, REPORT),
                KeptRows.cases("draft-reports", 81, ReviewKeeping.DRAFT_DAYS, Span.DAYS, """
                        select id::text as id, null::text as held from kinerja.daily_report
                        where status = 'DRAFT' and round = 0 and day < :before and changed_at < :moment and {id}
                        """, REPORT),
                KeptRows.of(
                        "typed-activities",
                        82,
                        ReviewKeeping.DRAFT_DAYS,
                        Span.DAYS,
                        """
                        select employee_id || ' ' || day || ' ' || activity_id as id, null::text as held
                        from kinerja.report_typed_input where saved_at < :moment
                        """,
                        "delete from kinerja.report_typed_input where employee_id || ' ' || day || ' ' || activity_id = "
                                + KeptRows.TEXTS));
    }
}

package id.kinerja.report;

import id.kinerja.engine.CaseFacts;
import org.springframework.stereotype.Component;

/** Where daily reports stand by their table; a draft is no case yet, or no longer. */
@Component
class ReportCaseFacts implements CaseFacts {

    @Override
    public String process() {
        return DailyReports.PROCESS;
    }

    @Override
    public String query() {
        return """
                select id, status as state, case status
                    when 'SUBMITTED' then 'decideReport'
                    when 'RETURNED' then 'reviseReport' end as step,
                    employee_id as employee,
                    case status when 'SUBMITTED' then 'SUPERIOR' else 'EMPLOYEE' end as waits_for
                from daily_report
                """;
    }
}

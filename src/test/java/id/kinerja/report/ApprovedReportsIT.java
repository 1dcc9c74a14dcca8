package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.report.ApprovedReports.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApprovedReportsIT extends DailyReportTesting {

    @Autowired
    ApprovedReports approved;

    @Test
    void only_approved_reports_are_evidence_summed_by_indicator() {
        report(TODAY.minusDays(2), "APPROVE", served("08:00", "10:00", 110), extra("10:00", "11:00", 30));
        report(TODAY.minusDays(1), "APPROVE", served("08:00", "09:00", 50), served("09:00", "10:00", 60));
        report(TODAY, "REJECT", served("08:00", "09:00", 60));

        assertThat(approved.evidence(employee.id(), TODAY.minusDays(30), TODAY))
                .containsExactly(new Evidence(indicator, 2, 3, 220), new Evidence(null, 1, 1, 30));
        assertThat(approved.evidence(employee.id(), TODAY.minusDays(1), TODAY))
                .containsExactly(new Evidence(indicator, 1, 2, 110));
        assertThat(approved.evidence(employee.id(), TODAY, TODAY)).isEmpty();
        assertThat(approved.evidence(head.id(), TODAY.minusDays(30), TODAY)).isEmpty();
    }

    @Test
    void a_report_that_waits_or_was_returned_is_no_evidence() {
        Activity activity = anActivity();
        submitted(activity);
        assertThat(approved.evidence(employee.id(), TODAY, TODAY)).isEmpty();

        decide(
                report(),
                Map.of(
                        "decision",
                        "RETURN",
                        "comment",
                        "Perbaiki",
                        "activities",
                        List.of(activity.id().toString())));
        assertThat(approved.evidence(employee.id(), TODAY, TODAY)).isEmpty();
    }

    private Activity served(String from, String to, int minutes) {
        return Activities.anActivity()
                .from(from, to)
                .minutes(minutes)
                .serving(indicator)
                .build();
    }

    private static Activity extra(String from, String to, int minutes) {
        return Activities.anActivity().from(from, to).minutes(minutes).build();
    }

    private void report(LocalDate day, String decision, Activity... activities) {
        for (Activity activity : activities) {
            reports.put(employee.id(), day, activity);
        }
        reports.submit(employee.id(), day, account(employee));
        var report = jdbc.sql("select id from daily_report where employee_id = ? and day = ?")
                .params(employee.id(), day)
                .query(UUID.class)
                .single();
        decide(report, Map.of("decision", decision, "comment", "Diputuskan"));
    }
}

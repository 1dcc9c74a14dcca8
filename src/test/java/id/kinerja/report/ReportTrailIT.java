package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.access.Role;
import id.kinerja.audit.TestTrail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the audit trail about a daily report, and what must not stand there. */
class ReportTrailIT extends DailyReportApiTesting {

    private static final String WEB_APP = "/camunda/api/engine/engine/default/task/";

    @Autowired
    TestTrail trail;

    @Test
    void who_submitted_who_read_and_who_decided_is_on_record_and_of_the_words_that_there_were_some() throws Exception {
        long mark = trail.mark();
        String task = taskOfSubmitted();
        get(signedIn(head), "/api/tasks/" + task);
        post(
                signedIn(head),
                "/api/tasks/" + task + "/submission",
                Map.of("decision", "REJECT", "comment", "Bukan tugasnya"));

        assertThat(trail.since(mark))
                .containsExactly(
                        "REPORT_SUBMITTED " + account(employee) + " daily-report",
                        "FILE_OPENED " + account(head) + " daily-report",
                        "TASK_COMPLETED " + account(head) + " daily-report");
        assertThat(trail.valuesSince(mark, "employee_id"))
                .containsOnly(employee.id().toString());
        assertThat(trail.valuesSince(mark, "case_id").get(2)).isEqualTo(report().toString());
        assertThat(trail.valuesSince(mark, "task_id").get(2)).isEqualTo(task);
        assertThat(trail.valuesSince(mark, "before"))
                .containsExactly("{\"state\":\"DRAFT\"}", "", "{\"state\":\"SUBMITTED\"}");
        assertThat(trail.valuesSince(mark, "after").get(2))
                .startsWith(
                        "{\"form\":\"report-decide\",\"step\":\"decideReport\",\"outcome\":\"reject\",\"decision\":\"REJECT\",\"words\":{");
        assertThat(trail.valuesSince(mark, "audit_entry").toString()).doesNotContain("Bukan tugasnya");
        assertThat(trail.valuesSince(mark, "after").get(2))
                .contains("\"characters\":14")
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest((trail.valuesSince(mark, "case_id").get(2) + "\nBukan tugasnya")
                                        .getBytes(StandardCharsets.UTF_8))));
        assertThat(trail.valuesSince(mark, "address")).containsOnly("127.0.0.1");
        assertThat(trail.valuesSince(mark, "roles")).containsOnly("EMPLOYEE");
    }

    @Test
    void a_refused_decision_leaves_nothing() throws Exception {
        String task = taskOfSubmitted();
        long mark = trail.mark();
        post(signedIn(head), "/api/tasks/" + task + "/submission", Map.of("decision", "REJECT"));

        assertThat(trail.since(mark)).isEmpty();
    }

    @Test
    void a_withdrawal_is_on_record_once_however_often_it_is_sent() throws Exception {
        taskOfSubmitted();
        long mark = trail.mark();
        post(signedIn(employee), DAY + "/withdrawal", null);
        post(signedIn(employee), DAY + "/withdrawal", null);

        assertThat(trail.since(mark)).containsExactly("REPORT_WITHDRAWN " + account(employee) + " daily-report");
    }

    @Test
    void reading_the_own_reports_is_nobodys_business() throws Exception {
        taskOfSubmitted();
        long mark = trail.mark();
        get(signedIn(employee), DAY);
        get(signedIn(employee), "/api/daily-reports");
        open(signedIn(employee), "/daily-reports/" + TODAY);
        open(signedIn(employee), "/daily-reports");

        assertThat(trail.since(mark)).isEmpty();
    }

    @Test
    void every_way_to_read_somebody_elses_report_is_on_record() throws Exception {
        String task = taskOfSubmitted();
        for (String address : List.of(
                "/api/daily-reports/of/" + employee.id() + "/" + TODAY,
                "/api/daily-reports?employee=" + employee.id(),
                "/daily-reports/of/" + employee.id() + "/" + TODAY,
                "/daily-reports/of/" + employee.id(),
                "/api/tasks/" + task,
                "/tasks/" + task,
                WEB_APP + task + "/form-variables")) {
            long mark = trail.mark();
            open(signedIn(head), address);

            assertThat(trail.valuesSince(mark, "concat_ws(' ', action, actor, employee_id)"))
                    .as(address)
                    .containsExactly("FILE_OPENED " + account(head) + " " + employee.id());
        }
    }

    @Test
    void who_was_not_let_in_has_read_nothing() throws Exception {
        String task = taskOfSubmitted();
        var stranger = signedIn(people.anEmployee());
        long mark = trail.mark();
        for (String address : List.of(
                "/api/daily-reports/of/" + employee.id() + "/" + TODAY,
                "/daily-reports/of/" + employee.id(),
                "/tasks/" + task,
                "/api/tasks/" + task)) {
            open(stranger, address);
        }

        assertThat(trail.since(mark)).isEmpty();
    }

    @Test
    void a_decision_on_our_page_reads_the_case_once() throws Exception {
        String task = taskOfSubmitted();
        open(signedIn(head), "/tasks/" + task);
        long mark = trail.mark();
        send(signedIn(head), "/tasks/" + task, "decision", "APPROVE");

        assertThat(trail.since(mark)).containsExactly("TASK_COMPLETED " + account(head) + " daily-report");
    }

    @Test
    void a_refused_page_shows_the_case_again_and_is_on_record_as_read() throws Exception {
        String task = taskOfSubmitted();
        long mark = trail.mark();
        send(signedIn(head), "/tasks/" + task);

        assertThat(trail.since(mark)).containsExactly("FILE_OPENED " + account(head) + " daily-report");
    }

    @Test
    void a_reason_that_is_refused_shows_the_activity_again_and_is_on_record_as_read() throws Exception {
        UUID activity = UUID.randomUUID();
        put(signedIn(employee), activity(activity), body());
        post(signedIn(employee), DAY + "/submission", null);
        long mark = trail.mark();
        String page = send(
                        signedIn(head),
                        "/daily-reports/cases/" + report() + "/reasons/" + activity,
                        "reason",
                        "y".repeat(2001))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Menyusun laporan pelayanan");
        assertThat(trail.valuesSince(mark, "concat_ws(' ', action, actor, object_id, employee_id)"))
                .containsExactly("FILE_OPENED " + account(head) + " " + report() + " " + employee.id());
    }

    @Test
    void a_list_that_only_tells_where_things_stand_is_not_recorded() throws Exception {
        long mark = trail.mark();
        get(signedIn(people.anEmployee(), Role.AUDITOR), "/api/target-plans?whose=ALL");
        get(signedIn(head), "/api/tasks");

        assertThat(trail.since(mark)).isEmpty();
    }
}

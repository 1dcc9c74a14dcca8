package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.FlowCoverage;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Employee;
import id.kinerja.review.ReviewNote;
import id.kinerja.review.ReviewNotes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

class DailyReportProcessIT extends DailyReportTesting {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage("daily-report");

    @Autowired
    ReviewNotes notes;

    @Test
    void a_submitted_report_waits_for_the_supervisor_until_the_term_in_working_days() {
        UUID report = submitted(anActivity());

        assertThat(instance(report)).isWaitingAt("decideReport").task().isAssignedTo(account(head));
        // Wednesday and three working days: Monday's last second in the government's zone
        Assertions.assertThat(step(report).due()).isEqualTo(Instant.parse("2026-07-20T16:59:59Z"));
    }

    @Test
    void an_approved_report_is_locked_and_counts() {
        UUID report = submitted(anActivity());
        var instance = instance(report);

        decide(report, Map.of("decision", "APPROVE"));

        assertThat(instance)
                .isEnded()
                .hasPassedInOrder("reportSubmitted", "decideReport", "recordApproval", "reportApproved");
        Assertions.assertThat(stands()).isEqualTo("APPROVED");
        assertThatThrownBy(() -> reports.put(employee.id(), TODAY, anActivity()))
                .isInstanceOf(ReportMoved.class);
        assertThatThrownBy(() -> reports.withdraw(employee.id(), TODAY, account(employee)))
                .isInstanceOf(ReportMoved.class);
    }

    @Test
    void a_rejection_needs_a_reason() {
        UUID report = submitted(anActivity());
        var instance = instance(report);

        assertThatThrownBy(() -> decide(report, Map.of("decision", "REJECT", "comment", "  ")))
                .isInstanceOfSatisfying(Refused.class, refused -> Assertions.assertThat(refused.problems())
                        .extracting("field")
                        .containsExactly("comment"));
        Assertions.assertThat(stands()).isEqualTo("SUBMITTED");

        decide(report, Map.of("decision", "REJECT", "comment", "Bukan tugas yang diberikan"));

        assertThat(instance).isEnded().hasPassed("recordRejection", "reportRejected");
        Assertions.assertThat(stands()).isEqualTo("REJECTED");
        Assertions.assertThat(events(report)).containsExactly("SUBMITTED", "REJECTED");
    }

    @Test
    void a_returned_report_is_revised_and_submitted_again() {
        var activity = anActivity();
        UUID report = submitted(activity);
        var instance = instance(report);
        notes.draft(report, activity.id().toString(), account(head), "Sebutkan jumlahnya");

        decide(
                report,
                Map.of("decision", "RETURN", "activities", List.of(activity.id().toString())));

        assertThat(instance).isWaitingAt("reviseReport").task().isAssignedTo(account(employee));
        Assertions.assertThat(stands()).isEqualTo("RETURNED");
        drafted(Activities.anActivity()
                .serving(indicator)
                .described("Menyusun dua laporan pelayanan")
                .build(activity.id()));
        revise(report, "RESUBMIT");

        assertThat(instance).isWaitingAt("decideReport").hasPassed("recordReturn", "recordResubmission");
        Assertions.assertThat(stands()).isEqualTo("SUBMITTED");
        Assertions.assertThat(tasks.open(step(report).taskId(), signedIn(head))
                        .values()
                        .get("changes"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(Map.of(
                        "activity", "Menyusun dua laporan pelayanan",
                        "field", "Uraian kegiatan",
                        "before", "Menyusun laporan pelayanan",
                        "after", "Menyusun dua laporan pelayanan"));
        decide(report, Map.of("decision", "APPROVE"));
        assertThat(instance).isEnded();
        Assertions.assertThat(events(report)).containsExactly("SUBMITTED", "RETURNED", "SUBMITTED", "APPROVED");
    }

    @Test
    void a_return_says_why_for_each_activity_concerned() {
        var first = anActivity();
        var second = Activities.anActivity().from("10:00", "11:00").build();
        UUID report = submitted(first, second);

        refusedAt("activities", report, Map.of("decision", "RETURN"));
        refusedAt("activities", report, Map.of("decision", "RETURN", "comment", "Perbaiki"));
        refusedAt(
                "comment",
                report,
                Map.of("decision", "RETURN", "activities", List.of(first.id().toString())));
        refusedAt(
                "activities",
                report,
                Map.of(
                        "decision",
                        "RETURN",
                        "comment",
                        "Perbaiki",
                        "activities",
                        List.of(UUID.randomUUID().toString())));
        notes.draft(report, first.id().toString(), account(head), "Terlalu singkat");
        refusedAt(
                "comment",
                report,
                Map.of(
                        "decision",
                        "RETURN",
                        "activities",
                        List.of(first.id().toString(), second.id().toString())));

        decide(
                report,
                Map.of(
                        "decision",
                        "RETURN",
                        "comment",
                        "Lengkapi",
                        "activities",
                        List.of(first.id().toString(), second.id().toString())));

        var sent = notes.latest(report);
        Assertions.assertThat(reason(sent, first)).isEqualTo("Terlalu singkat");
        Assertions.assertThat(reason(sent, second)).isEqualTo("Lengkapi");
    }

    @Test
    void a_returned_report_can_be_taken_back_instead() {
        var activity = anActivity();
        UUID report = submitted(activity);
        var instance = instance(report);
        giveBack(report, activity.id());

        revise(report, "WITHDRAW");

        assertThat(instance).isEnded().hasPassed("revision", "recordWithdrawal", "reportWithdrawn");
        Assertions.assertThat(stands()).isEqualTo("DRAFT");
        Assertions.assertThat(reports.submit(employee.id(), TODAY, account(employee)))
                .isEmpty();
        Assertions.assertThat(cases.openSteps(report)).hasSize(1);
    }

    @Test
    void an_undecided_report_can_be_withdrawn_and_submitted_again() {
        UUID report = submitted(anActivity());
        var instance = instance(report);
        String task = step(report).taskId();

        reports.withdraw(employee.id(), TODAY, account(employee));
        reports.withdraw(employee.id(), TODAY, account(employee));

        assertThat(instance).isEnded().hasPassed("withdrawnMeanwhile", "recordWithdrawal", "reportWithdrawn");
        Assertions.assertThat(stands()).isEqualTo("DRAFT");
        Assertions.assertThat(events(report)).containsExactly("SUBMITTED", "WITHDRAWN");
        assertThatThrownBy(() -> tasks.complete(task, signedIn(head), Map.of("decision", "APPROVE")))
                .isInstanceOf(CaseMoved.class);
        Assertions.assertThat(reports.submit(employee.id(), TODAY, account(employee)))
                .isEmpty();
        assertThat(instance(report)).isWaitingAt("decideReport");
    }

    @Test
    void an_overdue_decision_is_recorded_and_never_taken_by_the_clock() {
        UUID report = submitted(anActivity());
        var instance = instance(report);
        Assertions.assertThat(job("decisionOverdue", instance).getDuedate())
                .isEqualTo(Instant.parse("2026-07-20T16:59:59Z"));

        execute(job("decisionOverdue", instance));

        assertThat(instance).isWaitingAt("decideReport").hasPassed("recordOverdue", "overdueRecorded");
        Assertions.assertThat(stands()).isEqualTo("SUBMITTED");
        Assertions.assertThat(events(report)).containsExactly("SUBMITTED", "OVERDUE");
        decide(report, Map.of("decision", "APPROVE"));
        assertThat(instance).isEnded();
    }

    @Test
    void a_report_of_somebody_without_a_superior_goes_to_the_personnel_admins() {
        Employee alone = people.anEmployeeWithoutSuperior();
        established(alone);
        reports.put(alone.id(), TODAY, Activities.anActivity().build());
        reports.submit(alone.id(), TODAY, account(alone));
        UUID report = jdbc.sql("select id from daily_report where employee_id = ?")
                .param(alone.id())
                .query(UUID.class)
                .single();

        Assertions.assertThat(step(report).assignee()).isNull();
        Assertions.assertThat(step(report).group()).isEqualTo("personnel-admin");
        assertThatThrownBy(() -> tasks.complete(
                        step(report).taskId(), signedIn(alone, Role.PERSONNEL_ADMIN), Map.of("decision", "APPROVE")))
                .isInstanceOf(NotVisible.class);
        tasks.complete(step(report).taskId(), official(Role.PERSONNEL_ADMIN), Map.of("decision", "APPROVE"));
        Assertions.assertThat(cases.openSteps(report)).isEmpty();
    }

    @Test
    void a_report_of_a_locked_quarter_can_only_be_rejected() {
        UUID report = submitted(anActivity());
        try {
            years.lockQuarterOf(TODAY, TODAY);
            refusedAt("decision", report, Map.of("decision", "APPROVE"));
            refusedAt("decision", report, Map.of("decision", "RETURN", "comment", "Perbaiki"));
            decide(report, Map.of("decision", "REJECT", "comment", "Terlambat diputuskan"));
            Assertions.assertThat(stands()).isEqualTo("REJECTED");
        } finally {
            years.lockQuarterOf(TODAY, null);
        }
    }

    @Test
    void a_returned_report_is_checked_again_before_it_is_resubmitted() {
        var activity = anActivity();
        UUID report = submitted(activity);
        giveBack(report, activity.id());
        reports.remove(employee.id(), TODAY, activity.id());

        assertThatThrownBy(() -> revise(report, "RESUBMIT"))
                .isInstanceOfSatisfying(Refused.class, refused -> Assertions.assertThat(refused.problems())
                        .extracting("code")
                        .containsExactly("report.rule.empty"));
        Assertions.assertThat(stands()).isEqualTo("RETURNED");
    }

    private void giveBack(UUID report, UUID activity) {
        decide(report, Map.of("decision", "RETURN", "comment", "Perbaiki", "activities", List.of(activity.toString())));
    }

    private void refusedAt(String field, UUID report, Map<String, ?> fields) {
        assertThatThrownBy(() -> decide(report, fields))
                .isInstanceOfSatisfying(Refused.class, refused -> Assertions.assertThat(refused.problems())
                        .extracting("field")
                        .containsExactly(field));
        Assertions.assertThat(stands()).isEqualTo("SUBMITTED");
    }

    private static String reason(Map<String, ReviewNote> sent, Activity activity) {
        return Objects.requireNonNull(sent.get(activity.id().toString())).reason();
    }

    private List<String> events(UUID report) {
        return jdbc.sql("select kind from report_event where report_id = ? order by at, round")
                .param(report)
                .query(String.class)
                .list();
    }
}

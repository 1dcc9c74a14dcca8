package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.engine.CaseMoved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DailyReportRaceIT extends DailyReportTesting {

    private static final int AT_ONCE = 16;

    @Test
    void sixteen_submissions_at_once_make_one_report_and_one_case() throws Exception {
        var me = signedIn(employee);
        drafted(anActivity());
        String address = "/daily-reports/" + TODAY;

        var answers = atOnce(AT_ONCE, () -> send(me, address + "/submission")
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        assertThat(answers).containsOnly(address);
        assertThat(count("select count(*) from daily_report where employee_id = ?", employee.id()))
                .isEqualTo(1);
        assertThat(count("select count(*) from report_event where report_id = ?", report()))
                .isEqualTo(1);
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(report().toString())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void sixteen_savings_of_one_new_activity_at_once_make_one_report_with_one_activity() throws Exception {
        var activity = anActivity();

        var answers = atOnce(AT_ONCE, () -> reports.put(employee.id(), TODAY, activity));

        assertThat(answers).containsOnly(List.of());
        assertThat(count("select count(*) from daily_report where employee_id = ?", employee.id()))
                .isEqualTo(1);
        assertThat(count("select count(*) from report_activity where report_id = ?", report()))
                .isEqualTo(1);
    }

    @RepeatedTest(5)
    void of_a_withdrawal_and_an_approval_at_once_exactly_one_wins(RepetitionInfo repetition) throws Exception {
        UUID report = submitted(anActivity());
        String task = step(report).taskId();
        var start = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);
        try {
            var withdrawal = people.submit(() -> {
                start.await();
                // later each time, so that each side has its chance
                Thread.sleep(8L * (repetition.getCurrentRepetition() - 1));
                reports.withdraw(employee.id(), TODAY, account(employee));
                return true;
            });
            var approval = people.submit(() -> {
                start.await();
                tasks.complete(task, signedIn(head), Map.of("decision", "APPROVE"));
                return true;
            });
            boolean withdrawn = won(withdrawal::get, ReportMoved.class);
            boolean approved = won(approval::get, CaseMoved.class);

            assertThat(withdrawn).isNotEqualTo(approved);
            assertThat(stands()).isEqualTo(withdrawn ? "DRAFT" : "APPROVED");
            assertThat(cases.openSteps(report)).isEmpty();
            assertThat(jdbc.sql("select kind from report_event where report_id = ? order by at, kind")
                            .param(report)
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("SUBMITTED", withdrawn ? "WITHDRAWN" : "APPROVED");
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void who_decides_after_a_withdrawal_reads_that_it_was_withdrawn() throws Exception {
        UUID report = submitted(anActivity());
        String task = step(report).taskId();
        reports.withdraw(employee.id(), TODAY, account(employee));

        var answer = send(signedIn(head), "/tasks/" + task, "decision", "APPROVE", "comment", "Baik, D'Angelo")
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("menariknya kembali", "Baik, D&#39;Angelo");
    }

    @Test
    void who_withdraws_after_the_decision_reads_what_was_decided() throws Exception {
        UUID report = submitted(anActivity());
        decide(report, Map.of("decision", "APPROVE"));

        var result = send(signedIn(employee), "/daily-reports/" + TODAY + "/withdrawal")
                .andReturn();

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/daily-reports/" + TODAY);
        assertThat(String.valueOf(result.getFlashMap().get("notice"))).contains("report.moved.APPROVED");
        assertThat(stands()).isEqualTo("APPROVED");
    }

    private static boolean won(Callable<Boolean> request, Class<? extends Exception> lost) throws Exception {
        try {
            return request.call();
        } catch (ExecutionException failed) {
            assertThat(failed.getCause()).isInstanceOf(lost);
            return false;
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> request) throws Exception {
        var start = new CyclicBarrier(times);
        var people = Executors.newFixedThreadPool(times);
        try {
            var answers = new ArrayList<T>();
            var requests = IntStream.range(0, times)
                    .mapToObj(i -> people.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            for (var one : requests) {
                answers.add(Objects.requireNonNull(one.get()));
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }
}

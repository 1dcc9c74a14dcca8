package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.access.Role;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.TestYearClosing;
import id.kinerja.engine.Comparison;
import id.kinerja.engine.Difference;
import id.kinerja.engine.DueTask;
import id.kinerja.engine.DueTasks;
import id.kinerja.organization.Employee;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is pressed for a report that cannot be approved any more, and with its year it expires, undecided. */
class ExpiredReportsIT extends DailyReportTesting {

    private static final int YEAR = 2084;
    private static final LocalDate DAY = LocalDate.of(YEAR, 3, 10);

    @Autowired
    TestYearClosing closing;

    @Autowired
    DueTasks due;

    @Autowired
    Comparison comparison;

    @Autowired
    WorkingCalendar calendar;

    @Test
    void in_a_locked_quarter_nobody_is_told_of_it_and_when_the_year_is_closed_it_expires() throws Exception {
        closing.create(YEAR);
        clock.moveTo(DAY.atTime(2, 0).toInstant(ZoneOffset.UTC));
        assertThat(calendar.isWorkingDay(DAY)).isTrue();
        Employee returned = people.anEmployeeUnder(head);
        Employee approved = people.anEmployeeUnder(head);
        UUID waits = reported(employee);
        UUID back = reported(returned);
        decide(back, Map.of("decision", "RETURN", "comment", "Perbaiki", "activities", List.of(activityOf(back))));
        UUID counts = reported(approved);
        decide(counts, Map.of("decision", "APPROVE"));
        clock.moveTo(DAY.plusDays(40).atTime(2, 0).toInstant(ZoneOffset.UTC));
        assertThat(stuck(waits)).isFalse();
        assertThat(stuck(back)).isFalse();

        years.lockQuarterOf(DAY, calendar.today());
        assertThat(stuck(waits)).as("nobody is reminded, nothing escalated").isTrue();
        assertThat(stuck(back)).isTrue();
        assertThat(standing(waits)).isEqualTo("SUBMITTED");
        years.lockQuarterOf(DAY, null);
        assertThat(stuck(waits)).as("the lock is lifted").isFalse();

        closing.close(YEAR);

        assertThat(standing(waits)).isEqualTo("EXPIRED");
        assertThat(standing(back)).isEqualTo("EXPIRED");
        assertThat(standing(counts)).isEqualTo("APPROVED");
        assertThat(cases.openSteps(List.of(waits, back, counts))).isEmpty();
        assertThat(comparison.compare().differences())
                .extracting(Difference::caseId)
                .doesNotContain(waits.toString(), back.toString(), counts.toString());
        assertThat(recorded(waits)).isEqualTo(1);
        assertThat(recorded(counts)).isZero();
        String said = "belum disetujui sampai tahun kinerja 2084 ditutup";
        open(signedIn(employee), "/daily-reports/" + DAY)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(said)))
                .andExpect(content().string(containsString("Kedaluwarsa karena tahun kinerja ditutup")))
                .andExpect(content().string(not(containsString("/withdrawal"))));
        open(signedIn(head), "/daily-reports/of/" + employee.id() + "/" + DAY)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(said)));
        open(signedIn(head), "/daily-reports/of/" + returned.id() + "?month=2084-03")
                .andExpect(content().string(containsString("Kedaluwarsa")));
        open(official(Role.PERSONNEL_ADMIN), "/admin/performance-years/" + YEAR)
                .andExpect(content().string(containsString("laporan harian yang tidak diputuskan")));
        open(official(Role.PERSONNEL_ADMIN), "/api/performance-years/" + YEAR + "/unfinished")
                .andExpect(jsonPath("$.ended").value(2));
        assertThatThrownBy(() -> reports.withdraw(employee.id(), DAY, account(employee)))
                .isInstanceOf(ReportMoved.class);
        assertThatThrownBy(() -> reports.put(returned.id(), DAY, anActivity())).isInstanceOf(ReportMoved.class);
    }

    private UUID reported(Employee person) {
        plans.established(person, YEAR);
        UUID serves = establishedPlans
                .of(person.id(), YEAR)
                .orElseThrow()
                .results()
                .get(0)
                .indicators()
                .get(0)
                .id();
        assertThat(reports.put(
                        person.id(),
                        DAY,
                        Activities.anActivity().serving(serves).build()))
                .isEmpty();
        assertThat(reports.submit(person.id(), DAY, account(person))).isEmpty();
        return jdbc.sql("select id from daily_report where employee_id = ? and day = ?")
                .params(person.id(), DAY)
                .query(UUID.class)
                .single();
    }

    private String activityOf(UUID report) {
        return jdbc.sql("select id::text from report_activity where report_id = ?")
                .param(report)
                .query(String.class)
                .single();
    }

    private boolean stuck(UUID report) {
        String task = step(report).taskId();
        DueTask found = Objects.requireNonNull(due.stillOpen(List.of(task)).get(task));
        assertThat(found.step().due()).isBefore(Instant.now(clock));
        return found.stuck();
    }

    private String standing(UUID report) {
        return jdbc.sql("select status from daily_report where id = ?")
                .param(report)
                .query(String.class)
                .single();
    }

    private int recorded(UUID report) {
        return jdbc.sql("select count(*) from audit_entry where action = 'CASE_UNFINISHED' and object_id = ?")
                .param(report.toString())
                .query(Integer.class)
                .single();
    }
}

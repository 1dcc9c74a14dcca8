package id.kinerja.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.access.Role;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.engine.CaseDescriber;
import id.kinerja.engine.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The first start with the demonstration, in an application and a database of its own. */
@SpringBootTest(
        properties = {
            "kinerja.demo=true",
            "kinerja.accounts.file=" + DemoIT.PASSWORDS,
            "camunda.bpm.process-engine-name=demonstration"
        })
@ActiveProfiles("test")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoIT {

    static final String PASSWORDS = "./target/demo-test/accounts.txt";
    private static final Instant MORNING = Instant.parse("2026-07-15T01:30:00Z");

    private static long engineAhead;

    @Autowired
    private DemoStart start;

    @Autowired
    private DemoRecord record;

    @Autowired
    private DemoClock demoClock;

    @Autowired
    private KinerjaClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private List<CaseDescriber> describers;

    @Autowired
    private Comparison comparison;

    @Autowired
    private JdbcClient jdbc;

    /** All engines of a virtual machine share one clock, so the other tests get theirs back. */
    @BeforeAll
    static void remember_the_engines_clock() {
        engineAhead = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
    }

    @AfterAll
    static void give_the_engines_clock_back() {
        ClockUtil.offset(engineAhead);
    }

    @Test
    void it_is_the_morning_of_15_july_2026() {
        assertThat(clock.instant()).isBetween(MORNING, MORNING.plus(Duration.ofMinutes(10)));
    }

    @Test
    void plans_and_reports_are_in_every_state() {
        assertThat(texts("select distinct state from target_plan"))
                .containsExactlyInAnyOrder("DRAFT", "SUBMITTED", "RETURNED", "ESTABLISHED");
        assertThat(texts("select distinct status from daily_report"))
                .containsExactlyInAnyOrder("DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "REJECTED");
        assertThat(count("target_plan where state = 'SUBMITTED' and overdue_since is not null"))
                .isPositive();
        assertThat(count("daily_report where status = 'SUBMITTED' and overdue_since is not null"))
                .isPositive();
    }

    @Test
    void every_established_plan_of_a_head_of_agency_serves_a_regional_indicator() {
        assertThat(count("target_result r join target_plan p on p.id = r.plan_id where p.state = 'ESTABLISHED'"
                        + " and r.kind = 'MAIN' and r.regional_indicator_id is not null"))
                .isPositive();
        assertThat(count("target_result r join target_plan p on p.id = r.plan_id where p.state = 'ESTABLISHED'"
                        + " and r.kind = 'MAIN' and num_nonnulls(r.superior_result_id, r.regional_indicator_id) = 0"
                        + " and not r.superior_pending"))
                .isZero();
        String agencies = "target_result r join target_plan p on p.id = r.plan_id"
                + " join postings_on(date '2026-06-01') o on o.employee_id = p.employee_id and o.managerial"
                + " join units_on(date '2026-06-01') u on u.unit_id = o.unit_id"
                + " join units_on(date '2026-06-01') root on root.unit_id = u.parent_id and root.parent_id is null"
                + " where p.state = 'ESTABLISHED' and r.kind = 'MAIN'";
        assertThat(count(agencies + " and r.regional_indicator_id is null")).isZero();
        assertThat(count(agencies + " and r.superior_result_id is not null")).isPositive();
        // and so down to people who lead nobody
        assertThat(count("target_result r join target_plan p on p.id = r.plan_id"
                        + " join target_result above on above.id = r.superior_result_id"
                        + " join target_result agency on agency.id = above.superior_result_id"
                        + " where agency.regional_indicator_id is not null"
                        + " and not exists (select from target_result below where below.superior_result_id = r.id)"))
                .isPositive();
    }

    @Test
    void the_first_quarter_is_closed_with_every_predicate_and_both_ways_of_acknowledgement() {
        String first = "from evaluation e join period p on p.id = e.period_id and p.number = 1";
        assertThat(texts("select distinct predicate " + first))
                .containsExactlyInAnyOrder("VERY_GOOD", "GOOD", "NEEDS_IMPROVEMENT", "POOR", "VERY_POOR");
        assertThat(texts("select distinct acknowledgement " + first)).containsExactlyInAnyOrder("EMPLOYEE", "LAPSE");
        assertThat(texts("select distinct follow_up " + first)).hasSize(3);
    }

    @Test
    void the_second_quarter_is_in_every_state() {
        String second = "evaluation e join period p on p.id = e.period_id and p.number = 2 where ";
        for (String state : List.of(
                "e.round = 0 and e.self_assessment_overdue_at is null",
                "e.round = 0 and e.self_assessment_overdue_at is not null",
                "e.round > 0 and e.submitted_at is null",
                "e.submitted_at is not null and e.rated_at is null and e.rating_overdue_at is null",
                "e.submitted_at is not null and e.rated_at is null and e.rating_overdue_at is not null",
                "e.handed_over_at is not null and e.acknowledged_at is null",
                "e.acknowledged_at is not null")) {
            assertThat(count(second + state)).as(state).isPositive();
        }
    }

    @Test
    void nothing_happened_after_the_storys_last_morning_or_on_a_day_off() {
        for (String moment : List.of(
                "max(established_at) from target_plan",
                "max(changed_at) from daily_report",
                "max(handed_over_at) from evaluation")) {
            assertThat(jdbc.sql("select " + moment)
                            .query((row, number) -> row.getTimestamp(1).toInstant())
                            .single())
                    .isBefore(MORNING);
        }
        assertThat(count("daily_report where day in (select day from holiday) or extract(isodow from day) > 5"))
                .isZero();
    }

    @Test
    void every_open_task_waits_for_an_account_or_for_a_role() {
        var groups = Arrays.stream(Role.values()).map(Role::group).toList();
        var accounts = texts("select user_name from account");
        var nobodys = new ArrayList<String>();
        engine.getTaskService().createTaskQuery().list().forEach(task -> {
            boolean group = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                    .anyMatch(link -> groups.contains(link.getGroupId()));
            if (task.getAssignee() == null ? !group : !accounts.contains(task.getAssignee())) {
                nobodys.add(task.getName());
            }
        });
        assertThat(nobodys).isEmpty();
    }

    @Test
    void the_inbox_can_name_every_case_that_waits() {
        var open = new HashMap<String, Set<UUID>>();
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(instance -> open.computeIfAbsent(
                        instance.getProcessDefinitionKey(), key -> new HashSet<>())
                .add(UUID.fromString(instance.getBusinessKey())));
        open.keySet().removeAll(Set.of("performance-cycle", "performance-window"));
        assertThat(open.keySet())
                .as(
                        "of each kind that the demonstration tells of: nobody has a wrong superior, contests, amends or is nominated;"
                                + " nobody is waited for by a year")
                .containsAll(describers.stream()
                        .map(CaseDescriber::process)
                        // whose results of the demonstration are weak enough is not its matter
                        .filter(process -> !Set.of(
                                        "superior-correction",
                                        "coaching",
                                        "objection",
                                        "target-amendment",
                                        "reward",
                                        "reward-scoring")
                                .contains(process))
                        .toList());
        describers.forEach(describer -> {
            var cases = open.getOrDefault(describer.process(), Set.of());
            assertThat(describer.describe(cases)).containsOnlyKeys(cases);
        });
    }

    @Test
    void tables_and_engine_agree_about_every_case() {
        var compared = comparison.compare();
        assertThat(compared.cases()).isPositive();
        assertThat(compared.differences()).isEmpty();
    }

    @Test
    void no_job_failed() {
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .withException()
                        .count())
                .isZero();
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
    }

    @Test
    void only_the_owner_can_read_the_passwords_of_one_account_for_each_role_and_one_line_of_three() throws IOException {
        Path file = Path.of(PASSWORDS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .contains("admin", "pemilik-proses", "tim-kinerja", "auditor", Line.EMPLOYEE.nip())
                .contains(Line.SUPERVISOR.nip(), Line.AGENCY_HEAD.nip());
        assertThat(texts("select user_name from account where not must_change_password"))
                .hasSize(record.accounts().size());
    }

    @Test
    void a_second_start_changes_nothing() throws IOException {
        var before = everything();
        String passwords = Files.readString(Path.of(PASSWORDS));
        Instant now = clock.instant();

        assertThat(start.prepare()).isFalse();
        demoClock.afterPropertiesSet();

        assertThat(everything()).isEqualTo(before);
        assertThat(Files.readString(Path.of(PASSWORDS))).isEqualTo(passwords);
        assertThat(clock.instant()).isBetween(now, now.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_start_after_one_that_was_cut_short_says_how_to_begin_anew() {
        var finished = jdbc.sql("select finished_at from demo")
                .query((row, number) -> row.getTimestamp(1))
                .single();
        long offset = record.offset().toMillis();
        jdbc.sql("update demo set finished_at = null, clock_offset_millis = null")
                .update();
        try {
            assertThatThrownBy(start::prepare).isInstanceOf(DemoUnfinished.class);
            assertThat(new DemoUnfinishedAnalyzer()
                            .analyze(new DemoUnfinished())
                            .getAction())
                    .contains("kinerja.database.folder");
        } finally {
            jdbc.sql("update demo set finished_at = ?, clock_offset_millis = ?")
                    .params(finished, offset)
                    .update();
        }
    }

    private List<Integer> everything() {
        return List.of(
                count("employee"),
                count("account"),
                count("target_plan"),
                count("daily_report"),
                count("report_activity"),
                count("evaluation"),
                count("public.act_ru_task"),
                count("public.act_hi_procinst"));
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}

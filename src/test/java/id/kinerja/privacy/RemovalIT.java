package id.kinerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.CalendarSettings;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.Limits;
import id.kinerja.settings.Settings;
import id.kinerja.target.TargetKeeping;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What has been kept long enough goes in the night after its last day where the government is, and nothing else does. */
class RemovalIT extends IntegrationTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final String LAST_OF_2025 = "2025-12-31T23:59:30+08:00";
    private static final String NEW_YEAR = "2026-01-01T00:00:00+08:00";
    private static final String LAST_DAY = "2026-03-01T23:59:30+08:00";
    private static final String NEXT_DAY = "2026-03-02T00:00:00+08:00";

    /** The last second of 1 March 2025 in Palu. */
    private static final Instant MARCH = Instant.parse("2025-03-01T15:59:59Z");

    @Autowired
    Removal removal;

    @Autowired
    RemovalRuns runs;

    @Autowired
    NightlyRemoval nightly;

    @Autowired
    TestHold hold;

    @Autowired
    TestLimits limits;

    @Autowired
    BrokenKeeping broken;

    @Autowired
    KeptKinds kinds;

    @Autowired
    OldData old;

    @Autowired
    TestOrganization people;

    @Autowired
    TestTrail trail;

    @Autowired
    Settings settings;

    @Autowired
    KinerjaClock clock;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    Flyway flyway;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private Employee employee;

    @BeforeEach
    void in_Palu() {
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Makassar", "test");
        employee = people.anEmployee();
    }

    @AfterEach
    void as_before() {
        hold.contested.clear();
        hold.answers = -1;
        clock.moveTo(MORNING);
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Jakarta", "test");
        limits.forgotten();
        broken.breaks = false;
        broken.stays = false;
        // what was held; nothing of others is as old
        jdbc.sql("delete from period_opening where period_id in (select id from period where year < 2020)")
                .update();
        jdbc.sql("update period set locked_from = ends_on where year < 2020").update();
        run(NEW_YEAR);
        jdbc.sql("delete from period where year < 2020").update();
        jdbc.sql("delete from performance_year where year < 2020").update();
        jdbc.sql("delete from retention_run_kind").update();
        jdbc.sql("delete from retention_run").update();
        clock.moveTo(MORNING);
    }

    @Test
    void a_daily_report_goes_five_years_after_its_year_with_all_that_belongs_to_it() {
        UUID report = old.report(employee, LocalDate.of(2020, 12, 31));
        UUID next = old.report(employee, LocalDate.of(2021, 1, 1));
        goesBetween(LAST_OF_2025, NEW_YEAR, () -> old.exists("daily_report", report));
        assertThat(jdbc.sql("""
                                select (select count(*) from report_activity where report_id = :id)
                                     + (select count(*) from report_event where report_id = :id)
                                     + (select count(*) from review_note where case_id = :id)
                                     + (select count(*) from task_move where case_id = :id)
                                     + (select count(*) from attachment where case_id = :id)
                                """).param("id", report).query(Integer.class).single())
                .isZero();
        assertThat(old.exists("daily_report", next)).isTrue();
    }

    @Test
    void a_draft_that_was_never_submitted_goes_a_year_after_its_last_change() {
        UUID draft = old.draft(employee, LocalDate.of(2025, 2, 1), MARCH);
        goesBetween(LAST_DAY, NEXT_DAY, () -> old.exists("daily_report", draft));
        UUID typed = old.typed(employee, MARCH);
        goesBetween(LAST_DAY, NEXT_DAY, () -> jdbc.sql(
                        "select exists (select from report_typed_input where activity_id = ?)")
                .param(typed)
                .query(Boolean.class)
                .single());
        UUID unsent = old.unsentReason(MARCH);
        goesBetween(
                LAST_DAY, NEXT_DAY, () -> jdbc.sql("select exists (select from review_note_draft where case_id = ?)")
                        .param(unsent)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void a_plan_its_evaluations_and_the_feedback_on_it_go_ten_years_after_their_year() {
        UUID plan = old.plan(employee, 2015);
        UUID evaluation = old.evaluation(employee, plan, old.quarter(2015, LocalDate.of(2016, 2, 1)));
        UUID objection = old.objection(employee, evaluation, true);
        UUID feedback = old.feedback(employee, people.aHead(), plan, LocalDate.of(2015, 12, 31));
        goesBetween(LAST_OF_2025, NEW_YEAR, () -> old.exists("evaluation", evaluation));
        assertThat(old.exists("feedback", feedback)).isFalse();
        assertThat(jdbc.sql("select count(*) from attachment where case_id = ?")
                        .param(feedback)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(old.exists("objection", objection)).isFalse();
        assertThat(old.exists("target_plan", plan)).isFalse();
        assertThat(jdbc.sql("select count(*) from target_plan_version where plan_id = ?")
                        .param(plan)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_uploaded_or_noted_goes_a_year_later_and_the_counts_of_an_import_stay() {
        UUID roster = old.roster(MARCH);
        goesBetween(
                LAST_DAY, NEXT_DAY, () -> jdbc.sql("select exists (select from roster_import_kept where import_id = ?)")
                        .param(roster)
                        .query(Boolean.class)
                        .single());
        assertThat(old.exists("roster_import", roster)).isTrue();
        jdbc.sql("delete from roster_import where id = ?").param(roster).update();
        long change = old.superiorChange(MARCH);
        goesBetween(LAST_DAY, NEXT_DAY, () -> old.exists("superior_change", change));
    }

    @Test
    void corrections_and_appointments_go_years_after_they_ended() {
        UUID correction = old.correction(employee, people.aHead(), Instant.parse("2020-12-31T15:59:59Z"));
        goesBetween(LAST_OF_2025, NEW_YEAR, () -> old.exists("superior_correction", correction));
        UUID reward = old.reward(employee, people.aHead(), Instant.parse("2015-12-31T15:59:59Z"));
        goesBetween(LAST_OF_2025, NEW_YEAR, () -> old.exists("reward_case", reward));
        UUID coaching = old.coaching(employee, people.aHead(), Instant.parse("2020-12-31T15:59:59Z"));
        goesBetween(LAST_OF_2025, NEW_YEAR, () -> old.exists("coaching_case", coaching));
        UUID acting = old.acting(employee, people.aHead(), LocalDate.of(2016, 1, 1));
        goesBetween(LAST_OF_2025, NEW_YEAR, () -> old.exists("acting_appointment", acting));
    }

    @Test
    void who_left_goes_ten_years_after_that_year_unless_something_is_left_of_them() {
        Employee needed = people.anEmployee();
        Employee pending = people.anEmployee();
        for (Employee one : new Employee[] {employee, needed, pending}) {
            old.left(one, LocalDate.of(2016, 1, 1));
        }
        UUID report = old.report(needed, LocalDate.of(2025, 1, 2));
        UUID quarter = old.quarter(2017, null);
        jdbc.sql("insert into period_opening (id, period_id, status, expected, started_at, started_by)"
                        + " values (:id, :period, 'DONE', 0, now(), 'x')")
                .param("id", report)
                .param("period", quarter)
                .update();
        jdbc.sql("insert into period_opening_pending values (?, ?)")
                .params(report, pending.id())
                .update();

        goesBetween(LAST_OF_2025, NEW_YEAR, () -> old.exists("employee", employee.id()));
        assertThat(old.exists("employee", needed.id())).isTrue();
        assertThat(old.exists("employee", pending.id()))
                .as("nobody foresaw why")
                .isTrue();
        RemovedKind kind = kind(run(NEW_YEAR), "left-people");
        assertThat(kind.held()).isEqualTo(Map.of("NEEDED", 2L));

        jdbc.sql("delete from period_opening where id = ?").param(report).update();
        settings.set(TargetKeeping.APPRAISAL_YEARS, 30, "test");
        jdbc.sql("delete from daily_report where id = ?").param(report).update();
        run(NEW_YEAR);
        assertThat(old.exists("employee", needed.id()))
                .as("evaluations of then may name them as who rated")
                .isTrue();
    }

    @Test
    void the_engines_history_goes_after_its_days() {
        deploy();
        at("2026-07-15T23:00:00+08:00");
        String instance = runtime.startProcessInstanceByKey("removal-test").getId();
        runtime.deleteProcessInstance(instance, "ended");
        LocalDate first = LocalDate.of(2026, 7, 15).plusDays(1826);
        goesBetween(
                first.minusDays(1) + "T23:59:30+08:00",
                first + "T00:00:00+08:00",
                () -> history.createHistoricProcessInstanceQuery()
                                .processInstanceId(instance)
                                .count()
                        == 1);
    }

    @Test
    void a_request_is_remembered_for_a_day() {
        for (String hours : new String[] {"23", "25"}) {
            jdbc.sql("insert into idempotency_key (user_name, key, digest, made_at)"
                            + " values ('removal-it', ?, repeat('0', 64), now() - cast(? as interval))")
                    .params("key\n" + hours, hours + " hours")
                    .update();
        }
        run(NEW_YEAR);
        assertThat(jdbc.sql("select key from idempotency_key where user_name = 'removal-it'")
                        .query(String.class)
                        .list())
                .containsExactly("key\n23");
        jdbc.sql("delete from idempotency_key where user_name = 'removal-it'").update();
    }

    @Test
    void an_open_case_and_a_contested_one_stay_until_they_have_ended() {
        deploy();
        UUID open = old.report(employee, LocalDate.of(2019, 5, 1));
        UUID contested = old.report(employee, LocalDate.of(2019, 5, 2));
        String instance = runtime.startProcessInstanceByKey("removal-test", open.toString())
                .getId();
        hold.contested.add(contested);

        assertThat(kind(run(NEW_YEAR), "daily-reports").held()).isEqualTo(Map.of("CASE_OPEN", 1L, "CONTESTED", 1L));
        assertThat(old.exists("daily_report", open)).isTrue();
        assertThat(old.exists("daily_report", contested)).isTrue();

        runtime.deleteProcessInstance(instance, "test");
        hold.contested.clear();
        assertThat(kind(run(NEW_YEAR), "daily-reports").removed()).isEqualTo(2);
    }

    @Test
    void a_case_of_a_year_that_is_not_closed_stays_and_a_plan_as_long_as_something_rests_on_it() {
        UUID quarter = old.quarter(2014, null);
        UUID plan = old.plan(employee, 2014);
        UUID evaluation = old.evaluation(employee, plan, quarter);
        var report = run(NEW_YEAR);
        assertThat(kind(report, "evaluations").held()).isEqualTo(Map.of("YEAR_OPEN", 1L));
        assertThat(kind(report, "target-plans").held()).isEqualTo(Map.of("YEAR_OPEN", 1L));

        jdbc.sql("update period set locked_from = '2026-01-02' where id = ?")
                .param(quarter)
                .update();
        assertThat(kind(run(NEW_YEAR), "evaluations").held())
                .as("from tomorrow on")
                .isNotEmpty();
        jdbc.sql("update period set locked_from = '2026-01-01' where id = ?")
                .param(quarter)
                .update();
        hold.contested.add(evaluation);
        assertThat(kind(run(NEW_YEAR), "target-plans").held()).isEqualTo(Map.of("NEEDED", 1L));
        hold.contested.clear();
        assertThat(kind(run(NEW_YEAR), "target-plans").removed()).isEqualTo(1);
    }

    @Test
    void a_contested_evaluation_stays_until_the_objection_is_decided() {
        UUID evaluation =
                old.evaluation(employee, old.plan(employee, 2013), old.quarter(2013, LocalDate.of(2014, 2, 1)));
        UUID objection = old.objection(employee, evaluation, false);

        var report = run(NEW_YEAR);

        assertThat(kind(report, "objections").held()).isEqualTo(Map.of("CONTESTED", 1L));
        assertThat(kind(report, "evaluations").held()).isEqualTo(Map.of("CONTESTED", 1L));
        jdbc.sql("update objection set outcome = 'CONFIRMED', reason = 'x', decided_by = 'y', decided_at = now()"
                        + " where id = ?")
                .param(objection)
                .update();
        assertThat(kind(run(NEW_YEAR), "evaluations").removed()).isEqualTo(1);
        assertThat(old.exists("objection", objection)).isFalse();
    }

    @Test
    void what_would_be_removed_is_what_is_removed_and_reported_and_on_record() {
        old.report(employee, LocalDate.of(2018, 5, 1));
        old.draft(employee, LocalDate.of(2024, 5, 1), Instant.parse("2024-05-01T02:00:00Z"));
        at(NEW_YEAR);
        var preview = removal.preview();
        assertThat(removal.preview()).as("nothing was removed").isEqualTo(preview);
        assertThat(preview.stream().filter(kind -> kind.removed() > 0).map(RemovedKind::kind))
                .contains("daily-reports", "draft-reports");

        long mark = trail.mark();
        RemovalRun run = run(NEW_YEAR);
        assertThat(run.kinds()).containsExactlyInAnyOrderElementsOf(preview);
        assertThat(runs.page(0, 1)).containsExactly(run);
        assertThat(trail.since(mark)).containsExactly("RETENTION_RUN system retention");
        assertThat(trail.valuesSince(mark, "after").get(0))
                .contains("\"daily-reports\":1", "\"draft-reports\":1")
                .doesNotContain("evaluations");
        assertThat(run(NEW_YEAR).removed()).as("a second time there is nothing").isZero();
    }

    @Test
    void a_run_that_is_cut_off_reports_what_it_did_and_the_next_goes_on() {
        int many = KeptKind.AT_ONCE + 50;
        jdbc.sql("insert into daily_report (id, version, employee_id, day, status, round, submitted_at, changed_at)"
                        + " select gen_random_uuid(), 0, ?, date '2018-01-01' + n, 'APPROVED', 1, now(), now()"
                        + " from generate_series(1, ?) n")
                .params(employee.id(), many)
                .update();
        at(NEW_YEAR);
        hold.answers = 1;
        assertThatThrownBy(nightly::run).hasMessage("killed");
        hold.answers = -1;

        RemovalRun cut = runs.page(0, 1).get(0);
        assertThat(cut.finishedAt()).isNull();
        assertThat(kind(cut, "daily-reports").removed()).isEqualTo(KeptKind.AT_ONCE);
        assertThat(reports()).isEqualTo(50);

        long mark = trail.mark();
        nightly.run();
        nightly.run();
        assertThat(runs.page(0, 9)).hasSize(2);
        assertThat(kind(runs.page(0, 1).get(0), "daily-reports").removed()).isEqualTo(50);
        assertThat(runs.page(1, 1).get(0)).satisfies(first -> {
            assertThat(first.interrupted()).isTrue();
            assertThat(kind(first, "daily-reports").removed()).isEqualTo(KeptKind.AT_ONCE);
        });
        assertThat(reports()).isZero();
        assertThat(trail.valuesSince(mark, "after").get(0)).contains("\"interrupted\":true", ":200");
        assertThat(trail.since(mark)).hasSize(2);
    }

    @Test
    void while_another_node_does_it_this_one_does_not() throws Exception {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('nightly-removal'))");
            nightly.run();
            assertThat(runs.count()).isZero();
            connection.rollback();
        }
        nightly.run();
        assertThat(runs.count()).isEqualTo(1);
    }

    @Test
    void history_is_guarded_against_everybody_but_the_owner_in_a_run() {
        UUID plan = old.plan(employee, 2013);
        var asOwner = new TransactionTemplate(
                new JdbcTransactionManager(flyway.getConfiguration().getDataSource()));
        JdbcClient owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        for (String table : new String[] {
            "target_plan where id",
            "target_result where plan_id",
            "target_plan_version where plan_id",
            "review_note where case_id"
        }) {
            String sql = "delete from kinerja." + table + " = ?";
            assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                        jdbc.sql("set local kinerja.retention = 'on'").update();
                        jdbc.sql(sql).param(plan).update();
                    }))
                    .as("the application: %s", sql)
                    .hasMessageContaining("ERROR");
            assertThatThrownBy(() -> asOwner.executeWithoutResult(
                            status -> owner.sql(sql).param(plan).update()))
                    .as("the owner outside of a run: %s", sql)
                    .hasMessageContaining("ERROR");
        }
    }

    @Test
    void a_longer_time_counts_from_the_next_night_and_is_on_record() {
        UUID plan = old.plan(employee, 2015);
        long mark = trail.mark();
        settings.set(TargetKeeping.APPRAISAL_YEARS, 11, "test");
        assertThat(trail.since(mark)).containsExactly("SETTING_CHANGED test setting");
        run(NEW_YEAR);
        assertThat(old.exists("target_plan", plan)).isTrue();
    }

    @Test
    void a_mistyped_number_removes_nothing_for_two_weeks_and_nothing_at_all_when_it_is_mended() {
        UUID plan = old.plan(employee, 2018);
        at("2026-01-10T12:00:00+08:00");
        settings.set(TargetKeeping.APPRAISAL_YEARS, 1, "test");
        settings.set(Limits.DELAY, 1, "test");
        run("2026-01-23T23:59:30+08:00");
        assertThat(old.exists("target_plan", plan))
                .as("the delay is no way around itself")
                .isTrue();
        settings.set(TargetKeeping.APPRAISAL_YEARS, 10, "test");
        run("2026-01-24T00:00:00+08:00");
        assertThat(old.exists("target_plan", plan)).isTrue();

        limits.forgotten();
        at("2026-01-10T12:00:00+08:00");
        settings.set(TargetKeeping.APPRAISAL_YEARS, 3, "test");
        goesBetween("2026-01-23T23:59:30+08:00", "2026-01-24T00:00:00+08:00", () -> old.exists("target_plan", plan));
    }

    @Test
    void the_evidence_under_a_rating_stays_as_long_as_the_evaluation_and_goes_with_it() {
        UUID plan = old.plan(employee, 2015);
        UUID evaluation = old.evaluation(employee, plan, old.quarter(2015, LocalDate.of(2016, 2, 1)));
        UUID evidence = old.report(employee, LocalDate.of(2015, 3, 31));
        UUID later = old.report(employee, LocalDate.of(2015, 4, 1));
        UUID others = old.report(people.anEmployee(), LocalDate.of(2015, 3, 31));

        assertThat(kind(run(LAST_OF_2025), "daily-reports").held()).isEqualTo(Map.of("EVALUATION_KEPT", 1L));
        assertThat(old.exists("daily_report", evidence)).isTrue();
        assertThat(old.exists("daily_report", later)).isFalse();
        assertThat(old.exists("daily_report", others)).isFalse();
        run(NEW_YEAR);
        assertThat(old.exists("evaluation", evaluation)).isFalse();
        assertThat(old.exists("daily_report", evidence)).as("in the same night").isFalse();
    }

    @Test
    void a_preview_knows_that_one_kind_frees_the_other() {
        Employee left = people.anEmployee();
        old.left(left, LocalDate.of(2015, 6, 1));
        UUID plan = old.plan(left, 2015);
        UUID evaluation = old.evaluation(left, plan, old.quarter(2015, LocalDate.of(2016, 2, 1)));
        UUID evidence = old.report(left, LocalDate.of(2015, 3, 31));
        at(NEW_YEAR);
        var preview = removal.preview();
        assertThat(old.exists("evaluation", evaluation))
                .as("nothing was removed")
                .isTrue();
        assertThat(old.exists("daily_report", evidence)).isTrue();
        assertThat(old.exists("employee", left.id())).isTrue();
        assertThat(preview.stream()
                        .filter(kind -> kind.kind().equals("target-plans"))
                        .findFirst())
                .hasValueSatisfying(kind -> {
                    assertThat(kind.removed()).isEqualTo(1);
                    assertThat(kind.held()).isEmpty();
                });
        assertThat(run(NEW_YEAR).kinds()).containsExactlyInAnyOrderElementsOf(preview);
        assertThat(old.exists("employee", left.id())).isFalse();
    }

    @Test
    void a_kind_that_fails_stops_no_other_and_stands_in_the_report() {
        old.report(employee, LocalDate.of(2018, 5, 1));
        broken.breaks = true;
        at(NEW_YEAR);
        assertThat(removal.preview().stream().filter(kind -> "REFUSED".equals(kind.failure())))
                .hasSize(1);
        long mark = trail.mark();
        RemovalRun run = run(NEW_YEAR);
        assertThat(run.failed()).isTrue();
        assertThat(run.finishedAt()).isNotNull();
        assertThat(kind(run, "requests").failure()).isNull();
        assertThat(kind(run, BrokenKeeping.NAME).failure()).isEqualTo("REFUSED");
        assertThat(kind(run, "daily-reports").removed()).isEqualTo(1);
        assertThat(trail.valuesSince(mark, "after").get(0)).contains("\"failed\":\"" + BrokenKeeping.NAME + "\"");
        broken.breaks = false;
        assertThat(run(NEW_YEAR).failed()).isFalse();
    }

    @Test
    void what_is_counted_is_what_is_gone() {
        broken.stays = true;
        assertThat(kind(run(NEW_YEAR), BrokenKeeping.NAME).removed())
                .as("its statement removes nothing")
                .isZero();
    }

    @Test
    void what_is_due_no_longer_when_its_turn_comes_stays() {
        UUID report = old.report(employee, LocalDate.of(2018, 5, 1));
        KeptKind reports = kinds.all().stream()
                .filter(kind -> kind.name().equals("daily-reports"))
                .findFirst()
                .orElseThrow();
        at(NEW_YEAR);
        List<String> id = List.of(report.toString());
        assertThat(reports.stillDue(jdbc, kinds.cutoff(reports), id)).isEqualTo(id);
        jdbc.sql("update daily_report set day = '2025-05-01' where id = ?")
                .param(report)
                .update();
        assertThat(reports.stillDue(jdbc, kinds.cutoff(reports), id)).isEmpty();
        jdbc.sql("delete from daily_report where id = ?").param(report).update();
    }

    @Test
    void more_than_a_batch_is_removed_in_one_night() {
        int many = 2 * KeptKind.AT_ONCE + 1;
        jdbc.sql("insert into daily_report (id, version, employee_id, day, status, round, submitted_at, changed_at)"
                        + " select gen_random_uuid(), 0, ?, date '2017-01-01' + n, 'APPROVED', 1, now(), now()"
                        + " from generate_series(1, ?) n")
                .params(employee.id(), many)
                .update();
        assertThat(kind(run(NEW_YEAR), "daily-reports").removed()).isEqualTo(many);
        assertThat(reports()).isZero();
    }

    @Test
    void who_never_held_a_post_and_closed_accounts_of_nobody_go_as_well() {
        UUID never = UUID.randomUUID();
        jdbc.sql("insert into employee (id, nip, kind, name) values (?, '189001011910011009', 'PNS', 'Tanpa Jabatan')")
                .param(never)
                .update();
        jdbc.sql("insert into employee_version (employee_id, kind, name, valid_from)"
                        + " values (?, 'PNS', 'Tanpa Jabatan', '2015-12-31')")
                .param(never)
                .update();
        for (String closed : List.of("2015-12-31", "2025-12-31")) {
            jdbc.sql(
                            "insert into account (user_name, must_change_password, created_at, created_by, closed_at, closed_by,"
                                    + " closed_why) values (?, false, now(), 'x', ?::timestamptz, 'x', 'x')")
                    .params("petugas-" + closed, closed + "T12:00:00+08:00")
                    .update();
        }
        goesBetween(LAST_OF_2025, NEW_YEAR, () -> old.exists("employee", never));
        assertThat(jdbc.sql("select user_name from account where user_name like 'petugas-20%'")
                        .query(String.class)
                        .list())
                .containsExactly("petugas-2025-12-31");
        jdbc.sql("delete from account where user_name like 'petugas-20%'").update();
    }

    @Test
    void who_left_and_is_named_as_who_rated_stays_as_long_as_the_evaluation() {
        Employee rater = people.aHead();
        old.left(rater, LocalDate.of(2015, 12, 1));
        UUID quarter = old.quarter(2015, null);
        UUID evaluation = old.evaluation(employee, old.plan(employee, 2015), quarter);
        jdbc.sql("update evaluation set result_rating = 'MEETS', behaviour_rating = 'MEETS', general_feedback = '',"
                        + " rated_by = ?, rated_at = '2015-11-30' where id = ?")
                .params(rater.userName(), evaluation)
                .update();
        run(NEW_YEAR);
        assertThat(old.exists("evaluation", evaluation)).as("its year is open").isTrue();
        assertThat(old.exists("employee", rater.id())).isTrue();
        jdbc.sql("update period set locked_from = '2016-02-01' where id = ?")
                .param(quarter)
                .update();
        run(NEW_YEAR);
        assertThat(old.exists("employee", rater.id())).isFalse();
    }

    /** It is there after a run in the last second, and not after one in the first. */
    private void goesBetween(String last, String first, BooleanSupplier exists) {
        run(last);
        assertThat(exists.getAsBoolean()).as(last).isTrue();
        run(first);
        assertThat(exists.getAsBoolean()).as(first).isFalse();
    }

    private RemovalRun run(String moment) {
        at(moment);
        return removal.run(ZonedDateTime.parse(moment).toLocalDate());
    }

    private void at(String moment) {
        clock.moveTo(ZonedDateTime.parse(moment).toInstant());
    }

    private static RemovedKind kind(RemovalRun run, String name) {
        return run.kinds().stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int reports() {
        return jdbc.sql("select count(*) from daily_report where employee_id = ?")
                .param(employee.id())
                .query(Integer.class)
                .single();
    }

    private void deploy() {
        repository
                .createDeployment()
                .name("removal-test")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "removal-test.bpmn",
                        Bpmn.createExecutableProcess("removal-test")
                                .camundaHistoryTimeToLive(5000)
                                .startEvent()
                                .userTask("wait")
                                .camundaAssignee("siti")
                                .endEvent()
                                .done())
                .deploy();
    }
}

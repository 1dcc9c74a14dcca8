package id.kinerja.cycle;

import static id.kinerja.cycle.TestDays.closes;
import static id.kinerja.cycle.TestDays.opens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import id.kinerja.calendar.CalendarSettings;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Comparison;
import id.kinerja.engine.Difference;
import id.kinerja.engine.FlowCoverage;
import id.kinerja.engine.Refused;
import id.kinerja.evaluation.Evaluations;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year from its making to its end, every way through its processes, at the first and the last instant of days. */
class PerformanceCycleIT extends IntegrationTest {

    @RegisterExtension
    static final FlowCoverage CYCLE = new FlowCoverage("performance-cycle");

    @RegisterExtension
    static final FlowCoverage WINDOW = new FlowCoverage("performance-window");

    @RegisterExtension
    static final FlowCoverage EXTENSION = new FlowCoverage("window-extension");

    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final ZoneId PALU = ZoneId.of("Asia/Makassar");

    private static int last = 2040;

    @Autowired
    PerformanceYears years;

    @Autowired
    YearStore store;

    @Autowired
    YearEnd end;

    @Autowired
    PeriodStore periods;

    @Autowired
    Windows windows;

    @Autowired
    Openings openings;

    @Autowired
    Extensions extensions;

    @Autowired
    YearResults results;

    @Autowired
    Announcements announcements;

    @Autowired
    CaseJobs jobs;

    @Autowired
    Comparison comparison;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Evaluations ofPeople;

    @Autowired
    Settings settings;

    @Autowired
    KinerjaClock clock;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    private int year;

    @BeforeEach
    void a_year_of_its_own() {
        year = last += 2;
        years.create(year, "test");
    }

    @AfterEach
    void the_clock_and_the_zone_are_as_they_were() {
        clock.moveTo(MORNING);
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Jakarta", "test");
    }

    @Test
    void every_window_opens_and_closes_by_its_days_and_then_the_year_is_published_and_closed() {
        Employee head = people.aHead();
        Employee employee = people.anEmployeeUnder(head);
        plans.established(employee, year);
        assertThat(periods.ofYear(year)).allSatisfy(period -> {
            assertThat(period.window().opensOn()).isNotNull();
            assertThat(period.window().openedAt()).isNull();
        });
        assertThat(differences()).isEmpty();

        for (Period planned : periods.ofYear(year)) {
            LocalDate opens = opens(planned);
            if (clock.instant().isBefore(begin(opens, JAKARTA))) {
                to(begin(opens, JAKARTA).minusSeconds(60));
                assertThat(get(planned).window().openedAt())
                        .as("%s: not in the last minute before its day", planned.kind())
                        .isNull();
            }
            to(begin(opens, JAKARTA));
            assertThat(get(planned).window().openedAt()).satisfies(soonAfter(opens, JAKARTA));
            Opening run = openings.latest(planned.id()).orElseThrow();
            assertThat(run.running()).isFalse();
            assertThat(run.failed()).isZero();
            if (planned.kind() != PeriodKind.TARGET_SETTING) {
                assertThat(ofPeople.of(employee.id(), planned.id())).isPresent();
            }
            assertThat(differences()).isEmpty();
        }
        Period annual = get(periods.annualOf(year).orElseThrow());
        LocalDate lastDay = closes(annual);
        to(begin(lastDay.plusDays(1), JAKARTA).minusSeconds(60));
        assertThat(get(annual).window().closedAt()).isNull();
        to(begin(lastDay.plusDays(1), JAKARTA));
        assertThat(periods.ofYear(year))
                .as("the earlier windows have closed by their days long since")
                .allSatisfy(period -> assertThat(period.window().closedAt()).isNotNull());
        assertThat(differences()).isEmpty();

        PerformanceYear planned = store.find(year).orElseThrow();
        LocalDate publishes = Objects.requireNonNull(planned.publishesOn());
        LocalDate ends = Objects.requireNonNull(planned.endsOn());
        YearResults.Standing standing = results.standing(annual);
        assertThat(standing.handedOver()).isZero();
        assertThat(standing.notAssessed()).isPositive();
        assertThat(results.without(annual, 1000))
                .contains(new YearResults.Without(
                        employee.titledName(),
                        YearResults.Reason.NOT_ASSESSED,
                        ofPeople.of(employee.id(), annual.id()).orElseThrow()));
        Employee rated = people.anEmployeeUnder(head);
        jdbc.sql("""
                        insert into evaluation (id, employee_id, period_id, plan_id, plan_version, opened_at, submitted_at, result_rating,
                            behaviour_rating, general_feedback, rated_by, rated_at, predicate, predicate_decision, predicate_version,
                            predicate_rule, predicate_basis, handed_over_at)
                        select gen_random_uuid(), :rated, period_id, plan_id, plan_version, opened_at, now(), 'MEETS', 'MEETS', '', 'uji',
                            now(), 'GOOD', 'performance-predicate', 1, 'meets-meets', 'uji', now()
                        from evaluation where employee_id = :employee and period_id = :period
                        """)
                .param("rated", rated.id())
                .param("employee", employee.id())
                .param("period", annual.id())
                .update();
        assertThat(results.standing(annual).handedOver()).isEqualTo(1);
        to(begin(publishes, JAKARTA));
        assertThat(announcements.of(rated.id()))
                .as("everybody with a result is told")
                .singleElement()
                .satisfies(told -> assertThat(told.published()).isTrue());
        assertThat(announcements.of(employee.id())).isEmpty();
        jdbc.sql("delete from evaluation where employee_id = ?")
                .param(rated.id())
                .update();
        assertThat(store.find(year).orElseThrow().publishedAt()).satisfies(soonAfter(publishes, JAKARTA));
        assertThat(differences()).isEmpty();
        to(begin(ends, JAKARTA));
        assertThat(store.find(year).orElseThrow().endedAt()).satisfies(soonAfter(ends, JAKARTA));
        assertThat(periods.ofYear(year))
                .allSatisfy(period -> assertThat(period.lockedOn(ends)).isTrue());
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_was_written_is_kept_when_its_window_closes_and_is_refused_with_the_reason() {
        Employee head = people.aHead();
        Employee employee = people.anEmployeeUnder(head);
        plans.established(employee, year);
        Period quarter = quarter(1);
        to(begin(opens(quarter), JAKARTA));
        UUID evaluation = ofPeople.of(employee.id(), quarter.id()).orElseThrow();
        evaluations.assess(evaluation, "1.150 dokumen terbit");

        to(begin(closes(quarter).plusDays(1), JAKARTA));
        evaluations.assess(evaluation, "1.180 dokumen terbit");
        assertThatThrownBy(() -> evaluations.complete(evaluation, Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("evaluation.refused.window-closed");
        assertThat(evaluations.step(evaluation).step()).isEqualTo("selfAssess");
    }

    @Test
    void the_last_minute_of_31_december_in_palu_belongs_to_the_year_and_its_first_second_after_does_not() {
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Makassar", "test");
        Employee employee = people.anEmployeeUnder(people.aHead());
        Period target = periods.targetSettingOf(year).orElseThrow();
        assertThat(target.window().closesOn()).isEqualTo(LocalDate.of(year, 12, 31));
        to(begin(opens(target), PALU));
        UUID plan = plans.complete(employee, year);
        Employee silent = people.anEmployeeUnder(people.aHead());
        UUID late = plans.complete(silent, year);

        to(LocalDate.of(year, 12, 31).atTime(23, 59).atZone(PALU).toInstant());
        assertThat(get(target).window().closedAt()).isNull();
        plans.submit(plan, employee);

        to(begin(LocalDate.of(year + 1, 1, 1), PALU));
        assertThat(get(target).window().closedAt()).satisfies(soonAfter(LocalDate.of(year + 1, 1, 1), PALU));
        assertThat(plans.step(late).due())
                .as("told beforehand: no later than the window's last day")
                .isBefore(begin(LocalDate.of(year + 1, 1, 1), PALU));
        assertThatThrownBy(() -> plans.submit(late, silent))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("target.window-closed");
        plans.decide(plan, Map.of("decision", "APPROVE"));
        assertThat(plans.step(late).step()).isEqualTo("draftPlan");
    }

    @Test
    void timers_follow_when_the_government_moves_to_another_zone() {
        Period quarter = quarter(2);
        assertThat(jobs.timer(quarter.id()).toInstant()).isEqualTo(begin(opens(quarter), JAKARTA));
        settings.set(CalendarSettings.GOVERNMENT_ZONE, "Asia/Makassar", "test");
        assertThat(jobs.timer(quarter.id()).toInstant()).isEqualTo(begin(opens(quarter), PALU));
    }

    @Test
    void a_window_waits_for_its_new_day_also_for_29_february() {
        int leap = 2028;
        if (store.find(leap).isEmpty()) {
            years.create(leap, "test");
        }
        Period target = periods.targetSettingOf(leap).orElseThrow();
        LocalDate day = LocalDate.of(leap, 2, 29);
        windows.plan(target.id(), day, LocalDate.of(leap, 11, 30), "Perubahan jadwal", "admin");
        assertThat(jobs.timer(target.id()).toInstant()).isEqualTo(begin(day, JAKARTA));
        clock.moveTo(begin(day, JAKARTA).minusSeconds(60));
        jobs.run(leap);
        assertThat(get(target).window().openedAt()).isNull();
        windows.plan(target.id(), null, null, "Menunggu keputusan", "admin");
        assertThat(jobs.timer(target.id()).toInstant())
                .as("without a day nothing opens by itself")
                .isAfter(Instant.parse("9999-01-01T00:00:00Z"));
        windows.closeEarly(target.id(), "Tidak diadakan", "admin");
    }

    @Test
    void opened_now_extended_and_closed_early_then_published_and_closed_by_hand() {
        settleOthers(3);
        Period quarter = quarter(3);
        to(begin(LocalDate.of(year, 8, 3), JAKARTA));
        Opening run = windows.open(quarter.id(), "admin");
        assertThat(run.running()).isTrue();
        jobs.run(year);
        assertThat(opens(get(quarter))).isEqualTo(LocalDate.of(year, 8, 3));
        assertThat(windows.open(quarter.id(), "admin").id())
                .as("repeated, nobody is missing")
                .isEqualTo(run.id());

        LocalDate until = closes(get(quarter)).plusDays(7);
        extensions.extend(quarter.id(), until, "Gangguan jaringan", "admin");
        assertThat(jobs.timer(quarter.id()).toInstant()).isEqualTo(begin(until.plusDays(1), JAKARTA));
        jobs.run(year);
        assertThat(differences()).isEmpty();

        assertThatThrownBy(() -> end.publish(year, "admin")).hasMessageContaining("cycle.year.windows-open");
        windows.closeEarly(quarter.id(), "Semua sudah selesai", "admin");
        assertThatThrownBy(() -> extensions.extend(quarter.id(), until.plusDays(7), "x", "admin"))
                .hasMessageContaining("cycle.extension.closed");
        assertThatThrownBy(() -> windows.open(quarter.id(), "admin")).hasMessageContaining("cycle.opening.closed");

        assertThatThrownBy(() -> end.end(year, "admin")).hasMessageContaining("cycle.year.not-published");
        end.plan(year, LocalDate.of(year + 1, 6, 1), LocalDate.of(year + 1, 8, 1), "Perubahan jadwal", "admin");
        end.publish(year, "admin");
        end.plan(year, LocalDate.of(year + 1, 6, 1), LocalDate.of(year + 1, 9, 1), "Perubahan jadwal", "admin");
        assertThat(differences()).isEmpty();
        end.end(year, "admin");
        assertThat(store.find(year).orElseThrow().endedAt()).isNotNull();
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_extension_of_more_cases_than_a_batch_moves_each_once_and_all() {
        Employee head = people.aHead();
        for (int i = 0; i < 51; i++) {
            people.anEmployeeUnder(head);
        }
        Period target = periods.targetSettingOf(year).orElseThrow();
        to(begin(opens(target), JAKARTA));
        Map<String, Instant> before = dueDates();
        assertThat(before.size()).isGreaterThan(50);

        Extension extension =
                extensions.extend(target.id(), LocalDate.of(year + 1, 1, 14), "Gangguan jaringan", "admin");
        jobs.run(year);

        Extension done = extensions.of(target.id()).get(0);
        assertThat(done.finishedAt()).isNotNull();
        assertThat(done.cases()).isEqualTo(done.moved()).isGreaterThan(50);
        int days = calendar.workingDaysBetween(extension.endedOn(), extension.endsOn());
        assertThat(dueDates()).allSatisfy((plan, due) -> assertThat(calendar.dayOf(due))
                .as(plan)
                .isEqualTo(calendar.plusWorkingDays(calendar.dayOf(Objects.requireNonNull(before.get(plan))), days)));
        extensions.moveBatch(extension.id(), 50);
        assertThat(dueDates()).as("a job that runs again moves nothing").isNotEqualTo(before);
        assertThat(differences()).isEmpty();
    }

    /** When the open steps of the year's plans are due. */
    private Map<String, Instant> dueDates() {
        return jdbc
                .sql("select e.business_key_, t.due_date_ from public.act_ru_task t"
                        + " join public.act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " join target_plan p on p.id::text = e.business_key_ where p.year = ?")
                .param(year)
                .query((row, number) ->
                        Map.entry(row.getString(1), row.getTimestamp(2).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void a_plan_that_comes_late_joins_what_is_open_once_also_while_it_opens() throws Exception {
        Employee head = people.aHead();
        List<Employee> employees = new ArrayList<>();
        List<UUID> submitted = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            employees.add(people.anEmployeeUnder(head));
            submitted.add(plans.submitted(employees.get(i), year));
        }
        Period quarter = quarter(1);
        to(begin(opens(quarter), JAKARTA).minusSeconds(60));
        ExecutorService pool = Executors.newFixedThreadPool(7);
        CyclicBarrier start = new CyclicBarrier(7);
        List<Future<?>> all = new ArrayList<>();
        submitted.forEach(plan -> all.add(pool.submit(() -> {
            start.await();
            plans.decide(plan, Map.of("decision", "APPROVE"));
            return plan;
        })));
        all.add(pool.submit(() -> {
            start.await();
            return windows.open(quarter.id(), "admin");
        }));
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
        jobs.run(year);

        Employee late = people.anEmployeeUnder(head);
        plans.established(late, year);
        employees.add(late);
        for (Employee one : employees) {
            UUID evaluation = ofPeople.of(one.id(), quarter.id()).orElseThrow();
            assertThat(jdbc.sql(
                                    "select count(*) from public.act_ru_execution where business_key_ = ? and parent_id_ is null")
                            .param(evaluation.toString())
                            .query(Integer.class)
                            .single())
                    .as("one case each")
                    .isEqualTo(1);
            assertThat(ofPeople.of(one.id(), quarter(2).id()))
                    .as("what is not open is not joined")
                    .isEmpty();
        }
        openings.join(late.id(), year);
        windows.open(quarter.id(), "admin");
        jobs.run(year);
        assertThat(jdbc.sql("select count(*) from evaluation where employee_id = ?")
                        .param(late.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_year_made_in_its_middle_opens_nothing_that_is_past() {
        int late = year + 1;
        clock.moveTo(LocalDate.of(late, 7, 15).atTime(9, 0).atZone(JAKARTA).toInstant());
        years.create(late, "test");
        jobs.run(late);
        assertThat(periods.ofYear(late))
                .allSatisfy(period -> assertThat(period.window().openedAt()).isNull());
        assertThat(periods.ofYear(late).stream()
                        .filter(period -> period.window().opensOn() == null)
                        .map(Period::number))
                .containsExactly(0, 1, 2);
        windows.open(periods.targetSettingOf(late).orElseThrow().id(), "admin");
        assertThat(periods.targetSettingOf(late).orElseThrow().window().closesOn())
                .isEqualTo(LocalDate.of(late, 12, 31));
        jobs.run(late);
    }

    @Test
    void a_year_from_before_goes_on_from_where_it_stands_and_starts_once() {
        int old = year + 1;
        clock.moveTo(LocalDate.of(old, 8, 3).atTime(9, 0).atZone(JAKARTA).toInstant());
        UUID quarter = evaluations.yearFromBefore(old, 2);
        openings.open(quarter, "admin");
        assertThat(years.start(old)).isTrue();
        assertThat(years.start(old)).isFalse();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'YEAR_PLANNED' and object_id = ?")
                        .param(String.valueOf(old))
                        .query(Integer.class)
                        .single())
                .as("it is on record that somebody started it")
                .isEqualTo(1);
        jobs.run(old);
        assertThat(periods.get(quarter).window().openedAt()).isNotNull();
        assertThat(closes(periods.get(quarter))).isAfter(LocalDate.of(old, 8, 3));
        assertThat(periods.get(quarter).window().closedAt()).isNull();
        assertThat(comparison.compare().differences())
                .filteredOn(one -> quarter.toString().equals(one.caseId()))
                .isEmpty();
    }

    /** Leaves out every window of the year but one. */
    private void settleOthers(int number) {
        periods.ofYear(year).stream()
                .filter(period -> period.number() != number)
                .forEach(period -> windows.closeEarly(period.id(), "Tidak diadakan", "admin"));
    }

    private Period quarter(int number) {
        return periods.ofYear(year).stream()
                .filter(period -> period.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private Period get(Period period) {
        return periods.get(period.id());
    }

    private void to(Instant instant) {
        if (clock.instant().isBefore(instant)) {
            clock.moveTo(instant);
        }
        jobs.run(year);
    }

    /** What tables and engine disagree about in this year and its windows. */
    private List<Difference> differences() {
        List<String> own = Stream.concat(
                        Stream.of(store.find(year).orElseThrow().id()),
                        periods.ofYear(year).stream().map(Period::id))
                .map(UUID::toString)
                .toList();
        return comparison.compare().differences().stream()
                .filter(one -> one.caseId() != null && own.contains(one.caseId()))
                .toList();
    }

    /** The clock goes on while the jobs run. */
    private static ThrowingConsumer<Instant> soonAfter(LocalDate day, ZoneId zone) {
        return instant ->
                assertThat(instant).isBetween(begin(day, zone), begin(day, zone).plusSeconds(300));
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}

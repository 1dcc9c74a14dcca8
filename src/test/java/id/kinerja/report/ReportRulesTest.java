package id.kinerja.report;

import static id.kinerja.report.Activities.anActivity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportRulesTest {

    private static final UUID INDICATOR = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest(name = "{0}, locked {1}, plan {2}, returned {3}, working day {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-20 | false | true  | false | true  |
            2026-05-19 | false | true  | false | true  |
            2026-05-21 | false | true  | false | true  | !future
            2026-05-21 | false | true  | true  | true  | !future
            2026-05-13 | false | true  | false | true  |
            2026-05-12 | false | true  | false | true  | !late
            2026-05-12 | false | true  | true  | true  |
            2025-05-20 | false | true  | false | true  | !late
            2026-05-20 | true  | true  | false | true  | !locked
            2026-05-20 | true  | true  | true  | true  | !locked
            2026-05-20 | false | false | false | true  | !plan
            2026-05-20 | false | false | true  | true  | !plan
            2026-05-20 | false | true  | false | false | ?holiday
            2026-05-20 | false | true  | true  | false | ?holiday
            2026-05-12 | true  | false | false | false | !locked !late !plan ?holiday
            2026-05-21 | true  | false | false | false | !future !locked !plan ?holiday
            """)
    void the_day_decides_whether_it_may_be_reported(
            LocalDate day,
            boolean locked,
            boolean plan,
            boolean returned,
            boolean workingDay,
            @Nullable String expected) {
        var facts = new ReportFacts(
                day,
                TODAY,
                returned,
                workingDay,
                locked,
                plan ? Set.of(INDICATOR) : null,
                new ReportLimits(660, 7),
                List.of(anActivity().build()),
                0);

        assertThat(said(ReportRules.judge(facts))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0} days back, limit {1}: refused {2}")
    @CsvSource({"0,0,false", "1,0,true", "1,1,false", "2,1,true", "7,7,false", "8,7,true", "60,60,false", "61,60,true"})
    void a_report_is_late_one_day_after_the_limit(int age, int limit, boolean refused) {
        var facts = new ReportFacts(
                TODAY.minusDays(age),
                TODAY,
                false,
                true,
                false,
                Set.of(),
                new ReportLimits(660, limit),
                List.of(anActivity().build()),
                0);

        assertThat(said(ReportRules.judge(facts))).isEqualTo(refused ? "!late" : "");
    }

    @Test
    void a_day_without_activities_is_refused() {
        assertThat(ReportRules.judge(day())).containsExactly(Finding.refusal(0, "activities", "report.rule.empty"));
    }

    @ParameterizedTest(name = "{0} unfinished: refused {1}")
    @CsvSource({"0,false", "1,true", "3,true"})
    void what_was_typed_but_not_saved_is_never_left_behind(int unfinished, boolean refused) {
        var facts = new ReportFacts(
                TODAY,
                TODAY,
                false,
                true,
                false,
                Set.of(),
                new ReportLimits(660, 7),
                List.of(anActivity().build()),
                unfinished);

        assertThat(said(ReportRules.judge(facts))).isEqualTo(refused ? "!unfinished" : "");
    }

    @Test
    void an_activity_serves_an_indicator_of_the_plan_or_is_an_additional_duty() {
        var findings = ReportRules.judge(day(
                anActivity().from("08:00", "09:00").serving(INDICATOR).build(),
                anActivity().from("09:00", "10:00").serving(null).build(),
                anActivity().from("10:00", "11:00").serving(UUID.randomUUID()).build()));

        assertThat(findings).containsExactly(Finding.refusal(3, "indicator", "report.rule.indicator"));
    }

    @ParameterizedTest(name = "limit {0}, minutes {1} and {2}: refused at activity {3}")
    @CsvSource({
        "660, 330, 330, 0",
        "660, 330, 331, 2",
        "660, 661, 1,   1",
        "660, 660, 1,   2",
        "660, 700, 700, 1",
        "1,   1,   1,   2",
        "1440, 720, 720, 0"
    })
    void effective_minutes_are_limited_and_the_activity_that_passes_the_limit_is_named(
            int limit, int first, int second, int refusedAt) {
        var facts = new ReportFacts(
                TODAY,
                TODAY,
                false,
                true,
                false,
                Set.of(),
                new ReportLimits(limit, 7),
                List.of(
                        anActivity().from("00:00", "12:00").minutes(first).build(),
                        anActivity().from("12:00", "00:00").minutes(second).build()),
                0);

        var expected = refusedAt == 0
                ? List.<Finding>of()
                : List.of(Finding.refusal(refusedAt, "minutes", "report.rule.minutes", limit));
        assertThat(ReportRules.judge(facts)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "twelve hours and {0} to {1}: refused {2}")
    @CsvSource({"12:00,00:00,false", "12:00,23:59,false", "11:59,00:00,true", "00:00,00:00,true"})
    void a_day_has_twenty_four_hours(String from, String to, boolean refused) {
        var findings = ReportRules.judge(day(
                anActivity().from("00:00", "12:00").build(),
                anActivity().from(from, to).build()));

        assertThat(findings.stream().filter(Finding::refuses).toList())
                .isEqualTo(refused ? List.of(Finding.refusal(2, "endsAt", "report.rule.longest")) : List.of());
    }

    @ParameterizedTest(name = "{0}-{1} and {2}-{3}: overlap {4}")
    @CsvSource({
        "08:00,09:00,09:00,10:00,false",
        "08:00,09:00,08:59,10:00,true",
        "08:00,09:00,08:00,09:00,true",
        "08:00,12:00,09:00,10:00,true",
        "08:00,09:00,10:00,11:00,false",
        "08:00,00:00,23:59,00:00,true",
        "00:00,08:00,08:00,00:00,false",
        "22:00,23:00,23:00,00:00,false"
    })
    void overlapping_times_warn_and_never_refuse(String from, String to, String from2, String to2, boolean overlap) {
        var findings = ReportRules.judge(day(
                anActivity().from(from, to).minutes(1).build(),
                anActivity().from(from2, to2).minutes(1).build()));

        assertThat(findings)
                .isEqualTo(overlap ? List.of(Finding.warning(2, "startsAt", "report.rule.overlap", 1)) : List.of());
    }

    @Test
    void every_overlapping_pair_is_named() {
        var same = IntStream.range(0, 3).mapToObj(i -> anActivity().build()).toArray(Activity[]::new);

        assertThat(ReportRules.judge(day(same)))
                .extracting(Finding::activity, finding -> finding.arguments().get(1))
                .containsExactly(tuple(2, 1), tuple(3, 1), tuple(3, 2));
    }

    private static ReportFacts day(Activity... activities) {
        return new ReportFacts(
                TODAY, TODAY, false, true, false, Set.of(INDICATOR), new ReportLimits(660, 7), List.of(activities), 0);
    }

    private static String said(List<Finding> findings) {
        return String.join(
                " ",
                findings.stream()
                        .map(finding ->
                                (finding.refuses() ? "!" : "?") + finding.code().substring("report.rule.".length()))
                        .toList());
    }
}

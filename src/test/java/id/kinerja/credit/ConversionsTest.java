package id.kinerja.credit;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.cycle.Exclusion;
import id.kinerja.cycle.ExclusionKind;
import id.kinerja.evaluation.HandedOverResult;
import id.kinerja.evaluation.Predicate;
import id.kinerja.organization.HeldPost;
import id.kinerja.organization.PostKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is converted, for how many months, and that no month counts twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConversionsTest {

    private static final String FIRST = "Perencana Ahli Pertama";
    private static final String YOUNG = "Perencana Ahli Muda";
    private static final LocalDate BEFORE = LocalDate.of(2020, 1, 1);

    private final Rates rates = PackagedRates.read();
    private final List<HandedOverResult> results = new ArrayList<>();
    private final List<HeldPost> posts = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();

    @Test
    void the_official_example_accumulates_a_year_and_two_months() {
        post(PostKind.FUNCTIONAL, FIRST, BEFORE, LocalDate.of(2026, 2, 28));
        post(PostKind.SUPERVISOR, "Kepala Seksi", LocalDate.of(2026, 3, 1), null);
        year(2025, Predicate.VERY_GOOD);
        quarter(2026, 1, Predicate.GOOD);

        List<Conversion> conversions = conversions();

        assertThat(conversions).extracting(Conversion::months).containsExactly(12, 2);
        assertThat(conversions).extracting(Conversion::credit).containsExactly(credit("18.75"), credit("2.08"));
        assertThat(conversions).extracting(Conversion::accumulated).containsExactly(credit("18.75"), credit("20.83"));
        assertThat(accumulations()).singleElement().satisfies(sum -> {
            assertThat(sum.credit()).isEqualTo(credit("20.83"));
            assertThat(sum.months()).isEqualTo(14);
            assertThat(sum.rankMissing()).isEqualTo(credit("29.17"));
            assertThat(sum.levelMissing()).isEqualTo(credit("79.17"));
        });
    }

    @Test
    void a_year_replaces_its_quarters_and_no_other_years() {
        post(PostKind.FUNCTIONAL, FIRST, BEFORE, null);
        quarter(2025, 4, Predicate.GOOD);
        for (int number = 1; number <= 4; number++) {
            quarter(2026, number, Predicate.GOOD);
        }
        assertThat(accumulations().get(0).credit()).isEqualTo(credit("15.65"));
        assertThat(accumulations().get(0).months()).isEqualTo(15);

        year(2026, Predicate.VERY_GOOD);

        assertThat(conversions())
                .extracting(Conversion::state)
                .containsExactly(
                        Conversion.State.COUNTED,
                        Conversion.State.REPLACED,
                        Conversion.State.REPLACED,
                        Conversion.State.REPLACED,
                        Conversion.State.REPLACED,
                        Conversion.State.COUNTED);
        assertThat(accumulations().get(0).credit()).isEqualTo(credit("21.88"));
        assertThat(accumulations().get(0).months()).isEqualTo(15);
    }

    @Test
    void a_year_that_may_still_be_contested_replaces_nothing_and_gives_nothing() {
        post(PostKind.FUNCTIONAL, FIRST, BEFORE, null);
        quarter(2026, 4, Predicate.GOOD);
        results.add(result(2026, 5, Predicate.VERY_GOOD, false));
        assertThat(conversions()).singleElement().satisfies(one -> {
            assertThat(one.quarter()).isEqualTo(4);
            assertThat(one.state()).isEqualTo(Conversion.State.COUNTED);
        });
    }

    @Test
    void who_came_to_another_level_has_both_each_with_its_months_and_its_sum() {
        post(PostKind.FUNCTIONAL, FIRST, BEFORE, LocalDate.of(2026, 3, 31));
        post(PostKind.FUNCTIONAL, YOUNG, LocalDate.of(2026, 4, 1), null);
        year(2026, Predicate.GOOD);
        assertThat(conversions()).extracting(Conversion::level).containsExactly(Level.EXPERT_FIRST, Level.EXPERT_YOUNG);
        assertThat(conversions()).extracting(Conversion::months).containsExactly(3, 9);
        assertThat(accumulations()).extracting(Accumulation::credit).containsExactly(credit("3.13"), credit("18.75"));
        assertThat(accumulations()).extracting(Accumulation::current).containsExactly(false, true);
    }

    @ParameterizedTest(name = "functional from {0} to {1}: {2} months")
    @CsvSource(
            nullValues = "-",
            value = {
                "2020-01-01, -, 12",
                "2026-01-01, -, 12",
                "2026-01-02, -, 11",
                "2026-07-01, -, 6",
                "2026-07-31, -, 5",
                "2026-12-01, -, 1",
                "2026-12-02, -, 0",
                "2020-01-01, 2026-01-31, 1",
                "2020-01-01, 2026-02-28, 2",
                "2020-01-01, 2026-02-27, 1",
                "2020-01-01, 2025-12-31, 0"
            })
    void only_months_wholly_in_a_functional_post_count(LocalDate from, @Nullable LocalDate to, int months) {
        post(PostKind.OPERATIONAL, "Penata Layanan Operasional", BEFORE, from.minusDays(1));
        post(PostKind.FUNCTIONAL, FIRST, from, to);
        year(2026, Predicate.GOOD);
        assertThat(conversions().stream().mapToInt(Conversion::months).sum()).isEqualTo(months);
    }

    @Test
    void a_month_in_two_units_is_whole_and_the_level_of_its_first_day_counts() {
        post(PostKind.FUNCTIONAL, FIRST, BEFORE, LocalDate.of(2026, 5, 14));
        post(PostKind.FUNCTIONAL, YOUNG, LocalDate.of(2026, 5, 15), null);
        quarter(2026, 2, Predicate.GOOD);
        assertThat(conversions()).extracting(Conversion::months).containsExactly(2, 1);
    }

    @Test
    void months_with_excluded_days_do_not_count() {
        post(PostKind.FUNCTIONAL, FIRST, BEFORE, null);
        exclusions.add(new Exclusion(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ExclusionKind.STUDY,
                LocalDate.of(2026, 3, 31),
                LocalDate.of(2026, 8, 1),
                "1/2026",
                BEFORE,
                "",
                Instant.EPOCH,
                "uji",
                null,
                null,
                null));
        year(2026, Predicate.GOOD);
        assertThat(conversions()).extracting(Conversion::months).containsExactly(6);
    }

    @Test
    void where_the_title_does_not_say_the_level_nothing_is_guessed() {
        post(PostKind.FUNCTIONAL, "Guru Madya", BEFORE, null);
        year(2026, Predicate.GOOD);
        assertThat(conversions()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(Conversion.State.UNKNOWN_LEVEL);
            assertThat(one.months()).isEqualTo(12);
            assertThat(one.credit()).isNull();
        });
        assertThat(accumulations()).isEmpty();
    }

    @Test
    void who_holds_no_functional_post_has_no_conversion_whatever_the_title() {
        post(PostKind.OPERATIONAL, FIRST, BEFORE, null);
        year(2026, Predicate.VERY_GOOD);
        assertThat(conversions()).isEmpty();
    }

    @Test
    void each_result_is_converted_by_the_table_of_its_rating() {
        post(PostKind.FUNCTIONAL, FIRST, BEFORE, null);
        quarter(2026, 1, Predicate.GOOD);
        quarter(2026, 2, Predicate.GOOD);
        Instant changed = results.get(1).ratedAt();
        Rates other = new Rates(
                1,
                rates.percentages(),
                2,
                Map.of(Level.EXPERT_FIRST, new Rates.OfLevel(BigDecimal.valueOf(20), null, null, "Peraturan baru")));
        assertThat(Conversions.of(results, this::months, moment -> moment.isBefore(changed) ? rates : other))
                .extracting(Conversion::credit)
                .containsExactly(credit("3.13"), credit("5.00"));
    }

    private List<Conversion> conversions() {
        return Conversions.of(results, this::months, moment -> rates);
    }

    private List<Accumulation> accumulations() {
        return Conversions.accumulated(conversions(), Level.EXPERT_YOUNG, rates);
    }

    private List<HeldMonths> months(HandedOverResult one) {
        return HeldMonths.of(one.startsOn(), one.endsOn(), posts, exclusions);
    }

    private void post(PostKind kind, String title, LocalDate from, @Nullable LocalDate to) {
        posts.add(new HeldPost(from, to, title, kind));
    }

    private void quarter(int year, int number, Predicate predicate) {
        results.add(result(year, number, predicate, true));
    }

    private void year(int year, Predicate predicate) {
        results.add(result(year, 5, predicate, true));
    }

    private static HandedOverResult result(int year, int number, Predicate predicate, boolean stands) {
        LocalDate start = LocalDate.of(year, number == 5 ? 1 : number * 3 - 2, 1);
        LocalDate end = start.plusMonths(number == 5 ? 12 : 3).minusDays(1);
        Instant rated = Instant.parse(end.plusDays(number) + "T02:00:00Z");
        return new HandedOverResult(UUID.randomUUID(), year, number, start, end, predicate, rated, stands);
    }

    private static BigDecimal credit(String value) {
        return new BigDecimal(value);
    }
}

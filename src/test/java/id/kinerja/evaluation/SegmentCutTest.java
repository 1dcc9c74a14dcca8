package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.evaluation.SegmentCut.Piece;
import id.kinerja.organization.HeldStretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments are just the days that somebody was employed: no day is left out, none counts twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SegmentCutTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    @Test
    void one_rater_and_post_are_one_segment_of_the_whole_leap_year() {
        assertThat(SegmentCut.of(List.of(held("2028-01-01", "2028-12-31", A)), 30))
                .singleElement()
                .satisfies(one -> assertThat(one.days()).isEqualTo(366));
    }

    @Test
    void a_change_on_the_last_of_december_is_a_day_that_goes_to_the_segment_before() {
        assertThat(SegmentCut.of(List.of(held("2026-01-01", "2026-12-30", A), held("2026-12-31", "2026-12-31", B)), 30))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rater()).isEqualTo(A);
                    assertThat(one.endsOn()).isEqualTo("2026-12-31");
                });
        assertThat(SegmentCut.of(List.of(held("2026-01-01", "2026-12-30", A), held("2026-12-31", "2026-12-31", B)), 1))
                .extracting(Piece::rater)
                .containsExactly(A, B);
    }

    @Test
    void a_change_on_the_leap_day_begins_a_segment_on_it() {
        assertThat(SegmentCut.of(List.of(held("2028-01-01", "2028-02-28", A), held("2028-02-29", "2028-12-31", B)), 30))
                .extracting(Piece::days)
                .containsExactly(59L, 307L);
    }

    @Test
    void a_short_one_between_gaps_stays_alone_and_one_beside_a_neighbour_goes_to_the_next() {
        var held = List.of(
                held("2026-01-01", "2026-03-31", A),
                held("2026-05-01", "2026-05-05", B),
                held("2026-07-01", "2026-07-03", B),
                held("2026-07-04", "2026-12-31", A));

        assertThat(SegmentCut.of(held, 30))
                .extracting(piece -> piece.startsOn() + " " + piece.endsOn() + " " + piece.rater())
                .containsExactly(
                        "2026-01-01 2026-03-31 " + A, "2026-05-01 2026-05-05 " + B, "2026-07-01 2026-12-31 " + A);
    }

    @ParameterizedTest(name = "{0} days under one rater, then {1} under {2}, at least {3}: raters {4}")
    @CsvSource({
        // each rater rates the own days, however few
        "200, 1, B, 1, A B C",
        "200, 29, B, 1, A B C",
        "1, 1, B, 1, A B C",
        // a government may set more
        "200, 29, B, 30, A C",
        "200, 30, B, 30, A B C",
        // days without a rater are nobody's own, unless they are many
        "200, 1, -, 1, A C",
        "200, 29, -, 1, A C",
        "200, 30, -, 1, A - C",
        "200, 40, -, 60, A C",
    })
    void each_rater_rates_the_own_days(int first, int then, String rater, int fewest, String raters) {
        LocalDate start = LocalDate.of(2028, 1, 1);
        LocalDate change = start.plusDays(first);
        LocalDate back = change.plusDays(then);
        UUID other = rater.equals("-") ? null : B;
        UUID last = new UUID(0, 3);
        List<HeldStretch> held = List.of(
                held(start.toString(), change.minusDays(1).toString(), A),
                held(change.toString(), back.minusDays(1).toString(), other),
                held(back.toString(), "2028-12-31", last));

        List<Piece> pieces = SegmentCut.of(held, fewest);
        assertThat(pieces.stream()
                        .map(one -> one.rater() == null
                                ? "-"
                                : one.rater().equals(A) ? "A" : one.rater().equals(B) ? "B" : "C")
                        .toList())
                .containsExactly(raters.split(" "));
        assertThat(pieces.stream().mapToLong(Piece::days).sum()).isEqualTo(366);
    }

    @Test
    void where_a_minimum_is_set_the_days_of_the_shorter_are_told_within_the_segment_that_took_them() {
        UUID last = new UUID(0, 3);
        var pieces = SegmentCut.of(
                List.of(
                        held("2026-01-01", "2026-03-31", A),
                        held("2026-04-01", "2026-04-10", B),
                        held("2026-04-11", "2026-04-15", last),
                        held("2026-04-16", "2026-11-30", A),
                        held("2026-12-01", "2026-12-31", last)),
                60);
        assertThat(pieces)
                .extracting(Piece::startsOn)
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
        assertThat(pieces.get(0).absorbed()).isEmpty();
        assertThat(pieces.get(1).absorbed())
                .extracting(one -> one.startsOn() + " " + one.days() + " " + one.raterId())
                .containsExactly("2026-04-01 10 " + B, "2026-04-11 5 " + last, "2026-12-01 31 " + last);
    }

    @Test
    void who_was_not_employed_has_none() {
        assertThat(SegmentCut.of(List.of(), 30)).isEmpty();
    }

    @Test
    void segments_of_random_histories_have_neither_gap_nor_overlap_and_cover_just_the_employed_days() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            LocalDate first = LocalDate.of(2024 + random.nextInt(6), 1, 1);
            List<HeldStretch> history =
                    history(random, first, first.plusYears(1).minusDays(1));
            int fewest = 1 + random.nextInt(90);

            List<Piece> pieces = SegmentCut.of(history, fewest);

            assertThat(days(pieces.stream()
                            .flatMap(one ->
                                    one.startsOn().datesUntil(one.endsOn().plusDays(1)))
                            .toList()))
                    .as("seed %s: each employed day once", seed)
                    .isEqualTo(days(history.stream()
                            .flatMap(one -> one.from().datesUntil(one.to().plusDays(1)))
                            .toList()));
            for (int at = 0; at < pieces.size(); at++) {
                Piece piece = pieces.get(at);
                boolean alone =
                        (at == 0 || !pieces.get(at - 1).endsOn().plusDays(1).equals(piece.startsOn()))
                                && (at + 1 == pieces.size()
                                        || !piece.endsOn()
                                                .plusDays(1)
                                                .equals(pieces.get(at + 1).startsOn()));
                assertThat(piece.days() >= fewest || alone)
                        .as("seed %s: %s is long enough, or has no neighbour", seed, piece)
                        .isTrue();
                assertThat(history)
                        .as("seed %s: a rater of those days", seed)
                        .anyMatch(one -> java.util.Objects.equals(one.superiorId(), piece.rater())
                                && !one.from().isAfter(piece.endsOn())
                                && !one.to().isBefore(piece.startsOn()));
            }
        }
    }

    /** The days in order, doubles kept. */
    private static List<LocalDate> days(List<LocalDate> all) {
        return all.stream().sorted().toList();
    }

    private static List<HeldStretch> history(Random random, LocalDate first, LocalDate last) {
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(first));
        IntStream.range(0, random.nextInt(9)).forEach(i -> cuts.add(first.plusDays(random.nextInt(365))));
        List<LocalDate> starts = List.copyOf(cuts);
        List<HeldStretch> history = new ArrayList<>();
        for (int at = 0; at < starts.size(); at++) {
            LocalDate to = at + 1 < starts.size() ? starts.get(at + 1).minusDays(1) : last;
            if (random.nextInt(6) > 0) {
                history.add(new HeldStretch(
                        starts.get(at),
                        to,
                        A,
                        "Analis",
                        B,
                        "Dinas",
                        random.nextInt(8) == 0 ? null : new UUID(1, random.nextInt(4))));
            }
        }
        return history;
    }

    private static HeldStretch held(String from, String to, @Nullable UUID superior) {
        return new HeldStretch(LocalDate.parse(from), LocalDate.parse(to), A, "Analis", B, "Dinas", superior);
    }
}

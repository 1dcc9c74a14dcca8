package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whose days are the same keeps what was written; nobody's days are left out or counted twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SegmentRecutTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void the_same_days_and_raters_change_nothing() {
        List<Segment> before = List.of(segment(1, 1, 59, A, true), segment(2, 60, 365, B, false));
        SegmentRecut recut = of(before, piece(1, 59, A), piece(60, 365, B));
        assertThat(recut.changed()).isTrue();
        assertThat(recut.parts().get(1).concluding())
                .as("who concludes is another than before")
                .isTrue();
        assertThat(recut.dropped()).isEmpty();
        assertThat(SegmentRecut.of(before, Map.of(), List.of(piece(1, 59, A), piece(60, 365, B)), false)
                        .changed())
                .isFalse();
    }

    @Test
    void a_rater_whose_days_are_the_same_keeps_them_and_a_new_one_between_is_asked() {
        Segment first = segment(1, 1, 59, A, true);
        SegmentRecut recut = of(
                List.of(first, segment(2, 60, 365, B, false)),
                piece(1, 59, A),
                piece(60, 151, B),
                piece(152, 243, C),
                piece(244, 365, B));
        assertThat(recut.parts().get(0).kept()).isEqualTo(first);
        assertThat(recut.parts().subList(1, 4))
                .extracting(SegmentRecut.Part::kept)
                .containsOnlyNulls();
        assertThat(recut.dropped()).extracting(Segment::number).containsExactly(2);
        assertThat(recut.parts()).extracting(SegmentRecut.Part::concluding).containsExactly(false, false, false, true);
    }

    @Test
    void who_has_no_days_left_is_let_go_also_where_one_rater_rates_the_whole() {
        SegmentRecut recut = of(List.of(segment(1, 1, 59, A, false), segment(2, 60, 365, B, false)));
        assertThat(recut.parts()).isEmpty();
        assertThat(recut.dropped()).hasSize(2);
        assertThat(recut.changed()).isTrue();
    }

    @Test
    void what_was_given_for_days_whose_rater_concludes_now_stays_given() {
        SegmentRecut recut = of(
                List.of(segment(1, 1, 59, A, true), segment(2, 60, 365, B, true)), piece(1, 59, A), piece(60, 365, B));
        assertThat(recut.changed()).isFalse();
        assertThat(recut.parts()).extracting(SegmentRecut.Part::concluding).containsExactly(false, false);
    }

    @Test
    void whatever_moves_each_day_has_one_segment_and_no_kept_one_has_other_days() {
        Random random = new Random(166);
        for (int run = 0; run < 500; run++) {
            List<Segment> before = new ArrayList<>();
            for (SegmentCut.Piece one : pieces(random)) {
                before.add(segment(
                        before.size() + 1,
                        one.startsOn().getDayOfYear(),
                        one.endsOn().getDayOfYear(),
                        one.rater(),
                        random.nextBoolean()));
            }
            List<SegmentCut.Piece> pieces = pieces(random);
            SegmentRecut recut = SegmentRecut.of(before, Map.of(), pieces, random.nextBoolean());
            LocalDate next = day(1);
            for (SegmentRecut.Part part : recut.parts()) {
                assertThat(part.piece().startsOn()).isEqualTo(next);
                next = part.piece().endsOn().plusDays(1);
                if (part.kept() != null) {
                    assertThat(List.of(part.kept().startsOn(), part.kept().endsOn()))
                            .containsExactly(
                                    part.piece().startsOn(), part.piece().endsOn());
                    assertThat(part.kept().raterId()).isEqualTo(part.piece().rater());
                }
            }
            assertThat(next).isEqualTo("2027-01-01");
            long kept = recut.parts().stream().filter(one -> one.kept() != null).count();
            assertThat(kept + recut.dropped().size()).isEqualTo(before.size());
        }
    }

    private static SegmentRecut of(List<Segment> before, SegmentCut.Piece... pieces) {
        return SegmentRecut.of(before, Map.of(), List.of(pieces), true);
    }

    private static List<SegmentCut.Piece> pieces(Random random) {
        List<SegmentCut.Piece> pieces = new ArrayList<>();
        UUID[] raters = {A, B, C};
        int from = 1;
        while (from <= 365) {
            int to = Math.min(365, (from / 60 + 1 + random.nextInt(3)) * 60);
            pieces.add(piece(from, to, raters[random.nextInt(3)]));
            from = to + 1;
        }
        return pieces;
    }

    private static LocalDate day(int number) {
        return LocalDate.ofYearDay(2026, number);
    }

    private static SegmentCut.Piece piece(int from, int to, @Nullable UUID rater) {
        return new SegmentCut.Piece(day(from), day(to), "Dinas", "Analis", rater, List.of());
    }

    private static Segment segment(int number, int from, int to, @Nullable UUID rater, boolean rated) {
        return new Segment(
                number,
                day(from),
                day(to),
                "Dinas",
                "Analis",
                rater,
                false,
                A,
                1,
                null,
                rated ? Rating.MEETS : null,
                rated ? Rating.MEETS : null,
                rated ? "Serah terima" : null,
                rated ? "x" : null,
                null,
                rated ? Instant.EPOCH : null,
                null,
                null,
                false,
                null);
    }
}

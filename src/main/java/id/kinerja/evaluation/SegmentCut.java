package id.kinerja.evaluation;

import id.kinerja.organization.HeldStretch;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts somebody's days into segments that are rated apart. */
final class SegmentCut {

    /** Days in which nobody was the rater are nobody's own: fewer than these go to a neighbour in any case. */
    private static final int VACANCY = 30;

    private SegmentCut() {}

    /**
     * The days of a segment, both ends included.
     *
     * @param rater who was the superior then; none when there was none
     * @param absorbed the days of it that were others'
     */
    record Piece(
            LocalDate startsOn,
            LocalDate endsOn,
            String unit,
            String post,
            @Nullable UUID rater,
            List<AbsorbedDays> absorbed) {

        long days() {
            return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        }

        private boolean standsAlone(int fewest) {
            return days() >= (rater == null ? Math.max(fewest, VACANCY) : fewest);
        }

        private boolean meets(Piece next) {
            return endsOn.plusDays(1).equals(next.startsOn);
        }

        /** With the days of a neighbour, as this one is. */
        private Piece with(Piece neighbour) {
            return new Piece(
                    neighbour.startsOn.isBefore(startsOn) ? neighbour.startsOn : startsOn,
                    neighbour.endsOn.isAfter(endsOn) ? neighbour.endsOn : endsOn,
                    unit,
                    post,
                    rater,
                    Stream.concat(absorbed.stream(), neighbour.asAbsorbed())
                            .filter(one -> !Objects.equals(one.raterId(), rater))
                            .sorted(Comparator.comparing(AbsorbedDays::startsOn))
                            .toList());
        }

        /** Its days once they are a neighbour's: the own ones, and those that it had taken itself. */
        private Stream<AbsorbedDays> asAbsorbed() {
            LocalDate from = startsOn;
            List<AbsorbedDays> all = new ArrayList<>();
            for (AbsorbedDays one : absorbed) {
                if (from.isBefore(one.startsOn())) {
                    all.add(new AbsorbedDays(from, one.startsOn().minusDays(1), rater));
                }
                all.add(one);
                from = one.endsOn().plusDays(1);
            }
            if (!from.isAfter(endsOn)) {
                all.add(new AbsorbedDays(from, endsOn, rater));
            }
            return all.stream();
        }
    }

    /**
     * One segment a stretch; one that is too short goes to the next where no day lies between, else to the one before, else
     * it stays. So does a short one in which nobody was the rater. Together they are just the days of the stretches.
     *
     * @param held in order, without overlap
     * @param fewest how many days a segment has to have
     */
    static List<Piece> of(List<HeldStretch> held, int fewest) {
        List<Piece> pieces = new ArrayList<>(held.stream()
                .map(one -> new Piece(
                        one.from(),
                        one.to(),
                        one.unit() == null ? "" : one.unit(),
                        one.post(),
                        one.superiorId(),
                        List.of()))
                .toList());
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            if (piece.standsAlone(fewest)) {
                at++;
            } else if (at + 1 < pieces.size() && piece.meets(pieces.get(at + 1))) {
                pieces.set(at + 1, pieces.get(at + 1).with(piece));
                pieces.remove(at);
            } else if (at > 0 && pieces.get(at - 1).meets(piece)) {
                pieces.set(at - 1, pieces.get(at - 1).with(piece));
                pieces.remove(at);
            } else {
                at++;
            }
        }
        return pieces;
    }
}

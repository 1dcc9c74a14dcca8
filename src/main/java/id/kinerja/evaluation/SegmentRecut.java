package id.kinerja.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a year's segments when it is cut by other facts: those of the same days and rater stay with all that was
 * written, others go, and the rest is new. Together they are just the days of the pieces.
 *
 * @param parts in order; none where one rater rates the whole
 * @param dropped those whose days are cut otherwise now
 * @param changed whether anything is other than before
 */
record SegmentRecut(List<Part> parts, List<Segment> dropped, boolean changed) {

    /**
     * One of the year's segments from now on.
     *
     * @param kept the segment of before; none when it is new
     */
    record Part(
            int number,
            SegmentCut.Piece piece,
            boolean concluding,
            @Nullable Segment kept) {}

    /**
     * @param before in order
     * @param absorbed the days within them that were others', by number
     * @param pieces the days as they are now; none where one rater rates the whole
     * @param lastConcludes whether the rater of the last one concludes the year
     */
    static SegmentRecut of(
            List<Segment> before,
            Map<Integer, List<AbsorbedDays>> absorbed,
            List<SegmentCut.Piece> pieces,
            boolean lastConcludes) {
        List<Part> parts = new ArrayList<>();
        List<Segment> left = new ArrayList<>(before);
        boolean changed = false;
        for (int at = 0; at < pieces.size(); at++) {
            SegmentCut.Piece piece = pieces.get(at);
            Segment kept =
                    left.stream().filter(one -> isSame(one, piece)).findFirst().orElse(null);
            boolean given = kept != null && left.remove(kept) && (kept.ratedAt() != null || kept.lapsedAt() != null);
            Part part = new Part(at + 1, piece, lastConcludes && at + 1 == pieces.size() && !given, kept);
            parts.add(part);
            changed |= kept == null || isOther(part, kept, absorbed.getOrDefault(kept.number(), List.of()));
        }
        return new SegmentRecut(List.copyOf(parts), List.copyOf(left), changed || !left.isEmpty());
    }

    private static boolean isSame(Segment one, SegmentCut.Piece piece) {
        return one.startsOn().equals(piece.startsOn())
                && one.endsOn().equals(piece.endsOn())
                && Objects.equals(one.raterId(), piece.rater());
    }

    private static boolean isOther(Part part, Segment kept, List<AbsorbedDays> absorbed) {
        return part.number() != kept.number()
                || part.concluding() != kept.concluding()
                || !part.piece().unit().equals(kept.unit())
                || !part.piece().post().equals(kept.post())
                || !part.piece().absorbed().equals(absorbed);
    }
}

package id.kinerja.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * How many working days somebody has for a segment.
 *
 * @param left how many working days the year's window has after today; none when nobody has set one
 * @param concluding how many of them belong to who concludes the year
 * @param longest how long a rating may take at most
 */
record SegmentTerm(@Nullable Integer left, int concluding, int longest) {

    /**
     * For a former rater: an equal share of what is left beside the days of who concludes. However many segments there are,
     * and however silent their raters, these days are never used up.
     *
     * @param segments how many are still to be rated by their raters
     * @return 0 when there is no day for each
     */
    int ofFormer(int segments) {
        if (left == null || segments == 0) {
            return longest;
        }
        return Math.max(0, Math.min(longest, (left - concluding) / segments));
    }

    /** For who is the rater now and rates in the place of a former one: until the window closes. */
    int inPlace() {
        return left == null || left < 1 ? longest : Math.min(longest, left);
    }
}

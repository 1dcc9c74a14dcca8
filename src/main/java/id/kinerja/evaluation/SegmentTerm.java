package id.kinerja.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * How many working days somebody has for a segment.
 *
 * @param left how many working days the year's window has after today; none when nobody has set one
 * @param concluding how many of them belong to who concludes the year
 * @param least what a former rater has at least, beyond the window too
 * @param longest how long a rating may take at most
 */
record SegmentTerm(@Nullable Integer left, int concluding, int least, int longest) {

    /**
     * For a former rater: an equal share of what is left beside the days of who concludes, and never less than the least: how late
     * the employee submits shuts nobody out.
     *
     * @param segments how many are still to be rated by their raters
     */
    int ofFormer(int segments) {
        if (left == null || segments == 0) {
            return longest;
        }
        return Math.min(longest, Math.max(least, (left - concluding) / segments));
    }

    /** For who is the rater now and rates in the place of a former one: until the window closes. */
    int inPlace() {
        return left == null || left < 1 ? longest : Math.min(longest, left);
    }
}

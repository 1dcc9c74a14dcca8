package id.kinerja.evaluation;

/**
 * What both ratings come to by the decision table {@code performance-predicate} (predikat kinerja); derived, never
 * typed. The nine cells follow PermenPANRB 6/2022 and SE MenPANRB 3/2023.
 */
public enum Predicate {
    /** Sangat Baik. */
    VERY_GOOD,
    /** Baik. */
    GOOD,
    /** Butuh Perbaikan, in rules for functional posts also called Cukup. */
    NEEDS_IMPROVEMENT,
    /** Kurang, also called misconduct. */
    POOR,
    /** Sangat Kurang. */
    VERY_POOR
}

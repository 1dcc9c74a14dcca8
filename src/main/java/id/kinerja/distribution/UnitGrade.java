package id.kinerja.distribution;

/** What a unit achieved in a period (capaian kinerja organisasi), SE MenPANRB 3/2023. */
public enum UnitGrade {
    /** Istimewa. */
    OUTSTANDING,
    /** Baik. */
    GOOD,
    /** Butuh Perbaikan, in the circular also called Cukup. */
    NEEDS_IMPROVEMENT,
    /** Kurang. */
    POOR,
    /** Sangat Kurang. */
    VERY_POOR
}

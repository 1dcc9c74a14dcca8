package id.kinerja.cycle;

/** What a period is for. */
public enum PeriodKind {
    /** Setting the year's targets (penetapan SKP). */
    TARGET_SETTING,
    /** A quarter's evaluation (evaluasi periodik triwulan). */
    QUARTER,
    /** The evaluation of the whole year (evaluasi kinerja tahunan). */
    YEAR
}

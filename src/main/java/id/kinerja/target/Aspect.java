package id.kinerja.target;

/** What an indicator of a quantitative plan measures (aspek). */
public enum Aspect {
    /** Kuantitas. */
    QUANTITY,
    /** Kualitas. */
    QUALITY,
    /** Waktu. */
    TIME,
    /** Biaya. */
    COST
}

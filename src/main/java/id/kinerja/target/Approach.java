package id.kinerja.target;

/** How a plan's results are measured for the whole year (pendekatan SKP). */
public enum Approach {
    /** Indicators by aspect, with numbers (kuantitatif). */
    QUANTITATIVE,
    /** A measure of success in words (kualitatif). */
    QUALITATIVE
}

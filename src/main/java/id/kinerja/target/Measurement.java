package id.kinerja.target;

/** How an indicator is measured over the year (pola pengukuran). */
public enum Measurement {
    /** Adds up: the year is the sum of its quarters (hitungan, akumulasi). */
    COUNT,
    /** A level at the end of a quarter: the year is what was measured last (posisi). */
    POSITION,
    /** A figure that others publish, measured only in the quarters in which it is (rilis). */
    RELEASE
}

package id.kinerja.target;

/** From which side a head's result is looked at (perspektif; only for high leadership posts and heads of units). */
enum Perspective {
    /** Penerima layanan. */
    CUSTOMERS,
    /** Proses bisnis. */
    PROCESS,
    /** Penguatan internal. */
    STRENGTHENING,
    /** Anggaran. */
    BUDGET
}

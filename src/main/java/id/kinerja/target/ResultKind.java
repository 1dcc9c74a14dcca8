package id.kinerja.target;

/** Whether a result belongs to the post or was assigned beyond it (jenis hasil kerja). */
public enum ResultKind {
    /** Utama. */
    MAIN,
    /** Tambahan. */
    ADDITIONAL
}

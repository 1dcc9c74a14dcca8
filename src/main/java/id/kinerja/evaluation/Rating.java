package id.kinerja.evaluation;

/** How results or behaviour stand against the leader's expectation (rating hasil kerja, rating perilaku kerja). */
public enum Rating {
    /** Di atas ekspektasi. */
    ABOVE,
    /** Sesuai ekspektasi. */
    MEETS,
    /** Di bawah ekspektasi. */
    BELOW
}

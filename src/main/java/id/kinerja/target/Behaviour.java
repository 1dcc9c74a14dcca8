package id.kinerja.target;

/** The seven core values by which behaviour is judged (BerAKHLAK, perilaku kerja). */
public enum Behaviour {
    /** Berorientasi pelayanan. */
    SERVICE_ORIENTED,
    /** Akuntabel. */
    ACCOUNTABLE,
    /** Kompeten. */
    COMPETENT,
    /** Harmonis. */
    HARMONIOUS,
    /** Loyal. */
    LOYAL,
    /** Adaptif. */
    ADAPTIVE,
    /** Kolaboratif. */
    COLLABORATIVE
}

package id.kinerja.report;

/** Where an activity took place (lokasi kerja). */
public enum Place {
    /** Kantor. */
    OFFICE,
    /** Rumah. */
    HOME,
    /** Dinas luar. */
    FIELD
}

package id.kinerja.calendar;

/** Why nobody works on a day of the week (jenis hari libur). */
public enum HolidayKind {
    /** Libur nasional. */
    NATIONAL,
    /** Cuti bersama. */
    COLLECTIVE_LEAVE
}

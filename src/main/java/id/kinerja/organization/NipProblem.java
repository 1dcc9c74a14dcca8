package id.kinerja.organization;

/** Why 18 digits are no NIP; the message is {@code organization.nip.<name>}. */
enum NipProblem {
    /** Not 18 characters. */
    LENGTH,
    /** A spreadsheet made a number of it, and rounded it. */
    NUMBER,
    /** Something else than digits. */
    DIGITS,
    /** Digits 1 to 8 are no date, or one in the future. */
    BIRTH,
    /** Digits 9 to 14 are no year and month of appointment (PNS), or digits 9 to 12 no year (PPPK). */
    APPOINTMENT,
    /** Digits 13 and 14 count the work agreements of a PPPK from 01. */
    AGREEMENT,
    /** Digit 15 is neither 1 (male) nor 2 (female). */
    SEX,
    /** The last three digits are counted from 001. */
    SERIAL
}

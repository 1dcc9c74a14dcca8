package id.kinerja.calendar;

/**
 * Somebody has put or removed a holiday, in this transaction.
 *
 * @param removed whether the day is none any more
 * @param by the user name of who did it
 */
public record HolidayChanged(Holiday holiday, boolean removed, String by) {}

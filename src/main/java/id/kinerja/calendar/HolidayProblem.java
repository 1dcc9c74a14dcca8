package id.kinerja.calendar;

/**
 * What is wrong with one line of an uploaded list of holidays.
 *
 * @param line counted from 1; the header has the first
 * @param column the column's name
 * @param value as written, cut when it is long
 * @param code the message's code in the bundles
 */
public record HolidayProblem(int line, String column, String value, String code) {}

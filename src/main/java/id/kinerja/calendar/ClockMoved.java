package id.kinerja.calendar;

import java.time.Instant;

/**
 * The clock was moved.
 *
 * @param from what it showed before
 * @param to what it shows now
 */
public record ClockMoved(Instant from, Instant to) {}

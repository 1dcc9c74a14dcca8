package id.kinerja.calendar;

import java.time.LocalDate;
import java.time.temporal.ValueRange;

/** A day off by joint decree of three ministers (SKB 3 Menteri). */
public record Holiday(LocalDate day, HolidayKind kind, String name) {

    /** The years that a list of holidays may speak of. */
    public static final ValueRange POSSIBLE_YEARS = ValueRange.of(2000, 2100);

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 120;
}

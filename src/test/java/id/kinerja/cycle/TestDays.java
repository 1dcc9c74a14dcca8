package id.kinerja.cycle;

import java.time.LocalDate;
import java.util.Objects;

/** The days of windows that have some. */
final class TestDays {

    private TestDays() {}

    static LocalDate opens(Period period) {
        return Objects.requireNonNull(period.window().opensOn());
    }

    static LocalDate closes(Period period) {
        return Objects.requireNonNull(period.window().closesOn());
    }
}

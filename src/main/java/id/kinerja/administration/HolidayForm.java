package id.kinerja.administration;

import id.kinerja.calendar.Holiday;
import id.kinerja.calendar.HolidayKind;
import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One holiday as it is typed. */
record HolidayForm(
        @NotNull(message = "{calendar.holiday.day}") @Nullable
        LocalDate day,

        @NotNull(message = "{calendar.holiday.kind}") @Nullable
        HolidayKind kind,

        @NotBlank(message = "{calendar.holiday.name.required}") @PlainText(max = Holiday.LONGEST_NAME) @Nullable
        String name) {

    static HolidayForm empty() {
        return new HolidayForm(null, HolidayKind.NATIONAL, null);
    }

    /** Whether the day lies in a year that a list of holidays may speak of. */
    boolean possible() {
        return day != null && Holiday.POSSIBLE_YEARS.isValidIntValue(day.getYear());
    }

    Holiday holiday() {
        return new Holiday(
                Objects.requireNonNull(day),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(name).strip());
    }
}

package id.kinerja.examination;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An examination as typed.
 *
 * @param employee whom it is about, by NIP or name
 * @param lastDay inclusive
 */
record ExaminationForm(
        @NotBlank(message = "{examination.employee.required}") @PlainText(max = 200) @Nullable
        String employee,

        @NotBlank(message = "{examination.letter.required}") @PlainText(max = 100) @Nullable
        String letterNumber,

        @NotBlank(message = "{examination.reason.required}") @PlainText(max = 1000, multiline = true) @Nullable
        String reason,

        @NotNull(message = "{examination.last-day.required}") @Nullable
        LocalDate lastDay) {

    static final ExaminationForm EMPTY = new ExaminationForm(null, null, null, null);
}

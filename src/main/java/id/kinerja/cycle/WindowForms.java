package id.kinerja.cycle;

import id.kinerja.page.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What personnel admins say about windows and years, on pages and by programs alike. */
final class WindowForms {

    private static final int LONGEST = 1000;

    private WindowForms() {}

    /**
     * Other days for a window that is not open yet.
     *
     * @param opensOn the first day; without days it waits for somebody to open it
     * @param closesOn the last day
     */
    record Plan(
            @Schema(nullable = true) @Nullable LocalDate opensOn,
            @Schema(nullable = true) @Nullable LocalDate closesOn,

            @NotBlank(message = "{cycle.reason.required}") @PlainText(max = LONGEST, multiline = true)
            String reason) {}

    /** @param until the new last day */
    record Longer(
            @NotNull(message = "{cycle.extension.until.required}") @Nullable
            LocalDate until,

            @NotBlank(message = "{cycle.reason.required}") @PlainText(max = LONGEST, multiline = true)
            String reason) {}

    /**
     * That a window ends before its day, and why.
     *
     * @param until its new last day, from today on; none for today. One that is not open yet is left out at once
     */
    record Early(
            @Schema(nullable = true) @Nullable LocalDate until,

            @NotBlank(message = "{cycle.reason.required}") @PlainText(max = LONGEST, multiline = true)
            String reason) {}

    /** Other days for the end of a year; without one it waits for somebody to do it. */
    record YearPlan(
            @Schema(nullable = true) @Nullable LocalDate publishesOn,
            @Schema(nullable = true) @Nullable LocalDate endsOn,

            @NotBlank(message = "{cycle.reason.required}") @PlainText(max = LONGEST, multiline = true)
            String reason) {}
}

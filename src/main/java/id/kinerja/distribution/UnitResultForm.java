package id.kinerja.distribution;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a unit achieved, as it is typed.
 *
 * @param round how often it had been set when it was shown, 0 for never; none sets it whatever was set meanwhile
 * @param reason on which achievement of the action plan, or of the performance agreement, it rests
 */
record UnitResultForm(
        @Nullable Integer round,

        @NotNull(message = "{distribution.grade.required}") @Nullable
        UnitGrade grade,

        @NotBlank(message = "{distribution.reason.required}") @PlainText(max = 2000, multiline = true) @Nullable
        String reason) {}

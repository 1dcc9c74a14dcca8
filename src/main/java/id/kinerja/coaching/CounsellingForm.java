package id.kinerja.coaching;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A counselling as typed.
 *
 * @param receiver who is told besides the employee, by NIP or name; may be empty
 */
record CounsellingForm(
        @NotNull(message = "{coaching.counselling.day.required}") @Nullable
        LocalDate heldOn,

        @PlainText(max = 200) @Nullable String receiver,

        @NotBlank(message = "{coaching.counselling.note.required}") @PlainText(max = 4000, multiline = true) @Nullable
        String note) {}

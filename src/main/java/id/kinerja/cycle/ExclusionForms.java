package id.kinerja.cycle;

import id.kinerja.page.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What personnel admins say about who is not evaluated, on pages and by programs alike. */
final class ExclusionForms {

    private static final int LONGEST = 1000;
    private static final int NUMBER = 200;

    private ExclusionForms() {}

    /** What a page says: whom by NIP or name. */
    record NewByName(
            @NotBlank(message = "{cycle.exclusion.person.required}") @PlainText(max = NUMBER) @Nullable
            String person,

            @NotNull(message = "{cycle.exclusion.kind.required}") @Nullable
            ExclusionKind kind,

            @NotNull(message = "{cycle.exclusion.starts.required}") @Nullable
            LocalDate startsOn,

            @Nullable LocalDate endsOn,

            @NotBlank(message = "{cycle.exclusion.number.required}") @PlainText(max = NUMBER) @Nullable
            String documentNumber,

            @NotNull(message = "{cycle.exclusion.date.required}") @Nullable
            LocalDate documentDate,

            @PlainText(max = LONGEST, multiline = true) @Nullable
            String note) {

        static final NewByName EMPTY = new NewByName(null, null, null, null, null, null, null);

        New of(UUID employee) {
            return new New(employee, kind, startsOn, endsOn, documentNumber, documentDate, note);
        }
    }

    /**
     * What a program says.
     *
     * @param employee whom, by id
     * @param endsOn the last day; none while it is not known
     */
    record New(
            @NotNull(message = "{cycle.exclusion.person.required}") @Nullable
            UUID employee,

            @NotNull(message = "{cycle.exclusion.kind.required}") @Nullable
            ExclusionKind kind,

            @NotNull(message = "{cycle.exclusion.starts.required}") @Nullable
            LocalDate startsOn,

            @Schema(nullable = true) @Nullable LocalDate endsOn,

            @NotBlank(message = "{cycle.exclusion.number.required}") @PlainText(max = NUMBER) @Nullable
            String documentNumber,

            @NotNull(message = "{cycle.exclusion.date.required}") @Nullable
            LocalDate documentDate,

            @Schema(nullable = true) @PlainText(max = LONGEST, multiline = true) @Nullable
            String note) {}

    /** @param endsOn the last day, now that it is known */
    record End(
            @NotNull(message = "{cycle.exclusion.ends.required}") @Nullable
            LocalDate endsOn) {}

    /** Why one that was recorded is wrong. */
    record Withdrawal(
            @NotBlank(message = "{cycle.reason.required}") @PlainText(max = LONGEST, multiline = true) @Nullable
            String reason) {}
}

package id.kinerja.organization;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as typed; people by NIP or name.
 *
 * @param principal none on the principal's own page
 */
public record ActingForm(
        @PlainText(max = 200) @Nullable String principal,

        @NotBlank(message = "{organization.acting.stand-in.required}") @PlainText(max = 200) @Nullable
        String standIn,

        @NotNull(message = "{organization.acting.kind.required}") @Nullable
        ActingKind kind,

        @NotBlank(message = "{organization.acting.letter.required}") @PlainText(max = 100) @Nullable
        String letterNumber,

        @NotNull(message = "{organization.acting.from.required}") @Nullable
        LocalDate from,

        @Nullable LocalDate lastDay,

        @NotNull(message = "{organization.acting.scope.required}") @Nullable
        Scope scope,

        @Nullable List<@PlainText(max = 100) String> processes,
        @PlainText(max = 200) @Nullable String ownCasesBy) {

    static ActingForm empty(LocalDate today) {
        return new ActingForm(null, null, null, null, today, null, Scope.ALL, List.of(), null);
    }

    /** The kinds of tasks that are chosen; none for all. */
    List<String> chosen() {
        return scope == Scope.SOME && processes != null ? processes : List.of();
    }

    /** What is asked for; only when the form was found right. */
    ActingRequest request(UUID principalId, UUID standInId, @Nullable UUID ownCases) {
        return new ActingRequest(
                principalId,
                standInId,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(letterNumber),
                Objects.requireNonNull(from),
                lastDay,
                chosen(),
                ownCases);
    }

    /** Whether all tasks are meant. */
    public enum Scope {
        ALL,
        SOME
    }
}

package id.kinerja.organization;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A Plt. of a vacant post as typed; the person by NIP or name. */
public record VacancyForm(
        @NotBlank(message = "{organization.vacancy.person.required}") @PlainText(max = 200) @Nullable
        String person,

        @NotBlank(message = "{organization.vacancy.post.required}") @PlainText(max = 200) @Nullable
        String postTitle,

        @NotBlank(message = "{organization.acting.letter.required}") @PlainText(max = 100) @Nullable
        String letterNumber,

        @NotNull(message = "{organization.acting.from.required}") @Nullable
        LocalDate from,

        @Nullable LocalDate lastDay) {

    static VacancyForm empty(@Nullable String postTitle, LocalDate today) {
        return new VacancyForm(null, postTitle, null, today, null);
    }

    /** What is asked for; only when the form was found right. */
    ActingHeadRequest request(UUID unit, UUID personId) {
        return new ActingHeadRequest(
                unit,
                personId,
                Objects.requireNonNull(postTitle),
                Objects.requireNonNull(letterNumber),
                Objects.requireNonNull(from),
                lastDay);
    }
}

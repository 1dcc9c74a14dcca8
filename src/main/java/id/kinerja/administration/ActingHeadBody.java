package id.kinerja.administration;

import id.kinerja.organization.VacancyForm;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Plt. of a vacant post as a program sends it.
 *
 * @param person by id, by NIP, or by a name that only one person has
 * @param postTitle the vacant post as in the letter; none for what it was called last
 * @param lastDay none for as long as the post is vacant
 */
record ActingHeadBody(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String person,

        @Schema(nullable = true) @Nullable String postTitle,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String letterNumber,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        LocalDate from,

        @Schema(nullable = true) @Nullable LocalDate lastDay) {

    /** What the page's form would hold, where the title stands already. */
    VacancyForm form(@Nullable String knownTitle) {
        return new VacancyForm(person, postTitle == null ? knownTitle : postTitle, letterNumber, from, lastDay);
    }
}

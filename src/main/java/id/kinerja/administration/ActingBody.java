package id.kinerja.administration;

import id.kinerja.organization.ActingForm;
import id.kinerja.organization.ActingKind;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a program sends it; people by id, by NIP, or by a name that only one person has.
 *
 * @param principal the official stood in for; none for oneself
 * @param lastDay none for a Plt. without an end yet
 * @param processes the kinds of tasks, by process; none for all
 * @param ownCasesBy who decides the stand-in's own cases meanwhile
 */
record ActingBody(
        @Schema(nullable = true) @Nullable String principal,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String standIn,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        ActingKind kind,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String letterNumber,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        LocalDate from,

        @Schema(nullable = true) @Nullable LocalDate lastDay,
        @Schema(nullable = true) @Nullable List<String> processes,
        @Schema(nullable = true) @Nullable String ownCasesBy) {

    /** What the page's form would hold. */
    ActingForm form() {
        return new ActingForm(
                principal,
                standIn,
                kind,
                letterNumber,
                from,
                lastDay,
                processes == null ? ActingForm.Scope.ALL : ActingForm.Scope.SOME,
                processes == null
                        ? List.of()
                        : processes.stream().map(String::valueOf).toList(),
                ownCasesBy);
    }
}

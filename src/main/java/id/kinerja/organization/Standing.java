package id.kinerja.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In whose place somebody may act today.
 *
 * @param principalAccount none when the principal cannot sign in; then no task waits for the principal
 * @param lastDay none while a Plt. has no end yet
 * @param ownCases whether only in the cases of the principal's stand-in, who may not decide them
 */
public record Standing(
        UUID principalId,
        String principal,
        @Nullable String principalAccount,
        ActingKind kind,
        @Nullable LocalDate lastDay,
        boolean ownCases) {}

package id.kinerja.administration;

import id.kinerja.organization.ActingAppointment;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.NamedEmployee;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody stands in for an official, for programs.
 *
 * @param lastDay none while a Plt. has no end yet; one that was ended early keeps it
 * @param processes the kinds of tasks, by process; empty for all
 * @param ownCasesBy who decides the stand-in's own cases meanwhile
 * @param grantedBy the user name of who recorded it
 * @param revokedBy the user name of who ended it early; none when nobody did
 */
record ApiActingAppointment(
        UUID id,
        NamedEmployee principal,
        NamedEmployee standIn,
        ActingKind kind,
        String letterNumber,
        LocalDate from,
        @Nullable LocalDate lastDay,
        List<String> processes,
        @Nullable NamedEmployee ownCasesBy,
        ActingAppointment.State state,
        String grantedBy,
        Instant grantedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedWhy) {

    static ApiActingAppointment of(ActingAppointment one, LocalDate today) {
        return new ApiActingAppointment(
                one.id(),
                one.principal(),
                one.standIn(),
                one.kind(),
                one.letterNumber(),
                one.from(),
                one.lastDay(),
                one.processes(),
                one.ownCasesBy(),
                one.on(today),
                one.grantedBy(),
                one.grantedAt(),
                one.revokedBy(),
                one.revokedAt(),
                one.revokedWhy());
    }
}

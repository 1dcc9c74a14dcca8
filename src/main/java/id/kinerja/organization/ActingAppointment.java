package id.kinerja.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody stands in for an official for a time.
 *
 * @param letterNumber the number of the letter that says so (nomor surat perintah)
 * @param from the first day
 * @param to the day after the last; none while a Plt. has no end yet
 * @param processes the kinds of tasks, by process; empty for all
 * @param ownCasesBy who decides the stand-in's own cases meanwhile; none where the stand-in does not report to the principal
 * @param grantedBy the user name of who recorded it
 * @param revokedBy the user name of who ended it early; none when nobody did
 */
public record ActingAppointment(
        UUID id,
        NamedEmployee principal,
        NamedEmployee standIn,
        ActingKind kind,
        String letterNumber,
        LocalDate from,
        @Nullable LocalDate to,
        List<String> processes,
        @Nullable NamedEmployee ownCasesBy,
        String grantedBy,
        Instant grantedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedWhy) {

    /** The last day; none while a Plt. has no end yet. */
    public @Nullable LocalDate lastDay() {
        return to == null ? null : to.minusDays(1);
    }

    /** Whether somebody is the principal, the stand-in, or who decides the stand-in's own cases. */
    public boolean concerns(UUID person) {
        return principal.id().equals(person)
                || standIn.id().equals(person)
                || ownCasesBy != null && ownCasesBy.id().equals(person);
    }

    /** How it stands on a day. */
    public State on(LocalDate day) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (from.isAfter(day)) {
            return State.COMING;
        }
        return to == null || to.isAfter(day) ? State.RUNNING : State.OVER;
    }

    /** How an appointment stands. */
    public enum State {
        COMING,
        RUNNING,
        OVER,
        REVOKED
    }
}

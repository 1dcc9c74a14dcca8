package id.kinerja.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody leads a unit whose managerial post is vacant (pelaksana tugas, Plt.).
 *
 * @param postTitle the vacant post
 * @param letterNumber the number of the letter that says so (nomor surat perintah)
 * @param from the first day
 * @param to the day after the last; none until somebody is appointed to the post
 * @param grantedBy the user name of who recorded it
 * @param revokedBy the user name of who ended it early; none when nobody did
 */
public record ActingHead(
        UUID id,
        UUID unitId,
        NamedEmployee person,
        String postTitle,
        String letterNumber,
        LocalDate from,
        @Nullable LocalDate to,
        String grantedBy,
        Instant grantedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedWhy) {

    /** The last day; none while it has no end, or where it was called off before it began. */
    public @Nullable LocalDate lastDay() {
        return to == null || to.equals(from) ? null : to.minusDays(1);
    }

    /** Whether it was called off before it began. */
    public boolean calledOff() {
        return from.equals(to);
    }

    /** Whether it runs on a day or is still to begin. */
    public boolean endsAfter(LocalDate day) {
        return !calledOff() && (to == null || to.isAfter(day));
    }
}

package id.kinerja.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Plt. of a vacant post that somebody wants to record.
 *
 * @param postTitle the vacant post, such as Kepala Bidang Anggaran
 * @param lastDay none for as long as the post is vacant
 */
public record ActingHeadRequest(
        UUID unit,
        UUID person,
        String postTitle,
        String letterNumber,
        LocalDate from,
        @Nullable LocalDate lastDay) {

    /** The day after the last; none for an open end. */
    @Nullable
    LocalDate to() {
        return lastDay == null ? null : lastDay.plusDays(1);
    }
}

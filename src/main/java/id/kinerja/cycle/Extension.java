package id.kinerja.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a window got a later last day, or an earlier one (perpanjangan, penutupan lebih awal).
 *
 * @param endedOn the last day before
 * @param endsOn the last day since
 * @param cases how many cases were open in the window
 * @param moved of how many the due date was moved so far
 * @param finishedAt since when all of them are
 */
public record Extension(
        UUID id,
        UUID periodId,
        LocalDate endedOn,
        LocalDate endsOn,
        String reason,
        Instant extendedAt,
        int cases,
        int moved,
        @Nullable Instant finishedAt) {}

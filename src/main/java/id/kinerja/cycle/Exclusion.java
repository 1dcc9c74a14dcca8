package id.kinerja.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody is not evaluated (dikecualikan), or since when not any more, by a document.
 *
 * @param startsOn the first day, in the government's zone
 * @param endsOn the last day; none while it is not known
 * @param documentNumber that of the letter by which it was decided
 * @param note may be empty
 * @param recordedBy the user name
 * @param withdrawnAt that it was recorded wrongly; none while it counts
 */
public record Exclusion(
        UUID id,
        UUID employeeId,
        ExclusionKind kind,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String documentNumber,
        LocalDate documentDate,
        String note,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason) {

    /** Whether nothing of the employee is evaluated any more since its first day. */
    public boolean forGood() {
        return kind.closing() && endsOn == null;
    }

    /** Whether it counts on a day. */
    public boolean on(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }
}

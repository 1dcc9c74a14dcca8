package id.kinerja.cycle;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a period is worked on (jendela periode): from its first day, at which it opens by itself, to its last.
 *
 * @param opensOn the first day in the government's zone; none while nobody has set it
 * @param closesOn the last day; until it is over people may submit
 * @param openedAt when it was opened; none before
 * @param closedAt since when nothing may be submitted; none before
 */
public record PeriodWindow(
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    /** A window that nobody has set: of a period from before there were any. */
    public static final PeriodWindow NONE = new PeriodWindow(null, null, null, null);

    /** Whether it was opened and its last day is over, or it was closed before. */
    public boolean closedOn(LocalDate day) {
        return closedAt != null || openedAt != null && closesOn != null && day.isAfter(closesOn);
    }
}

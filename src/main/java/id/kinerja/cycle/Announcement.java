package id.kinerja.cycle;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a window ends later, or a year's results are published, as those read it whom it concerns (pengumuman).
 *
 * @param published whether the year's results are published; else the window ends later
 * @param endsOn the day until which it is shown; of a window its new last day
 */
public record Announcement(
        PeriodKind kind,
        int number,
        int year,
        boolean published,
        LocalDate endsOn,
        String reason,
        Instant announcedAt) {}

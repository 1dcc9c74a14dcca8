package id.kinerja.cycle;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a window ends later or earlier, or a year's results are published, as those read it whom it concerns (pengumuman).
 *
 * @param published whether the year's results are published; else the window has another last day
 * @param earlier whether the window ends earlier, and not later
 * @param endsOn the window's new last day; of results the day until which it is shown
 */
public record Announcement(
        PeriodKind kind,
        int number,
        int year,
        boolean published,
        boolean earlier,
        LocalDate endsOn,
        String reason,
        Instant announcedAt) {}

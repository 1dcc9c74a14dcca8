package id.kinerja.cycle;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a window ends later, as those read it whom it concerns (pengumuman).
 *
 * @param endsOn the new last day, until which it is shown
 */
public record Announcement(
        PeriodKind kind, int number, int year, LocalDate endsOn, String reason, Instant announcedAt) {}

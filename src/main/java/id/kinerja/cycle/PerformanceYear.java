package id.kinerja.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A year of performance appraisal (tahun kinerja).
 *
 * @param id the case of the process {@code performance-cycle}
 * @param startedAt since when that process runs; none for a year from before it was there
 * @param publishesOn the day on which its results are published by themselves; none while nobody has set it
 * @param endsOn the day on which it is closed by itself; none while nobody has set it
 * @param endedAt since when it is closed
 */
public record PerformanceYear(
        UUID id,
        int year,
        @Nullable Instant startedAt,
        @Nullable LocalDate publishesOn,
        @Nullable LocalDate endsOn,
        @Nullable Instant publishedAt,
        @Nullable Instant endedAt) {}

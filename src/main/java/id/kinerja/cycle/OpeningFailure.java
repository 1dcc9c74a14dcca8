package id.kinerja.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom a run could not open the period.
 *
 * @param name with titles, as on record today
 * @param reason what was in the way, as the application tells it
 */
public record OpeningFailure(UUID employeeId, @Nullable String nip, String name, String reason, Instant failedAt) {}

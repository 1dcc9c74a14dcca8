package id.kinerja.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which days somebody is excluded has changed; told in the transaction that changes it.
 *
 * @param awayUntil the last day by which the person was away at the latest, where it may be an earlier one than before: as recorded
 *     now, or today when the record was wrong; none when the exclusion is new
 */
public record ExclusionChanged(UUID employeeId, @Nullable LocalDate awayUntil) {}

package id.kinerja.organization;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A roster was applied; published in the transaction that wrote it.
 *
 * @param people how many people it names
 */
public record RosterImported(UUID importId, LocalDate effectiveOn, int people, String by) {}

package id.kinerja.engine;

import java.time.Instant;
import java.util.UUID;

/**
 * A step that somebody has completed.
 *
 * @param by the user name of who completed it
 */
public record Handled(UUID caseId, String name, String by, Instant at) {}

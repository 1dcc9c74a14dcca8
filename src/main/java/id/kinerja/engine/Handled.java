package id.kinerja.engine;

import java.time.Instant;
import java.util.UUID;

/**
 * A step that somebody else has completed, or, being a group's, has taken.
 *
 * @param by the user name of who did
 * @param at when it was completed or taken
 * @param completed whether it is done; otherwise that person is at it
 */
public record Handled(UUID caseId, String name, String by, Instant at, boolean completed) {}

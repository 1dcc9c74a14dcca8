package id.kinerja.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody else has completed, or, being a group's, has taken.
 *
 * @param by the user name of who did
 * @param principal the user name of the official in whose place; none when in no other's
 * @param at when it was completed or taken
 * @param completed whether it is done; otherwise that person is at it
 */
public record Handled(
        UUID caseId, String name, String by, @Nullable String principal, Instant at, boolean completed) {}

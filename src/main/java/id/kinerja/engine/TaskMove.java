package id.kinerja.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an open decision went from one superior to another, as people read it beside the case.
 *
 * @param step the user task in the model
 * @param from who was waited for, by name; none for the personnel admins
 * @param to who is waited for since; none for the personnel admins, or with {@code TO_ROLE} for the role that it waits for
 * @param cause why, such as {@code ROSTER}, {@code TAKEN_OVER} by who stands above, {@code TO_ROLE} where who had taken a role's task may not have it any more, or {@code PAUSED} where nobody else has it and its
 *     term waits for an exclusion to end
 */
public record TaskMove(
        String step, @Nullable String from, @Nullable String to, String cause, Instant at) {}

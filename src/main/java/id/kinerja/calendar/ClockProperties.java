package id.kinerja.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the clock starts.
 *
 * @param start the instant it shows when the application starts; none for the computer's own time
 */
@ConfigurationProperties("kinerja.clock")
record ClockProperties(@Nullable Instant start) {}

package id.kinerja.coaching;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When coachings are looked at.
 *
 * @param nightlyAt the time of day, in the government's zone
 */
@ConfigurationProperties("kinerja.coaching")
record CoachingProperties(@DefaultValue("04:00") LocalTime nightlyAt) {}

package id.kinerja.privacy;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When what has been kept long enough is removed.
 *
 * @param nightlyAt the time of day, in the government's zone
 */
@ConfigurationProperties("kinerja.retention")
record RemovalProperties(@DefaultValue("02:00") LocalTime nightlyAt) {}

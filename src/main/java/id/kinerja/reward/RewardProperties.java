package id.kinerja.reward;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When open nominations are looked at.
 *
 * @param nightlyAt the time of day, in the government's zone
 */
@ConfigurationProperties("kinerja.reward")
record RewardProperties(@DefaultValue("04:20") LocalTime nightlyAt) {}

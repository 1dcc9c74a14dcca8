package id.kinerja.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When open decisions move to new superiors.
 *
 * @param every how long until the next look; zero for never by itself
 */
@ConfigurationProperties("kinerja.task-moves")
record TaskMoverProperties(@DefaultValue("5s") Duration every) {}

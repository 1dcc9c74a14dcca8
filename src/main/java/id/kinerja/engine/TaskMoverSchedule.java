package id.kinerja.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks every few seconds whether superiors have changed; nearly always one look at an index. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskMoverProperties.class)
class TaskMoverSchedule implements SchedulingConfigurer {

    private final TaskMover mover;
    private final TaskMoverProperties properties;

    TaskMoverSchedule(TaskMover mover, TaskMoverProperties properties) {
        this.mover = mover;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        Duration every = properties.every();
        if (!every.isZero()) {
            registrar.addFixedDelayTask(mover::run, every);
        }
    }
}

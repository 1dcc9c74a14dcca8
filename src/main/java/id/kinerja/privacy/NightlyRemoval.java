package id.kinerja.privacy;

import id.kinerja.calendar.Nights;
import id.kinerja.database.OneNode;
import id.kinerja.personal.RemovalClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.TaskUtils;

/**
 * Removes every night what has been kept long enough, on one of the nodes and in a thread of its own: it may take hours, for
 * which nothing else that is done from time to time waits.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemovalProperties.class)
class NightlyRemoval implements SmartLifecycle {

    private final Removal removal;
    private final RemovalRuns runs;
    private final RemovalProperties properties;
    private final RemovalClock clock;
    private final JdbcClient jdbc;
    private final OneNode oneNode;
    private @Nullable ThreadPoolTaskScheduler thread;

    NightlyRemoval(
            Removal removal,
            RemovalRuns runs,
            RemovalProperties properties,
            RemovalClock clock,
            JdbcClient jdbc,
            OneNode oneNode) {
        this.removal = removal;
        this.runs = runs;
        this.properties = properties;
        this.clock = clock;
        this.jdbc = jdbc;
        this.oneNode = oneNode;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = new ThreadPoolTaskScheduler();
            thread.setPoolSize(1);
            thread.setThreadNamePrefix("nightly-removal-");
            thread.setErrorHandler(TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER);
            thread.initialize();
            thread.schedule(this::run, Nights.at(clock::zone, properties.nightlyAt()));
        }
    }

    /** A run that is cut off is gone on with by the next one. */
    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Runs unless another node does or has done so this night; one that was cut off is gone on with. */
    void run() {
        LocalDate night = clock.today();
        oneNode.run("nightly-removal", () -> {
            if (!runs.isDone(night)) {
                // a preview ends first, and none begins before this has ended
                jdbc.sql("select " + Removal.LOCK).query(rows -> {});
                removal.run(night);
            }
        });
    }
}

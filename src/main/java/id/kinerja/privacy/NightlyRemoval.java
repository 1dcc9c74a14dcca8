package id.kinerja.privacy;

import id.kinerja.personal.RemovalClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate holdingTheLock;
    private @Nullable ThreadPoolTaskScheduler thread;

    NightlyRemoval(
            Removal removal,
            RemovalRuns runs,
            RemovalProperties properties,
            RemovalClock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.removal = removal;
        this.runs = runs;
        this.properties = properties;
        this.clock = clock;
        this.jdbc = jdbc;
        this.holdingTheLock = new TransactionTemplate(transactions);
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = new ThreadPoolTaskScheduler();
            thread.setPoolSize(1);
            thread.setThreadNamePrefix("nightly-removal-");
            thread.setErrorHandler(TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER);
            thread.initialize();
            thread.schedule(this::run, this::next);
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

    /** The next night by the machine's clock: a clock that was moved for a demonstration moves no maintenance. */
    Instant next(TriggerContext context) {
        ZonedDateTime now = context.getClock().instant().atZone(clock.zone());
        ZonedDateTime today = now.with(properties.nightlyAt());
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    /** Runs unless another node does or has done so this night; one that was cut off is gone on with. */
    void run() {
        LocalDate night = clock.today();
        holdingTheLock.executeWithoutResult(status -> {
            if (locked() && !runs.isDone(night)) {
                // a preview ends first, and none begins before this has ended
                jdbc.sql("select " + Removal.LOCK).query(rows -> {});
                removal.run(night);
            }
        });
    }

    private boolean locked() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('nightly-removal'))")
                .query(Boolean.class)
                .single();
    }
}

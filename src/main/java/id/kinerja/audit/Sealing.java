package id.kinerja.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Has the trail sealed every few seconds, in a thread of its own: whatever else is done from time to time may take
 * minutes, and an entry without a seal for so long looks like one that somebody kept from being sealed.
 */
@Component
class Sealing implements SmartLifecycle {

    private final Sealer sealer;
    private final AuditProperties properties;
    private @Nullable ThreadPoolTaskScheduler thread;

    Sealing(Sealer sealer, AuditProperties properties) {
        this.sealer = sealer;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = new ThreadPoolTaskScheduler();
            thread.setPoolSize(1);
            thread.setThreadNamePrefix("audit-sealer-");
            thread.setWaitForTasksToCompleteOnShutdown(true);
            thread.setAwaitTerminationSeconds(10);
            thread.initialize();
            thread.scheduleWithFixedDelay(sealer::seal, properties.sealEvery());
        }
    }

    /** What was written last gets its seal before the application ends, or it would have it only after the next start. */
    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
            sealer.seal();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Ends later than the web server and the engine's jobs, which still write. */
    @Override
    public int getPhase() {
        return 0;
    }
}

package id.kinerja.bench.crash;

import id.kinerja.bench.Application;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients know of the application: whether it is there, and whether to go on. */
final class Situation {

    private static final int PAUSE = 100;

    private final Application application;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean over;

    Situation(Application application) {
        this.application = application;
    }

    /** Waits until the application says that it is well. */
    void awaitHealth() throws InterruptedException {
        while (!application.healthy()) {
            Thread.sleep(PAUSE);
        }
    }

    void acknowledged() {
        acknowledged.incrementAndGet();
    }

    /** Waits until so many more requests were acknowledged, but not longer than a moment. */
    void awaitProgress(int more, Instant longest) throws InterruptedException {
        int wanted = acknowledged.get() + more;
        while (acknowledged.get() < wanted && Instant.now().isBefore(longest)) {
            Thread.sleep(PAUSE);
        }
    }

    /** Begun reports are finished, no more are begun. */
    void end() {
        over = true;
    }

    boolean over() {
        return over;
    }
}

package id.kinerja.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Reads a page ten times a second, whether or not the one before has come. How long each took counts from when it was
 * due: one that waits for another is slow as well.
 */
final class PacedReading implements AutoCloseable {

    private static final int READERS = 4;
    private static final int PAUSE = 100;

    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final Queue<Future<Double>> asked = new ConcurrentLinkedQueue<>();
    private final PageReader page;

    private PacedReading(PageReader page) {
        this.page = page;
    }

    static PacedReading start(PageReader page) {
        var reading = new PacedReading(page);
        reading.pace.scheduleAtFixedRate(reading::ask, 0, PAUSE, TimeUnit.MILLISECONDS);
        return reading;
    }

    /** Reads it so many times; returns the milliseconds, the shortest first. */
    static List<Double> times(PageReader page, int reads) throws Exception {
        try (var reading = start(page)) {
            Thread.sleep((long) reads * PAUSE);
            return reading.end();
        }
    }

    /** Asks no more, and returns the milliseconds of each that was asked for, the shortest first. */
    List<Double> end() throws Exception {
        pace.shutdown();
        pace.awaitTermination(1, TimeUnit.MINUTES);
        List<Double> millis = new ArrayList<>();
        for (Future<Double> one : asked) {
            millis.add(one.get());
        }
        millis.sort(null);
        return millis;
    }

    private void ask() {
        long due = System.nanoTime();
        asked.add(readers.submit(() -> {
            page.read();
            return (System.nanoTime() - due) / 1e6;
        }));
    }

    @Override
    public void close() {
        pace.shutdownNow();
        readers.shutdownNow();
    }
}

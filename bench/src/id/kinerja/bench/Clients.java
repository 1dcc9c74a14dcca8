package id.kinerja.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** People who work at once, each doing one thing after another. */
final class Clients {

    private Clients() {}

    /** Does each of so many things once. */
    static void each(int clients, int things, Work work) throws Exception {
        var next = new AtomicInteger();
        run(clients, () -> {
            int thing = next.getAndIncrement();
            return thing < things && work.on(thing);
        });
    }

    /** Does one thing after another until the time is over; returns how many a second were done. */
    static double during(int clients, int seconds, AtomicInteger next, Work work) throws Exception {
        int before = next.get();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        run(clients, () -> work.on(next.getAndIncrement()) && System.nanoTime() < end);
        return (next.get() - before) / ((System.nanoTime() - start) / 1e9);
    }

    private static void run(int clients, Callable<Boolean> step) throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        Callable<Void> client = () -> {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = step.call();
            }
            return null;
        };
        try {
            for (Future<Void> done : threads.invokeAll(
                    IntStream.range(0, clients).mapToObj(unused -> client).toList())) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** One thing to do, by its number; it says whether to go on. */
    interface Work {

        boolean on(int number) throws Exception;
    }
}

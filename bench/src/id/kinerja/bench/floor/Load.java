package id.kinerja.bench.floor;

import id.kinerja.bench.floor.MeasuredEngine.OpenTask;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Starts cases and completes their tasks by four threads, step after step, and prints a line a figure: a name, a tab,
 * and how many there were in a second.
 */
public final class Load {

    private static final int THREADS = 4;

    private final MeasuredEngine engine;
    private final int cases;
    private final PrintStream out;

    private Load(MeasuredEngine engine, int cases, PrintStream out) {
        this.engine = engine;
        this.cases = cases;
        this.out = out;
    }

    /**
     * Measures an engine.
     *
     * @param cases how many of each process in a round
     * @param rounds how often; one more before them warms up and prints nothing
     */
    public static void run(MeasuredEngine engine, int cases, int rounds) throws Exception {
        new Load(engine, cases, new PrintStream(PrintStream.nullOutputStream())).round();
        for (int round = 0; round < rounds; round++) {
            new Load(engine, cases, System.out).round();
        }
    }

    /**
     * Measures only how one process is started.
     *
     * @param cases how many in a round
     * @param rounds how often; one more before them warms up and prints nothing
     */
    public static void starts(MeasuredEngine engine, String process, int cases, int rounds) throws Exception {
        new Load(engine, cases, new PrintStream(PrintStream.nullOutputStream())).start(process);
        for (int round = 0; round < rounds; round++) {
            new Load(engine, cases, System.out).start(process);
        }
    }

    private void round() throws Exception {
        for (Scenario scenario : Scenario.ALL) {
            double whole = start(scenario.process());
            for (var step : scenario.outcomes()) {
                List<OpenTask> tasks = engine.openTasks(scenario.process());
                if (tasks.size() != cases) {
                    throw new IllegalStateException(tasks.size() + " tasks instead of " + cases + " before " + step);
                }
                whole += timed(
                        scenario.process() + " " + step.task(), tasks, task -> engine.complete(task, step.outcome()));
            }
            if (!engine.openTasks(scenario.process()).isEmpty()) {
                throw new IllegalStateException(scenario.process() + " goes on after its last step");
            }
            print(scenario.process() + " whole", cases / whole);
        }
    }

    private double start(String process) throws Exception {
        List<String> keys =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(cases).toList();
        return timed(process + " start", keys, key -> engine.start(process, key));
    }

    /** Does the work by all threads; returns the seconds that it took. */
    private <T> double timed(String name, Collection<T> work, Consumer<T> action) throws Exception {
        Queue<T> left = new ConcurrentLinkedQueue<>(work);
        Callable<Void> worker = () -> {
            for (T next = left.poll(); next != null; next = left.poll()) {
                action.accept(next);
            }
            return null;
        };
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            long start = System.nanoTime();
            var done = threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(unused -> worker).toList());
            double seconds = (System.nanoTime() - start) / 1e9;
            for (Future<Void> future : done) {
                future.get();
            }
            print(name, work.size() / seconds);
            return seconds;
        } catch (ExecutionException failure) {
            throw new IllegalStateException(name, failure.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private void print(String name, double aSecond) {
        out.println(name + "\t" + aSecond);
    }
}

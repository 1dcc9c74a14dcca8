package id.kinerja;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Sixteen clients that begin in the same instant. */
public final class AtOnce {

    private static final int CLIENTS = 16;

    private AtOnce() {}

    /** What they were answered, in the order of the clients, who are counted from 0. */
    public static <T> List<T> sixteen(IntFunction<Callable<T>> client) throws Exception {
        var start = new CyclicBarrier(CLIENTS);
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<T>> requests = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> (Callable<T>) () -> {
                        start.await();
                        return client.apply(number).call();
                    })
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : clients.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdown();
        }
    }
}

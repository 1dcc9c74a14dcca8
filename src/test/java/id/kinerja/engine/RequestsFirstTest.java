package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestsFirstTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final RequestsFirst requests = new RequestsFirst();
    private final CountDownLatch answered = new CountDownLatch(1);

    @Test
    void without_a_request_nothing_waits() {
        assertThat(CompletableFuture.runAsync(() -> requests.giveWay(LONG))).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void work_in_the_background_goes_on_when_the_last_request_is_answered() throws Exception {
        CompletableFuture<Void> request = answering(() -> {});
        var work = new Thread(() -> requests.giveWay(LONG));
        work.start();
        Awaitility.await().until(work::getState, Thread.State.TIMED_WAITING::equals);

        answered.countDown();
        work.join(Duration.ofMinutes(1).toMillis());

        assertThat(work.isAlive()).isFalse();
        assertThat(request).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void a_request_that_never_ends_holds_nothing_up_for_good() {
        CompletableFuture<Void> request = answering(() -> {});

        assertThat(CompletableFuture.runAsync(() -> requests.giveWay(Duration.ofMillis(20))))
                .succeedsWithin(Duration.ofMinutes(1));

        assertThat(request).isNotDone();
        answered.countDown();
        assertThat(request).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void what_a_request_itself_starts_does_not_wait_for_it() {
        answered.countDown();

        assertThat(answering(() -> requests.giveWay(LONG))).succeedsWithin(Duration.ofMinutes(1));
    }

    /** A request that does something, and is answered when the test says so. */
    private CompletableFuture<Void> answering(Runnable doing) {
        var begun = new CountDownLatch(1);
        CompletableFuture<Void> request = CompletableFuture.runAsync(() -> {
            try {
                requests.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (in, out) -> {
                    begun.countDown();
                    doing.run();
                    uninterruptibly(answered);
                });
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        uninterruptibly(begun);
        return request;
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

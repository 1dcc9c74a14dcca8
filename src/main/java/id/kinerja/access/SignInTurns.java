package id.kinerja.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;

/**
 * Lets passwords be looked at in turn: those of one account one after the other, so that what is counted is counted before
 * the next is looked at, and of all accounts a few at once, since each takes a processor and a connection for long.
 */
@Component
@Profile("!keycloak")
class SignInTurns {

    private static final int QUEUES = 256;
    private static final int LONGEST_SECONDS = 10;

    private final ReentrantLock[] queues = new ReentrantLock[QUEUES];
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    SignInTurns() {
        for (int i = 0; i < QUEUES; i++) {
            queues[i] = new ReentrantLock(true);
        }
    }

    /**
     * Waits for the account's turn and a free place; closing gives both back.
     *
     * @throws AuthenticationServiceException when it took too long
     */
    Turn of(String userName) {
        ReentrantLock queue = queues[Math.floorMod(userName.hashCode(), QUEUES)];
        try {
            if (queue.tryLock(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                if (places.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    return () -> {
                        places.release();
                        queue.unlock();
                    };
                }
                queue.unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new AuthenticationServiceException("too many sign in at once");
    }

    /** Somebody's turn. */
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }
}

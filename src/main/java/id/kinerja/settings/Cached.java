package id.kinerja.settings;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small piece of the database kept in memory.
 *
 * <p>Right at once after a change on this node and within the transaction that makes it; another node sees the change
 * when its copy expires. While the database cannot be asked, the copy goes on.
 */
public final class Cached<T> {

    private final Supplier<T> load;
    private final long keptNanos;
    private final AtomicInteger generation = new AtomicInteger();
    private volatile @Nullable Entry<T> entry;

    public Cached(Duration kept, Supplier<T> load) {
        this.keptNanos = kept.toNanos();
        this.load = load;
    }

    /** The value as this transaction must see it. */
    public T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return load.get();
        }
        Entry<T> known = entry;
        if (known != null && System.nanoTime() - known.loadedAt < keptNanos) {
            return known.value;
        }
        int before = generation.get();
        T value;
        try {
            value = load.get();
        } catch (DataAccessException | TransactionException gone) {
            if (known == null) {
                throw gone;
            }
            value = known.value;
        }
        if (before == generation.get()) {
            entry = new Entry<>(value, System.nanoTime());
        }
        return value;
    }

    /** To be called by who changed what the value is made of. */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, this);
            TransactionSynchronizationManager.registerSynchronization(new ForgetAtTheEnd());
        }
    }

    private void forget() {
        generation.incrementAndGet();
        entry = null;
    }

    private record Entry<T>(T value, long loadedAt) {}

    private final class ForgetAtTheEnd implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Cached.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Cached.this, Cached.this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Cached.this);
            forget();
        }
    }
}

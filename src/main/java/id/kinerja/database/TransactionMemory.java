package id.kinerja.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has looked up, so that it asks once; forgotten when the transaction ends.
 *
 * <p>For facts that the same transaction does not change itself. Without a transaction everything is looked up anew.
 *
 * @param <K> what is asked for
 * @param <V> what is known of it
 */
public final class TransactionMemory<K, V> {

    /** What is known of a key: remembered, or else looked up. */
    public V get(K key, Function<K, V> lookUp) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return lookUp.apply(key);
        }
        return known().computeIfAbsent(key, lookUp);
    }

    /** Remembers what was looked up for many at once; without a transaction nothing is remembered. */
    public void remember(Map<K, V> found) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().putAll(found);
        }
    }

    @SuppressWarnings("unchecked") // bound by this object alone
    private Map<K, V> known() {
        var held = (Held<K, V>) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new Held<>();
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<Held<K, V>, TransactionMemory<K, V>>(held, this) {});
        }
        return held.known;
    }

    private static final class Held<K, V> extends ResourceHolderSupport {

        private final Map<K, V> known = new HashMap<>();
    }
}

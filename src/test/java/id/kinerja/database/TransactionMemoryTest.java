package id.kinerja.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransactionMemoryTest {

    private final TransactionMemory<String, Integer> memory = new TransactionMemory<>();
    private final List<String> lookedUp = new ArrayList<>();
    private final Function<String, Integer> lookUp = key -> {
        lookedUp.add(key);
        return key.length();
    };
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    @Test
    void a_transaction_looks_up_once_and_the_next_one_anew() {
        transaction.executeWithoutResult(status -> {
            assertThat(memory.get("one", lookUp)).isEqualTo(3);
            assertThat(memory.get("one", lookUp)).isEqualTo(3);
        });
        transaction.executeWithoutResult(status -> memory.get("one", lookUp));

        assertThat(lookedUp).containsExactly("one", "one");
    }

    @Test
    void without_a_transaction_nothing_is_remembered() {
        memory.remember(Map.of("one", 99));
        memory.get("one", lookUp);
        assertThat(memory.get("one", lookUp)).isEqualTo(3);

        assertThat(lookedUp).containsExactly("one", "one");
    }

    @Test
    void what_was_looked_up_for_many_is_not_looked_up_again() {
        transaction.executeWithoutResult(status -> {
            memory.remember(Map.of("one", 99));
            assertThat(memory.get("one", lookUp)).isEqualTo(99);
        });

        assertThat(lookedUp).isEmpty();
    }

    @Test
    void a_transaction_within_another_has_a_memory_of_its_own() {
        var within = new TransactionTemplate(transaction.getTransactionManager());
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(outer -> {
            memory.remember(Map.of("one", 99));
            within.executeWithoutResult(
                    inner -> assertThat(memory.get("one", lookUp)).isEqualTo(3));
            assertThat(memory.get("one", lookUp)).isEqualTo(99);
        });
    }

    /** Transactions in name only. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private final List<Object> open = new ArrayList<>();

        @Override
        protected Object doGetTransaction() {
            return open;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return !open.isEmpty();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open.add(definition);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return open.remove(open.size() - 1);
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            open.add(suspended);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open.remove(open.size() - 1);
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open.remove(open.size() - 1);
        }
    }
}

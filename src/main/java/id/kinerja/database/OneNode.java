package id.kinerja.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets only one of the nodes do something at a time, by an advisory lock of the database that a crash gives back. */
@Component
public class OneNode {

    private final JdbcClient jdbc;
    private final TransactionTemplate holdingTheLock;
    private final TransactionTemplate outside;

    OneNode(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.holdingTheLock = new TransactionTemplate(transactions);
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** Does it in the transaction that holds the lock, unless another node is at it. */
    public void run(String name, Runnable work) {
        holdingTheLock.executeWithoutResult(status -> {
            if (locked(name)) {
                work.run();
            }
        });
    }

    /** Does it beside the transaction that holds the lock, in transactions of its own, unless another node is at it. */
    public void runOutside(String name, Runnable work) {
        run(name, () -> outside.executeWithoutResult(without -> work.run()));
    }

    private boolean locked(String name) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext(?))")
                .param(name)
                .query(Boolean.class)
                .single();
    }
}

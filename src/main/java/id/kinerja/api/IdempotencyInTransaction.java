package id.kinerja.api;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Notes a request's key in the very transaction that carries the request out: either both are there after a crash, or
 * neither.
 */
@Component
class IdempotencyInTransaction implements TransactionExecutionListener {

    private final ObjectProvider<IdempotencyKeys> keys;
    private final ObjectProvider<EntityManager> entities;

    IdempotencyInTransaction(ObjectProvider<IdempotencyKeys> keys, ObjectProvider<EntityManager> entities) {
        this.keys = keys;
        this.entities = entities;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        @Nullable IdempotentRequest request = IdempotentRequest.current();
        if (request == null || transaction.isReadOnly() || transaction.isRollbackOnly()) {
            return;
        }
        entities.getObject().flush();
        if (keys.getObject().note(request)) {
            IdempotentRequest.end();
        }
    }
}

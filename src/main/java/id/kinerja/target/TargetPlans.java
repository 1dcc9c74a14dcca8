package id.kinerja.target;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The plans as aggregates. */
interface TargetPlans extends Repository<TargetPlan, UUID> {

    Optional<TargetPlan> findById(UUID id);

    /** The plan with its row locked until the transaction ends, so that changes of two tabs come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select plan from TargetPlan plan where plan.id = :id")
    Optional<TargetPlan> forChange(UUID id);
}

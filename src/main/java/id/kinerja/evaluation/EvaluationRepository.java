package id.kinerja.evaluation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface EvaluationRepository extends CrudRepository<Evaluation, UUID> {

    Optional<Evaluation> findByEmployeeIdAndPeriodId(UUID employeeId, UUID periodId);

    /** The evaluation with its row locked until the transaction ends, so that two changes come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select evaluation from Evaluation evaluation where evaluation.id = :id")
    Optional<Evaluation> forChange(UUID id);

    List<Evaluation> findAllByIdIn(Collection<UUID> ids);
}

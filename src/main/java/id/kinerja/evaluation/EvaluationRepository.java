package id.kinerja.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface EvaluationRepository extends CrudRepository<Evaluation, UUID> {

    Optional<Evaluation> findByEmployeeIdAndPeriodId(UUID employeeId, UUID periodId);

    List<Evaluation> findAllByIdIn(Collection<UUID> ids);
}

package id.kinerja.engine;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** {@link Decisions} by the engine's decision tables. */
@Component
class DmnDecisions implements Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final TableStore tables;
    private final EngineAuthentication authentication;

    DmnDecisions(
            DecisionService decisions,
            RepositoryService repository,
            TableStore tables,
            EngineAuthentication authentication) {
        this.decisions = decisions;
        this.tables = tables;
        this.repository = repository;
        this.authentication = authentication;
    }

    @Override
    public DecisionResult decide(String decision, Map<String, Object> inputs) {
        int version =
                tables.inForce(decision).orElseThrow(() -> new IllegalStateException("no decision table " + decision));
        return decide(decision, version, inputs);
    }

    @Override
    public DecisionResult decide(String decision, int version, Map<String, Object> inputs) {
        return authentication.asSystem(() -> {
            var table = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(decision)
                    .decisionDefinitionVersion(version)
                    .singleResult();
            var results = decisions
                    .evaluateDecisionTableById(table.getId())
                    .variables(inputs)
                    .evaluate();
            if (results.size() != 1) {
                throw new IllegalStateException(decision + " has " + results.size() + " results for " + inputs);
            }
            return new DecisionResult(decision, table.getVersion(), Map.copyOf(results.getFirstResult()));
        });
    }
}

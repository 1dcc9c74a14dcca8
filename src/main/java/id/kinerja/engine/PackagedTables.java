package id.kinerja.engine;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Notes the decision tables that came with the application, when it starts. */
@Component
class PackagedTables implements InitializingBean {

    private final RepositoryService repository;
    private final TableStore store;
    private final EngineAuthentication authentication;

    PackagedTables(RepositoryService repository, TableStore store, EngineAuthentication authentication) {
        this.repository = repository;
        this.store = store;
        this.authentication = authentication;
    }

    @Override
    public void afterPropertiesSet() {
        authentication
                .asSystem(() ->
                        repository.createDeploymentQuery().deploymentSource(ModelDeployments.SOURCE).list().stream()
                                .flatMap(
                                        deployment -> repository
                                                .createDecisionDefinitionQuery()
                                                .deploymentId(deployment.getId())
                                                .list()
                                                .stream())
                                .collect(Collectors.toMap(
                                        DecisionDefinition::getKey, DecisionDefinition::getVersion, Math::max)))
                .forEach(store::notePackaged);
    }
}

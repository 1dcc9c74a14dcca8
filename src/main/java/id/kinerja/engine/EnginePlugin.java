package id.kinerja.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the engine up as this application wants it, and deploys its models. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final BeanFactory beans;
    private final EngineSchema schema;
    private final ModelDeployments deployments;

    EnginePlugin(BeanFactory beans, EngineSchema schema, ModelDeployments deployments) {
        this.beans = beans;
        this.schema = schema;
        this.deployments = deployments;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        schema.update();
        configuration.setBeans(new ExpressionBeans(beans));
        configuration.setCustomHistoryLevels(List.of(new LeanHistory()));
        configuration.setPasswordEncryptor(new PasswordHash());
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        deployments.deploy(engine.getRepositoryService());
    }
}

package id.kinerja.engine;

import id.kinerja.calendar.WorkingCalendar;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
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

    /** When history may be cleaned up: at night where the government is, wherever the machine's clock believes to be. */
    private static final String CLEAN_UP_FROM = "22:00";

    private static final String CLEAN_UP_UNTIL = "04:00";

    private final BeanFactory beans;
    private final EngineSchema schema;
    private final ModelDeployments deployments;
    private final WorkingCalendar calendar;

    EnginePlugin(BeanFactory beans, EngineSchema schema, ModelDeployments deployments, WorkingCalendar calendar) {
        this.beans = beans;
        this.schema = schema;
        this.deployments = deployments;
        this.calendar = calendar;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        schema.update();
        var callable = new ExpressionBeans(beans);
        configuration.setBeans(callable);
        configuration.setExpressionManager(new ModelExpressions(callable));
        replaceDefaults(configuration);
        // Indonesia's zones know no summer time, so an offset is a zone
        String offset = DateTimeFormatter.ofPattern("xx")
                .format(calendar.endOf(calendar.today()).atZone(calendar.zone()));
        configuration.setHistoryCleanupBatchWindowStartTime(CLEAN_UP_FROM + offset);
        configuration.setHistoryCleanupBatchWindowEndTime(CLEAN_UP_UNTIL + offset);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory(new SilentFailures(configuration.getFailedJobCommandFactory()));
    }

    /** What is ours in place of the engine's own. */
    static void replaceDefaults(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new LeanHistory()));
        configuration.setPasswordEncryptor(new PasswordHash());
        configuration.setResourceAuthorizationProvider(new NoRightsByTask());
        List<BpmnParseListener> before = configuration.getCustomPreBPMNParseListeners();
        List<BpmnParseListener> listeners = new ArrayList<>(before == null ? List.of() : before);
        listeners.add(new NoScripts());
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        deployments.deploy(engine.getRepositoryService());
    }
}

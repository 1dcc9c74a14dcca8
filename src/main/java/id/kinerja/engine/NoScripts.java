package id.kinerja.engine;

import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses a model that carries a script, or names a class, whoever deploys it: models call our beans by expressions, and
 * nothing that came in a model runs in the application. What the engine brings itself (a shell, mails) is refused as
 * well; only a type that leaves the work to others may be named.
 */
final class NoScripts extends AbstractBpmnParseListener {

    private static final Set<String> ELEMENTS = Set.of("scriptTask", "script", "connector");
    private static final Set<String> TYPES = Set.of("external");
    private static final Set<String> OTHERS = Set.of("scriptFormat", "resource");
    private static final Set<String> EXTENSIONS =
            Set.of("http://camunda.org/schema/1.0/bpmn:type", "http://activiti.org/bpmn:type");

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        refuse(process);
    }

    private static void refuse(Element element) {
        boolean condition = element.getTagName().equals("conditionExpression") && element.attribute("language") != null;
        boolean validator = element.getTagName().equals("constraint") && "validator".equals(element.attribute("name"));
        if (ELEMENTS.contains(element.getTagName())
                || condition
                || validator
                || element.attributes().stream().anyMatch(name -> carries(element, name))) {
            throw new ProcessEngineException("line " + element.getLine()
                    + ": a model may carry no script and name no class: <" + element.getTagName() + ">");
        }
        element.elements().forEach(NoScripts::refuse);
    }

    private static boolean carries(Element element, String key) {
        // the engine tells an attribute's name together with its namespace
        String name = key.substring(key.lastIndexOf(':') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        return OTHERS.contains(name)
                || lower.endsWith("class")
                || lower.endsWith("delegateexpression")
                || EXTENSIONS.contains(key) && !TYPES.contains(String.valueOf(element.attribute(key)));
    }
}

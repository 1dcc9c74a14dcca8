package id.kinerja.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/**
 * Refuses a model that carries a script, or names a class, whoever deploys it: models call our beans by expressions, and
 * nothing that came in a model runs in the application.
 */
final class NoScripts extends AbstractBpmnParseListener {

    private static final Set<String> ELEMENTS = Set.of("scriptTask", "script");
    private static final List<String> ATTRIBUTES = List.of("scriptFormat", "class", "delegateExpression");
    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        refuse(process);
    }

    private static void refuse(Element element) {
        boolean attribute = ATTRIBUTES.stream()
                .anyMatch(name -> element.attribute(name) != null || element.attributeNS(CAMUNDA, name) != null);
        boolean condition = element.getTagName().equals("conditionExpression") && element.attribute("language") != null;
        if (ELEMENTS.contains(element.getTagName()) || attribute || condition) {
            throw new ProcessEngineException("line " + element.getLine()
                    + ": a model may carry no script and name no class: <" + element.getTagName() + ">");
        }
        element.elements().forEach(NoScripts::refuse);
    }
}

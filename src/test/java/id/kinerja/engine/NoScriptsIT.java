package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class NoScriptsIT extends IntegrationTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                targetNamespace="test">
              <bpmn:process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="begin" />
                %s
                <bpmn:endEvent id="end" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"do\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id=\"do\" camunda:class=\"java.lang.Runtime\" />",
                "<bpmn:serviceTask id=\"do\" camunda:delegateExpression=\"#{officials}\" />",
                "<bpmn:serviceTask id=\"do\" camunda:type=\"shell\">"
                        + "<bpmn:extensionElements><camunda:field name=\"command\" stringValue=\"true\" />"
                        + "</bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"do\" xmlns:a=\"http://activiti.org/bpmn\" a:type=\"shell\">"
                        + "<bpmn:extensionElements><camunda:field name=\"command\" stringValue=\"true\" />"
                        + "</bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:callActivity id=\"do\" calledElement=\"x\" camunda:variableMappingClass=\"x.Y\" />",
                "<bpmn:callActivity id=\"do\" calledElement=\"x\""
                        + " camunda:variableMappingDelegateExpression=\"#{officials}\" />",
                "<bpmn:userTask id=\"do\" camunda:formHandlerClass=\""
                        + "org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler\" />",
                "<bpmn:userTask id=\"do\"><bpmn:extensionElements><camunda:formData><camunda:formField id=\"f\""
                        + " type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"x.Y\" />"
                        + "</camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements>"
                        + "</bpmn:userTask>",
                "<bpmn:userTask id=\"do\"><bpmn:extensionElements><camunda:taskListener event=\"create\">"
                        + "<camunda:script scriptFormat=\"javascript\">1</camunda:script>"
                        + "</camunda:taskListener></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"do\" /><bpmn:sequenceFlow id=\"f\" sourceRef=\"begin\" targetRef=\"do\">"
                        + "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">true"
                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>"
            })
    void a_model_that_brings_code_is_refused_when_it_is_read(String step) {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("hostile.bpmn", MODEL.formatted(step))
                        .deploy())
                .hasStackTraceContaining("may carry no script");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("hostile")
                        .count())
                .isZero();
    }

    @Test
    void an_expression_reaches_the_beans_of_the_list_and_no_other() {
        assertThat(evaluated("${reportSteps}")).isNotNull();
        for (String other : List.of("${dataSource}", "${officials}")) {
            assertThatThrownBy(() -> evaluated(other)).as(other).hasMessageContaining("Unknown property");
        }
    }

    private Object evaluated(String expression) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> configuration
                .getExpressionManager()
                .createExpression(expression)
                .getValue(StartProcessVariableScope.getSharedInstance()));
    }
}

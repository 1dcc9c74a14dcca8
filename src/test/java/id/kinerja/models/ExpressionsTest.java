package id.kinerja.models;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.engine.ExpressionBeanNames;
import id.kinerja.models.Models.ProcessFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpressionsTest {

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(.*)}", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(execution\\.processBusinessKey\\)");
    private static final Pattern OUTCOME = Pattern.compile("outcome == '[a-z-]+'");
    private static final Set<String> FOREIGN = Set.of("class", "delegateExpression", "topic", "type", "scriptFormat");

    /** An expression and where it stands: an attribute's name, or the element whose text it is. */
    record Expression(String place, String text) {}

    static List<ProcessFile> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void an_expression_calls_one_method_of_a_listed_bean_with_the_business_key(ProcessFile file) throws Exception {
        for (Expression expression : expressions(file)) {
            if (OUTCOME.matcher(expression.text()).matches()) {
                continue;
            }
            Matcher call = CALL.matcher(expression.text());
            assertThat(call.matches())
                    .as(
                            "%s: a model asks and tells by intent, with the case's id and nothing else; what it decides"
                                    + " itself no test of the domain sees",
                            expression)
                    .isTrue();
            assertThat(ExpressionBeanNames.all())
                    .as("%s: the engine reaches only the beans on its white list", expression)
                    .contains(call.group(1));
            assertThat(methods(call.group(1)))
                    .as(
                            "%s: the method must exist, be public and take the business key, or the case stops there"
                                    + " with an incident",
                            expression)
                    .contains(call.group(2));
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void conditions_know_one_variable_the_outcome(ProcessFile file) throws Exception {
        assertThat(expressions(file).stream()
                        .filter(expression -> expression.place().equals("conditionExpression"))
                        .map(Expression::text))
                .as("the outcome of a form is the only process variable; everything else is asked of the domain, which"
                        + " nobody can overwrite through the engine")
                .allMatch(text ->
                        OUTCOME.matcher(text).matches() || CALL.matcher(text).matches());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void models_name_no_class_delegate_or_script_and_carry_no_data(ProcessFile file) throws Exception {
        List<String> foreign = new ArrayList<>();
        walk(file, element -> {
            for (String attribute : FOREIGN) {
                if (element.hasAttributeNS("http://camunda.org/schema/1.0/bpmn", attribute)) {
                    foreign.add(element.getLocalName() + " camunda:" + attribute);
                }
            }
            if (Set.of("script", "inputOutput", "formData", "executionListener", "taskListener", "properties")
                    .contains(element.getLocalName())) {
                foreign.add(element.getLocalName());
            }
        });
        assertThat(foreign)
                .as(
                        "models call beans by expressions and nothing else: what hides in listeners, mappings and scripts is"
                                + " not seen in the drawing")
                .isEmpty();
    }

    @Test
    void every_bean_on_the_white_list_is_called_by_some_model() throws Exception {
        var called = new TreeSet<String>();
        for (ProcessFile file : Models.processes()) {
            for (Expression expression : expressions(file)) {
                Matcher call = CALL.matcher(expression.text());
                if (call.matches()) {
                    called.add(call.group(1));
                }
            }
        }
        var listed = new TreeSet<>(ExpressionBeanNames.all());
        if (!Files.exists(Models.BPMN.resolve("evaluation/period-evaluation.bpmn"))) {
            listed.remove("evaluationSteps");
        }
        assertThat(listed)
                .as("what no model calls has no place on the list of what models may call")
                .containsExactlyInAnyOrderElementsOf(called);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_message_that_a_process_waits_for_is_sent_by_its_capability(ProcessFile file) {
        var messages = file.model().getModelElementsByType(Message.class);
        var sources = Models.files(Path.of("src/main/java/id/kinerja", file.capability()), ".java")
                .map(ExpressionsTest::read)
                .toList();
        assertThat(messages).as("an event that nobody sends never happens").allMatch(message -> sources.stream()
                .anyMatch(source -> source.contains('"' + message.getName() + '"')));
    }

    private static List<String> methods(String bean) throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(true);
        for (BeanDefinition definition : scanner.findCandidateComponents("id.kinerja")) {
            String name = AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                    definition, new SimpleBeanDefinitionRegistry());
            if (name.equals(bean)) {
                Class<?> type = ClassUtils.forName(definition.getBeanClassName(), null);
                assertThat(Modifier.isPublic(type.getModifiers()))
                        .as("%s must be public: expressions call it by reflection", type.getSimpleName())
                        .isTrue();
                return Arrays.stream(type.getMethods())
                        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                        .map(Method::getName)
                        .toList();
            }
        }
        throw new AssertionError("no bean is called " + bean);
    }

    private static List<Expression> expressions(ProcessFile file) throws Exception {
        List<Expression> found = new ArrayList<>();
        walk(file, element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                add(found, attribute.getLocalName(), attribute.getNodeValue());
            }
            if (!element.getLocalName().equals("documentation")) {
                children(element)
                        .filter(child -> child.getNodeType() == Node.TEXT_NODE)
                        .forEach(child -> add(found, element.getLocalName(), child.getNodeValue()));
            }
        });
        return found;
    }

    private static void add(List<Expression> found, String place, String text) {
        Matcher expression = EXPRESSION.matcher(text.strip());
        if (expression.matches()) {
            found.add(new Expression(place, expression.group(1).strip()));
        } else if (text.contains("#{") || text.contains("${")) {
            found.add(new Expression(place, text));
        }
    }

    private static void walk(ProcessFile file, Consumer<Element> visitor) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        visit(factory.newDocumentBuilder().parse(file.path().toFile()).getDocumentElement(), visitor);
    }

    private static void visit(Element element, Consumer<Element> visitor) {
        visitor.accept(element);
        children(element).filter(Element.class::isInstance).forEach(child -> visit((Element) child, visitor));
    }

    private static Stream<Node> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package id.kinerja.models;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.models.Models.ProcessFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiagramsTest {

    /** How far from its shape, in pixels, an edge may end. */
    private static final double TOLERANCE = 2;

    static List<ProcessFile> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_element_and_flow_is_drawn(ProcessFile file) {
        var shapes = shapes(file);
        var edges = edges(file);
        assertThat(file.model().getModelElementsByType(FlowNode.class))
                .as("Cockpit shows where a case stands in the drawing: what is not drawn cannot be seen waiting")
                .allMatch(node -> shapes.containsKey(node.getId()));
        assertThat(file.model().getModelElementsByType(SequenceFlow.class))
                .as("a flow that is not drawn is a way that nobody knows of")
                .allMatch(flow -> edges.containsKey(flow.getId())
                        && edges.get(flow.getId()).getWaypoints().size() > 1);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void shapes_do_not_cover_each_other(ProcessFile file) {
        var shapes = shapes(file).values().stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode
                        && !(shape.getBpmnElement() instanceof BoundaryEvent))
                .toList();
        List<String> covered = new ArrayList<>();
        for (BpmnShape one : shapes) {
            for (BpmnShape other : shapes) {
                if (one != other
                        && overlap(one.getBounds(), other.getBounds())
                        && !isPart(one, other)
                        && !isPart(other, one)) {
                    covered.add(one.getBpmnElement().getId() + " and "
                            + other.getBpmnElement().getId());
                }
            }
        }
        assertThat(covered).as("a drawing is for reading: shapes side by side").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void flows_begin_and_end_at_what_they_join(ProcessFile file) {
        var shapes = shapes(file);
        var edges = edges(file);
        List<String> loose = new ArrayList<>();
        for (SequenceFlow flow : file.model().getModelElementsByType(SequenceFlow.class)) {
            var points = new ArrayList<>(of(edges, flow).getWaypoints());
            if (!touches(points.get(0), of(shapes, flow.getSource()).getBounds())
                    || !touches(
                            points.get(points.size() - 1),
                            of(shapes, flow.getTarget()).getBounds())) {
                loose.add(flow.getId());
            }
        }
        assertThat(loose)
                .as("an arrow that hangs in the air tells a wrong story")
                .isEmpty();
    }

    private static Map<String, BpmnShape> shapes(ProcessFile file) {
        return file.model().getModelElementsByType(BpmnShape.class).stream()
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), Function.identity()));
    }

    private static Map<String, BpmnEdge> edges(ProcessFile file) {
        return file.model().getModelElementsByType(BpmnEdge.class).stream()
                .collect(Collectors.toMap(edge -> edge.getBpmnElement().getId(), Function.identity()));
    }

    private static <T> T of(Map<String, T> drawn, BaseElement element) {
        return Optional.ofNullable(drawn.get(element.getId())).orElseThrow();
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    /** Whether a shape lies within the subprocess that it is a part of, directly or within another part. */
    private static boolean isPart(BpmnShape whole, BpmnShape part) {
        Bounds box = whole.getBounds();
        Bounds inner = part.getBounds();
        ModelElementInstance around = part.getBpmnElement().getParentElement();
        while (around != null && !whole.getBpmnElement().equals(around)) {
            around = around.getParentElement();
        }
        return around != null
                && inner.getX() > box.getX()
                && inner.getY() > box.getY()
                && inner.getX() + inner.getWidth() < box.getX() + box.getWidth()
                && inner.getY() + inner.getHeight() < box.getY() + box.getHeight();
    }

    /** Whether a point lies on the border of a box. */
    private static boolean touches(Waypoint point, Bounds box) {
        double left = box.getX() - point.getX();
        double right = point.getX() - box.getX() - box.getWidth();
        double above = box.getY() - point.getY();
        double below = point.getY() - box.getY() - box.getHeight();
        double outside = Math.max(Math.max(left, right), Math.max(above, below));
        return Math.abs(outside) <= TOLERANCE;
    }
}

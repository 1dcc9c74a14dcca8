package id.kinerja.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a form's command of what was submitted, whichever client submitted it.
 *
 * <p>Nothing is taken on trust: a field that the form does not have, a value of another type and a broken constraint
 * are each refused by name.
 */
@Component
class FormBinder {

    private final Validator validator;
    private final ObjectMapper json;

    FormBinder(Validator validator, ObjectMapper json) {
        this.validator = validator;
        this.json = json;
    }

    /**
     * @throws Refused naming every field that is wrong
     */
    <C extends Record> C bind(Class<C> type, Map<String, ?> submitted) {
        List<FieldProblem> problems = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        submitted.keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> problems.add(new FieldProblem(key, "engine.form.unknown-field", List.of(key))));

        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            String key = component.getName();
            try {
                values.put(key, FormValue.of(submitted.get(key), component.getGenericType(), json));
            } catch (IllegalArgumentException wrongType) {
                problems.add(new FieldProblem(key, "engine.form.wrong-type", List.of()));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        C command = json.convertValue(values, type);
        Set<ConstraintViolation<C>> violations = validator.validate(command);
        if (!violations.isEmpty()) {
            throw new Refused(violations.stream()
                    .map(violation -> FieldProblem.said(field(violation), violation.getMessage()))
                    .sorted(Comparator.comparing(FieldProblem::field))
                    .toList());
        }
        return command;
    }

    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        int end = path.indexOf('[');
        return end < 0 ? path : path.substring(0, end);
    }
}

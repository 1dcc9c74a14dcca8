package id.kinerja.models;

import id.kinerja.KinerjaApplication;
import id.kinerja.engine.TaskForm;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;

/**
 * A form's command as Java has it: its components and what constrains them.
 *
 * @param key the form's id
 * @param handler the class that says what a submission means
 */
record FormCommand(String key, Class<?> handler, Class<? extends Record> type) {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final Set<Class<? extends Annotation>> REQUIRED =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class, AssertTrue.class);

    /** The commands of all forms, found without starting the application. */
    static List<FormCommand> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(TaskForm.class));
        var objenesis = new SpringObjenesis();
        var main =
                KinerjaApplication.class.getProtectionDomain().getCodeSource().getLocation();
        return scanner.findCandidateComponents("id.kinerja").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(handler -> main.equals(
                        handler.getProtectionDomain().getCodeSource().getLocation()))
                .map(handler -> {
                    var form = (TaskForm<?>) objenesis.newInstance(handler);
                    return new FormCommand(form.key(), handler, form.command());
                })
                .toList();
    }

    Map<String, RecordComponent> components() {
        Map<String, RecordComponent> byName = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents()).forEach(component -> byName.put(component.getName(), component));
        return byName;
    }

    /** What may be chosen, where the component's type says so. */
    List<String> choices(String component) {
        Class<?> chosen = component(component).getType();
        return chosen.isEnum()
                ? Arrays.stream(chosen.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    RecordComponent component(String name) {
        RecordComponent component = components().get(name);
        if (component == null) {
            throw new AssertionError(type.getSimpleName() + " has no component " + name);
        }
        return component;
    }

    boolean required(String component) {
        return component(component).getType().isPrimitive()
                || constraints(component).stream()
                        .anyMatch(constraint ->
                                REQUIRED.contains(constraint.getAnnotation().annotationType()));
    }

    /** The fewest characters of a text; none when an empty one will do. */
    @Nullable
    BigDecimal minLength(String component) {
        return attributes(component, "min")
                .filter(length -> length.signum() > 0)
                .max(BigDecimal::compareTo)
                .orElse(null);
    }

    /** The most characters of a text. */
    @Nullable
    BigDecimal maxLength(String component) {
        return attributes(component, "max").min(BigDecimal::compareTo).orElse(null);
    }

    boolean multiline(String component) {
        return constraints(component).stream()
                .anyMatch(constraint ->
                        Boolean.TRUE.equals(constraint.getAttributes().get("multiline")));
    }

    /** The least number that is allowed. */
    @Nullable
    BigDecimal min(String component) {
        return bounds(component, Set.of(Min.class, DecimalMin.class, Positive.class, PositiveOrZero.class));
    }

    /** The greatest number that is allowed. */
    @Nullable
    BigDecimal max(String component) {
        return bounds(component, Set.of(Max.class, DecimalMax.class));
    }

    private @Nullable BigDecimal bounds(String component, Set<Class<? extends Annotation>> kinds) {
        return constraints(component).stream()
                .filter(constraint -> kinds.contains(constraint.getAnnotation().annotationType()))
                .map(FormCommand::bound)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal bound(ConstraintDescriptor<?> constraint) {
        Class<?> kind = constraint.getAnnotation().annotationType();
        if (kind == PositiveOrZero.class) {
            return BigDecimal.ZERO;
        }
        return kind == Positive.class
                ? BigDecimal.ONE
                : new BigDecimal(String.valueOf(constraint.getAttributes().get("value")));
    }

    /** The lengths that {@code Size} or {@code PlainText} state; not stated means not limited. */
    private Stream<BigDecimal> attributes(String component, String name) {
        return constraints(component).stream()
                .map(constraint -> constraint.getAttributes().get(name))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .filter(length -> length != Integer.MAX_VALUE)
                .map(BigDecimal::valueOf);
    }

    private Set<ConstraintDescriptor<?>> constraints(String component) {
        var property = VALIDATOR.getConstraintsForClass(type).getConstraintsForProperty(component);
        return property == null
                ? Set.of()
                : property.getConstraintDescriptors().stream()
                        .flatMap(constraint ->
                                Stream.concat(Stream.of(constraint), constraint.getComposingConstraints().stream()))
                        .collect(Collectors.toSet());
    }
}

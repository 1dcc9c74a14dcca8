package id.kinerja.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * The beans that expressions in models may call, looked up when they are called.
 *
 * <p>Without such a white list an expression could reach every bean of the application, the database included.
 */
final class ExpressionBeans extends AbstractMap<Object, Object> {

    static final Set<String> NAMES = Set.of(
            "openingSteps",
            "cycleSteps",
            "windowSteps",
            "extensionSteps",
            "yearClosingSteps",
            "targetSteps",
            "amendmentSteps",
            "reportSteps",
            "evaluationSteps",
            "segmentSteps",
            "objectionSteps",
            "correctionSteps",
            "coachingSteps",
            "rewardSteps",
            "rewardScoringSteps");

    private final BeanFactory beans;

    ExpressionBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String && NAMES.contains(name);
    }

    @Override
    public @Nullable Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return NAMES.stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toSet());
    }
}

package id.kinerja.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's {@code audit} history without what people typed.
 *
 * <p>Which steps a case took, when and by whom stays. Variables are kept only when they are on the white list, form
 * properties never: otherwise a reason or a rating would stay readable in the engine's history although the domain's
 * tables own it, and a long text would break the insert.
 */
final class LeanHistory implements HistoryLevel {

    static final String NAME = "kinerja";

    /** The only process variable: how the last user task ended. */
    static final String OUTCOME = "outcome";

    private static final Set<HistoryEventTypes> VARIABLE_EVENTS = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE);

    @Override
    public int getId() {
        return 77;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (HISTORY_LEVEL_ACTIVITY.isHistoryEventProduced(type, entity)) {
            return true;
        }
        return VARIABLE_EVENTS.contains(type)
                && (entity == null
                        || entity instanceof VariableInstanceEntity variable && OUTCOME.equals(variable.getName()));
    }
}

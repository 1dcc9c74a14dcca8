package id.kinerja.engine;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;

/**
 * Expressions stand in models alone; a query that holds one is refused, wherever it comes from.
 *
 * <p>The engine's own switches ({@code enableExpressionsInAdhocQueries}, {@code enableExpressionsInStoredQueries}) look at a
 * query, and not at the queries within it ({@code orQueries}): through them anybody with a task list could call the beans
 * of our models.
 */
final class ModelExpressions extends JuelExpressionManager {

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    ModelExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    /** @throws BadUserRequestException for an expression of a query */
    @Override
    public Expression createExpression(String text) {
        if (AbstractQuery.class.isAssignableFrom(CALLERS.getCallerClass())) {
            throw new BadUserRequestException("Queries take no expressions");
        }
        return super.createExpression(text);
    }
}

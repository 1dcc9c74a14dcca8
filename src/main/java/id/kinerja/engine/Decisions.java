package id.kinerja.engine;

import java.util.Map;

/** Evaluates decision tables (DMN). */
public interface Decisions {

    /**
     * Evaluates the version of a decision table that counts today; it has exactly one result for the inputs.
     *
     * @param decision the decision's id
     * @param inputs the table's inputs by name
     * @throws IllegalStateException when no rule, or more than one, fits
     */
    DecisionResult decide(String decision, Map<String, Object> inputs);

    /**
     * Evaluates a version that counted before, so that what was decided by it stays as it was.
     *
     * @param version counted from 1
     * @throws IllegalStateException when no rule, or more than one, fits
     */
    DecisionResult decide(String decision, int version, Map<String, Object> inputs);
}

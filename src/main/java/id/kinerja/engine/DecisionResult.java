package id.kinerja.engine;

import java.util.Map;

/**
 * What a decision table said.
 *
 * @param decision the decision's id
 * @param version the table's version, counted from 1
 * @param outputs the outputs by name
 */
public record DecisionResult(String decision, int version, Map<String, Object> outputs) {}

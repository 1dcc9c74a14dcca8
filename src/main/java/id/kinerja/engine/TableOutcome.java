package id.kinerja.engine;

import java.util.Map;

/**
 * What a decision table answers to one combination of its inputs.
 *
 * @param inputs the values by the inputs' names, in the table's order
 * @param outputs the values by the outputs' names, in the table's order
 */
public record TableOutcome(Map<String, String> inputs, Map<String, String> outputs) {}

package id.kinerja.engine;

import java.util.Map;

/**
 * What a decision table said.
 *
 * @param decision the decision's id
 * @param version the table's version, counted from 1
 * @param outputs the outputs by name
 */
public record DecisionResult(String decision, int version, Map<String, Object> outputs) {

    /**
     * An output as text.
     *
     * @throws IllegalStateException when the table gave none of this name
     */
    public String output(String name) {
        Object value = outputs.get(name);
        if (value == null) {
            throw new IllegalStateException("decision " + decision + " gave no " + name);
        }
        return value.toString();
    }
}

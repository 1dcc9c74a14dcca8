package id.kinerja.target;

import java.util.List;

/**
 * What became of a row, for programs.
 *
 * @param row the row's id
 * @param label what it is called
 */
record ApiRowChange(String row, String label, PlanChange.Kind kind, List<Field> fields) {

    /**
     * A field that differs.
     *
     * @param before as it was, in words; a dash when there was nothing
     * @param after as it is now
     */
    record Field(String name, String before, String after) {}
}

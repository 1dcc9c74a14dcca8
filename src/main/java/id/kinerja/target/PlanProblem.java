package id.kinerja.target;

import java.util.List;

/**
 * What a plan still lacks before it can be submitted.
 *
 * @param row the row concerned by its id as text, or the section ({@code results}, {@code annex-RESOURCES} …)
 * @param field the row's field, empty for the row as a whole
 * @param code the message's code
 */
record PlanProblem(String row, String field, String code, List<Object> arguments) {

    /** The id of the message beside the row, to which the summary of a page leads. */
    public String anchor() {
        return "problem-" + row + "-" + field;
    }

    static PlanProblem of(Object row, String field, String code, Object... arguments) {
        return new PlanProblem(row.toString(), field, code, List.of(arguments));
    }
}

package id.kinerja.engine;

import id.kinerja.page.FieldMessages;
import java.util.List;

/** A submission that breaks a rule; it names each field and says why, by message code. */
public final class Refused extends RuntimeException {

    private final transient List<FieldProblem> problems;

    public Refused(List<FieldProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public Refused(String field, String code, Object... arguments) {
        this(List.of(new FieldProblem(field, code, List.of(arguments))));
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /**
     * Words each problem beside its field.
     *
     * @return what was given
     */
    public FieldMessages.Collected tell(FieldMessages.Collected found) {
        problems.forEach(problem ->
                found.add(problem.field(), problem.code(), problem.arguments().toArray()));
        return found;
    }
}

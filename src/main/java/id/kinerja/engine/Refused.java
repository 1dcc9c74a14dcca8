package id.kinerja.engine;

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
}

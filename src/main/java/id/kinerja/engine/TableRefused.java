package id.kinerja.engine;

import java.util.List;

/** An uploaded decision table that is not taken; nothing of it was kept. */
public final class TableRefused extends RuntimeException {

    private final transient List<Problem> problems;

    TableRefused(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    TableRefused(String code, Object... arguments) {
        this(List.of(new Problem(code, List.of(arguments))));
    }

    /** What is wrong, the first the first. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param code the message's code in the bundles
     * @param arguments what the message is filled with
     */
    public record Problem(String code, List<Object> arguments) {}
}

package id.kinerja.decision;

import id.kinerja.engine.TableRefused.Problem;

/** Beside which field of an upload a problem stands. */
final class TableFaults {

    private TableFaults() {}

    static String field(Problem problem) {
        return problem.code().equals("decision.problem.past") ? "from" : "file";
    }
}

package id.kinerja.bench.crash;

import id.kinerja.bench.Person;
import java.util.List;

/**
 * How a report's case stands by the engine.
 *
 * @param running how many instances run
 * @param ended how many instances have ended
 * @param tasks the open tasks, each as step and whom it waits for
 * @param timers how many timers wait
 */
record EngineState(int running, int ended, List<String> tasks, int timers) {

    static final EngineState NOTHING = new EngineState(0, 0, List.of(), 0);

    /** How it must stand when the tables say so. */
    static EngineState of(ReportState report, Person employee, Person superior) {
        return switch (report.status()) {
            case "SUBMITTED" -> new EngineState(1, 0, List.of("decideReport " + superior.userName()), 1);
            case "RETURNED" -> new EngineState(1, 0, List.of("reviseReport " + employee.userName()), 0);
            case "APPROVED" -> new EngineState(0, 1, List.of(), 0);
            default -> NOTHING;
        };
    }
}

package id.kinerja.bench.crash;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a report stands by the tables.
 *
 * @param status of the report; {@code NONE} while there is none
 * @param round how often it was submitted
 * @param text of its activity; empty while there is none
 * @param events what happened to it, oldest first
 */
record ReportState(String status, int round, String text, List<String> events) {

    static final ReportState NONE = new ReportState("NONE", 0, "", List.of());

    /** How it stands when a request was carried out. */
    ReportState after(Request request) {
        return switch (request.step()) {
            case DRAFT -> new ReportState(status.equals("NONE") ? "DRAFT" : status, round, request.text(), events);
            case SUBMIT, RESUBMIT -> moved("SUBMITTED", round + 1, "SUBMITTED");
            case RETURN -> moved("RETURNED", round, "RETURNED");
            case APPROVE -> moved("APPROVED", round, "APPROVED");
        };
    }

    private ReportState moved(String to, int newRound, String event) {
        return new ReportState(
                to,
                newRound,
                text,
                Stream.concat(events.stream(), Stream.of(event)).toList());
    }
}

package id.kinerja.bench.crash;

import org.jspecify.annotations.Nullable;

/**
 * A request that changes a report, as a client noted it before it was sent.
 *
 * @param client who sends it
 * @param number of the request; a retry has the same one
 * @param text what the activity says from now on; empty unless it is written
 * @param key by which a retry is known; none when it is not retried
 */
record Request(
        int client,
        int number,
        ReportKey report,
        Step step,
        String text,
        @Nullable String key) {

    @Override
    public String toString() {
        return step + " of " + report + " (client " + client + ", request " + number + ")";
    }
}

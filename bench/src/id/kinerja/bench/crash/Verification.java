package id.kinerja.bench.crash;

import id.kinerja.bench.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what clients were told with what is there: what was acknowledged exactly once, what was not acknowledged
 * wholly or not at all.
 */
final class Verification {

    private final List<Person> people;
    private final List<String> violations = new ArrayList<>();
    private int requests;
    private int acknowledged;
    private int there;
    private int absent;

    private Verification(List<Person> people) {
        this.people = people;
    }

    static Verdict of(List<Journal.Line> journal, Map<ReportKey, Observed> observed, List<Person> people) {
        var verification = new Verification(people);
        Map<ReportKey, List<Sent>> sent = byReport(journal);
        for (ReportKey key : new TreeSet<>(observed.keySet())) {
            if (!sent.containsKey(key)) {
                verification.violations.add(key + " is there, but nobody wrote it");
            }
        }
        sent.forEach(
                (key, requests) -> verification.check(key, requests, observed.getOrDefault(key, Observed.NOTHING)));
        return verification.verdict();
    }

    /** The requests to each report, each once whatever its retries, in the order of time. */
    private static Map<ReportKey, List<Sent>> byReport(List<Journal.Line> journal) {
        Map<String, Sent> once = new LinkedHashMap<>();
        for (Journal.Line line : journal) {
            String name = line.request().client() + "/" + line.request().number();
            once.computeIfAbsent(name, unused -> new Sent(line.request())).note(line.status());
        }
        Map<ReportKey, List<Sent>> requests = new TreeMap<>();
        once.values().forEach(one -> requests.computeIfAbsent(one.request.report(), key -> new ArrayList<>())
                .add(one));
        return requests;
    }

    private void check(ReportKey key, List<Sent> sent, Observed found) {
        ReportState state = ReportState.NONE;
        requests += sent.size();
        for (int i = 0; i < sent.size(); i++) {
            Sent one = sent.get(i);
            if (one.refused != 0) {
                violations.add(one.request + " was refused with " + one.refused);
            }
            ReportState after = state.after(one.request);
            if (one.acknowledged) {
                acknowledged++;
                state = after;
            } else if (i < sent.size() - 1) {
                violations.add(one.request + " was given up, and yet the client went on");
            } else if (found.report().equals(after)) {
                there++;
                state = after;
            } else {
                absent++;
            }
        }
        if (!found.report().equals(state)) {
            violations.add(key + " should be " + state + " but is " + found.report());
        }
        var engine = EngineState.of(
                found.report(), person(key), people.get(person(key).superior()));
        if (!found.engine().equals(engine)) {
            violations.add(key + " is " + found.report().status() + ", so the engine should have " + engine
                    + " but has " + found.engine());
        }
    }

    private Person person(ReportKey key) {
        return people.get(key.person());
    }

    private Verdict verdict() {
        return new Verdict(requests, acknowledged, there, absent, List.copyOf(violations));
    }

    /**
     * What was found.
     *
     * @param requests that clients sent, retries not counted
     * @param there unacknowledged ones that were carried out
     * @param absent unacknowledged ones of which there is nothing
     * @param violations each in a sentence
     */
    record Verdict(int requests, int acknowledged, int there, int absent, List<String> violations) {

        /** The same with further violations. */
        Verdict and(List<String> more) {
            return new Verdict(
                    requests,
                    acknowledged,
                    there,
                    absent,
                    Stream.concat(violations.stream(), more.stream()).toList());
        }
    }

    /** A request and what became of it. */
    private static final class Sent {

        private final Request request;
        private boolean acknowledged;
        private int refused;

        Sent(Request request) {
            this.request = request;
        }

        void note(@Nullable Integer status) {
            if (status != null) {
                acknowledged |= Answers.acknowledged(status);
                refused = Answers.refused(status) ? status : refused;
            }
        }
    }
}

package id.kinerja.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.kinerja.bench.ApiClient.Answer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** People's self-assessments through the API, and how long each request took. */
final class SelfAssessing {

    /** What everybody writes about every result, before the own number. */
    static final String WORDS = "Target tercapai, bukti terlampir, pegawai ";

    /** Of those that went wrong, so many are printed. */
    private static final int SHOWN = 5;

    private static final String FIND = "finding the task";
    private static final String READ = "reading the rows";
    private static final String WRITE = "saving the rows";
    private static final String SUBMIT = "submitting";

    private final ApiClient api;
    private final Map<Integer, String> evaluations;
    private final Map<String, Queue<Double>> millis = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();

    /** @param evaluations their ids by people's numbers */
    SelfAssessing(ApiClient api, Map<Integer, String> evaluations) {
        this.api = api;
        this.evaluations = evaluations;
    }

    /** One person's four requests; the rest is left out when one of them fails. */
    void selfAssess(Person person) throws InterruptedException {
        String evaluation = evaluations.get(person.number());
        String path = "/api/evaluations/" + evaluation + "/self-assessment";
        try {
            String task = timed(FIND, () -> api.get(person.credentials(), "/api/tasks?case=" + evaluation))
                    .json()
                    .get("items")
                    .get(0)
                    .get("id")
                    .asText();
            JsonNode shown =
                    timed(READ, () -> api.get(person.credentials(), path)).json();
            Map<String, Object> rows = new LinkedHashMap<>();
            shown.get("rows")
                    .fieldNames()
                    .forEachRemaining(
                            result -> rows.put(result, Map.of("realisation", WORDS + person.number(), "note", "")));
            var body = Map.of("version", shown.get("version").asLong(), "rows", rows);
            timed(WRITE, () -> api.send(person.credentials(), "PUT", path, body, Map.of()));
            String submission = "/api/tasks/" + task + "/submission";
            timed(SUBMIT, () -> api.send(person.credentials(), "POST", submission, Map.of(), Map.of()));
        } catch (IOException | RuntimeException failure) {
            if (failures.incrementAndGet() <= SHOWN) {
                System.out.println("    " + person.userName() + ": " + failure);
            }
        }
    }

    /** The milliseconds of all requests and of each kind, the shortest first. */
    Map<String, List<Double>> times() {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        times.put("a request", all());
        Stream.of(FIND, READ, WRITE, SUBMIT)
                .forEach(kind -> times.put(
                        kind,
                        millis.getOrDefault(kind, new ConcurrentLinkedQueue<>()).stream()
                                .sorted()
                                .toList()));
        return times;
    }

    List<Double> all() {
        return millis.values().stream().flatMap(Queue::stream).sorted().toList();
    }

    int failures() {
        return failures.get();
    }

    /** Those that fail have taken their time as well. */
    private Answer timed(String kind, Request request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            return request.send().expected();
        } finally {
            millis.computeIfAbsent(kind, unused -> new ConcurrentLinkedQueue<>())
                    .add((System.nanoTime() - start) / 1e6);
        }
    }

    private interface Request {

        Answer send() throws IOException, InterruptedException;
    }
}

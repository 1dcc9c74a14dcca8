package id.kinerja.bench.crash;

import id.kinerja.bench.ApiClient;
import id.kinerja.bench.ApiClient.Answer;
import id.kinerja.bench.ApiClient.Credentials;
import id.kinerja.bench.Person;
import id.kinerja.bench.ReportDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Takes reports of its own people from draft to approval, some by a return, and notes each request before it is sent.
 *
 * <p>One that retries sends a request without an answer again, with the same key, until there is one. The others go on
 * with another report, so that nobody but the crash decides what became of it.
 */
final class CrashClient implements Callable<Void> {

    private static final double LEFT_SUBMITTED = 0.15;
    private static final double RETURNED = 0.45;
    private static final double LEFT_RETURNED = 0.1;
    private static final int LONGEST_WAIT = 600;
    private static final int PAUSE = 200;

    private final int number;
    private final boolean retries;
    private final List<Person> people;
    private final List<Person> mine;
    private final ApiClient api;
    private final Situation situation;
    private final Journal journal;
    private final Random random;
    private int requests;

    CrashClient(
            int number,
            List<Person> people,
            List<Person> mine,
            ApiClient api,
            Situation situation,
            Journal journal,
            Random random) {
        this.number = number;
        this.retries = number % 2 == 0;
        this.people = people;
        this.mine = mine;
        this.api = api;
        this.situation = situation;
        this.journal = journal;
        this.random = random;
    }

    @Override
    public @Nullable Void call() throws Exception {
        try (journal) {
            for (LocalDate day : ReportDay.reportable()) {
                for (Person person : mine) {
                    if (situation.over()) {
                        return null;
                    }
                    handle(person, new ReportKey(person.number(), day));
                }
            }
        }
        return null;
    }

    private void handle(Person person, ReportKey report) throws Exception {
        Credentials employee = person.credentials();
        Credentials superior = people.get(person.superior()).credentials();
        String path = "/api/daily-reports/" + report.day();
        if (!write(person, report) || !send(report, Step.SUBMIT, "", employee, path + "/submission", Map.of())) {
            return;
        }
        double luck = random.nextDouble();
        if (luck < LEFT_SUBMITTED) {
            return;
        }
        if (luck < LEFT_SUBMITTED + RETURNED) {
            var why = Map.of("decision", "RETURN", "comment", "Lengkapi", "activities", List.of(activity(report)));
            if (!complete(person, report, Step.RETURN, superior, why)
                    || random.nextDouble() < LEFT_RETURNED
                    || !write(person, report)
                    || !complete(person, report, Step.RESUBMIT, employee, Map.of("decision", "RESUBMIT"))) {
                return;
            }
        }
        complete(person, report, Step.APPROVE, superior, Map.of("decision", "APPROVE"));
    }

    private boolean write(Person person, ReportKey report) throws Exception {
        String text = "Melayani pemohon ke-" + requests + " dari klien " + number;
        String path = "/api/daily-reports/" + report.day() + "/activities/" + activity(report);
        return send(report, Step.DRAFT, text, person.credentials(), path, ReportDay.anActivity(person, text));
    }

    private boolean complete(Person person, ReportKey report, Step step, Credentials who, Map<String, ?> fields)
            throws Exception {
        Optional<String> task = task(person, report, who);
        return task.isPresent() && send(report, step, "", who, "/api/tasks/" + task.get() + "/submission", fields);
    }

    /** The report's task among those of who is to act; a missing one is found out at the end. */
    private Optional<String> task(Person person, ReportKey report, Credentials who) throws Exception {
        String id = read(person.credentials(), "/api/daily-reports/" + report.day())
                .json()
                .get("id")
                .asText();
        var tasks = read(who, "/api/tasks?case=" + id).json().get("items");
        return tasks.isEmpty()
                ? Optional.empty()
                : Optional.of(tasks.get(0).get("id").asText());
    }

    /** Sends a request; says whether it was acknowledged. */
    private boolean send(ReportKey report, Step step, String text, Credentials who, String path, Object body)
            throws Exception {
        String key = retries ? UUID.randomUUID().toString() : null;
        var request = new Request(number, requests++, report, step, text, key);
        Map<String, String> headers = key == null ? Map.of() : Map.of("Idempotency-Key", key);
        String method = step == Step.DRAFT ? "PUT" : "POST";
        for (int waited = 0; waited < LONGEST_WAIT; waited++) {
            journal.sending(request);
            try {
                Answer answer = api.send(who, method, path, body, headers);
                journal.answered(request, answer.status());
                if (Answers.acknowledged(answer.status())) {
                    situation.acknowledged();
                    return true;
                }
                if (Answers.refused(answer.status())) {
                    return false;
                }
            } catch (IOException lost) {
                // whether it was carried out is what the crash decides
            }
            situation.awaitHealth();
            if (!retries) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }

    /** Reads until there is an answer. */
    private Answer read(Credentials who, String path) throws Exception {
        while (true) {
            try {
                Answer answer = api.get(who, path);
                if (Answers.acknowledged(answer.status())) {
                    return answer;
                }
            } catch (IOException lost) {
                // asked again
            }
            situation.awaitHealth();
            Thread.sleep(PAUSE);
        }
    }

    private static String activity(ReportKey report) {
        return UUID.nameUUIDFromBytes(report.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

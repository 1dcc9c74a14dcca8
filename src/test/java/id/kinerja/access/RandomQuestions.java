package id.kinerja.access;

import com.fasterxml.jackson.databind.JsonNode;
import id.kinerja.api.TestApi;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** Asks what is the person's own, the trail, what units achieved, and lists by employee and predicate, page by page. */
final class RandomQuestions {

    /** What an answer must be, and what is wrong if it is not. */
    interface Expectation {

        void expect(boolean holds, Authentication person, String what);
    }

    private static final String OWN_FILE =
            "('FILE_OPENED', 'FEEDBACK_GIVER_DISCLOSED', 'ACCOUNT_RESET', 'ACCOUNT_CLOSED', 'ACCOUNT_REOPENED')";

    private final RandomGovernment government;
    private final TestApi api;
    private final JdbcClient jdbc;
    private final UUID period;
    private final Expectation expectation;

    RandomQuestions(RandomGovernment government, TestApi api, JdbcClient jdbc, UUID period, Expectation expectation) {
        this.government = government;
        this.api = api;
        this.jdbc = jdbc;
        this.period = period;
        this.expectation = expectation;
    }

    /** Lists about one employee: whether they are there, and that one is not found by what may not be known. */
    void about(UUID who, Authentication person, UUID whose) throws Exception {
        String list = "/api/evaluations?size=1&employee=" + whose + "&predicate=";
        int most = government.seesRating(who, whose) ? 1 : 0;
        int least = government.finds(who, whose) ? 1 : 0;
        JsonNode first = list(person, list + "GOOD", government.seesStatus(who, whose));
        if (first != null) {
            int total = first.at("/total").asInt();
            expect(least <= total && total <= most, person, list + " total " + total);
            expect(first.at("/items").size() == total, person, list + " items");
            nothing(person, list + "GOOD&page=2", most);
            nothing(person, list + "POOR", 0);
        }
        if (government.has(who, Role.AUDITOR)) {
            String address = "/api/audit/entries?size=3&employee=" + whose;
            for (int page = 1; page <= 2; page++) {
                JsonNode answer = read(person, address + "&page=" + page);
                expect(!who.equals(whose) || answer.at("/total").asInt() == 0, person, address + " tells the own");
                answer.at("/items")
                        .forEach(item -> expect(
                                whose.toString()
                                        .equals(item.at("/entry/employeeId").asText()),
                                person,
                                address));
            }
        }
    }

    /** What is told of oneself: all of it, and nothing before it may be known. */
    void own(UUID who, Authentication person) throws Exception {
        long total = read(person, "/api/opened-files?size=1").at("/total").asLong();
        expect(
                total
                        == jdbc.sql("select count(*) from audit_entry where employee_id = ? and action in " + OWN_FILE)
                                .param(who)
                                .query(Long.class)
                                .single(),
                person,
                "opened files " + total);
        JsonNode data = read(person, "/api/me/data");
        boolean told = data.findValues("predicate").stream()
                .anyMatch(value -> value.asText().equals("GOOD"));
        expect(!told || government.seesRating(who, who), person, "own data tell the rating");
        String text = data.toString();
        for (UUID whose : government.everybody()) {
            expect(
                    !text.contains(government.papersOf(whose).feedback().text()) || government.saidOrHeard(who, whose),
                    person,
                    "own data tell what was said of " + whose);
        }
    }

    /** The trail is an auditor's, without what is about themselves; what units achieved is for who watches them. */
    void roles(UUID who, Authentication person) throws Exception {
        boolean auditor = government.has(who, Role.AUDITOR);
        is(person, "/api/audit/heads", auditor);
        if (!auditor) {
            is(person, "/api/audit/verification", false);
            is(person, "/api/audit/months/2020-01", false);
        }
        JsonNode entries = list(person, "/api/audit/entries?size=200", auditor);
        if (entries != null) {
            entries.at("/items")
                    .forEach(item -> expect(
                            !who.toString().equals(item.at("/entry/employeeId").asText()),
                            person,
                            "the trail about oneself"));
        }
        boolean watches = government.has(who, Role.PERSONNEL_ADMIN, Role.PERFORMANCE_TEAM, Role.AUDITOR);
        boolean some = !read(person, "/api/unit-results?period=" + period).isEmpty();
        expect(some == watches, person, "what units achieved " + some);
    }

    private @Nullable JsonNode list(Authentication person, String address, boolean there) throws Exception {
        var answer = api.get(person, address);
        int status = answer.andReturn().getResponse().getStatus();
        expect(status == (there ? 200 : 404), person, address + " " + status);
        return status == 200 ? TestApi.read(answer) : null;
    }

    private void nothing(Authentication person, String address, int most) throws Exception {
        JsonNode answer = read(person, address);
        expect(answer.at("/items").isEmpty() && answer.at("/total").asInt() <= most, person, address);
    }

    private boolean is(Authentication person, String address, boolean there) throws Exception {
        int status = api.get(person, address).andReturn().getResponse().getStatus();
        expect(status == (there ? 200 : 404), person, address + " " + status);
        return status == 200;
    }

    private JsonNode read(Authentication person, String address) throws Exception {
        return TestApi.read(api.get(person, address));
    }

    private void expect(boolean holds, Authentication person, String what) {
        expectation.expect(holds, person, what);
    }
}

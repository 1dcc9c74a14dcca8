package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Government.Actor;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.coaching.TestCoachings;
import id.kinerja.correction.TestCorrections;
import id.kinerja.cycle.Periods;
import id.kinerja.cycle.TestYears;
import id.kinerja.engine.TestWebApps;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.feedback.TestFeedback;
import id.kinerja.objection.TestObjections;
import id.kinerja.organization.TestOrganization;
import id.kinerja.reward.TestRewards;
import id.kinerja.target.TestAmendments;
import id.kinerja.target.TestPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody tries every address with the ids of one employee, and what was observed is {@code docs/permissions.md}.
 *
 * <p>Each request is rolled back, so that everybody meets the same state.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsIT extends IntegrationTest {

    private static final Path DOCUMENT = Path.of("docs/permissions.md");
    /** Who may give the employee feedback without being the superior. */
    private static final Set<String> NEIGHBOURS = Set.of("col", "rep");

    /** What somebody else is shown of the employee's without that being told to the employee, and to whom. */
    private static final Map<String, Set<String>> NOT_RECORDED = Map.ofEntries(
            // what they wrote themselves
            Map.entry("GET /feedback/given my own", Set.of("col", "sup")),
            Map.entry("GET /api/feedback/given my own", Set.of("col", "sup")),
            Map.entry("GET /feedback/{id}/edit the colleague's, anonymous", Set.of("col")),
            Map.entry("GET /feedback/{id}/edit the superior's", Set.of("sup")),
            Map.entry("GET /my-data/file my own", Set.of("col", "left", "sup")),
            Map.entry("GET /my-data/print my own", Set.of("col", "left", "sup")),
            Map.entry("GET /api/me/data my own", Set.of("col", "left", "sup")),
            // the same, and a nominee is told nothing of a draft
            Map.entry("GET /rewards/{id} a colleague's draft", Set.of("col")),
            Map.entry("GET /api/rewards/nominations/{id} a colleague's draft", Set.of("col")),
            Map.entry("GET /rewards/{id}/edit a colleague's draft", Set.of("col")),
            Map.entry("POST /rewards/{id}/submission a colleague's draft", Set.of("col")),
            Map.entry("GET /attachments/{id} of a colleague's draft", Set.of("col")),
            Map.entry("GET /api/attachments/{id}/content of a colleague's draft", Set.of("col")),
            // no more than what the results are called that feedback may be about
            Map.entry("GET /feedback/of/{employee}", Set.of("col", "rep")),
            Map.entry("GET /api/feedback/people/{employee}", Set.of("col", "rep")),
            // somebody else's year, to whom it is told
            Map.entry("GET /tasks/{taskId} evaluation-rate-segment", Set.of("fmr")),
            Map.entry("GET /api/tasks/{id} evaluation-rate-segment", Set.of("fmr")));

    private static final Path FOUND = Path.of("target/permissions.md");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestAmendments amendments;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestCorrections corrections;

    @Autowired
    TestCoachings coachings;

    @Autowired
    TestFeedback feedback;

    @Autowired
    TestObjections objections;

    @Autowired
    Periods periods;

    @Autowired
    TestRewards rewards;

    @Autowired
    TestApi api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestYears years;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    TestTrail trail;

    @Autowired
    WebApplicationContext application;

    @Autowired
    Policy policy;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Government who;
    private Office office;
    private TestWebApps webApps;
    private Attempts attempts;
    private final Expectations expectations = new Expectations();
    private final Map<Attempt, Map<Actor, Seen>> observed = new LinkedHashMap<>();
    private final Map<String, Set<String>> counselled = new TreeMap<>();
    private final Map<String, Set<String>> unrecorded = new TreeMap<>();

    @BeforeAll
    void everybody_tries_everything() throws Exception {
        who = new Government(
                people,
                plans,
                amendments,
                evaluations,
                corrections,
                coachings,
                feedback,
                objections,
                rewards,
                api,
                periods,
                jdbc);
        office = new Office(years, accounts, jdbc, who.employee, people.aHead());
        webApps = new TestWebApps(application);
        attempts = new Attempts(who, office);
        for (List<Attempt> section : attempts.sections().values()) {
            for (Attempt attempt : section) {
                if (attempt.path().endsWith("/months/" + Attempts.MONTH)) {
                    trail.whileOnlyAt(Attempts.MONTH + "-05", () -> everybodyTries(attempt));
                } else {
                    everybodyTries(attempt);
                }
            }
        }
    }

    private void everybodyTries(Attempt attempt) {
        Map<Actor, Seen> row = new LinkedHashMap<>();
        for (Actor actor : who.actors) {
            row.put(actor, tried(attempt, actor));
        }
        observed.put(attempt, row);
    }

    @AfterAll
    void leave_nothing_odd_behind() {
        webApps.close();
        office.tidy();
        who.tidy();
    }

    @Test
    void every_address_of_the_application_is_tried() {
        Set<String> declared = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                String address = pattern.replaceAll("\\{([a-z]+):[^/]*}", "{$1}");
                (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .forEach(method -> declared.add(method + " " + address));
            }
        });
        Set<String> tried = observed.keySet().stream().map(Attempt::address).collect(Collectors.toSet());
        declared.removeAll(tried);
        // what the description of the API is made of serves no data
        declared.removeIf(address -> address.contains("/api/openapi") || address.endsWith("/error"));
        assertThat(declared)
                .as(
                        "who may use these addresses? Add each to Attempts, run this test, and look at target/permissions.md")
                .isEmpty();
    }

    @Test
    void every_form_is_tried() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            Set<String> forms = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".form"))
                    .map(name -> name.substring(0, name.length() - ".form".length()))
                    .collect(Collectors.toSet());
            assertThat(attempts.triedForms())
                    .as("who may open and submit a form is tried: add it to Attempts")
                    .isEqualTo(forms);
        }
    }

    @Test
    void who_is_answered_is_whom_the_policy_allows() {
        List<String> wrong = new ArrayList<>();
        observed.forEach((attempt, row) -> row.forEach((actor, seen) -> {
            boolean may = allowed(attempt, actor)
                    && (attempt.asked() == null || attempt.asked().contains(actor.code()));
            if (seen.answered() != may) {
                wrong.add(attempt.address() + " (" + attempt.about() + ") " + actor.title() + ": " + seen);
            }
        }));
        assertThat(wrong).as("observed, and not what the table says").isEmpty();
    }

    @Test
    void every_row_has_an_expectation() {
        assertThat(observed.keySet().stream()
                        .filter(attempt -> attempt.needs() == null
                                && expectations.of(attempt).isEmpty())
                        .map(attempt -> attempt.address() + " " + attempt.about()))
                .as("who is meant to get an answer? say what it needs, or add a line to expectations.csv")
                .isEmpty();
        assertThat(expectations.wrong()).isEmpty();
        assertThat(expectations.unused()).as("addresses that nobody tries").isEmpty();
    }

    @Test
    void for_whom_a_case_waits_is_among_those_to_whom_the_table_gives_it() {
        List<String> wrong = new ArrayList<>();
        observed.keySet().stream()
                .filter(attempt -> attempt.asked() != null)
                .forEach(attempt -> attempt.asked().stream()
                        .filter(code -> !allowed(attempt, who.actor(code)))
                        .forEach(code -> wrong.add(attempt.address() + " (" + attempt.about() + ") " + code)));
        assertThat(wrong).isEmpty();
    }

    /** By the table of rights, or by the list of what is beside it. */
    private boolean allowed(Attempt attempt, Actor actor) {
        var needs = attempt.needs();
        return needs == null
                ? expectations
                        .of(attempt)
                        .filter(line -> line.answers(policy, actor))
                        .isPresent()
                : actor.authentication() != null && needs.met(policy, actor, who.employee.id());
    }

    @Test
    void what_one_may_not_see_answers_as_if_it_did_not_exist() {
        List<String> wrong = new ArrayList<>();
        observed.forEach((attempt, row) -> {
            if (attempt.needs() != null) {
                row.forEach((actor, seen) -> {
                    if (!seen.answered() && seen != Seen.NOT_FOUND && actor.authentication() != null) {
                        wrong.add(attempt.address() + " " + actor.title() + ": " + seen);
                    }
                });
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_answer_says_more_than_the_policy_allows() {
        List<String> wrong = new ArrayList<>();
        observed.forEach((attempt, row) -> row.forEach((actor, seen) -> {
            if (seen.says() && !mayLearn(attempt, actor, seen)) {
                wrong.add(attempt.address() + " (" + attempt.about() + ") " + actor.title() + ": " + seen);
            }
        }));
        assertThat(wrong)
                .as("somebody learns what the table does not let them know")
                .isEmpty();
    }

    @Test
    void what_was_said_in_a_counselling_is_read_by_three_and_by_nobody_else() {
        assertThat(counselled)
                .as("the employee, the counsellor and the named receiver, at whatever address")
                .containsOnlyKeys("own", "sup", "fmr");
        assertThat(counselled.get("sup")).contains("GET /coaching/{id}", "GET /coaching/notes/{id}");
        assertThat(counselled.get("fmr")).containsOnly("GET /coaching/notes/{id}");
    }

    @Test
    void what_somebody_else_is_shown_is_on_record() {
        assertThat(unrecorded).as("shown, and not told to the employee").isEqualTo(NOT_RECORDED);
    }

    @Test
    void nothing_fails() {
        assertThat(observed.entrySet().stream()
                        .filter(row -> row.getValue().containsValue(Seen.FAILED))
                        .map(row -> row.getKey().address()))
                .isEmpty();
    }

    @Test
    void who_has_not_signed_in_gets_nothing_but_the_login_and_the_health() {
        Actor stranger = who.actor("—");
        assertThat(observed.entrySet().stream()
                        .filter(row -> row.getValue()
                                .getOrDefault(stranger, Seen.FAILED)
                                .answered())
                        .map(row -> row.getKey().address())
                        .distinct())
                .containsExactlyInAnyOrder("GET /login", "GET /actuator/health");
    }

    @Test
    void the_documentation_says_what_was_observed() throws IOException {
        String found = new PermissionsDocument(who, attempts, expectations).written(observed);
        Files.writeString(FOUND, found);
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as(
                        "who may do what has changed: look at the difference between %s and %s, and copy it when it was"
                                + " meant",
                        DOCUMENT, FOUND)
                .isEqualTo(found);
    }

    private boolean mayLearn(Attempt attempt, Actor actor, Seen seen) {
        if (actor.authentication() == null) {
            return false;
        }
        SignedIn person = actor.person();
        var employee = who.employee.id();
        boolean ofTheirs = attempt.path().contains("/feedback")
                || attempt.path().contains("/rewards")
                || attempt.path().equals("/my-data/print")
                || attempt.path().equals("/my-data/file")
                || attempt.path().equals("/api/me/data");
        if (attempt.path().matches("/my-data/(print|file)|/api/me/data")
                && actor.code().equals("left")) {
            // what they wrote themselves
            return seen != Seen.RATING;
        }
        if (ofTheirs && NEIGHBOURS.contains(actor.code())) {
            // whom they work with, what that person's results are called, and what they wrote themselves
            return seen != Seen.RATING;
        }
        if (actor.code().equals("ind") && attempt.path().contains("/objections")) {
            // who decides was silent about one of them
            return policy.may(person, Right.READ, Matter.OBJECTION.of(employee).with(Relation.DECIDER, () -> true));
        }
        if (attempt.asked() != null
                && attempt.about().equals("evaluation-rate-segment")
                && attempt.asked().contains(actor.code())) {
            // somebody else's year, of which it is for this person to rate a part
            return true;
        }
        boolean early = attempt.path().contains(who.rated.toString());
        return switch (seen) {
            case RATING ->
                policy.may(person, Right.READ, Matter.RATING.of(employee).at(early ? Stage.RATED : Stage.HANDED_OVER));
            case CONTENT -> {
                var needs = attempt.needs();
                yield policy.may(person, Right.READ, Matter.PLAN.of(employee))
                        || needs != null && needs.met(policy, actor, employee);
            }
            default ->
                policy.may(person, Right.READ, Matter.STATUS.of(employee))
                        || policy.may(person, Right.READ, Matter.ADMINISTRATION)
                        || attempt.path().equals("/api/me")
                        || attempt.ofWebApps() && policy.may(person, Right.READ, Matter.WAITED_FOR)
                        || attempt.ofWebApps() && policy.may(person, Right.READ, Matter.WAITED_FOR.of(employee))
                        || attempt.needs() != null && attempt.needs().met(policy, actor, employee)
                        // who is named as receiver of a counselling finds it there
                        || attempt.path().equals("/coaching") && actor.code().equals("fmr")
                        // who is asked to score a nomination finds it there
                        || attempt.path().equals("/") && actor.code().equals("rc")
                        || attempt.path().equals("/superior")
                        || attempt.path().equals("/api/me/data")
                        || attempt.path().startsWith("/my-data/");
        };
    }

    private Seen tried(Attempt attempt, Actor actor) {
        if (attempt.path().startsWith("/camunda/api/cockpit/")) {
            // reads alone, in transactions of its own that take over what is there
            return answered(attempt, actor);
        }
        Seen seen = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            long mark = trail.mark();
            Seen answer = answered(attempt, actor);
            boolean shown = answer == Seen.CONTENT || answer == Seen.RATING;
            if (shown && !actor.code().equals("own") && !opened(mark)) {
                unrecorded
                        .computeIfAbsent((attempt.address() + " " + attempt.about()).strip(), one -> new TreeSet<>())
                        .add(actor.code());
            }
            return answer;
        });
        return seen == null ? Seen.FAILED : seen;
    }

    /** Whether it was recorded that something of the employee's was shown. */
    private boolean opened(long mark) {
        return jdbc.sql(
                        "select exists (select from audit_entry where id > ? and action = 'FILE_OPENED' and employee_id = ?)")
                .params(mark, who.employee.id())
                .query(Boolean.class)
                .single();
    }

    private Seen answered(Attempt attempt, Actor actor) {
        try {
            var answer = (attempt.ofWebApps() ? webApps.mvc() : mvc)
                    .perform(attempt.by(actor))
                    .andReturn()
                    .getResponse();
            if (answer.getContentAsString().contains(Government.COUNSELLED)) {
                counselled.computeIfAbsent(actor.code(), one -> new TreeSet<>()).add(attempt.address());
            }
            return seen(attempt, answer);
        } catch (Exception failure) {
            return Seen.FAILED;
        }
    }

    private Seen seen(Attempt attempt, MockHttpServletResponse answer) throws IOException {
        int status = answer.getStatus();
        String location = String.valueOf(answer.getRedirectedUrl());
        if (status == 401 || location.endsWith("/login")) {
            return Seen.SIGN_IN;
        }
        if (status == 403) {
            return Seen.REFUSED;
        }
        String body = answer.getContentAsString();
        if (status == 404) {
            return Seen.NOT_FOUND;
        }
        if (status >= 500) {
            return Seen.FAILED;
        }
        if (body.contains(Government.RATING) || body.contains("\"predicate\":\"")) {
            return Seen.RATING;
        }
        if (Government.CONTENT.stream().anyMatch(body::contains)) {
            return Seen.CONTENT;
        }
        boolean shared = attempt.path().startsWith("/admin/accounts")
                || attempt.path().startsWith("/admin/roles")
                || attempt.path().equals("/admin/organization")
                || attempt.path().contains("reconciliation");
        if (shared) {
            // lists of everybody, on which the employee stands by chance
            return status >= 400 ? Seen.BY_RULE : Seen.ANSWERED;
        }
        if (attempt.ofWebApps() && body.contains(String.valueOf(who.employee.userName()))) {
            return Seen.NAME;
        }
        if (body.contains(who.employee.titledName()) || body.contains(String.valueOf(who.employee.nip()))) {
            return Seen.NAME;
        }
        return status >= 400 ? Seen.BY_RULE : Seen.ANSWERED;
    }
}

package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.cycle.TestExclusions;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** In governments drawn at random no answer contains an appraisal for which the policy says no. */
@Transactional
class RandomGovernmentIT extends IntegrationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Reads what an address answered. */
    private interface Reader {

        void read(String address, String answer);
    }

    /** What somebody was shown who may know it, in any of the governments. */
    private static final Set<String> FOUND = new TreeSet<>();

    /** The addresses about somebody at which somebody was shown what is theirs to know of that person. */
    private static final Set<String> REACHED = new TreeSet<>();

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Settings settings;

    @Autowired
    Policy policy;

    @Autowired
    TestExclusions exclusions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** What the one who asks was answered, by address. */
    private final Map<String, MockHttpServletResponse> answered = new HashMap<>();

    private Reader reader = (address, answer) -> {};

    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobody_is_shown_what_the_policy_denies_nor_denied_what_it_allows(long seed) throws Exception {
        UUID period = evaluations.quarter(3).id();
        UUID likePlan = plans.established(people.anEmployee(), 2026);
        RandomGovernment government = new RandomGovernment(seed, people, jdbc, exclusions, period, likePlan);
        government.choose(settings);

        var questions = new RandomQuestions(government, api, jdbc, period, this::expect);
        var marks = new RandomMarks(government, this::expect);
        var need = new NeedToKnow(government, policy, this::expect);
        int number = 0;
        for (UUID who : government.everybody()) {
            Authentication person = government.signedIn(who);
            answered.clear();
            reader = (address, answer) -> marks.read(who, person, address, answer);
            everywhere(government, who, marks, period, number++, new Random(seed));
            need.compare(who, person);
            for (UUID whose : government.everybody()) {
                one(government, who, person, whose);
                questions.about(who, person, whose);
            }
            questions.own(who, person);
            questions.roles(who, person);
            for (String whose : List.of("MINE", "REPORTS", "ALL")) {
                list(government, who, person, "/api/target-plans?size=200&year=2026&whose=" + whose, false);
                String list = "/api/evaluations?size=200&period=" + period + "&whose=" + whose;
                list(government, who, person, list, false);
                list(government, who, person, list + "&predicate=GOOD", true);
            }
            boolean lists = government.has(who, Role.PERSONNEL_ADMIN)
                    || government.auditorAnyTime && government.has(who, Role.AUDITOR);
            answers(person, "/api/exclusions", lists);
            overview(government, who, person, period);
            for (String page : List.of(
                    "/",
                    "/target-plans?year=2026",
                    "/evaluations?year=2026",
                    "/daily-reports",
                    "/coaching",
                    "/objections",
                    "/rewards",
                    "/unit-results?period=" + period,
                    "/unit-results/" + government.unitOf(who) + "/" + period,
                    "/opened-files",
                    "/my-data",
                    "/my-data/print",
                    "/api/me/data")) {
                page(government, who, person, page);
            }
        }
        FOUND.addAll(marks.found());
        assertThat(wrong).as("seed %d: %s", seed, RandomSeeds.again(seed)).isEmpty();
    }

    static LongStream seeds() {
        return RandomSeeds.all();
    }

    /** What nobody was shown would prove nothing: a government alone may have no objection, all together have. */
    @AfterAll
    static void whatever_is_looked_for_was_shown_to_somebody_who_may_know_it(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        if (RandomSeeds.areKept()) {
            assertThat(FOUND).containsExactlyInAnyOrderElementsOf(RandomMarks.KINDS);
            assertThat(RandomAddresses.all(mappings))
                    .as("addresses about somebody that showed nobody anything")
                    .filteredOn(RandomAddresses::aboutSomebody)
                    .filteredOn(pattern -> !REACHED.contains(pattern))
                    .isSubsetOf(RandomAddresses.EMPTY);
        }
    }

    /**
     * The addresses of the application, each asked by two or three of all, about some of the others; and by everybody about
     * themselves, their reports and one more, until somebody was shown there what is theirs to know.
     */
    private void everywhere(
            RandomGovernment government, UUID who, RandomMarks marks, UUID period, int number, Random random)
            throws Exception {
        Authentication person = government.signedIn(who);
        var addresses = new RandomAddresses(government, period);
        List<UUID> all = List.copyOf(government.everybody());
        int place = number;
        for (String pattern : RandomAddresses.all(mappings)) {
            boolean about = RandomAddresses.aboutSomebody(pattern);
            List<UUID> some = new ArrayList<>();
            if (place++ % 3 == 0) {
                random.ints(about ? 3 : 1, 0, all.size()).forEach(one -> some.add(all.get(one)));
            }
            if (about && !REACHED.contains(pattern) && !RandomAddresses.EMPTY.contains(pattern)) {
                some.add(who);
                some.add(all.get(random.nextInt(all.size())));
                all.stream().filter(one -> government.rates(who, one, "any")).forEach(some::add);
            }
            for (UUID whose : some) {
                String address = addresses.of(pattern, whose, random);
                MockHttpServletResponse answer = ask(person, address);
                if (about
                        && answer.getStatus() == 200
                        && marks.tells(who, whose, address, answer.getContentAsString())) {
                    REACHED.add(pattern);
                }
            }
        }
    }

    /** What an address answers to who asks now, who asks only once, and what was said is read by {@link RandomMarks}. */
    private MockHttpServletResponse ask(Authentication person, String address) throws Exception {
        MockHttpServletResponse before = answered.get(address);
        if (before != null) {
            return before;
        }
        MockHttpServletResponse answer = mvc.perform(get(address).with(authentication(person)))
                .andReturn()
                .getResponse();
        answered.put(address, answer);
        expect(answer.getStatus() < 500, person, address + " fails");
        if (answer.getStatus() == 200) {
            reader.read(address, answer.getContentAsString());
        }
        return answer;
    }

    private JsonNode json(Authentication person, String address) throws Exception {
        return JSON.readTree(ask(person, address).getContentAsString(StandardCharsets.UTF_8));
    }

    /** Numbers are for who leads or watches over many; of so few people nobody is told predicates. */
    private void overview(RandomGovernment government, UUID who, Authentication person, UUID period) throws Exception {
        boolean watches = government.has(
                who, Role.PERSONNEL_ADMIN, Role.AUDITOR, Role.PERFORMANCE_TEAM, Role.HEAD, Role.UNIT_ADMIN);
        if (answers(person, "/api/overview?period=" + period, watches)) {
            boolean ratings = government.has(who, Role.PERSONNEL_ADMIN, Role.AUDITOR, Role.HEAD);
            expect(
                    ratings || !text(person, "/api/overview?period=" + period).contains("predicates"),
                    person,
                    "overview with predicates");
        }
    }

    /** One employee's papers, by id. */
    private void one(RandomGovernment government, UUID who, Authentication person, UUID whose) throws Exception {
        var papers = government.papersOf(whose);
        answers(person, "/api/target-plans/" + papers.plan(), government.seesPlan(who, whose));
        answers(person, "/api/target-plans/" + papers.plan() + "/versions/1", government.seesPlan(who, whose));
        answers(person, "/target-plans/" + papers.plan() + "/amendments/new", government.amends(who, whose));
        for (String address : List.of("/exclusions/", "/api/exclusions/")) {
            answers(person, address + papers.exclusion(), government.seesExclusion(who, whose));
        }
        answers(
                person,
                "/api/daily-reports/of/" + whose + "/" + RandomGovernment.DAY,
                government.seesReport(who, whose));
        answers(person, "/api/target-plans?employee=" + whose, government.seesStatus(who, whose));
        String address = "/api/evaluations/" + papers.evaluation();
        if (answers(person, address, government.opensEvaluation(who, whose))) {
            JsonNode shown = json(person, address);
            boolean judged = shown.has("outcome");
            expect(judged == government.seesRating(who, whose), person, address + " outcome " + judged);
            boolean whole = !shown.at("/results").isEmpty();
            expect(whole == government.seesEvaluation(who, whose), person, address + " whole " + whole);
        }
        said(government, who, person, whose);
        trail(government, who, person, whose);
    }

    /** The trail tells an auditor of an exclusion what the exclusion does. */
    private void trail(RandomGovernment government, UUID who, Authentication person, UUID whose) throws Exception {
        String address = "/api/audit/entries?action=EXCLUSION_RECORDED&employee=" + whose;
        if (answers(person, address, government.has(who, Role.AUDITOR)) && !who.equals(whose)) {
            boolean told = text(person, address).contains(RandomPapers.studies(whose));
            expect(told == government.seesExclusion(who, whose), person, address + " " + told);
        }
    }

    /** What others said of one employee: coaching, counselling, feedback with its file, objection. */
    private void said(RandomGovernment government, UUID who, Authentication person, UUID whose) throws Exception {
        var papers = government.papersOf(whose);
        var feedback = papers.feedback();
        answers(person, "/coaching/" + papers.coaching(), government.seesCoaching(who, whose));
        answers(person, "/coaching/notes/" + papers.note().id(), government.seesNote(who, whose));
        answers(person, "/feedback/" + feedback.id() + "/edit", government.gave(who, whose));
        answers(person, "/attachments/of/feedback/" + feedback.id(), government.gave(who, whose));
        answers(person, "/api/attachments/" + feedback.file(), government.seesFile(who, whose));
        for (String address : List.of("/rewards/", "/api/rewards/nominations/")) {
            answers(person, address + papers.nomination().id(), government.seesNomination(who, whose));
        }
        String given = text(person, "/feedback/given");
        expect(
                given.contains(feedback.text()) == government.gave(who, whose),
                person,
                "what was given, on " + whose + " " + given.contains(feedback.text()));
        for (String address : List.of(
                "/api/evaluations/" + papers.evaluation(),
                "/evaluations/" + papers.evaluation(),
                "/api/feedback/received?size=200")) {
            expect(
                    !text(person, address).contains(feedback.text()) || government.seesFeedback(who, whose),
                    person,
                    address + " tells feedback on " + whose);
        }
        if (papers.objection() != null) {
            answers(person, "/api/objections/" + papers.objection().id(), government.seesObjection(who, whose));
        }
    }

    private String text(Authentication person, String address) throws Exception {
        return ask(person, address).getContentAsString();
    }

    private boolean answers(Authentication person, String address, boolean expected) throws Exception {
        int status = ask(person, address).getStatus();
        // a page that leads on was there
        int shown = status == 302 ? 200 : status;
        expect(shown == (expected ? 200 : 404), person, address + " " + status);
        return shown == 200;
    }

    private void list(RandomGovernment government, UUID who, Authentication person, String address, boolean byPredicate)
            throws Exception {
        if (ask(person, address).getStatus() == 404) {
            expect(
                    address.contains("ALL")
                            && !government.has(
                                    who, Role.PERSONNEL_ADMIN, Role.AUDITOR, Role.PERFORMANCE_TEAM, Role.UNIT_ADMIN),
                    person,
                    address + " is not there");
            return;
        }
        JsonNode page = json(person, address);
        int shown = page.at("/items").size();
        int total = page.at("/total").asInt();
        // others' tests have people as well: then this is only the first page
        expect(total == shown || shown == 200 && total > shown, person, address + " counts what is not shown");
        for (JsonNode item : page.at("/items")) {
            UUID whose = UUID.fromString(item.at("/employee/id").asText());
            if (!government.everybody().contains(whose)) {
                expect(
                        government.has(who, Role.PERSONNEL_ADMIN, Role.AUDITOR, Role.PERFORMANCE_TEAM),
                        person,
                        address + " shows a stranger");
                continue;
            }
            expect(government.seesStatus(who, whose), person, address + " shows " + whose);
            boolean rated = item.has("predicate");
            expect(!rated || government.seesRating(who, whose), person, address + " shows the rating of " + whose);
            expect(!byPredicate || rated, person, address + " tells a rating by finding " + whose);
        }
    }

    /** Every id of a plan, an evaluation or a person that stands in a page is one that may be seen. */
    private void page(RandomGovernment government, UUID who, Authentication person, String address) throws Exception {
        String html = text(person, address);
        Set<UUID> ids = ID.matcher(html)
                .results()
                .map(id -> UUID.fromString(id.group()))
                .collect(Collectors.toSet());
        for (UUID whose : government.everybody()) {
            var papers = government.papersOf(whose);
            Map<UUID, Boolean> allowed = Map.of(
                    papers.coaching(),
                    government.seesCoaching(who, whose),
                    papers.note().id(),
                    government.seesNote(who, whose),
                    papers.objection() == null
                            ? UUID.randomUUID()
                            : papers.objection().id(),
                    government.seesObjection(who, whose),
                    papers.nomination().id(),
                    new RandomMarks(government, this::expect).nomination(who, whose, address),
                    papers.exclusion(),
                    government.seesExclusion(who, whose),
                    papers.plan(),
                    government.seesPlan(who, whose),
                    papers.evaluation(),
                    government.opensEvaluation(who, whose),
                    whose,
                    government.seesStatus(who, whose) || government.actsFor(who, whose));
            allowed.forEach((id, may) ->
                    expect(may || !ids.contains(id), person, address + " links to " + id + " of " + whose));
        }
    }

    private void expect(boolean holds, Authentication person, String what) {
        if (!holds) {
            wrong.add(((SignedIn) person.getPrincipal()).roles() + " " + person.getName() + ": " + what);
        }
    }
}

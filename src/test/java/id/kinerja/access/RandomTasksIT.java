package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.access.RandomTasks.Waiting;
import id.kinerja.cycle.TestExclusions;
import id.kinerja.engine.TestWebApps;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/**
 * In governments drawn at random nobody opens, lists or counts a task that is another's, and everybody finds the own; and what is an
 * office's, Cockpit and the administration, is answered to that office alone.
 *
 * <p>Asked are tasks of target setting, drafts and decisions; which tasks other processes have for whom is {@code PermissionsIT}'s to
 * observe. Cockpit's own queries read in transactions of their own, which do not see a government that is drawn here: they are asked
 * from elsewhere, about a case that is kept.
 */
@Transactional
class RandomTasksIT extends IntegrationTest {

    /** What was reached in any of the governments. */
    private static final Set<String> REACHED = new TreeSet<>();

    /** A task that other transactions see as well. */
    private static @Nullable Waiting kept;

    private static final ExecutorService ELSEWHERE = Executors.newSingleThreadExecutor();

    @Autowired
    MockMvc mvc;

    @Autowired
    WebApplicationContext application;

    @Autowired
    TestOrganization people;

    @Autowired
    TestExclusions exclusions;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Settings settings;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_task_is_there_for_whose_turn_it_is_and_for_nobody_else(long seed) throws Exception {
        UUID period = evaluations.quarter(3).id();
        UUID likePlan = plans.established(people.anEmployee(), 2026);
        RandomGovernment government = new RandomGovernment(seed, people, jdbc, exclusions, period, likePlan);
        government.choose(settings);
        RandomTasks tasks = new RandomTasks(government, plans, entities, jdbc, seed);
        haveAccounts(government);
        String definition = jdbc.sql("select proc_def_id_ from public.act_ru_task where id_ = ?")
                .param(tasks.all().get(0).task())
                .query(String.class)
                .single();
        String filter = jdbc.sql("select id_ from public.act_ru_filter where name_ = 'Tugas saya'")
                .query(String.class)
                .single();
        try (TestWebApps webApps = new TestWebApps(application)) {
            var answers = new RandomAnswers(government, tasks, mvc, webApps.mvc(), this::expect);
            var questions = new RandomTaskQuestions(government, tasks, answers, filter);
            var offices =
                    new RandomOffices(government, tasks, answers, Objects.requireNonNull(kept), definition, ELSEWHERE);
            int number = 0;
            for (UUID who : government.everybody()) {
                if (government.signsIn(who)) {
                    questions.ask(who, government.signedIn(who));
                    offices.ask(who, government.signedIn(who), number++);
                }
            }
            REACHED.addAll(questions.reached());
            REACHED.addAll(offices.reached());
        }
        assertThat(wrong).as("seed %d: %s", seed, RandomSeeds.again(seed)).isEmpty();
    }

    static LongStream seeds() {
        return RandomSeeds.all();
    }

    @BeforeAll
    static void a_case_is_kept(
            @Autowired TestOrganization people, @Autowired TestPlans plans, @Autowired JdbcClient jdbc) {
        kept = RandomTasks.kept(people.anEmployee(), plans, jdbc);
    }

    /** A government alone may have nobody who could; all of them together prove something about every address. */
    @AfterAll
    static void everything_was_found_by_somebody_who_may() {
        ELSEWHERE.shutdown();
        if (RandomSeeds.areKept()) {
            Set<String> all = new TreeSet<>(RandomTaskQuestions.toReach());
            all.addAll(RandomOffices.toReach());
            assertThat(REACHED).containsExactlyElementsOf(all);
        }
    }

    /** The engine knows who can sign in, so that it could tell. */
    private void haveAccounts(RandomGovernment government) {
        for (UUID one : government.everybody()) {
            if (government.signsIn(one)) {
                jdbc.sql("with made as (insert into public.act_id_user (id_, rev_) values (:name, 1) returning id_)"
                                + " insert into public.act_id_membership (user_id_, group_id_)"
                                + " select id_, 'employee' from made")
                        .param("name", government.nipOf(one))
                        .update();
            }
        }
    }

    private void expect(boolean holds, Authentication person, String what) {
        if (!holds) {
            wrong.add(((SignedIn) person.getPrincipal()).roles() + " " + person.getName() + ": " + what);
        }
    }
}

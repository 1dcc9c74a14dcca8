package id.kinerja.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Identities;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.ExclusionKind;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Cases;
import id.kinerja.engine.Comparison;
import id.kinerja.engine.Difference;
import id.kinerja.engine.DifferenceKind;
import id.kinerja.engine.FlowCoverage;
import id.kinerja.engine.Refused;
import id.kinerja.engine.Tasks;
import id.kinerja.evaluation.Predicate;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The processes reward and reward-scoring: every path and timer of both, and who has no say. */
class RewardIT extends IntegrationTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage("reward");

    @RegisterExtension
    static final FlowCoverage SCORING_COVERAGE = new FlowCoverage("reward-scoring");

    private static final Map<String, String> GRANT =
            Map.of("decision", "GRANT", "letter", "SK 800/7", "dated", "2026-07-15");

    @Autowired
    TestOrganization people;

    @Autowired
    TestRewards rewards;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Nominations nominations;

    @Autowired
    Nominating nominating;

    @Autowired
    RewardView view;

    @Autowired
    RewardNews news;

    @Autowired
    NightlyRewards nightly;

    @Autowired
    RewardHistory history;

    @Autowired
    Scores scores;

    @Autowired
    Organization organization;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Identities identities;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    Comparison comparison;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    private Employee superior;
    private Employee nominee;
    private Employee colleague;

    @BeforeEach
    void a_unit_and_a_committee() {
        superior = people.aHead();
        nominee = people.anEmployeeUnder(superior);
        colleague = people.anEmployeeUnder(superior);
        rewards.committee(3);
    }

    @AfterEach
    void nobody_keeps_a_role() {
        rewards.dismiss();
        settings.set(RewardSettings.PER_YEAR, RewardSettings.PER_YEAR.defaultValue(), "test");
        settings.set(RewardSettings.VERIFICATION, RewardSettings.VERIFICATION.defaultValue(), "test");
    }

    @Test
    void a_nomination_is_checked_scored_recommended_and_granted_by_a_letter() {
        UUID id = rewards.submitted(nominee, colleague, "Antrean pendek");
        assertThat(stateOf(id)).isEqualTo(RewardState.SCORING);
        assertThat(scores.of(id)).hasSize(3);
        assertWhole(id);
        List<UUID> asked = rewards.scoresOf(id);
        rewards.score(asked.get(0), 70);
        rewards.score(asked.get(1), 80);
        assertThat(jdbc.sql("select count(*) from audit_entry where after::text like '%score1%'")
                        .query(Integer.class)
                        .single())
                .as("single scores are for who gives them, also in the trail")
                .isZero();
        assertWhole(id);
        rewards.complete(asked.get(2), Map.of("score1", 100, "score2", 90, "score3", 81, "remark", "Bagus"));
        assertThat(nominations.get(id))
                .extracting(Nomination::state, Nomination::average)
                .containsExactly(RewardState.RECOMMENDING, new BigDecimal("80.11"));
        assertWhole(id);
        rewards.complete(id, Map.of("decision", "RECOMMEND", "comment", "Layak menjadi teladan"));
        assertWhole(id);
        assertRefused("letter", () -> rewards.complete(id, Map.of("decision", "GRANT", "dated", "2026-07-15")));
        for (String day : new String[] {"2026-07-16", "2026-07-14"}) {
            assertRefused(
                    "dated", () -> rewards.complete(id, Map.of("decision", "GRANT", "letter", "SK 1", "dated", day)));
        }
        rewards.complete(id, GRANT);
        assertThat(told(nominee)).singleElement().satisfies(one -> assertThat(one.granted())
                .isTrue());
        assertThat(nominations.get(id).letter())
                .isEqualTo(new Nomination.Letter("SK 800/7", LocalDate.of(2026, 7, 15)));
        assertThat(happened(id))
                .containsExactly(
                        RewardEventKind.SUBMITTED,
                        RewardEventKind.ELIGIBLE,
                        RewardEventKind.SCORED,
                        RewardEventKind.RECOMMENDED,
                        RewardEventKind.GRANTED);
        assertWhole(id);
    }

    @Test
    void what_makes_somebody_eligible_begins_nothing_by_itself() {
        UUID evaluation = evaluations.submitted(nominee);
        evaluations.complete(evaluation, TestEvaluations.rating(Rating.ABOVE, Rating.ABOVE));
        evaluations.complete(evaluation, Map.of());
        evaluations.endTerm(evaluation);
        assertThat(jdbc.sql("select count(*) from reward_case where nominee_id = ?")
                        .param(nominee.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        UUID id = rewards.submitted(nominee, superior, "Sangat baik");
        assertThat(Objects.requireNonNull(nominations.get(id).found()))
                .extracting(Nomination.Found::predicate, Nomination.Found::obstacles)
                .containsExactly(Predicate.VERY_GOOD, List.of());
    }

    private List<RewardNews.Outcome> told(Employee person) {
        return news.of(TestPlans.signedIn(person));
    }

    @Test
    void secretary_and_head_refuse_with_a_reason() {
        UUID bySecretary = rewards.scored(nominee, colleague, "Antrean pendek");
        assertRefused("comment", () -> rewards.complete(bySecretary, Map.of("decision", "REFUSE", "comment", " ")));
        assertThat(told(nominee)).as("nothing while it is being decided").isEmpty();
        rewards.complete(bySecretary, Map.of("decision", "REFUSE", "comment", "Belum cukup lama berjalan"));
        assertThat(told(nominee)).singleElement().satisfies(one -> {
            assertThat(one.nominationId()).isEqualTo(bySecretary);
            assertThat(one.own()).isTrue();
            assertThat(one.granted()).isFalse();
        });
        assertThat(told(colleague)).singleElement().satisfies(one -> assertThat(one.own())
                .isFalse());
        news.opened(nominations.get(bySecretary), TestPlans.signedIn(nominee));
        assertThat(told(nominee)).as("read, it is told no more").isEmpty();
        assertThat(told(colleague)).hasSize(1);
        assertEnded(bySecretary, RewardState.REFUSED, Ending.NOT_RECOMMENDED, "Belum cukup lama berjalan");
        UUID byHead = rewards.recommended(nominee, colleague, "Antrean pendek");
        assertRefused("comment", () -> rewards.complete(byHead, Map.of("decision", "REFUSE")));
        rewards.complete(byHead, Map.of("decision", "REFUSE", "comment", "Anggaran habis"));
        assertEnded(byHead, RewardState.REFUSED, Ending.NOT_GRANTED, "Anggaran habis");
    }

    @Test
    void nobody_scores_themselves_or_whom_they_nominated() {
        rewards.appoint(nominee);
        rewards.appoint(colleague);
        UUID id = rewards.submitted(nominee, colleague, "Antrean pendek");
        assertThat(scores.of(id))
                .extracting(Scores.Score::member)
                .hasSize(3)
                .doesNotContain(String.valueOf(nominee.userName()), String.valueOf(colleague.userName()));
        UUID asked = rewards.scoresOf(id).get(0);
        for (Employee barred : List.of(nominee, colleague)) {
            assertThatThrownBy(() -> rewards.complete(
                            asked, TestPlans.signedIn(barred), Map.of("score1", 9, "score2", 9, "score3", 9)))
                    .isInstanceOf(NotVisible.class);
        }
        // the engine might have given it to them all the same
        jdbc.sql("update act_ru_task set assignee_ = :name where id_ = :id")
                .param("name", colleague.userName())
                .param("id", cases.openSteps(asked).get(0).taskId())
                .update();
        assertThatThrownBy(() -> rewards.complete(
                        asked, TestPlans.signedIn(colleague), Map.of("score1", 9, "score2", 9, "score3", 9)))
                .isInstanceOfAny(Refused.class, NotVisible.class);
        assertThat(scores.find(asked).orElseThrow().given()).isNull();
        jdbc.sql("update act_ru_task set assignee_ = :name where id_ = :id")
                .param("name", scores.find(asked).orElseThrow().member())
                .param("id", cases.openSteps(asked).get(0).taskId())
                .update();
    }

    @Test
    void who_nominates_or_is_nominated_neither_recommends_nor_decides() {
        rewards.give(colleague, Role.SECRETARY);
        rewards.give(people.anEmployee(), Role.SECRETARY);
        UUID id = rewards.scored(nominee, colleague, "Antrean pendek");
        for (Employee barred : List.of(nominee, colleague)) {
            assertThatThrownBy(() -> rewards.complete(
                            id, signedIn(barred, Role.SECRETARY), Map.of("decision", "RECOMMEND", "comment", "Saya")))
                    .isInstanceOfAny(Refused.class, NotVisible.class);
            String task = cases.openSteps(id).get(0).taskId();
            assertThatThrownBy(() -> tasks.open(task, signedIn(barred, Role.SECRETARY)))
                    .isInstanceOf(NotVisible.class);
        }
        rewards.complete(id, Map.of("decision", "RECOMMEND", "comment", "Layak"));
        assertThatThrownBy(() -> rewards.complete(id, signedIn(colleague, Role.HEAD), GRANT))
                .isInstanceOf(Refused.class);
        assertThat(stateOf(id)).isEqualTo(RewardState.DECIDING);
    }

    @Test
    void an_account_that_is_nobodys_has_no_say_on_a_nomination_of_or_by_a_personnel_admin() {
        Set<Role> roles = Set.of(Role.PERSONNEL_ADMIN, Role.REWARD_COMMITTEE, Role.SECRETARY);
        SignedIn second = new SignedIn("kedua-uji", null, "Akun kedua", roles, false);
        identities.create(second.userName(), "Akun kedua", "gunung-biru-7788", false, roles);
        rewards.give(people.anEmployee(), Role.SECRETARY);
        try {
            UUID before = rewards.submitted(people.anEmployeeUnder(superior), colleague, "x");
            assertThat(scores.of(before))
                    .extracting(Scores.Score::member)
                    .hasSize(4)
                    .contains(second.userName());
            rewards.give(nominee, Role.PERSONNEL_ADMIN);
            UUID id = rewards.scored(nominee, colleague, "Antrean pendek");
            assertThat(scores.of(id))
                    .extracting(Scores.Score::member)
                    .hasSize(3)
                    .doesNotContain(second.userName());
            Map<String, String> recommend = Map.of("decision", "RECOMMEND", "comment", "Saya");
            assertThatThrownBy(() -> rewards.complete(id, second, recommend)).isInstanceOf(NotVisible.class);
            rewards.committee(12);
            UUID by = rewards.submitted(people.anEmployeeUnder(superior), nominee, "x");
            assertRefused("", () -> rewards.complete(by, second, Map.of("decision", "REFUSE", "comment", "Saya")));
            assertThatThrownBy(() -> tasks.open(cases.openSteps(by).get(0).taskId(), second))
                    .isInstanceOf(NotVisible.class);
        } finally {
            identities.setRoles(second.userName(), Set.of(Role.EMPLOYEE));
        }
    }

    @Test
    void who_recommends_does_not_decide_as_well() {
        SignedIn both = new SignedIn("sekda-uji", null, "Sekda", Set.of(Role.SECRETARY, Role.HEAD), false);
        UUID id = rewards.recommended(nominee, colleague, "Antrean pendek");
        assertRefused("", () -> rewards.complete(id, both, GRANT));
        Employee alone = people.anEmployee();
        rewards.give(alone, Role.HEAD);
        UUID other = rewards.scored(people.anEmployeeUnder(superior), colleague, "x");
        assertRefused(
                "decision",
                () -> rewards.complete(
                        other, signedIn(alone, Role.SECRETARY), Map.of("decision", "RECOMMEND", "comment", "Layak")));
    }

    @Test
    void where_the_only_secretary_nominates_the_head_decides_at_once_and_the_only_head_cannot_nominate() {
        rewards.give(colleague, Role.SECRETARY);
        UUID id = rewards.scored(nominee, colleague, "Antrean pendek");
        assertThat(stateOf(id)).isEqualTo(RewardState.DECIDING);
        assertThat(happened(id)).contains(RewardEventKind.NO_SECRETARY);
        assertWhole(id);
        rewards.complete(id, GRANT);
        assertThat(stateOf(id)).isEqualTo(RewardState.GRANTED);
        Employee head = people.anEmployeeUnder(superior);
        rewards.give(head, Role.HEAD);
        UUID byHead = rewards.drafted(nominee, head, "x");
        assertRefused("", () -> nominating.submit(TestPlans.signedIn(head), byHead));
        assertThat(stateOf(byHead)).isEqualTo(RewardState.DRAFT);
    }

    @Test
    void more_than_ten_or_fewer_than_three_make_no_committee_until_a_personnel_admin_completes_it() {
        rewards.committee(12);
        UUID many = rewards.submitted(nominee, colleague, "x");
        assertThat(stateOf(many)).isEqualTo(RewardState.COMPLETING);
        assertThat(scores.of(many)).isEmpty();
        assertWhole(many);
        rewards.dismiss();
        rewards.committee(2);
        UUID few = rewards.submitted(people.anEmployeeUnder(superior), colleague, "x");
        assertThat(stateOf(few)).isEqualTo(RewardState.COMPLETING);
        assertRefused("decision", () -> rewards.complete(few, Map.of("decision", "ASK")));
        rewards.committee(3);
        rewards.complete(few, Map.of("decision", "ASK"));
        assertThat(scores.of(few)).hasSize(3);
        assertThat(stateOf(few)).isEqualTo(RewardState.SCORING);
        assertWhole(few);
        assertRefused("comment", () -> rewards.complete(many, Map.of("decision", "REFUSE")));
        rewards.complete(many, Map.of("decision", "REFUSE", "comment", "Tim baru belum dibentuk"));
        assertEnded(many, RewardState.REFUSED, Ending.NOT_SCORED, "Tim baru belum dibentuk");
    }

    @Test
    void ten_members_are_a_committee_also_where_an_eleventh_is_nominated() {
        rewards.committee(10);
        rewards.appoint(nominee);
        assertThat(scores.of(rewards.submitted(nominee, colleague, "x"))).hasSize(10);
    }

    @Test
    void who_does_not_score_in_time_is_passed_over_and_silence_of_too_many_decides_nothing() {
        rewards.committee(4);
        UUID enough = rewards.submitted(nominee, colleague, "x");
        List<UUID> asked = rewards.scoresOf(enough);
        asked.subList(0, 3).forEach(one -> rewards.score(one, 60));
        assertThat(stateOf(enough)).isEqualTo(RewardState.SCORING);
        lapse(asked.get(3));
        assertThat(nominations.get(enough))
                .extracting(Nomination::state, Nomination::average)
                .containsExactly(RewardState.RECOMMENDING, new BigDecimal("60.00"));
        UUID few = rewards.submitted(people.anEmployeeUnder(superior), colleague, "x");
        List<UUID> first = rewards.scoresOf(few);
        first.subList(0, 2).forEach(one -> rewards.score(one, 60));
        first.subList(2, 4).forEach(this::lapse);
        assertThat(stateOf(few)).isEqualTo(RewardState.COMPLETING);
        assertWhole(few);
        rewards.complete(few, Map.of("decision", "ASK"));
        List<UUID> again = scores.waiting(few);
        assertThat(again).as("only those who were silent are asked again").hasSize(2);
        assertWhole(few);
        rewards.score(again.get(0), 90);
        lapse(again.get(1));
        assertThat(nominations.get(few))
                .extracting(Nomination::state, Nomination::average)
                .containsExactly(RewardState.RECOMMENDING, new BigDecimal("70.00"));
        assertWhole(few);
        assertWhole(enough);
    }

    @Test
    void scores_keep_their_bounds_and_the_criteria_are_those_of_the_day_of_the_check() {
        UUID id = rewards.submitted(nominee, colleague, "x");
        String before = RewardSettings.CRITERIA.get(2).defaultValue();
        settings.set(RewardSettings.CRITERIA.get(2), "Biaya", "test");
        try {
            assertThat(nominations.get(id).criteria()).hasSize(3).contains(before);
        } finally {
            settings.set(RewardSettings.CRITERIA.get(2), before, "test");
        }
        UUID one = rewards.scoresOf(id).get(0);
        assertRefused("score2", () -> rewards.complete(one, Map.of("score1", 50, "score2", 101, "score3", 50)));
        assertRefused("score1", () -> rewards.complete(one, Map.of("score1", -1, "score2", 10, "score3", 50)));
        assertRefused("score3", () -> rewards.complete(one, Map.of("score1", 50, "score2", 10)));
        rewards.complete(one, Map.of("score1", 0, "score2", 100, "score3", 50));
        assertThat(scores.find(one).orElseThrow().given()).containsExactly(0, 100, 50);
    }

    @Test
    void a_weak_predicate_is_not_eligible() {
        UUID evaluation = evaluations.submitted(nominee);
        evaluations.complete(evaluation, TestEvaluations.rating(Rating.BELOW, Rating.BELOW));
        evaluations.complete(evaluation, Map.of());
        evaluations.endTerm(evaluation);
        UUID id = rewards.submitted(nominee, colleague, "Antrean pendek");
        assertThat(Objects.requireNonNull(nominations.get(id).found()).obstacles())
                .containsExactly(Obstacle.WEAK, Obstacle.COACHED);
        assertEnded(id, RewardState.REFUSED, Ending.NOT_ELIGIBLE, "");
    }

    @Test
    void a_weak_predicate_that_may_still_be_contested_refuses_nothing() {
        UUID evaluation = evaluations.submitted(nominee);
        evaluations.complete(evaluation, TestEvaluations.rating(Rating.BELOW, Rating.BELOW));
        evaluations.complete(evaluation, Map.of());
        UUID id = rewards.submitted(nominee, colleague, "Antrean pendek");

        Nomination.Found found = Objects.requireNonNull(nominations.get(id).found());
        assertThat(found.obstacles()).isEmpty();
        assertThat(found.predicate()).as("told to who decides").isEqualTo(Predicate.VERY_POOR);
        assertThat(stateOf(id)).isEqualTo(RewardState.SCORING);
    }

    @Test
    void a_weak_result_between_scoring_and_decision_leaves_refusing_alone() {
        UUID toRecommend = rewards.scored(nominee, colleague, "Antrean pendek");
        UUID contestable = weak(nominee);
        assertThat(shownTo(toRecommend, Role.SECRETARY))
                .as("it does not stand yet")
                .isEqualTo("Met");
        evaluations.endTerm(contestable);
        assertThat(shownTo(toRecommend, Role.SECRETARY)).contains("only refused");
        assertRefused(
                "decision", () -> rewards.complete(toRecommend, Map.of("decision", "RECOMMEND", "comment", "Layak")));
        rewards.complete(toRecommend, Map.of("decision", "REFUSE", "comment", "Tidak layak lagi"));
        assertEnded(toRecommend, RewardState.REFUSED, Ending.NOT_RECOMMENDED, "Tidak layak lagi");

        Employee other = people.anEmployeeUnder(superior);
        UUID toDecide = rewards.recommended(other, colleague, "Antrean pendek");
        evaluations.endTerm(weak(other));
        assertThat(shownTo(toDecide, Role.HEAD)).contains("only refused");
        assertThat(view.of(nominations.get(toDecide), TestPlans.signedIn(colleague))
                        .findings())
                .as("who nominated learns nothing")
                .extracting(Finding::condition)
                .containsExactly(Finding.Condition.POST);
        assertRefused("decision", () -> rewards.complete(toDecide, GRANT));
        assertThat(stateOf(toDecide)).isEqualTo(RewardState.DECIDING);
        rewards.complete(toDecide, Map.of("decision", "REFUSE", "comment", "Belum saatnya"));
        assertEnded(toDecide, RewardState.REFUSED, Ending.NOT_GRANTED, "Belum saatnya");
        assertThat(view.of(nominations.get(toDecide), TestPlans.signedIn(other)).findings())
                .as("the nominee reads what was not met")
                .contains(new Finding(Finding.Condition.PREDICATE, false, Predicate.VERY_POOR, "2026/2"));
    }

    @Test
    void who_is_not_eligible_any_more_when_the_last_member_has_scored_goes_to_nobody_who_decides() {
        UUID id = rewards.submitted(nominee, colleague, "Antrean pendek");
        List<UUID> asked = rewards.scoresOf(id);
        rewards.score(asked.get(0), 80);
        rewards.score(asked.get(1), 80);
        evaluations.endTerm(weak(nominee));
        rewards.score(asked.get(2), 80);
        assertEnded(id, RewardState.REFUSED, Ending.NOT_ELIGIBLE, "");
        assertThat(Objects.requireNonNull(nominations.get(id).found()).obstacles())
                .contains(Obstacle.WEAK);
        assertThat(told(nominee)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"SUSPENSION, DISCIPLINE", "DISCIPLINE_SEVERE, DISCIPLINE", "DEATH, LEFT", ", LEFT"})
    void who_was_suspended_punished_died_or_left_since_is_not_granted_a_reward(
            @Nullable String kind, Obstacle expected) {
        UUID id = rewards.recommended(nominee, colleague, "Antrean pendek");
        if (kind == null) {
            people.leaves(nominee.id(), calendar.today());
        } else {
            exclude(kind, calendar.today(), null, false);
        }
        assertThat(shownTo(id, Role.HEAD)).contains("only refused");
        assertRefused("decision", () -> rewards.complete(id, GRANT));
        rewards.complete(id, Map.of("decision", "REFUSE", "comment", "Tidak layak lagi"));
        assertThat(Objects.requireNonNull(nominations.get(id).found()).obstacles())
                .containsExactly(expected);
        jdbc.sql("delete from exclusion where employee_id = ?")
                .param(nominee.id())
                .update();
    }

    @Test
    void a_merely_good_result_since_the_check_takes_the_ground_of_the_best_one_from_nobody() {
        UUID best = evaluations.submitted(nominee);
        evaluations.complete(best, TestEvaluations.rating(Rating.ABOVE, Rating.ABOVE));
        evaluations.complete(best, Map.of());
        evaluations.endTerm(best);
        UUID id = UUID.randomUUID();
        nominating.begin(
                TestPlans.signedIn(superior),
                id,
                nominee.id(),
                new Nomination.Written(Ground.PREDICATE, "Pegawai Teladan", "Sangat baik", ""));
        nominating.submit(TestPlans.signedIn(superior), id);
        rewards.scoresOf(id).forEach(one -> rewards.score(one, 80));
        UUID later = evaluations.opened(nominee, evaluations.quarter(3));
        evaluations.assess(later, "1.150 dokumen terbit");
        evaluations.complete(later, Map.of());
        evaluations.complete(later, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        assertThat(shownTo(id, Role.SECRETARY)).isEqualTo("Met");
        jdbc.sql("update evaluation set predicate = 'GOOD' where id = ?")
                .param(best)
                .update();
        assertThat(shownTo(id, Role.SECRETARY))
                .as("that one itself was changed")
                .contains("only refused");
        jdbc.sql("update evaluation set predicate = 'VERY_GOOD' where id = ?")
                .param(best)
                .update();
        rewards.complete(id, Map.of("decision", "RECOMMEND", "comment", "Layak"));
        rewards.complete(id, GRANT);
        assertThat(stateOf(id)).isEqualTo(RewardState.GRANTED);
    }

    /** A weak result that was handed over and may still be contested. */
    private UUID weak(Employee person) {
        UUID evaluation = evaluations.submitted(person);
        evaluations.complete(evaluation, TestEvaluations.rating(Rating.BELOW, Rating.BELOW));
        evaluations.complete(evaluation, Map.of());
        return evaluation;
    }

    /** What who decides reads about the nominee's performance. */
    private String shownTo(UUID id, Role role) {
        return String.valueOf(tasks.open(rewards.waiting(id), Objects.requireNonNull(TestRewards.OFFICIALS.get(role)))
                .values()
                .get("performance"));
    }

    private void exclude(String kind, LocalDate from, @Nullable LocalDate to, boolean withdrawn) {
        jdbc.sql("""
                        insert into exclusion (id, employee_id, kind, closing, starts_on, ends_on, document_number,
                            document_date, note, recorded_at, recorded_by, withdrawn_at, withdrawn_by, withdrawal_reason)
                        values (gen_random_uuid(), :employee, :kind, :closing, :from, :to, '800/5', :from, '', now(),
                            'uji', case when :withdrawn then now() end, case when :withdrawn then 'uji' end,
                            case when :withdrawn then 'Keliru' end)
                        """)
                .param("employee", nominee.id())
                .param("kind", kind)
                .param("closing", ExclusionKind.valueOf(kind).closing())
                .param("from", from)
                .param("to", to, java.sql.Types.DATE)
                .param("withdrawn", withdrawn)
                .update();
    }

    @ParameterizedTest(name = "from {0} days to {1}, withdrawn {2}: eligible {3}")
    @CsvSource({
        "-10, 0, false, false",
        "0, 0, false, false",
        "-10, , false, false",
        "-10, -1, false, true",
        "1, 10, false, true",
        "-10, 10, true, true"
    })
    void who_is_under_a_disciplinary_measure_is_not_eligible(
            int from, @Nullable Integer to, boolean withdrawn, boolean eligible) {
        LocalDate today = calendar.today();
        exclude("DISCIPLINE_LIGHT", today.plusDays(from), to == null ? null : today.plusDays(to), withdrawn);
        UUID id = rewards.submitted(nominee, colleague, "Antrean pendek");
        assertThat(Objects.requireNonNull(nominations.get(id).found()).obstacles())
                .isEqualTo(eligible ? List.of() : List.of(Obstacle.DISCIPLINE));
        assertThat(stateOf(id)).isEqualTo(eligible ? RewardState.SCORING : RewardState.REFUSED);
        jdbc.sql("delete from exclusion where employee_id = ?")
                .param(nominee.id())
                .update();
    }

    @Test
    void by_setting_a_weak_predicate_and_a_coaching_go_to_who_decides_and_end_nothing() {
        settings.set(RewardSettings.VERIFICATION, RewardSettings.TELLS, "test");
        UUID evaluation = evaluations.submitted(nominee);
        evaluations.complete(evaluation, TestEvaluations.rating(Rating.BELOW, Rating.BELOW));
        evaluations.complete(evaluation, Map.of());
        evaluations.endTerm(evaluation);
        UUID id = rewards.scored(nominee, colleague, "Antrean pendek");
        Nomination.Found found = Objects.requireNonNull(nominations.get(id).found());
        assertThat(found.obstacles()).containsExactly(Obstacle.WEAK, Obstacle.COACHED);
        assertThat(found.predicate()).isEqualTo(Predicate.VERY_POOR);
        assertThat(stateOf(id)).isEqualTo(RewardState.RECOMMENDING);
        String task = cases.openSteps(id).get(0).taskId();
        assertThat(tasks.open(task, Objects.requireNonNull(TestRewards.OFFICIALS.get(Role.SECRETARY)))
                        .values()
                        .get("performance"))
                .asString()
                .contains("Not met");
        rewards.complete(id, Map.of("decision", "REFUSE", "comment", "Belum saatnya"));
        assertEnded(id, RewardState.REFUSED, Ending.NOT_RECOMMENDED, "Belum saatnya");
    }

    @Test
    void who_is_said_to_have_the_best_predicate_and_has_not_is_not_eligible() {
        UUID id = UUID.randomUUID();
        nominating.begin(
                TestPlans.signedIn(superior),
                id,
                nominee.id(),
                new Nomination.Written(Ground.PREDICATE, "Pegawai Teladan", "Sangat baik", ""));
        nominating.submit(TestPlans.signedIn(superior), id);
        assertThat(Objects.requireNonNull(nominations.get(id).found()).obstacles())
                .containsExactly(Obstacle.PREDICATE);
        assertEnded(id, RewardState.REFUSED, Ending.NOT_ELIGIBLE, "");
    }

    @Test
    void who_left_is_not_nominated() {
        Employee leaving = people.anEmployeeUnder(superior);
        UUID id = rewards.drafted(leaving, colleague, "Antrean pendek");
        people.leaves(leaving.id(), calendar.today());
        assertRefused("", () -> nominating.submit(TestPlans.signedIn(colleague), id));
    }

    @Test
    void a_nominator_withdraws_with_a_reason_wherever_it_waits_and_nobody_is_asked_any_more() {
        UUID scoring = rewards.submitted(nominee, colleague, "x");
        UUID asked = rewards.scoresOf(scoring).get(1);
        rewards.score(rewards.scoresOf(scoring).get(0), 80);
        nominating.withdraw(TestPlans.signedIn(colleague), scoring, "Datanya keliru");
        assertEnded(scoring, RewardState.WITHDRAWN, Ending.WITHDRAWN, "Datanya keliru");
        assertThat(cases.openSteps(asked)).isEmpty();
        assertThatThrownBy(() -> nominating.withdraw(TestPlans.signedIn(colleague), scoring, "Lagi"))
                .isInstanceOf(CaseMoved.class);
        assertThatThrownBy(() -> nominating.withdraw(TestPlans.signedIn(nominee), scoring, "Saya"))
                .isInstanceOf(NotVisible.class);
        UUID deciding = rewards.recommended(nominee, colleague, "x");
        nominating.withdraw(TestPlans.signedIn(colleague), deciding, "Pindah tugas");
        assertEnded(deciding, RewardState.WITHDRAWN, Ending.WITHDRAWN, "Pindah tugas");
    }

    @Test
    void at_night_what_nobody_decided_in_time_ends_and_so_does_what_is_about_somebody_who_left() {
        UUID old = rewards.submitted(nominee, colleague, "x");
        UUID young = rewards.submitted(people.anEmployeeUnder(superior), colleague, "x");
        Employee leaving = people.anEmployeeUnder(superior);
        UUID left = rewards.scored(leaving, colleague, "x");
        Instant first = calendar.today()
                .minusDays(RewardSettings.TERM_DAYS.defaultValue())
                .atStartOfDay(calendar.zone())
                .toInstant();
        submittedAt(old, first.minusMillis(1));
        submittedAt(young, first);
        people.leaves(leaving.id(), LocalDate.of(2026, 7, 15));
        nightly.run();
        nightly.run();
        assertEnded(old, RewardState.STOPPED, Ending.EXPIRED, "");
        assertEnded(left, RewardState.STOPPED, Ending.LEFT, "");
        assertThat(stateOf(young)).isEqualTo(RewardState.SCORING);
        assertWhole(young);
        assertThat(stateOf(rewards.submitted(nominee, colleague, "Sekali lagi")))
                .as("who was not decided on may be nominated again")
                .isEqualTo(RewardState.SCORING);
    }

    @Test
    void one_nomination_of_somebody_is_open_at_a_time_and_one_person_makes_no_more_than_a_few_a_year() {
        rewards.submitted(nominee, colleague, "x");
        UUID second = rewards.drafted(nominee, superior, "x");
        assertRefused("", () -> nominating.submit(TestPlans.signedIn(superior), second));
        assertThat(stateOf(second)).isEqualTo(RewardState.DRAFT);
        settings.set(RewardSettings.PER_YEAR, 1, "test");
        UUID third = rewards.drafted(people.anEmployeeUnder(superior), colleague, "x");
        assertRefused("", () -> nominating.submit(TestPlans.signedIn(colleague), third));
        jdbc.sql(
                        "update reward_case set submitted_at = '2025-12-31T15:59:59Z' where nominator_id = ? and submitted_at is not null")
                .param(colleague.id())
                .update();
        nominating.submit(TestPlans.signedIn(colleague), third);
        assertThat(stateOf(third)).isEqualTo(RewardState.SCORING);
    }

    @Test
    void of_two_who_nominate_the_same_person_in_the_same_instant_one_is_told_that_it_is_done() {
        for (int round = 0; round < 5; round++) {
            Employee person = people.anEmployeeUnder(superior);
            UUID one = rewards.drafted(person, superior, "x");
            UUID other = rewards.drafted(person, people.anEmployeeUnder(superior), "x");
            SignedIn beside =
                    TestPlans.signedIn(organization.get(nominations.get(other).nominatorId()));
            List<CompletableFuture<Void>> atOnce = Stream.<Runnable>of(
                            () -> nominating.submit(TestPlans.signedIn(superior), one),
                            () -> nominating.submit(beside, other))
                    .map(CompletableFuture::runAsync)
                    .toList();
            List<Throwable> told = new ArrayList<>();
            atOnce.forEach(submission -> submission
                    .handle((done, failure) -> failure == null || told.add(failure.getCause()))
                    .join());
            assertThat(told).singleElement().isInstanceOfAny(DuplicateKeyException.class, Refused.class);
            assertThat(List.of(stateOf(one), stateOf(other)))
                    .containsExactlyInAnyOrder(RewardState.DRAFT, RewardState.SCORING);
        }
    }

    @Test
    void the_last_two_scores_in_the_same_instant_and_a_withdrawal_beside_them_leave_it_whole() {
        for (int round = 0; round < 5; round++) {
            Employee person = people.anEmployeeUnder(superior);
            Employee nominator = people.anEmployeeUnder(superior);
            UUID id = rewards.submitted(person, nominator, "x");
            List<UUID> asked = rewards.scoresOf(id);
            rewards.score(asked.get(0), 80);
            List<CompletableFuture<Void>> atOnce = Stream.<Runnable>of(
                            () -> rewards.score(asked.get(1), 70),
                            () -> rewards.score(asked.get(2), 90),
                            () -> nominating.withdraw(TestPlans.signedIn(nominator), id, "Keliru"))
                    .map(CompletableFuture::runAsync)
                    .toList();
            for (CompletableFuture<Void> one : atOnce) {
                try {
                    one.join();
                } catch (CompletionException second) {
                    // who comes second is told so; what counts is what is left
                }
            }
            assertThat(stateOf(id)).isIn(RewardState.WITHDRAWN, RewardState.RECOMMENDING, RewardState.SCORING);
            assertWhole(id);
        }
    }

    private static SignedIn signedIn(Employee person, Role role) {
        return new SignedIn(
                String.valueOf(person.userName()), person.id(), person.name(), Set.of(Role.EMPLOYEE, role), false);
    }

    private RewardState stateOf(UUID id) {
        return nominations.get(id).state();
    }

    private List<RewardEventKind> happened(UUID id) {
        return history.of(id).stream().map(RewardEvent::kind).toList();
    }

    private void submittedAt(UUID id, Instant moment) {
        jdbc.sql("update reward_case set submitted_at = ? where id = ?")
                .params(moment.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private void lapse(UUID score) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(score.toString())
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }

    private void assertEnded(UUID id, RewardState state, Ending ending, String why) {
        assertThat(nominations.get(id))
                .extracting(Nomination::state, Nomination::end)
                .containsExactly(state, new Nomination.End(ending, why));
        assertThat(happened(id)).endsWith(RewardEventKind.valueOf(ending.name()));
        assertWhole(id);
    }

    /** Tables and engine say the same about it and its scores. */
    private void assertWhole(UUID id) {
        Set<String> all = new HashSet<>(Set.of(id.toString()));
        rewards.scoresOf(id).forEach(one -> all.add(one.toString()));
        assertThat(comparison.compare().differences().stream()
                        .filter(difference -> all.contains(difference.caseId()))
                        // the people of tests have no accounts of their own
                        .filter(difference -> difference.kind() != DifferenceKind.NO_ACCOUNT)
                        .map(Difference::toString))
                .isEmpty();
    }

    private static void assertRefused(String field, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                .extracting(problem -> problem.field())
                .contains(field));
    }
}

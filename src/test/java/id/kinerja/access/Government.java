package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.api.TestApi;
import id.kinerja.coaching.TestCoachings;
import id.kinerja.correction.TestCorrections;
import id.kinerja.cycle.Periods;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.feedback.TestFeedback;
import id.kinerja.objection.TestObjections;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.reward.TestRewards;
import id.kinerja.target.TestAmendments;
import id.kinerja.target.TestPlans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** One government with everybody who might ask, and one employee who has something of every kind. */
final class Government {

    /** Stands in everything that says what the employee's work is. */
    static final List<String> CONTENT = List.of("Isi-khusus", "Dokumen kependudukan terbit tepat waktu");

    /** What was said in a counselling of the employee. */
    static final String COUNSELLED = "Rahasia-khusus";

    /** Stands in the feedback of every rating of the employee. */
    static final String RATING = "Nilai-khusus";

    private static final int CONTESTED_YEAR = 2093;
    private static final int ESCALATED_YEAR = 2094;

    private static final LocalDate MOVED = LocalDate.of(2026, 7, 1);

    /**
     * Somebody who asks.
     *
     * @param employee none for who is no employee
     * @param authentication none for who has not signed in
     */
    record Actor(
            String code,
            String title,
            @Nullable Employee employee,
            @Nullable Authentication authentication) {

        SignedIn person() {
            assertThat(authentication).isNotNull();
            return (SignedIn) authentication.getPrincipal();
        }
    }

    private final TestOrganization people;
    private final TestPlans plans;
    private final TestEvaluations evaluations;
    private final TestApi api;
    private final Periods periods;
    private final JdbcClient jdbc;
    private final TestCoachings coachingTasks;

    final List<Actor> actors = new ArrayList<>();
    final Employee employee;
    final Employee superior;
    final UUID appointment;
    final UUID vacantUnit;
    final UUID actingHead = UUID.randomUUID();
    final UUID examination;
    final UUID lastQuarter;
    final UUID draftPlan;
    final String result;
    final UUID submittedPlan;
    final UUID amendedPlan;
    final UUID toAmend;
    final UUID toDecide;
    final UUID silentPlan;
    final UUID takenPlan;
    final UUID toAssess;
    final UUID toRate;
    final UUID segment;
    final UUID rated;
    final UUID handedOver;
    final UUID draftActivity = UUID.randomUUID();
    final UUID submittedActivity = UUID.randomUUID();
    final UUID returnedActivity = UUID.randomUUID();
    final UUID draftReport;
    final UUID draftFile;
    final UUID submittedReport;
    final UUID submittedFile;
    final UUID returnedReport;
    final UUID wrongSuperior;
    final UUID exclusion = UUID.randomUUID();
    final UUID coaching;
    final UUID counselling;
    final Map<String, UUID> coachings = new HashMap<>();
    final UUID namedFeedback;
    final UUID anonymousFeedback;
    final UUID anonymousReference;
    final UUID feedbackFile;
    final UUID objectionFile;
    final UUID objectionToTakeOver;
    final Employee uncoached;
    final UUID objection;
    final UUID objectionToExplain;
    final UUID objectionToGoOn;
    final UUID objectionToDecide;
    final UUID nominationDraft;
    final UUID nominationLeft;
    final UUID counsellingLeft;
    final UUID nominationFile;
    final UUID toComplete;
    final UUID nomination;
    final UUID scoring;
    final UUID toRecommend;
    final UUID toGrant;
    private final TestRewards rewards;

    Government(
            TestOrganization people,
            TestPlans plans,
            TestAmendments amendments,
            TestEvaluations evaluations,
            TestCorrections corrections,
            TestCoachings coaching,
            TestFeedback feedback,
            TestObjections objections,
            TestRewards rewards,
            TestApi api,
            Periods periods,
            JdbcClient jdbc)
            throws Exception {
        this.people = people;
        this.plans = plans;
        this.evaluations = evaluations;
        this.api = api;
        this.periods = periods;
        this.jdbc = jdbc;
        this.coachingTasks = coaching;
        this.rewards = rewards;
        Employee top = people.aHead();
        Employee indirect = people.aHeadUnder(top);
        Employee above = people.aHeadUnder(indirect);
        superior = people.aHeadUnder(above);
        employee = people.anEmployeeUnder(superior);
        Employee former = people.aHead();
        people.setSuperior(employee.id(), former.id(), LocalDate.of(2020, 1, 1));
        people.setSuperior(employee.id(), superior.id(), MOVED);
        Employee foreign = people.aHead();
        employee("own", "the employee", employee);
        employee("sup", "superior", superior);
        employee("sup2", "superior's superior", above);
        employee("ind", "further above", indirect);
        employee("head", "head of government, regional secretary", top, Role.HEAD);
        employee("fmr", "former superior", former);
        appointment = standIn("si", "stand-in of the superior", superior, "2026-07-10", "2026-08-01", null);
        vacantUnit = vacantUnit(top);
        standIn("sid", "stand-in for daily reports alone", superior, "2026-07-01", "2026-08-01", "daily-report");
        standIn("six", "stand-in whose time is over", superior, "2026-07-01", "2026-07-10", null);
        standIn("siab", "stand-in of the superior's superior", above, "2026-07-10", "2026-08-01", null);
        employee("for", "superior elsewhere", foreign);
        Employee colleague = people.anEmployeeUnder(superior);
        employee("col", "colleague", colleague);
        employee("rep", "the employee's own report", people.anEmployeeUnder(employee));
        Employee left = people.anEmployeeUnder(superior);
        employee("left", "left: rated, decided and counselled", left);
        employee("ua", "unit admin of the agency", people.anEmployeeUnder(above), Role.UNIT_ADMIN);
        employee("ua2", "unit admin elsewhere", people.anEmployeeUnder(foreign), Role.UNIT_ADMIN);
        official("pa", "personnel admin", Role.PERSONNEL_ADMIN);
        official("pt", "performance team", Role.PERFORMANCE_TEAM);
        official("fu", "follow-up team", Role.FOLLOW_UP_TEAM);
        official("sec", "regional secretary's office", Role.SECRETARY);
        Employee member = people.anEmployeeUnder(foreign);
        employee("rc", "member of the reward committee", member, Role.REWARD_COMMITTEE);
        official("po", "process owner", Role.PROCESS_OWNER);
        official("aud", "auditor", Role.AUDITOR);
        official("exm", "auditor who examines the employee", Role.AUDITOR);
        examination = TestExaminations.running(jdbc, "izin-exm", employee.id());
        official("op", "operator", Role.OPERATOR);
        actors.add(new Actor("none", "signed in, nobody", null, TestSignIn.as("izin-none", null)));
        actors.add(new Actor("—", "not signed in", null, null));

        jdbc.sql("""
                        insert into exclusion (id, employee_id, kind, closing, starts_on, ends_on, document_number,
                            document_date, note, recorded_at, recorded_by)
                        values (?, ?, 'STUDY', false, '2012-01-01', '2012-12-31', '800/1', '2011-12-01', '', now(), 'izin-pa')
                        """).params(exclusion, employee.id()).update();
        draftPlan = plans.complete(employee, 2091);
        result = TestApi.read(api.get(TestApi.as(employee), "/api/target-plans/" + draftPlan))
                .at("/results/0/id")
                .asText();
        submittedPlan = plans.submitted(employee, 2092);
        amendedPlan = plans.established(employee, 2095);
        toAmend = amendments.started(amendedPlan, TestPlans.signedIn(employee));
        toDecide = amendments.submitted(plans.established(employee, 2096), employee, "700");
        silentPlan = plans.silent(employee, 2097);
        takenPlan = plans.taken(employee, 2098, actor("pt").person());
        plans.established(employee, TestEvaluations.YEAR);
        toAssess = evaluations.opened(employee, evaluations.quarter(3));
        evaluations.assess(toAssess, "Isi-khusus realisasi");
        lastQuarter = evaluations.quarter(4).id();
        toRate = submitted(1);
        handedOver = rated(2);
        awaitsReason(handedOver);
        Employee moved = people.anEmployeeUnder(former);
        people.setSuperior(moved.id(), superior.id(), MOVED);
        segment = evaluations.annualSubmitted(moved);
        rated = rated(4);
        evaluations.takeBack(rated);

        plans.established(employee, CONTESTED_YEAR);
        plans.established(employee, ESCALATED_YEAR);
        objection = objections.filed(employee, received(1));
        objectionToExplain = objections.filed(employee, received(2));
        objections.complete(objectionToExplain, "addEvidence", employee, Map.of());
        objectionToGoOn = objections.filed(employee, received(3));
        objections.complete(objectionToGoOn, "explainRating", superior, Map.of("statement", "Sesuai data"));
        objections.fire(objectionToGoOn, "statementsLate");
        objectionToDecide = objections.filed(employee, received(4));
        objections.complete(objectionToDecide, "explainRating", superior, Map.of("statement", "Sesuai data"));
        objections.complete(objectionToDecide, "addEvidence", employee, Map.of());

        // the rater's superior is silent
        objectionToTakeOver = objections.filed(employee, evaluationOf(ESCALATED_YEAR, 1));
        objections.complete(objectionToTakeOver, "explainRating", superior, Map.of("statement", "Sesuai data"));
        objections.complete(objectionToTakeOver, "addEvidence", employee, Map.of());
        objections.fire(objectionToTakeOver, "decisionOverdue");

        uncoached = people.anEmployeeUnder(superior);
        wrongSuperior = corrections.reported(employee, foreign);
        toComplete = rewards.submitted(people.anEmployeeUnder(superior), colleague, "Usulan");
        rewards.appoint(member);
        rewards.committee(3);
        nominationDraft = rewards.drafted(employee, colleague, "Isi-khusus usulan");
        nominationFile = api.attach(TestApi.as(colleague), "reward", nominationDraft, null, "Isi-khusus pujian");
        nominationLeft = rewards.drafted(employee, left, "Isi-khusus usulan");
        nomination = rewards.submitted(employee, colleague, "Isi-khusus usulan");
        scoring = rewards.scoreOf(nomination, member);
        toRecommend = rewards.scored(people.anEmployeeUnder(superior), colleague, "Usulan");
        toGrant = rewards.recommended(people.anEmployeeUnder(superior), colleague, "Usulan");
        // one open coaching a person: the other steps are those of people with the same superior
        this.coaching = coaching.submitted(employee, "Isi-khusus kesenjangan");
        counselling =
                coaching.counselled(this.coaching, COUNSELLED, actor("sup").person(), former);
        counsellingLeft =
                coaching.counselled(this.coaching, COUNSELLED, actor("left").person(), former);
        coachings.put("coaching-agree", this.coaching);
        coachings.put("coaching-plan", coaching.planned(people.anEmployeeUnder(superior), "Kesenjangan"));
        coachings.put("coaching-approve", coaching.agreed(people.anEmployeeUnder(superior), "Kesenjangan"));
        coachings.put("coaching-superior-note", coaching.checking(people.anEmployeeUnder(superior), "Kesenjangan"));
        coachings.put("coaching-employee-note", coaching.checking(colleague, "Kesenjangan"));
        coachings.put("coaching-close", coaching.closing(people.anEmployeeUnder(superior), "Kesenjangan"));
        coachings.put("coaching-escalated", coaching.escalated(people.anEmployeeUnder(superior), "Kesenjangan"));
        namedFeedback = feedback.onBehaviour(superior, employee, "Isi-khusus pimpinan");
        anonymousFeedback = feedback.onBehaviour(colleague, employee, "Isi-khusus rekan");
        anonymousReference = feedback.reference(anonymousFeedback);
        feedbackFile = api.attach(TestApi.as(superior), "feedback", namedFeedback, null, "Isi-khusus bukti pimpinan");
        objectionFile = api.attach(TestApi.as(employee), "objection", objection, null, "Isi-khusus bukti keberatan");
        draftReport = report("2026-07-15", draftActivity);
        draftFile = api.attach(TestApi.as(employee), draftReport, draftActivity, "Isi-khusus draf");
        submittedFile = api.attach(
                TestApi.as(employee), report("2026-07-14", submittedActivity), submittedActivity, "Isi-khusus bukti");
        submittedReport = submitted("2026-07-14");
        report("2026-07-13", returnedActivity);
        returnedReport = submitted("2026-07-13");
        api.submit(
                        TestApi.as(superior),
                        returnedReport,
                        Map.of("decision", "RETURN", "activities", List.of(returnedActivity), "comment", "Perbaiki"))
                .andReturn();
        leaves(left);
    }

    /** In whose place it was rated, and who was to explain and decide, holds no post any more. */
    private void leaves(Employee one) {
        String account = String.valueOf(one.userName());
        jdbc.sql("update evaluation set rated_for = ? where id = ?")
                .params(account, handedOver)
                .update();
        jdbc.sql("update objection set respondent = ? where id = ?")
                .params(account, objection)
                .update();
        jdbc.sql("update objection set decider = ? where id = ?")
                .params(account, objectionToExplain)
                .update();
        people.leaves(one.id(), LocalDate.of(2026, 7, 10));
    }

    Actor actor(String code) {
        return actors.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The open task about a case. */
    String task(UUID caseId) {
        return plans.teamStep(caseId).orElseGet(() -> plans.step(caseId)).taskId();
    }

    /** A result of a year of its own that the employee has taken note of. */
    private UUID received(int number) {
        return evaluationOf(CONTESTED_YEAR, number);
    }

    private UUID evaluationOf(int year, int number) {
        jdbc.sql(
                        "insert into performance_year (year, created_at, created_by) values (?, now(), 'uji') on conflict do nothing")
                .param(year)
                .update();
        LocalDate start = LocalDate.of(year, number * 3 - 2, 1);
        jdbc.sql("""
                        insert into period (id, year, kind, number, starts_on, ends_on) values (?, ?, 'QUARTER', ?, ?, ?)
                        on conflict (year, kind, number) do nothing
                        """)
                .params(
                        UUID.randomUUID(),
                        year,
                        number,
                        start,
                        start.plusMonths(3).minusDays(1))
                .update();
        UUID id = evaluations.opened(employee, periods.quarterOf(start).orElseThrow());
        evaluations.assess(id, "Isi-khusus realisasi");
        evaluations.complete(id, Map.of());
        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.ABOVE));
        evaluations.complete(id, Map.of());
        return id;
    }

    /** The open task of a step about a case. */
    String task(UUID caseId, String form) {
        return form.endsWith("-note")
                ? coachingTasks
                        .step(caseId, form.contains("superior") ? "superiorNote" : "employeeNote")
                        .taskId()
                : form.startsWith("objection-") ? objectionTask(caseId, form) : task(caseId);
    }

    private String objectionTask(UUID caseId, String form) {
        return jdbc.sql("""
                        select t.id_ from public.act_ru_task t
                        join public.act_ru_execution e on e.id_ = t.proc_inst_id_
                        where e.business_key_ = ? and t.task_def_key_ = ?
                        """)
                .params(
                        caseId.toString(),
                        Map.of(
                                        "objection-evidence", "addEvidence",
                                        "objection-explain", "explainRating",
                                        "objection-go-on", "goOnWithout",
                                        "objection-decide", "decideObjection")
                                .get(form))
                .query(String.class)
                .single();
    }

    /** A rating that leaves the pattern since the unit's result was set, and so waits for its rater's reason. */
    private void awaitsReason(UUID evaluation) {
        jdbc.sql("""
                        insert into rating_deviation (evaluation_id, round, unit_id, grade, pattern_version, pattern_rule,
                            people, limits, reason, advised, rated_by, rated_at, asked_at)
                        select e.id, e.round, (select p.unit_id from holding h join post p on p.id = h.post_id
                                               where h.employee_id = e.employee_id limit 1),
                            'POOR', 1, 'r', 10, array['MOST VERY_GOOD 0'], '', false, e.rated_by, e.rated_at, now()
                        from evaluation e where e.id = ?
                        """).param(evaluation).update();
    }

    /** Leaves nothing that a comparison of tables and engine would name, and nobody to be asked for anything. */
    void tidy() {
        jdbc.sql("delete from rating_deviation where evaluation_id = ?")
                .param(handedOver)
                .update();
        rewards.dismiss();
        evaluations.giveBack(rated);
    }

    private UUID standIn(
            String code, String title, Employee principal, String from, String to, @Nullable String process) {
        Employee one = people.aHead();
        employee(code, title, one);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into acting_appointment (id, principal_id, stand_in_id, kind, letter_number, valid_from,"
                        + " valid_to, processes, granted_by, granted_at)"
                        + " values (?, ?, ?, 'PLH', '800/1', cast(? as date), cast(? as date),"
                        + " case when cast(? as text) is null then null else array[cast(? as text)] end, 'uji', now())")
                .params(id, principal.id(), one.id(), from, to, process, process)
                .update();
        return id;
    }

    /** A unit that nobody leads for good, and who leads it meanwhile. */
    private UUID vacantUnit(Employee above) {
        UUID unit = people.aUnit(people.root());
        jdbc.sql("insert into acting_head (id, unit_id, person_id, post_title, letter_number, valid_from, granted_by,"
                        + " granted_at) values (?, ?, ?, 'Kepala Bidang', '800/1', date '2026-07-10', 'uji', now())")
                .params(actingHead, unit, people.aHeadUnder(above).id())
                .update();
        return unit;
    }

    private UUID submitted(int quarter) {
        UUID id = evaluations.opened(employee, evaluations.quarter(quarter));
        evaluations.assess(id, "Isi-khusus realisasi");
        evaluations.complete(id, Map.of());
        return id;
    }

    private UUID rated(int quarter) {
        UUID id = submitted(quarter);
        Map<String, Object> rating = TestEvaluations.rating(Rating.MEETS, Rating.ABOVE);
        rating.put("feedback", "Nilai-khusus bagi pegawai");
        evaluations.complete(id, rating);
        return id;
    }

    private UUID report(String day, UUID activity) throws Exception {
        var answer = api.put(
                        TestApi.as(employee),
                        "/api/daily-reports/" + day + "/activities/" + activity,
                        Map.of(
                                "indicator",
                                "ADDITIONAL",
                                "description",
                                "Isi-khusus kegiatan",
                                "quantity",
                                1,
                                "unit",
                                "dokumen",
                                "startsAt",
                                "08:00",
                                "endsAt",
                                "09:00",
                                "place",
                                "OFFICE"))
                .andExpect(done -> assertThat(done.getResponse().getStatus())
                        .as(done.getResponse().getContentAsString())
                        .isEqualTo(200));
        return UUID.fromString(TestApi.read(answer).at("/id").asText());
    }

    private UUID submitted(String day) throws Exception {
        String address = "/api/daily-reports/" + day;
        api.post(TestApi.as(employee), address + "/submission", null).andReturn();
        return UUID.fromString(
                TestApi.read(api.get(TestApi.as(employee), address)).at("/id").asText());
    }

    private void employee(String code, String title, Employee one, Role... more) {
        Role[] roles = new Role[more.length + 1];
        roles[0] = Role.EMPLOYEE;
        System.arraycopy(more, 0, roles, 1, more.length);
        actors.add(new Actor(code, title, one, TestSignIn.as(String.valueOf(one.userName()), one.id(), roles)));
    }

    private void official(String code, String title, Role role) {
        actors.add(new Actor(code, title, null, TestSignIn.as("izin-" + code, null, role)));
    }

    /** The list of tasks that Tasklist shows. */
    String taskList() {
        return jdbc.sql("select id_ from public.act_ru_filter where name_ = 'Tugas saya'")
                .query(String.class)
                .single();
    }

    /** A job of the engine. */
    String aJob() {
        return jdbc.sql("select id_ from public.act_ru_job order by id_ limit 1")
                .query(String.class)
                .single();
    }
}

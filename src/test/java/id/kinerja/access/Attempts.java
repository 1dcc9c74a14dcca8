package id.kinerja.access;

import static id.kinerja.access.Matter.ADMINISTRATION;
import static id.kinerja.access.Matter.AMENDMENT;
import static id.kinerja.access.Matter.AUDIT_TRAIL;
import static id.kinerja.access.Matter.COACHING;
import static id.kinerja.access.Matter.COUNSELLING;
import static id.kinerja.access.Matter.EVALUATION;
import static id.kinerja.access.Matter.EXCLUSION;
import static id.kinerja.access.Matter.FEEDBACK;
import static id.kinerja.access.Matter.FEEDBACK_GIVER;
import static id.kinerja.access.Matter.OBJECTION;
import static id.kinerja.access.Matter.PLAN;
import static id.kinerja.access.Matter.RATING;
import static id.kinerja.access.Matter.REPORT;
import static id.kinerja.access.Matter.REWARD;
import static id.kinerja.access.Matter.SELF_ASSESSMENT;
import static id.kinerja.access.Matter.STATUS;
import static id.kinerja.access.Matter.STRATEGY;
import static id.kinerja.access.Right.DECIDE;
import static id.kinerja.access.Right.READ;
import static id.kinerja.access.Right.WRITE;
import static id.kinerja.access.Stage.DRAFT;
import static id.kinerja.access.Stage.HANDED_OVER;
import static id.kinerja.access.Stage.RATED;
import static id.kinerja.access.Stage.SUBMITTED;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every address of the application, tried with the ids of one employee; a new address is added here. */
final class Attempts {

    /** A month that is over. */
    static final String MONTH = "2012-03";

    /** A list with links, and with the people to whom they lead. */
    private static final String LINKED = "application/hal+json";

    /** Who runs or watches the processes sees tasks without what they say. */
    private static final Attempt.Needs COCKPIT_READER = new Attempt.Needs(READ, Matter.COCKPIT, DRAFT);

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final Government who;
    private final Office office;
    private final Map<String, List<Attempt>> sections = new LinkedHashMap<>();

    private final List<Form> forms = new ArrayList<>();
    private List<Attempt> section = new ArrayList<>();

    /** A form's task, with what completes it and what it takes to be allowed to. */
    private record Form(
            String key,
            UUID caseId,
            Map<String, Object> submission,
            Attempt.@Nullable Needs needs,
            @Nullable Set<String> asked) {}

    Attempts(Government who, Office office) {
        this.who = who;
        this.office = office;
        forms();
        firstPages();
        plans();
        strategy();
        reports();
        files();
        evaluations();
        objections();
        coachings();
        feedback();
        rewards();
        tasks();
        administration();
        programs();
        webApps();
    }

    /** All of them, by section. */
    Map<String, List<Attempt>> sections() {
        return sections;
    }

    /** The forms of the tasks that are tried. */
    Set<String> triedForms() {
        return forms.stream().map(Form::key).collect(Collectors.toSet());
    }

    private void strategy() {
        begin("Vision, missions and regional indicators");
        put(Attempt.of("GET /strategy", "/strategy"));
        put(Attempt.of("GET /strategy/{id}", "/strategy/" + office.strategy));
        put(ofStrategy("GET /strategy/new", "/strategy/new"));
        String[] head = {"firstYear", "2086", "lastYear", "2086", "vision", "Uji", "base", "1"};
        put(ofStrategy("POST /strategy", "/strategy").typing(head));
        String page = "/strategy/" + office.strategy;
        put(ofStrategy("GET /strategy/{id}/edit", page + "/edit"));
        put(ofStrategy("POST /strategy/{id}/edit", page + "/edit").typing(head));
        put(ofStrategy("POST /strategy/{id}/removal", page + "/removal").typing("reason", "Uji"));
        String mission = page + "/missions/" + office.spareMission;
        put(ofStrategy("GET /strategy/{id}/missions/new", page + "/missions/new"));
        put(ofStrategy("GET /strategy/{id}/missions/{mission}", mission));
        put(ofStrategy("POST /strategy/{id}/missions/{mission}", mission).typing("text", "Lain", "base", "1"));
        put(ofStrategy("POST /strategy/{id}/missions/{mission}/removal", mission + "/removal")
                .typing("reason", "Uji"));
        String indicator = page + "/indicators/" + office.indicator;
        put(ofStrategy("GET /strategy/{id}/indicators/new", page + "/indicators/new"));
        put(ofStrategy("GET /strategy/{id}/indicators/{indicator}", indicator));
        put(ofStrategy("POST /strategy/{id}/indicators/{indicator}", indicator)
                .typing(
                        "mission",
                        office.mission.toString(),
                        "name",
                        "Lain",
                        "unit",
                        "persen",
                        "targets[0].year",
                        "2088",
                        "targets[0].target",
                        "80",
                        "base",
                        "1"));
        put(ofStrategy("POST /strategy/{id}/indicators/{indicator}/end", indicator + "/end")
                .typing("lastYear", "2088", "base", "1"));
        put(ofStrategy("POST /strategy/{id}/indicators/{indicator}/removal", indicator + "/removal")
                .typing("reason", "Uji"));
        put(Attempt.of("GET /strategy/cascade/{indicator}", "/strategy/cascade/" + office.indicator));
        put(Attempt.of(
                "GET /api/regional-indicators/{indicator}/cascade",
                "/api/regional-indicators/" + office.indicator + "/cascade"));
        put(Attempt.of("GET /api/strategies", "/api/strategies"));
        put(Attempt.of("GET /api/strategies/{id}", "/api/strategies/" + office.strategy));
        Map<String, Object> body = Map.of("firstYear", 2086, "lastYear", 2086, "vision", "Uji", "base", 1);
        put(ofStrategy("POST /api/strategies", "/api/strategies").sending(body));
        String api = "/api/strategies/" + office.strategy;
        put(ofStrategy("PUT /api/strategies/{id}", api).sending(body));
        put(ofStrategy("DELETE /api/strategies/{id}", api + "?reason=Uji"));
        String ofMission = api + "/missions/" + office.spareMission;
        put(ofStrategy("PUT /api/strategies/{id}/missions/{mission}", ofMission)
                .sending(Map.of("text", "Lain", "base", 1)));
        put(ofStrategy("DELETE /api/strategies/{id}/missions/{mission}", ofMission + "?reason=Uji"));
        String ofIndicator = api + "/indicators/" + office.indicator;
        put(ofStrategy("PUT /api/strategies/{id}/indicators/{indicator}", ofIndicator)
                .sending(Map.of(
                        "mission",
                        office.mission.toString(),
                        "name",
                        "Lain",
                        "unit",
                        "persen",
                        "targets",
                        List.of(Map.of("year", 2088, "target", "80")),
                        "base",
                        1)));
        put(ofStrategy("POST /api/strategies/{id}/indicators/{indicator}/end", ofIndicator + "/end")
                .sending(Map.of("lastYear", 2088, "base", 1)));
        put(ofStrategy("DELETE /api/strategies/{id}/indicators/{indicator}", ofIndicator + "?reason=Uji"));
    }

    /** What the performance team does. */
    private static Attempt ofStrategy(String address, String path) {
        return Attempt.of(address, path).needs(WRITE, STRATEGY);
    }

    private void forms() {
        form(
                "superior-correction",
                who.wrongSuperior,
                Map.of("decision", "REJECT", "comment", "Sudah benar"),
                WRITE,
                ADMINISTRATION,
                DRAFT);
        form("target-draft", who.draftPlan, Map.of("confirmed", true), WRITE, PLAN, DRAFT);
        form("target-decide", who.submittedPlan, Map.of("decision", "APPROVE"), DECIDE, PLAN, SUBMITTED);
        form("amendment-draft", who.toAmend, Map.of("answer", "SUBMIT", "confirmed", true), WRITE, PLAN, DRAFT);
        form("amendment-decide", who.toDecide, Map.of("decision", "APPROVE"), DECIDE, PLAN, SUBMITTED);
        forms.add(new Form(
                "target-take",
                who.silentPlan,
                Map.of("confirmed", true),
                byCase(DECIDE, PLAN, DRAFT, Relation.ASKED, "pt"),
                Set.of("pt")));
        forms.add(new Form(
                "target-team",
                who.takenPlan,
                Map.of("confirmed", true),
                byCase(WRITE, PLAN, DRAFT, Relation.TEAM_WRITER, "pt"),
                Set.of("pt")));
        form(
                "report-decide",
                who.submittedReport,
                Map.of("decision", "REJECT", "comment", "Tidak sesuai"),
                DECIDE,
                REPORT,
                SUBMITTED);
        form("report-revise", who.returnedReport, Map.of("decision", "WITHDRAW"), WRITE, REPORT, SUBMITTED);
        form("evaluation-self-assess", who.toAssess, Map.of(), WRITE, SELF_ASSESSMENT, DRAFT);
        form(
                "evaluation-rate",
                who.toRate,
                Map.of(
                        "decision",
                        "RATE",
                        "resultRating",
                        "MEETS",
                        "behaviourRating",
                        "MEETS",
                        "feedback",
                        "Baik sekali"),
                DECIDE,
                RATING,
                SUBMITTED);
        forms.add(new Form(
                "evaluation-rate-segment",
                who.segment,
                Map.of("resultRating", "MEETS", "behaviourRating", "MEETS", "note", "Serah terima"),
                byCase(DECIDE, RATING, DRAFT, Relation.ASKED, "fmr"),
                Set.of("fmr")));
        form("evaluation-acknowledge", who.handedOver, Map.of(), WRITE, EVALUATION, HANDED_OVER);
        forms.add(new Form(
                "objection-evidence",
                who.objection,
                Map.of("evidence", "Lihat berkas"),
                new Attempt.Needs(WRITE, OBJECTION, DRAFT),
                null));
        // whom these wait for the case itself says: the rater, and the rater's superior
        forms.add(new Form(
                "objection-explain",
                who.objectionToExplain,
                Map.of("statement", "Sesuai data"),
                byCase(DECIDE, OBJECTION, DRAFT, Relation.ASKED, "sup"),
                null));
        forms.add(new Form(
                "objection-go-on",
                who.objectionToGoOn,
                Map.of(),
                byCase(DECIDE, OBJECTION, DRAFT, Relation.DECIDER, "sup2"),
                null));
        forms.add(new Form(
                "objection-decide",
                who.objectionToDecide,
                Map.of("decision", "CONFIRM", "comment", "Penjelasan cukup"),
                byCase(DECIDE, OBJECTION, DRAFT, Relation.DECIDER, "sup2"),
                null));
        coaching("coaching-plan", Map.of("decision", "SUBMIT"), "sup", "si");
        coaching("coaching-agree", Map.of("decision", "AGREE"), "own");
        coaching("coaching-approve", Map.of("decision", "APPROVE"), "sup2", "siab");
        coaching("coaching-superior-note", Map.of("note", "Membaik"), "sup", "si");
        coaching("coaching-employee-note", Map.of("note", "Membaik"), "col");
        coaching("coaching-close", Map.of("result", "REACHED", "comment", "Tercapai"), "fu");
        coaching("coaching-escalated", Map.of("comment", "Diusulkan uji kompetensi"), "pa");
        reward("reward-committee", who.toComplete, Map.of("decision", "REFUSE", "comment", "Belum ada tim"), "pa");
        reward("reward-score", who.scoring, Map.of("score1", 80, "score2", 80, "score3", 80), "rc");
        reward("reward-recommend", who.toRecommend, Map.of("decision", "RECOMMEND", "comment", "Layak"), "sec");
        reward(
                "reward-decide",
                who.toGrant,
                Map.of("decision", "GRANT", "letter", "SK 1", "dated", "2026-07-15"),
                "head");
    }

    private void rewards() {
        begin("Rewards");
        put(Attempt.of("GET /rewards", "/rewards").about("granted ones, and my own"));
        put(Attempt.of("GET /rewards/new", "/rewards/new"));
        put(Attempt.of("POST /rewards", "/rewards")
                .typing("id", UUID.randomUUID().toString(), "award", "Teladan"));
        put(Attempt.of("GET /api/rewards", "/api/rewards").about("granted ones"));
        for (String whose : List.of("MINE", "MADE")) {
            put(Attempt.of("GET /api/rewards/nominations", "/api/rewards/nominations?whose=" + whose)
                    .about(whose.equals("MINE") ? "of me" : "that I made"));
        }
        put(Attempt.of("PUT /api/rewards/nominations/{id}", "/api/rewards/nominations/" + UUID.randomUUID())
                .about("new")
                .sending(Map.of(
                        "nominee",
                        who.employee.id().toString(),
                        "ground",
                        "INNOVATION",
                        "award",
                        "Teladan",
                        "reason",
                        "Antrean pendek",
                        "description",
                        "Daring")));
        nomination(who.nominationDraft, "a colleague's draft", DRAFT, "col");
        nomination(who.nominationLeft, "a draft of who has left", DRAFT);
        nomination(who.nomination, "that is being scored", SUBMITTED, "col");
        filesOf("reward", who.nominationDraft, who.nominationFile, "of a colleague's draft")
                .forEach(file -> put((reads(file) ? file.needs(READ, REWARD) : file.needs(WRITE, REWARD))
                        .where(Relation.NOMINATOR, "col")));
    }

    /** All that can be asked for of one nomination of the employee. */
    private void nomination(UUID id, String about, Stage stage, String... nominator) {
        String page = "/rewards/" + id;
        String api = "/api/rewards/nominations/" + id;
        Map<String, Object> body = Map.of(
                "version", 0, "ground", "INNOVATION", "award", "Lain", "reason", "Lain", "description", "Daring");
        for (Attempt read :
                List.of(Attempt.of("GET /rewards/{id}", page), Attempt.of("GET /api/rewards/nominations/{id}", api))) {
            put(read.about(about)
                    .needs(READ, REWARD, stage)
                    .where(Relation.NOMINATOR, nominator)
                    .where(Relation.ASKED, stage == DRAFT ? new String[0] : new String[] {"rc"}));
        }
        for (Attempt write : List.of(
                Attempt.of("GET /rewards/{id}/edit", page + "/edit"),
                Attempt.of("POST /rewards/{id}/edit", page + "/edit")
                        .typing(
                                "version",
                                "0",
                                "ground",
                                "INNOVATION",
                                "award",
                                "Lain",
                                "reason",
                                "Lain",
                                "description",
                                "Daring"),
                Attempt.of("POST /rewards/{id}/submission", page + "/submission"),
                Attempt.of("POST /rewards/{id}/removal", page + "/removal"),
                Attempt.of("POST /rewards/{id}/withdrawal", page + "/withdrawal")
                        .typing("why", "Keliru"),
                Attempt.of("PUT /api/rewards/nominations/{id}", api).sending(body),
                Attempt.of("DELETE /api/rewards/nominations/{id}", api),
                Attempt.of("POST /api/rewards/nominations/{id}/submission", api + "/submission"),
                Attempt.of("POST /api/rewards/nominations/{id}/withdrawal", api + "/withdrawal")
                        .sending(Map.of("why", "Keliru")))) {
            put(write.about(about).needs(WRITE, REWARD, stage).where(Relation.NOMINATOR, nominator));
        }
    }

    private void reward(String key, UUID id, Map<String, Object> submission, String asked) {
        forms.add(new Form(key, id, submission, byCase(DECIDE, REWARD, SUBMITTED, Relation.ASKED, asked), null));
    }

    /** A step of a coaching, which is tried with the case of somebody who has the same superior. */
    private void coaching(String key, Map<String, Object> submission, String... asked) {
        UUID id = Objects.requireNonNull(who.coachings.get(key));
        Attempt.Needs decides = byCase(DECIDE, COACHING, DRAFT, Relation.ASKED, asked);
        // employee and superior write the plan together
        Attempt.Needs needs = new Attempt.Needs(
                DECIDE, COACHING, DRAFT, decides.byCase(), new Attempt.Needs(WRITE, COACHING, DRAFT), null);
        forms.add(new Form(key, id, submission, needs, Set.of(asked)));
    }

    private void coachings() {
        begin("Coaching");
        String one = "/coaching/" + who.coaching;
        put(Attempt.of("GET /coaching", "/coaching").about("mine and those of my reports"));
        put(Attempt.of("POST /coaching", "/coaching")
                .about("for the employee, who is being coached")
                .typing("whom", who.employee.id().toString(), "reason", "Perlu bimbingan")
                .needs(WRITE, COACHING));
        put(Attempt.of("POST /coaching", "/coaching")
                .about("for a colleague with the same superior")
                .typing("whom", who.uncoached.id().toString(), "reason", "Perlu bimbingan")
                .needs(WRITE, COACHING)
                .onlyFor(Set.of("sup", "si")));
        put(Attempt.of("GET /coaching/{id}", one).needs(READ, COACHING));
        put(Attempt.of("GET /coaching/{id}/plan", one + "/plan").needs(WRITE, COACHING));
        put(Attempt.of("POST /coaching/{id}/plan", one + "/plan")
                .typing("version", "0")
                .needs(WRITE, COACHING));
        put(Attempt.of("POST /coaching/{id}/plan/autosave", one + "/plan/autosave")
                .typing("version", "0")
                .needs(WRITE, COACHING));
        put(Attempt.of("POST /coaching/{id}/counselling", one + "/counselling")
                .typing("noteId", UUID.randomUUID().toString(), "heldOn", "2026-07-15", "note", "Bicara")
                .needs(WRITE, COUNSELLING));
        put(Attempt.of("GET /coaching/notes/{id}", "/coaching/notes/" + who.counselling)
                .about("by the superior, for the former one")
                .needs(READ, COUNSELLING)
                .where(Relation.COUNSELLOR, "sup")
                .where(Relation.RECEIVER, "fmr"));
        put(Attempt.of("GET /coaching/notes/{id}", "/coaching/notes/" + who.counsellingLeft)
                .about("by who has left, for the former one")
                .needs(READ, COUNSELLING)
                .where(Relation.RECEIVER, "fmr"));
    }

    private void firstPages() {
        begin("First pages");
        put(Attempt.of("GET /", "/"));
        put(Attempt.of("GET /escalations", "/escalations").about("my own"));
        put(Attempt.of("GET /login", "/login"));
        put(Attempt.of("GET /account/password", "/account/password"));
        put(Attempt.of("POST /account/password", "/account/password").typing("current", "x"));
        put(Attempt.of("GET /account/unknown", "/account/unknown"));
        put(Attempt.of("GET /target-plans", "/target-plans?year=2091"));
        put(Attempt.of("GET /daily-reports", "/daily-reports?month=2026-07"));
        put(Attempt.of("GET /evaluations", "/evaluations?year=2026"));
        put(Attempt.of("GET /unit-results", "/unit-results"));
        put(Attempt.of("GET /rating-reasons", "/rating-reasons").about("that wait for me"));
        put(ofAwaited("GET /rating-reasons/{evaluation}", "/rating-reasons/"));
        put(ofAwaited("POST /rating-reasons/{evaluation}", "/rating-reasons/").typing("reason", "Target terlampaui"));
        put(Attempt.of("GET /unit-results/{unit}/{period}", office.unitResult()).about("of the employee's unit"));
        put(Attempt.of("GET /unit-results/{unit}/{period}/document", office.unitResult() + "/document")
                .about("of the employee's unit"));
        put(Attempt.of("POST /unit-results/{unit}/{period}", office.unitResult())
                .about("of the employee's unit")
                .typing("grade", "GOOD", "reason", "Capaian unit"));
        for (String prefix : List.of("", "/api")) {
            put(Attempt.of("GET " + prefix + "/overview", prefix + "/overview").about("numbers without names"));
        }
        String examination = "/examinations/" + who.examination;
        for (String prefix : List.of("", "/api")) {
            put(Attempt.of("GET " + prefix + "/examinations", prefix + "/examinations"));
            put(Attempt.of("POST " + prefix + "/examinations/{id}/closing", prefix + examination + "/closing"));
        }
        put(Attempt.of("GET /examinations/{id}", examination));
        put(Attempt.of("POST /examinations", "/examinations").typing("employee", "tidak ada"));
        put(Attempt.of("POST /api/examinations", "/api/examinations")
                .sending(Map.of(
                        "employee", "tidak ada", "letterNumber", "700/1", "reason", "Uji", "lastDay", "2026-07-20")));
        put(Attempt.of("GET /superior", "/superior"));
        put(Attempt.of("POST /superior", "/superior").typing("proposed", "tidak ada"));
        put(Attempt.of("GET /opened-files", "/opened-files").about("my own"));
        put(Attempt.of("GET /my-data", "/my-data").about("my own"));
        put(Attempt.of("GET /my-data/{section}", "/my-data/evaluations").about("my own"));
        put(Attempt.of("GET /my-data/file", "/my-data/file").about("my own"));
        put(Attempt.of("GET /my-data/print", "/my-data/print").about("my own"));
        put(Attempt.of("GET /acting", "/acting"));
        put(Attempt.of("POST /acting", "/acting").typing("standIn", "tidak ada"));
        put(Attempt.of("GET /acting/{id}", "/acting/" + who.appointment).about("of the superior's stand-in"));
        put(Attempt.of("POST /acting/{id}/revocation", "/acting/" + who.appointment + "/revocation")
                .about("of the superior's stand-in")
                .typing("reason", "Sudah kembali"));
    }

    /** A rating for which the unit's result asks who rated, and nobody in that one's place. */
    private Attempt ofAwaited(String address, String path) {
        return Attempt.of(address, path + who.handedOver)
                .about("of the employee's rating")
                .needs(DECIDE, RATING, HANDED_OVER)
                .onlyFor(Set.of("sup"));
    }

    private void plans() {
        begin("Target plans");
        String draft = "/target-plans/" + who.draftPlan;
        String submitted = "/target-plans/" + who.submittedPlan;
        UUID row = UUID.randomUUID();
        put(Attempt.of("GET /target-plans/{id}", draft).about("a draft").needs(READ, PLAN));
        put(Attempt.of("GET /target-plans/{id}", submitted)
                .about("a submitted one")
                .needs(READ, PLAN));
        for (String page : List.of("", "/behaviours", "/results/new", "/annex/{list}", "/results/{result}")) {
            String path = page.replace("{list}", "resources").replace("{result}", row.toString());
            put(Attempt.of("GET /target-plans/{id}/edit" + page, draft + "/edit" + path)
                    .needs(WRITE, PLAN));
        }
        put(Attempt.of(
                        "GET /target-plans/{id}/edit/results/{result}/removal",
                        draft + "/edit/results/" + who.result + "/removal")
                .needs(WRITE, PLAN));
        put(Attempt.of("POST /target-plans/{id}/edit/approach", draft + "/edit/approach")
                .typing("approach", "QUALITATIVE")
                .needs(WRITE, PLAN));
        put(Attempt.of("POST /target-plans/{id}/edit/check", draft + "/edit/check")
                .needs(WRITE, PLAN));
        put(Attempt.of("POST /target-plans/{id}/edit/results/{result}", draft + "/edit/results/" + row)
                .typing("kind", "MAIN", "text", "Satu", "superior", "pending", "base", "")
                .needs(WRITE, PLAN));
        put(Attempt.of(
                        "POST /target-plans/{id}/edit/results/{result}/removal",
                        draft + "/edit/results/" + row + "/removal")
                .needs(WRITE, PLAN));
        put(Attempt.of("POST /target-plans/{id}/edit/behaviours", draft + "/edit/behaviours")
                .needs(WRITE, PLAN));
        put(Attempt.of("POST /target-plans/{id}/edit/annex/{list}", draft + "/edit/annex/resources")
                .needs(WRITE, PLAN));
        put(Attempt.of("GET /target-plans/{id}/review", submitted + "/review").needs(READ, PLAN));
        put(Attempt.of("POST /target-plans/{id}/review", submitted + "/review").needs(DECIDE, PLAN));
        String api = "/api/target-plans";
        put(Attempt.of("GET /api/target-plans", api).about("my own"));
        put(Attempt.of("GET /api/target-plans", api + "?whose=REPORTS&year=2091")
                .about("of my reports"));
        put(Attempt.of("GET /api/target-plans", api + "?whose=ALL&year=2091").about("all"));
        put(Attempt.of("GET /api/target-plans", api + "?employee=" + who.employee.id())
                .about("the employee's")
                .needs(READ, STATUS));
        put(Attempt.of("GET /api/target-plans/{id}", "/api" + draft)
                .about("a draft")
                .needs(READ, PLAN));
        put(Attempt.of("GET /api/target-plans/{id}/chain", "/api" + draft + "/chain")
                .needs(READ, PLAN));
        put(Attempt.of("GET /api/target-plans/{id}/review", "/api" + submitted + "/review")
                .needs(DECIDE, PLAN));
        put(Attempt.of("PUT /api/target-plans/{id}/review", "/api" + submitted + "/review")
                .sending(Map.of())
                .needs(DECIDE, PLAN));
        put(Attempt.of("PUT /api/target-plans/{id}/approach", "/api" + draft + "/approach")
                .sending(Map.of("approach", "QUALITATIVE"))
                .needs(WRITE, PLAN));
        put(Attempt.of("PUT /api/target-plans/{id}/results/{result}", "/api" + draft + "/results/" + row)
                .sending(Map.of("kind", "MAIN", "text", "Satu", "superiorPending", true))
                .needs(WRITE, PLAN));
        put(Attempt.of("DELETE /api/target-plans/{id}/results/{result}", "/api" + draft + "/results/" + row)
                .needs(WRITE, PLAN));
        put(Attempt.of("PUT /api/target-plans/{id}/expectations", "/api" + draft + "/expectations")
                .sending(Map.of("expectations", List.of()))
                .needs(WRITE, PLAN));
        put(Attempt.of("PUT /api/target-plans/{id}/annex/{list}", "/api" + draft + "/annex/RESOURCES")
                .sending(Map.of("rows", List.of()))
                .needs(WRITE, PLAN));
        amendments();
    }

    private void amendments() {
        String plan = "/target-plans/" + who.amendedPlan;
        String one = plan + "/amendments/" + who.toAmend;
        put(Attempt.of("GET /target-plans/{id}/amendments/new", plan + "/amendments/new")
                .needs(WRITE, AMENDMENT)
                .or(DECIDE, AMENDMENT, DRAFT));
        put(Attempt.of("POST /target-plans/{id}/amendments", plan + "/amendments")
                .typing("reason", "Anggaran", "wanted", "Target")
                .needs(WRITE, AMENDMENT)
                .or(DECIDE, AMENDMENT, DRAFT));
        put(Attempt.of("GET /target-plans/{id}/move", plan + "/move")
                .needs(WRITE, AMENDMENT)
                .or(DECIDE, AMENDMENT, DRAFT));
        put(Attempt.of("POST /target-plans/{id}/move", plan + "/move")
                .typing("reason", "Pekerjaannya sama")
                .needs(WRITE, AMENDMENT)
                .or(DECIDE, AMENDMENT, DRAFT));
        put(Attempt.of("GET /target-plans/{id}/amendments/{amendment}", one).needs(READ, PLAN));
        put(Attempt.of("POST /target-plans/{id}/amendments/{amendment}/withdrawal", one + "/withdrawal")
                .about("of the employee")
                .needs(WRITE, AMENDMENT));
        put(Attempt.of("GET /target-plans/{id}/versions/{version}", plan + "/versions/1")
                .needs(READ, PLAN));
        put(Attempt.of("GET /api/target-plans/{id}/amendments", "/api" + plan + "/amendments")
                .needs(READ, PLAN));
        put(Attempt.of("POST /api/target-plans/{id}/amendments", "/api" + plan + "/amendments")
                .sending(Map.of("reason", "Anggaran", "wanted", "Target"))
                .needs(WRITE, AMENDMENT)
                .or(DECIDE, AMENDMENT, DRAFT));
        put(Attempt.of("GET /api/target-plans/{id}/amendments/{amendment}", "/api" + one)
                .needs(READ, PLAN));
        put(Attempt.of("POST /api/target-plans/{id}/amendments/{amendment}/withdrawal", "/api" + one + "/withdrawal")
                .about("of the employee")
                .sending(Map.of())
                .needs(WRITE, AMENDMENT));
        put(Attempt.of("GET /api/target-plans/{id}/versions", "/api" + plan + "/versions")
                .needs(READ, PLAN));
        put(Attempt.of("GET /api/target-plans/{id}/versions/{version}", "/api" + plan + "/versions/1")
                .needs(READ, PLAN));
    }

    private void reports() {
        begin("Daily reports");
        String pages = "/daily-reports/2026-07-15";
        String activity = "/activities/" + who.draftActivity;
        put(Attempt.of("GET /daily-reports/of/{employee}", "/daily-reports/of/" + who.employee.id() + "?month=2026-07")
                .needs(READ, REPORT, SUBMITTED));
        for (String day : List.of("2026-07-15", "2026-07-14")) {
            boolean draft = day.endsWith("15");
            Stage stage = draft ? DRAFT : SUBMITTED;
            String about = draft ? "a draft" : "a submitted one";
            String of = "/daily-reports/of/" + who.employee.id() + "/" + day;
            put(Attempt.of("GET /daily-reports/of/{employee}/{day}", of)
                    .about(about)
                    .needs(READ, REPORT, stage));
            put(Attempt.of("GET /api/daily-reports/of/{employee}/{day}", "/api" + of)
                    .about(about)
                    .needs(READ, REPORT, stage));
        }
        String mine = "of my own day";
        put(Attempt.of("GET /daily-reports/{day}", pages).about(mine));
        put(Attempt.of("GET /daily-reports/{day}/check", pages + "/check").about(mine));
        put(Attempt.of("POST /daily-reports/{day}/submission", pages + "/submission")
                .about(mine));
        put(Attempt.of("POST /daily-reports/{day}/withdrawal", "/daily-reports/2026-07-14/withdrawal")
                .about(mine));
        put(Attempt.of("GET /daily-reports/{day}/activities/new", pages + "/activities/new")
                .about(mine));
        put(Attempt.of("GET /daily-reports/{day}/activities/{activity}", pages + activity)
                .needs(WRITE, REPORT));
        put(Attempt.of("POST /daily-reports/{day}/activities/{activity}", pages + activity)
                .typing(activityFields())
                .needs(WRITE, REPORT));
        put(Attempt.of("POST /daily-reports/{day}/activities/{activity}/typed", pages + activity + "/typed")
                .typing(activityFields())
                .needs(WRITE, REPORT));
        put(Attempt.of(
                        "POST /daily-reports/{day}/activities/{activity}/typed/removal",
                        pages + activity + "/typed/removal")
                .about("typed on my own day"));
        put(Attempt.of("POST /daily-reports/{day}/activities/{activity}/removal", pages + activity + "/removal")
                .about("of my own day"));
        String reason = "/daily-reports/cases/" + who.submittedReport + "/reasons/" + who.submittedActivity;
        put(Attempt.of("POST /daily-reports/cases/{report}/reasons/{activity}", reason)
                .about("by a page that saves itself")
                .with("HX-Request", "true")
                .typing("reason", "Kurang jelas")
                .needs(DECIDE, REPORT, SUBMITTED));
        put(Attempt.of("POST /daily-reports/cases/{report}/reasons/{activity}", reason)
                .typing("reason", "Kurang jelas")
                .needs(DECIDE, REPORT, SUBMITTED));
        put(Attempt.of("PUT /api/daily-reports/cases/{report}/reasons/{activity}", "/api" + reason)
                .sending(Map.of("reason", "Kurang jelas"))
                .needs(DECIDE, REPORT, SUBMITTED));
        put(Attempt.of("GET /api/daily-reports", "/api/daily-reports?month=2026-07")
                .about("my own"));
        put(Attempt.of("GET /api/daily-reports", "/api/daily-reports?month=2026-07&employee=" + who.employee.id())
                .about("the employee's")
                .needs(READ, REPORT, SUBMITTED));
        put(Attempt.of("GET /api/daily-reports/{day}", "/api" + pages).about(mine));
        put(Attempt.of("PUT /api/daily-reports/{day}/activities/{activity}", "/api" + pages + activity)
                .about("on my own day, by an id that is taken")
                .sending(activity()));
        put(Attempt.of("DELETE /api/daily-reports/{day}/activities/{activity}", "/api" + pages + activity)
                .about("of my own day"));
        put(Attempt.of("POST /api/daily-reports/{day}/submission", "/api" + pages + "/submission")
                .about(mine));
        put(Attempt.of("POST /api/daily-reports/{day}/withdrawal", "/api/daily-reports/2026-07-14/withdrawal")
                .about(mine));
    }

    private void files() {
        begin("Evidence files");
        for (boolean draft : List.of(true, false)) {
            Stage stage = draft ? DRAFT : SUBMITTED;
            String about = draft ? "of a draft" : "of a submitted report";
            UUID file = draft ? who.draftFile : who.submittedFile;
            UUID report = draft ? who.draftReport : who.submittedReport;
            UUID activity = draft ? who.draftActivity : who.submittedActivity;
            String page = "/attachments/of/daily-report/" + report;
            String part = "?part=" + activity;
            String api = "/api/attachments";
            String place = "?kind=daily-report&caseId=" + report + "&part=" + activity;
            put(Attempt.of("GET /attachments/{id}", "/attachments/" + file)
                    .about(about)
                    .needs(READ, REPORT, stage));
            put(Attempt.of("GET /api/attachments", api + place).about(about).needs(READ, REPORT, stage));
            put(Attempt.of("GET /api/attachments/{id}", api + "/" + file)
                    .about(about)
                    .needs(READ, REPORT, stage));
            put(Attempt.of("GET /api/attachments/{id}/content", api + "/" + file + "/content")
                    .about(about)
                    .needs(READ, REPORT, stage));
            // nobody but the employee, whose draft it once was
            put(Attempt.of("GET /attachments/of/{kind}/{caseId}", page + part)
                    .about(about)
                    .needs(WRITE, REPORT));
            put(Attempt.of("POST /attachments/of/{kind}/{caseId}", page + part)
                    .about(about)
                    .uploading("Isi lain")
                    .needs(WRITE, REPORT));
            put(Attempt.of("POST /attachments/of/{kind}/{caseId}/removal", page + "/removal" + part)
                    .about(about)
                    .typing("attachment", file.toString())
                    .needs(WRITE, REPORT));
            put(Attempt.of("POST /api/attachments", api + place)
                    .about(about)
                    .uploading("Isi lain")
                    .needs(WRITE, REPORT));
            put(Attempt.of("DELETE /api/attachments/{id}", api + "/" + file)
                    .about(about)
                    .needs(WRITE, REPORT));
        }
        filesOf("feedback", who.namedFeedback, who.feedbackFile, "of named feedback")
                .forEach(file -> put(
                        reads(file)
                                ? file.needs(READ, FEEDBACK, HANDED_OVER).where(Relation.GIVER, "sup")
                                : file.needs(WRITE, FEEDBACK_GIVER).where(Relation.GIVER, "sup")));
        filesOf("objection", who.objection, who.objectionFile, "of an objection")
                .forEach(file -> put(reads(file) ? file.needs(READ, OBJECTION) : file.needs(WRITE, OBJECTION)));
        String anonymous = "?kind=feedback&caseId=" + who.anonymousFeedback;
        put(Attempt.of("GET /api/attachments", "/api/attachments" + anonymous)
                .about("of anonymous feedback, which has none"));
        put(Attempt.of("POST /api/attachments", "/api/attachments" + anonymous)
                .about("of anonymous feedback, which has none")
                .uploading("Isi lain"));
    }

    /** Every address of files, for a case that has them as a whole. */
    private static List<Attempt> filesOf(String kind, UUID id, UUID file, String about) {
        String page = "/attachments/of/" + kind + "/" + id;
        String api = "/api/attachments";
        String place = api + "?kind=" + kind + "&caseId=" + id;
        return Stream.of(
                        Attempt.of("GET /attachments/{id}", "/attachments/" + file),
                        Attempt.of("GET /api/attachments", place),
                        Attempt.of("GET /api/attachments/{id}", api + "/" + file),
                        Attempt.of("GET /api/attachments/{id}/content", api + "/" + file + "/content"),
                        Attempt.of("GET /attachments/of/{kind}/{caseId}", page),
                        Attempt.of("POST /attachments/of/{kind}/{caseId}", page).uploading("Isi lain"),
                        Attempt.of("POST /attachments/of/{kind}/{caseId}/removal", page + "/removal")
                                .typing("attachment", file.toString()),
                        Attempt.of("POST /api/attachments", place).uploading("Isi lain"),
                        Attempt.of("DELETE /api/attachments/{id}", api + "/" + file))
                .map(one -> one.about(about))
                .toList();
    }

    /** Whether it reads files; the page of a place is for who adds and removes them. */
    private static boolean reads(Attempt file) {
        return file.address().startsWith("GET") && !file.address().contains("{kind}");
    }

    private void evaluations() {
        begin("Evaluations");
        Map<String, UUID> stages = new LinkedHashMap<>();
        stages.put("to be assessed", who.toAssess);
        stages.put("to be rated", who.toRate);
        stages.put("rated, not handed over", who.rated);
        stages.put("handed over", who.handedOver);
        Map<String, Stage> judged = Map.of("rated, not handed over", RATED, "handed over", HANDED_OVER);
        for (String prefix : List.of("", "/api")) {
            stages.forEach(
                    (stage, id) -> put(Attempt.of("GET " + prefix + "/evaluations/{id}", prefix + "/evaluations/" + id)
                            .about(stage)
                            .needs(READ, EVALUATION)
                            .or(READ, RATING, judged.getOrDefault(stage, DRAFT))));
        }
        stages.forEach((stage, id) -> put(Attempt.of("GET /evaluations/{id}/why", "/evaluations/" + id + "/why")
                .about(stage)
                .needs(READ, EVALUATION)));
        put(Attempt.of("GET /evaluations/{id}/document", "/evaluations/" + who.toRate + "/document")
                .about("to be rated"));
        put(Attempt.of("GET /evaluations/{id}/document", "/evaluations/" + who.rated + "/document")
                .about("rated, not handed over"));
        put(Attempt.of("GET /evaluations/{id}/document", "/evaluations/" + who.handedOver + "/document")
                .about("handed over")
                .needs(READ, EVALUATION)
                .and(READ, RATING, HANDED_OVER));
        String explanation = "GET /api/evaluations/{id}/explanation";
        put(Attempt.of(explanation, explanationOf(who.toRate)).about("to be rated"));
        put(Attempt.of(explanation, explanationOf(who.rated))
                .about("rated, not handed over")
                .needs(READ, EVALUATION)
                .and(READ, RATING, RATED));
        put(Attempt.of(explanation, explanationOf(who.handedOver))
                .about("handed over")
                .needs(READ, EVALUATION)
                .and(READ, RATING, HANDED_OVER));
        for (String side : List.of("self-assessment", "rating")) {
            boolean own = side.startsWith("self");
            String path = "/evaluations/" + (own ? who.toAssess : who.toRate) + "/" + side;
            String address = " /evaluations/{id}/" + side;
            Right right = own ? WRITE : DECIDE;
            Matter matter = own ? SELF_ASSESSMENT : RATING;
            put(Attempt.of("GET" + address, path).needs(right, matter));
            put(Attempt.of("POST" + address, path).typing("version", "0").needs(right, matter));
            put(Attempt.of("POST" + address + "/autosave", path + "/autosave")
                    .typing("version", "0")
                    .needs(right, matter));
            put(Attempt.of("GET /api" + address.strip(), "/api" + path).needs(right, matter));
            put(Attempt.of("PUT /api" + address.strip(), "/api" + path)
                    .sending(Map.of("version", 0))
                    .needs(right, matter));
        }
        String api = "/api/evaluations";
        put(Attempt.of("GET /api/evaluations", api).about("my own"));
        put(Attempt.of("GET /api/evaluations", api + "?whose=REPORTS").about("of my reports"));
        put(Attempt.of("GET /api/evaluations", api + "?employee=" + who.employee.id())
                .about("the employee's")
                .needs(READ, STATUS));
        put(Attempt.of("GET /api/evaluations", api + "?predicate=GOOD&employee=" + who.employee.id())
                .about("the employee's, by predicate")
                .needs(READ, STATUS));
        put(Attempt.of("GET /api/evaluations", api + "?whose=ALL&size=200&period=" + who.lastQuarter)
                .about("all"));
        for (String prefix : List.of("", "/api")) {
            put(Attempt.of("GET " + prefix + "/credit", prefix + "/credit"));
            put(Attempt.of("GET " + prefix + "/credit/{employee}", prefix + "/credit/" + who.employee.id())
                    .needs(READ, RATING, HANDED_OVER));
        }
    }

    private static String explanationOf(UUID evaluation) {
        return "/api/evaluations/" + evaluation + "/explanation";
    }

    private void objections() {
        begin("Objections");
        String filing = "/evaluations/" + who.handedOver + "/objection";
        put(Attempt.of("GET /evaluations/{id}/objection", filing).needs(WRITE, OBJECTION));
        put(Attempt.of("POST /evaluations/{id}/objection", filing)
                .typing("part", "BOTH", "reasons", "Belum tepat")
                .needs(WRITE, OBJECTION));
        put(Attempt.of("POST /api/objections", "/api/objections")
                .sending(Map.of("evaluation", who.handedOver, "part", "BOTH", "reasons", "Belum tepat"))
                .needs(WRITE, OBJECTION));
        for (String prefix : List.of("", "/api")) {
            put(Attempt.of("GET " + prefix + "/objections", prefix + "/objections")
                    .about("that concern me"));
            put(Attempt.of("GET " + prefix + "/objections/{id}", prefix + "/objections/" + who.objection)
                    .needs(READ, OBJECTION));
            put(Attempt.of("GET " + prefix + "/objections/{id}", prefix + "/objections/" + who.objectionToExplain)
                    .about("that somebody was to decide who has left")
                    .needs(READ, OBJECTION));
            put(Attempt.of(
                            "POST " + prefix + "/objections/{id}/take-over",
                            prefix + "/objections/" + who.objectionToDecide + "/take-over")
                    .about("nobody was silent")
                    .needs(DECIDE, OBJECTION));
            put(Attempt.of(
                            "POST " + prefix + "/objections/{id}/take-over",
                            prefix + "/objections/" + who.objectionToTakeOver + "/take-over")
                    .about("who decides was silent")
                    .needs(DECIDE, OBJECTION)
                    .where(Relation.DECIDER, "ind"));
        }
    }

    private void feedback() {
        begin("Feedback");
        String to = "/" + who.employee.id();
        put(Attempt.of("GET /feedback", "/feedback").about("my own"));
        put(Attempt.of("GET /feedback/given", "/feedback/given").about("my own"));
        put(Attempt.of("GET /feedback/people", "/feedback/people"));
        put(giving(Attempt.of("GET /feedback/of/{employee}", "/feedback/of" + to)));
        put(giving(Attempt.of("POST /feedback/of/{employee}", "/feedback/of" + to)
                .typing("id", UUID.randomUUID().toString(), "row", "LOYAL", "text", "Setia", "day", "2026-07-15")));
        String api = "/api/feedback";
        put(Attempt.of("GET /api/feedback/received", api + "/received").about("my own"));
        put(Attempt.of("GET /api/feedback/given", api + "/given").about("my own"));
        put(Attempt.of("GET /api/feedback/people", api + "/people"));
        put(giving(Attempt.of("GET /api/feedback/people/{employee}", api + "/people" + to)));
        put(giving(Attempt.of("PUT /api/feedback/{id}", api + "/" + UUID.randomUUID())
                .about("new")
                .sending(Map.of("employee", who.employee.id().toString(), "row", "LOYAL", "text", "Setia"))));
        Map<String, UUID> given = new LinkedHashMap<>();
        given.put("the superior's", who.namedFeedback);
        given.put("the colleague's, anonymous", who.anonymousFeedback);
        given.forEach((about, id) -> {
            String page = "/feedback/" + id;
            String giver = about.contains("colleague") ? "col" : "sup";
            put(Attempt.of("GET /feedback/{id}/edit", page + "/edit")
                    .about(about)
                    .needs(WRITE, FEEDBACK_GIVER)
                    .where(Relation.GIVER, giver));
            put(Attempt.of("POST /feedback/{id}/edit", page + "/edit")
                    .about(about)
                    .typing("version", "0", "row", "LOYAL", "text", "Lain", "day", "2026-07-15")
                    .needs(WRITE, FEEDBACK_GIVER)
                    .where(Relation.GIVER, giver));
            put(Attempt.of("POST /feedback/{id}/withdrawal", page + "/withdrawal")
                    .about(about)
                    .needs(WRITE, FEEDBACK_GIVER)
                    .where(Relation.GIVER, giver));
            put(Attempt.of("PUT /api/feedback/{id}", "/api" + page)
                    .about(about)
                    .sending(Map.of("row", "LOYAL", "text", "Lain", "version", 0))
                    .needs(WRITE, FEEDBACK_GIVER)
                    .where(Relation.GIVER, giver));
            put(Attempt.of("DELETE /api/feedback/{id}", "/api" + page)
                    .about(about)
                    .needs(WRITE, FEEDBACK_GIVER)
                    .where(Relation.GIVER, giver));
        });
        put(Attempt.of("POST /api/feedback/{reference}/disclosure", api + "/" + who.anonymousReference + "/disclosure")
                .sending(Map.of("reason", "Pengaduan 700/12"))
                .needs(READ, FEEDBACK_GIVER));
    }

    /** What those may do who give the employee feedback. */
    private static Attempt giving(Attempt attempt) {
        return attempt.needs(WRITE, FEEDBACK).where(Relation.COLLEAGUE, "col").where(Relation.SUBORDINATE, "rep");
    }

    private void tasks() {
        begin("Tasks and their forms");
        put(Attempt.of("GET /api/tasks", "/api/tasks?case=" + who.submittedPlan).about("of one case"));
        put(Attempt.of("GET /api/notices", "/api/notices").about("my own"));
        String notEscalated = who.task(who.submittedPlan);
        put(Attempt.of("POST /api/tasks/{id}/takeover", "/api/tasks/" + notEscalated + "/takeover")
                .about("not escalated"));
        for (String method : List.of("GET", "POST")) {
            put(Attempt.of(method + " /escalations/{taskId}", "/escalations/" + notEscalated)
                    .about("not escalated"));
        }
        forms.forEach(form -> {
            String task = who.task(form.caseId(), form.key());
            for (Attempt attempt : List.of(
                    Attempt.of("GET /tasks/{taskId}", "/tasks/" + task),
                    Attempt.of("POST /tasks/{taskId}", "/tasks/" + task).typing(fields(form.submission())),
                    Attempt.of("GET /api/tasks/{id}", "/api/tasks/" + task),
                    Attempt.of("POST /api/tasks/{id}/submission", "/api/tasks/" + task + "/submission")
                            .sending(form.submission()),
                    Attempt.of("POST /api/tasks/{id}/claim", "/api/tasks/" + task + "/claim"),
                    Attempt.of("POST /api/tasks/{id}/release", "/api/tasks/" + task + "/release"))) {
                put(new Attempt(
                        attempt.address(),
                        form.key(),
                        attempt.path(),
                        attempt.json(),
                        attempt.fields(),
                        attempt.headers(),
                        attempt.file(),
                        form.needs(),
                        form.asked()));
            }
        });
    }

    private void administration() {
        begin("Administration and operation");
        String person = "/admin/organization/people/" + who.employee.id();
        for (String page : List.of(
                "/admin",
                "/admin/accounts",
                "/admin/accounts/closed",
                "/admin/roles",
                "/admin/holidays",
                "/admin/decision-tables",
                "/admin/periods",
                "/admin/exclusions",
                "/admin/exclusions/new",
                "/admin/settings",
                "/admin/organization",
                "/admin/organization/head",
                "/admin/roster-imports",
                "/admin/mail",
                "/admin/retention",
                "/admin/retention/due",
                "/operations/reconciliation")) {
            put(Attempt.of("GET " + page, page));
        }
        put(Attempt.of("GET /admin/organization/people/{id}", person));
        put(Attempt.of("GET /admin/organization/units/{id}", "/admin/organization/units/" + office.unit));
        put(Attempt.of("GET /admin/organization/roster.csv", "/admin/organization/roster.csv"));
        put(Attempt.of("POST /admin/organization/head", "/admin/organization/head"));
        put(Attempt.of("POST /admin/accounts", "/admin/accounts"));
        put(Attempt.of("POST /admin/accounts/unused", "/admin/accounts/unused").typing("lostWhy", "Daftar hilang"));
        Map.of("an employee's", office.plainAccount, "an official's", office.account).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> put(Attempt.of("POST /admin/accounts/closed", "/admin/accounts/closed")
                        .about(one.getKey())
                        .typing("userName", one.getValue(), "reason", "Pensiun")));
        put(Attempt.of("POST /admin/accounts/closed/reopening", "/admin/accounts/closed/reopening")
                .typing("userName", "tidak-ada"));
        put(Attempt.of("POST /admin/accounts/reset", "/admin/accounts/reset")
                .typing("userName", "tidak-ada", "reason", "Lupa kata sandi"));
        put(Attempt.of("POST /admin/roles", "/admin/roles")
                .typing("userName", office.account, "role", "UNIT_ADMIN", "reason", "Surat tugas"));
        put(Attempt.of("GET /admin/acting", "/admin/acting"));
        put(Attempt.of("POST /admin/acting", "/admin/acting").typing("standIn", "tidak ada"));
        put(Attempt.of("GET /admin/acting/{id}", "/admin/acting/" + who.appointment));
        put(Attempt.of("POST /admin/acting/{id}/revocation", "/admin/acting/" + who.appointment + "/revocation")
                .typing("reason", "Sudah kembali"));
        String vacancies = "/admin/acting/vacancies";
        put(Attempt.of("GET /admin/acting/vacancies", vacancies));
        put(Attempt.of("GET /admin/acting/vacancies/{unit}", vacancies + "/" + who.vacantUnit));
        put(Attempt.of("POST /admin/acting/vacancies/{unit}", vacancies + "/" + who.vacantUnit)
                .typing("person", "tidak ada"));
        put(Attempt.of(
                        "POST /admin/acting/vacancies/{unit}/{id}/revocation",
                        vacancies + "/" + who.vacantUnit + "/" + who.actingHead + "/revocation")
                .typing("reason", "Jabatan sudah diisi"));
        for (String method : List.of("GET", "POST")) {
            put(Attempt.of(
                            method + " /admin/roles/{userName}/{role}/removal",
                            "/admin/roles/" + office.account + "/AUDITOR/removal")
                    .typing("reason", "Mutasi"));
        }
        put(Attempt.of("POST /admin/mail/retry", "/admin/mail/retry"));
        put(Attempt.of("POST /admin/mail/{id}/retry", "/admin/mail/" + office.mail + "/retry"));
        String table = "/admin/decision-tables/performance-predicate";
        put(Attempt.of("GET /admin/decision-tables/{decision}", table));
        put(Attempt.of("POST /admin/decision-tables/{decision}", table));
        put(Attempt.of("GET /admin/decision-tables/{decision}/{version}", table + "/1"));
        put(Attempt.of("GET /admin/decision-tables/{decision}/{version}/file", table + "/1/file"));
        put(Attempt.of("POST /admin/decision-tables/{decision}/{version}/withdrawal", table + "/1/withdrawal"));
        put(Attempt.of("POST /admin/holidays", "/admin/holidays"));
        put(Attempt.of("POST /admin/holidays/removal", "/admin/holidays/removal")
                .typing("day", "2099-12-31"));
        put(Attempt.of("POST /admin/holidays/upload", "/admin/holidays/upload"));
        put(Attempt.of("POST /admin/periods", "/admin/periods").typing("year", "2088"));
        String quarter = "/admin/periods/" + office.quarter;
        put(Attempt.of("GET /admin/periods/{id}", quarter));
        put(Attempt.of("POST /admin/periods/{id}/opening", quarter + "/opening").about("that has not begun"));
        put(Attempt.of("GET /admin/periods/{id}/lock", quarter + "/lock"));
        put(Attempt.of("POST /admin/periods/{id}/lock", quarter + "/lock").typing("reason", "Selesai"));
        put(Attempt.of("GET /admin/periods/{id}/window", quarter + "/window"));
        put(Attempt.of("POST /admin/periods/{id}/window", quarter + "/window").typing("reason", "Menunggu keputusan"));
        put(Attempt.of("GET /admin/periods/{id}/extension", quarter + "/extension"));
        put(Attempt.of("POST /admin/periods/{id}/extension", quarter + "/extension")
                .about("that is not open")
                .typing("until", "2087-12-31", "reason", "Menunggu data"));
        put(Attempt.of("GET /admin/periods/{id}/closing", quarter + "/closing"));
        put(Attempt.of("POST /admin/periods/{id}/closing", quarter + "/closing").typing("reason", "Selesai"));
        put(Attempt.of("POST /admin/exclusions", "/admin/exclusions").typing("person", "tidak ada"));
        String excluded = "/admin/exclusions/" + who.exclusion;
        put(Attempt.of("GET /admin/exclusions/{id}", excluded));
        put(Attempt.of("POST /admin/exclusions/{id}/end", excluded + "/end").typing("endsOn", "2012-12-30"));
        put(Attempt.of("POST /admin/exclusions/{id}/withdrawal", excluded + "/withdrawal")
                .typing("reason", "Salah orang"));
        String year = "/admin/performance-years/" + Office.YEAR;
        put(Attempt.of("GET /admin/performance-years/{year}", year));
        put(Attempt.of("POST /admin/performance-years/{year}/process", year + "/process"));
        put(Attempt.of("POST /admin/performance-years/{year}/plan", year + "/plan")
                .typing("reason", "Menunggu"));
        put(Attempt.of("POST /admin/performance-years/{year}/plans", year + "/plans")
                .about("whose target setting is not opened"));
        put(Attempt.of("POST /admin/performance-years/{year}/publication", year + "/publication")
                .about("whose windows are not closed"));
        put(Attempt.of("POST /admin/performance-years/{year}/closing", year + "/closing")
                .about("that is not published"));
        put(Attempt.of("GET /admin/settings/{key}", "/admin/settings/report.days-back"));
        put(Attempt.of("POST /admin/settings/{key}", "/admin/settings/report.days-back")
                .typing("value", "x"));
        put(Attempt.of("POST /admin/roster-imports", "/admin/roster-imports"));
        for (String below : List.of("GET", "GET /issues.csv", "POST /confirmation", "POST /discarding")) {
            String method = below.substring(0, (below + " ").indexOf(' '));
            String page = below.substring(method.length()).strip();
            put(Attempt.of(
                            method + " /admin/roster-imports/{id}" + page,
                            "/admin/roster-imports/" + office.imported + page)
                    .about("that was applied"));
        }
        put(Attempt.of("POST /operations/reconciliation", "/operations/reconciliation"));
    }

    private void programs() {
        begin("For programs");
        put(Attempt.of("GET /api/me", "/api/me"));
        put(Attempt.of("GET /api/me/data", "/api/me/data").about("my own"));
        put(Attempt.of("GET /api/openapi", "/api/openapi"));
        put(Attempt.of("GET /api/periods", "/api/periods?year=2026"));
        put(written("POST /api/periods", "/api/periods", Map.of("year", 2026)));
        put(Attempt.of("GET /exclusions/{id}", "/exclusions/" + who.exclusion).needs(READ, EXCLUSION));
        put(Attempt.of("GET /api/periods/{id}/exclusions", "/api/periods/" + office.opened + "/exclusions"));
        put(Attempt.of("GET /api/exclusions", "/api/exclusions"));
        put(Attempt.of("POST /api/exclusions", "/api/exclusions")
                .needs(WRITE, EXCLUSION)
                .sending(Map.of(
                        "employee",
                        who.employee.id().toString(),
                        "kind",
                        "STUDY",
                        "startsOn",
                        "2011-01-01",
                        "endsOn",
                        "2011-12-31",
                        "documentNumber",
                        "800/1",
                        "documentDate",
                        "2010-12-01")));
        String excluded = "/api/exclusions/" + who.exclusion;
        put(Attempt.of("GET /api/exclusions/{id}", excluded).needs(READ, EXCLUSION));
        put(Attempt.of("POST /api/exclusions/{id}/end", excluded + "/end")
                .needs(WRITE, EXCLUSION)
                .sending(Map.of("endsOn", "2012-12-30")));
        put(Attempt.of("POST /api/exclusions/{id}/withdrawal", excluded + "/withdrawal")
                .needs(WRITE, EXCLUSION)
                .sending(Map.of("reason", "Salah orang")));
        String opened = "/api/periods/" + office.opened;
        String quarter = "/api/periods/" + office.quarter;
        put(written("POST /api/periods/{id}/opening", quarter + "/opening", null)
                .about("that has not begun"));
        put(written("GET /api/periods/{id}/opening", opened + "/opening", null));
        put(written("GET /api/periods/{id}/opening/failures", opened + "/opening/failures", null));
        put(written("PUT /api/periods/{id}/window", quarter + "/window", Map.of("reason", "Menunggu keputusan")));
        put(written("GET /api/periods/{id}/extensions", quarter + "/extensions", null));
        put(written(
                        "POST /api/periods/{id}/extensions",
                        quarter + "/extensions",
                        Map.of("until", "2087-12-31", "reason", "Menunggu data"))
                .about("that is not open"));
        put(written("POST /api/periods/{id}/closing", quarter + "/closing", Map.of("reason", "Selesai")));
        put(written("PUT /api/periods/{id}/lock", quarter + "/lock", Map.of("reason", "Selesai")));
        String year = "/api/performance-years/" + Office.YEAR;
        put(Attempt.of("GET /api/performance-years", "/api/performance-years"));
        put(written("GET /api/performance-years/{year}/results", year + "/results", null));
        put(written("GET /api/performance-years/{year}/unfinished", year + "/unfinished", null));
        put(written("GET /api/performance-years/{year}/without-plan", year + "/without-plan", null));
        put(written("POST /api/performance-years/{year}/process", year + "/process", null));
        put(written("PUT /api/performance-years/{year}/plan", year + "/plan", Map.of("reason", "Menunggu")));
        put(written("POST /api/performance-years/{year}/publication", year + "/publication", null)
                .about("whose windows are not closed"));
        put(written("POST /api/performance-years/{year}/closing", year + "/closing", null)
                .about("that is not published"));
        actingOfficials();
        put(written("GET /api/roster.csv", "/api/roster.csv", null));
        put(written("GET /api/roster-imports", "/api/roster-imports", null));
        put(written("POST /api/roster-imports", "/api/roster-imports?effectiveOn=2026-07-15", null)
                .about("a dry run of a file that is no roster")
                .uploading("roster", "roster.csv", "NIP,NAMA".getBytes(StandardCharsets.UTF_8)));
        put(written("GET /api/roster-imports/{id}", "/api/roster-imports/" + office.imported, null));
        put(written("GET /api/roster-imports/{id}/issues", "/api/roster-imports/" + office.imported + "/issues", null));
        put(written(
                        "POST /api/roster-imports/{id}/confirmation",
                        "/api/roster-imports/" + office.imported + "/confirmation",
                        null)
                .about("that was applied"));
        String table = "/api/decision-tables/unit-head-rating";
        put(Attempt.of("GET /api/rating-reasons", "/api/rating-reasons").about("that wait for me"));
        put(ofAwaited("PUT /api/rating-reasons/{evaluation}", "/api/rating-reasons/")
                .sending(Map.of("reason", "Target terlampaui")));
        put(Attempt.of("GET /api/unit-results", "/api/unit-results?period=" + office.quarter));
        put(Attempt.of("PUT /api/unit-results/{unit}/{period}", "/api" + office.unitResult())
                .about("of the employee's unit")
                .sending(Map.of("grade", "GOOD", "reason", "Capaian unit")));
        put(Attempt.of("GET /api/decision-tables", "/api/decision-tables"));
        put(written("POST /api/decision-tables/{decision}", table, null)
                .about("of a file that is no table")
                .uploading("file", "tabel.dmn", "<xml/>".getBytes(StandardCharsets.UTF_8)));
        put(Attempt.of("GET /api/decision-tables/{decision}/{version}", table + "/1"));
        put(Attempt.of("GET /api/decision-tables/{decision}/{version}/file", table + "/1/file"));
        put(Attempt.of("DELETE /api/decision-tables/{decision}/{version}", table + "/1"));
        put(Attempt.of("POST /api/reconciliations", "/api/reconciliations"));
        put(Attempt.of("GET /api/reconciliations/latest", "/api/reconciliations/latest"));
        put(Attempt.of("GET /api/retention/due", "/api/retention/due"));
        put(Attempt.of("GET /api/retention/runs", "/api/retention/runs"));
        put(Attempt.of("GET /api/audit/verification", "/api/audit/verification").needs(READ, AUDIT_TRAIL));
        put(Attempt.of("GET /api/audit/heads", "/api/audit/heads").needs(READ, AUDIT_TRAIL));
        put(Attempt.of("GET /api/audit/entries", "/api/audit/entries").needs(READ, AUDIT_TRAIL));
        put(Attempt.of("GET /api/audit/months/{month}", "/api/audit/months/" + MONTH)
                .needs(READ, AUDIT_TRAIL));
        put(Attempt.of("GET /audit/verification", "/audit/verification").needs(READ, AUDIT_TRAIL));
        put(Attempt.of("POST /audit/verification", "/audit/verification").needs(READ, AUDIT_TRAIL));
        put(Attempt.of("GET /audit/months/{month}", "/audit/months/" + MONTH).needs(READ, AUDIT_TRAIL));
        put(Attempt.of("GET /api/opened-files", "/api/opened-files").about("my own"));
        put(Attempt.of("GET /actuator/health", "/actuator/health"));
        put(Attempt.of("GET /actuator/prometheus", "/actuator/prometheus"));
        put(Attempt.of("GET /actuator/env", "/actuator/env"));
    }

    private void webApps() {
        begin("Tasklist and Cockpit");
        for (String app : List.of("tasklist", "cockpit", "welcome", "admin")) {
            put(Attempt.of("GET /camunda/app/" + app + "/default/", "/camunda/app/" + app + "/default/"));
        }
        put(Attempt.of(
                        "POST /camunda/api/admin/setup/default/user/create",
                        "/camunda/api/admin/setup/default/user/create")
                .sending(Map.of()));
        String admin = "/camunda/api/admin/";
        put(Attempt.of("GET " + admin + "auth/user/default", admin + "auth/user/default")
                .about("before any page of theirs"));
        put(Attempt.of("GET " + admin + "auth/user/default/{path}", admin + "auth/user/default/" + office.account));
        put(Attempt.of("POST " + admin + "auth/user/default/login/tasklist", admin + "auth/user/default/login/tasklist")
                .typing("username", office.account, "password", "x"));
        for (String plugin : List.of("adminPlugins/default/metrics/aggregated", "adminPlugins/static/app/plugin.js")) {
            put(Attempt.of("GET " + admin + "plugin/" + plugin, admin + "plugin/" + plugin));
        }
        put(Attempt.of(
                "GET /camunda/api/tasklist/plugin/tasklistPlugins/default/…",
                "/camunda/api/tasklist/plugin/tasklistPlugins/default/process-instance"));
        put(Attempt.of("GET /camunda/api/welcome/…", "/camunda/api/welcome/plugin/base/default/process-instance"));
        String cockpit = "/camunda/api/cockpit/plugin/base/default/";
        put(Attempt.of("GET " + cockpit + "process-definition/statistics", cockpit + "process-definition/statistics"));
        put(Attempt.of("GET " + cockpit + "…", cockpit + "process-instance"));
        webAppTask(
                "that waits for the superior",
                who.task(who.submittedPlan),
                Map.of("decision", "APPROVE"),
                new Attempt.Needs(DECIDE, PLAN, SUBMITTED));
        webAppTask(
                "that waits for the employee",
                who.task(who.draftPlan),
                Map.of("confirmed", true),
                new Attempt.Needs(WRITE, PLAN, DRAFT));
        webAppLists();
        for (String list : List.of(
                "/filter",
                "/user",
                "/group",
                "/authorization",
                "/process-definition",
                "/variable-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/user-operation",
                "/incident",
                "/deployment")) {
            put(Attempt.of("GET …" + list, ENGINE + list));
        }
        put(Attempt.of("GET …/user/{id}/profile", ENGINE + "/user/" + office.account + "/profile")
                .about("somebody's"));
        for (String write : List.of(
                "/history/task",
                "/message",
                "/filter/create",
                "/deployment/create",
                "/user/create",
                "/process-definition/key/target-setting/start")) {
            put(Attempt.of("POST …" + write, ENGINE + write).sending(Map.of()));
        }
        put(Attempt.of("PUT …/job/{id}/retries", ENGINE + "/job/" + who.aJob() + "/retries")
                .sending(Map.of("retries", 3)));
        put(Attempt.of("GET /engine-rest/task", "/engine-rest/task").about("switched off"));
    }

    /** One task, read and written in every way that the engine knows. */
    private void webAppTask(String about, String id, Map<String, Object> submission, Attempt.Needs does) {
        String task = ENGINE + "/task/" + id;
        Map<String, Object> variables = new LinkedHashMap<>();
        submission.forEach((field, value) -> variables.put(field, Map.of("value", value)));
        Attempt.Needs sees =
                new Attempt.Needs(does.right(), does.matter(), does.stage(), Map.of(), COCKPIT_READER, null);
        for (String below : List.of("", "/form", "/deployed-form", "/identity-links")) {
            put(Attempt.of("GET …/task/{id}" + below, task + below).about(about).needs(sees));
        }
        put(Attempt.of("GET …/task/{id}/form-variables", task + "/form-variables")
                .about(about)
                .needs(does));
        put(Attempt.of("GET …/task/{id}/variables", task + "/variables").about(about));
        put(Attempt.of("POST …/task/{id}/submit-form", task + "/submit-form")
                .about(about)
                .sending(Map.of("variables", variables))
                .needs(does));
        for (String below : List.of("/claim", "/unclaim")) {
            put(Attempt.of("POST …/task/{id}" + below, task + below)
                    .about(about)
                    .sending(Map.of())
                    .needs(does));
        }
        for (String below : List.of("/complete", "/assignee", "/bpmnError", "/resolve")) {
            put(Attempt.of("POST …/task/{id}" + below, task + below)
                    .about(about)
                    .sending(Map.of()));
        }
        put(Attempt.of("PUT …/task/{id}", task).about(about).sending(Map.of()));
        put(Attempt.of("DELETE …/task/{id}", task).about(about));
    }

    /** Lists of tasks and instances, asked for the employee's case or for a person. */
    private void webAppLists() {
        String employee = String.valueOf(who.employee.userName());
        String theCase = "of the employee's case";
        String byKey = "?processInstanceBusinessKey=" + who.draftPlan;
        Map<String, Object> key = Map.of("processInstanceBusinessKey", who.draftPlan.toString());
        put(Attempt.of("GET …/task", ENGINE + "/task" + byKey).about(theCase));
        put(Attempt.of("GET …/task", ENGINE + "/task" + byKey)
                .about(theCase + ", with links")
                .with("Accept", LINKED));
        put(Attempt.of("POST …/task", ENGINE + "/task").about(theCase).sending(key));
        put(Attempt.of("GET …/task/count", ENGINE + "/task/count" + byKey).about(theCase));
        put(Attempt.of("GET …/task?assignee={employee}", ENGINE + "/task?assignee=" + employee));
        put(Attempt.of("GET …/task?assignee={superior}", ENGINE + "/task?assignee=" + who.superior.userName()));
        put(Attempt.of("POST …/task", ENGINE + "/task")
                .about("that wait for the employee")
                .sending(Map.of("assignee", employee)));
        put(Attempt.of("GET …/task/count?assignee={employee}", ENGINE + "/task/count?assignee=" + employee));
        String list = ENGINE + "/filter/" + who.taskList() + "/list";
        put(Attempt.of("POST …/filter/{id}/list", list).about(theCase).sending(key));
        put(Attempt.of("POST …/filter/{id}/list", list)
                .about(theCase + ", with links")
                .with("Accept", LINKED)
                .sending(key));
        put(Attempt.of("POST …/filter/{id}/count", ENGINE + "/filter/" + who.taskList() + "/count")
                .about(theCase)
                .sending(key));
        put(Attempt.of("GET …/process-instance", ENGINE + "/process-instance?businessKey=" + who.draftPlan)
                .about(theCase));
        put(Attempt.of("POST …/process-instance", ENGINE + "/process-instance")
                .about(theCase)
                .sending(Map.of("businessKey", who.draftPlan.toString())));
        put(Attempt.of("GET …/history/process-instance", ENGINE + "/history/process-instance" + byKey)
                .about(theCase));
        put(Attempt.of(
                "GET …/history/process-instance?startedBy={employee}",
                ENGINE + "/history/process-instance?startedBy=" + employee));
    }

    private void form(
            String key, UUID caseId, Map<String, Object> submission, Right right, Matter matter, Stage stage) {
        forms.add(new Form(key, caseId, submission, new Attempt.Needs(right, matter, stage), null));
    }

    /** What the table gives, where the case makes some something to it. */
    private static Attempt.Needs byCase(Right right, Matter matter, Stage stage, Relation relation, String... codes) {
        return new Attempt.Needs(right, matter, stage, Map.of(relation, Set.of(codes)), null, null);
    }

    private void begin(String title) {
        section = new ArrayList<>();
        sections.put(title, section);
    }

    private void put(Attempt attempt) {
        section.add(attempt);
    }

    /** What personnel admins do by programs. */
    private void actingOfficials() {
        String appointments = "/api/acting-appointments";
        put(Attempt.of("GET /api/acting-appointments", appointments).about("my own"));
        put(written("GET /api/acting-appointments", appointments + "?whose=ALL", null)
                .about("all"));
        put(written("GET /api/acting-appointments", appointments + "?employee=" + who.employee.id(), null)
                .about("of one"));
        Map<String, Object> nobody = Map.of(
                "standIn",
                "tidak ada",
                "kind",
                "PLH",
                "letterNumber",
                "800/1",
                "from",
                "2026-07-15",
                "lastDay",
                "2026-07-16");
        put(Attempt.of("POST /api/acting-appointments", appointments)
                .about("for oneself")
                .sending(nobody));
        Map<String, Object> another = new LinkedHashMap<>(nobody);
        another.put("principal", "tidak ada");
        put(written("POST /api/acting-appointments", appointments, another).about("for another"));
        put(Attempt.of("GET /api/acting-appointments/{id}", appointments + "/" + who.appointment)
                .about("of the superior's stand-in"));
        put(Attempt.of(
                        "POST /api/acting-appointments/{id}/revocation",
                        appointments + "/" + who.appointment + "/revocation")
                .about("of the superior's stand-in")
                .sending(Map.of("reason", "Sudah kembali")));
        String vacant = "/api/vacant-posts/" + who.vacantUnit;
        put(written("GET /api/vacant-posts", "/api/vacant-posts", null));
        put(written("GET /api/vacant-posts/{unit}", vacant, null));
        put(written(
                "POST /api/vacant-posts/{unit}/acting-heads",
                vacant + "/acting-heads",
                Map.of("person", "tidak ada", "postTitle", "Kepala", "letterNumber", "800/1", "from", "2026-07-15")));
        put(written(
                "POST /api/vacant-posts/{unit}/acting-heads/{id}/revocation",
                vacant + "/acting-heads/" + who.actingHead + "/revocation",
                Map.of("reason", "Jabatan sudah diisi")));
    }

    private static Attempt written(String address, String path, @Nullable Object body) {
        Attempt attempt = Attempt.of(address, path).needs(address.startsWith("GET") ? READ : WRITE, ADMINISTRATION);
        return body == null ? attempt : attempt.sending(body);
    }

    private static String[] fields(Map<String, Object> values) {
        return values.entrySet().stream()
                .flatMap(value -> List.of(value.getKey(), value.getValue().toString()).stream())
                .toArray(String[]::new);
    }

    private static Map<String, Object> activity() {
        return Map.of(
                "indicator",
                "ADDITIONAL",
                "description",
                "Menyusun laporan pelayanan",
                "quantity",
                1,
                "unit",
                "dokumen",
                "startsAt",
                "10:00",
                "endsAt",
                "11:00",
                "place",
                "OFFICE");
    }

    private static String[] activityFields() {
        return fields(activity());
    }
}

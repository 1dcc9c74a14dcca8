package id.kinerja.access;

import id.kinerja.access.RandomPapers.Contest;
import id.kinerja.access.RandomPapers.Doer;
import id.kinerja.access.RandomPapers.Feedback;
import id.kinerja.access.RandomPapers.Nominated;
import id.kinerja.access.RandomPapers.Note;
import id.kinerja.cycle.TestExclusions;
import id.kinerja.organization.Employee;
import id.kinerja.organization.PostKind;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/**
 * A government drawn at random: who is under whom, who was, who acts for whom, which roles and settings there are, and
 * how far everybody's appraisal is. It knows by itself, without the application, who may see what.
 */
final class RandomGovernment {

    static final String DAY = "2026-07-14";
    private static final int PEOPLE = 8;
    private static final LocalDate MOVED = LocalDate.of(2026, 7, 1);
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    /** What somebody has. */
    record Papers(
            UUID plan,
            UUID amendment,
            UUID evaluation,
            Stage evaluated,
            @Nullable Doer rated,
            UUID report,
            boolean reported,
            UUID coaching,
            Note note,
            Feedback feedback,
            @Nullable Contest objection,
            Nominated nomination,
            UUID exclusion) {}

    /** An appointment of somebody to act in the place of an official, as far as one kind of tasks or in all. */
    record Acting(
            UUID id, UUID standIn, UUID principal, @Nullable String process) {

        boolean between(UUID one, UUID other) {
            return standIn.equals(one) && principal.equals(other) || standIn.equals(other) && principal.equals(one);
        }
    }

    /** That an auditor examines somebody, or did. */
    record Examination(UUID id, UUID auditor, UUID whose) {}

    private final Random random;
    private final TestOrganization organization;
    private final JdbcClient jdbc;
    private final Map<UUID, Employee> people = new LinkedHashMap<>();
    private final Map<UUID, UUID> superiors = new HashMap<>();
    private final Map<UUID, UUID> agencies = new HashMap<>();
    private final Map<UUID, UUID> units = new HashMap<>();
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final Map<UUID, Set<Role>> roles = new HashMap<>();
    private final List<Acting> acting = new ArrayList<>();
    private final List<Acting> everActed = new ArrayList<>();
    private final Set<UUID> withoutAccount = new HashSet<>();
    private final Set<UUID> left = new HashSet<>();
    private final Map<UUID, UUID> formerly = new HashMap<>();
    private final RandomPapers written;
    private final Map<UUID, Papers> papers = new LinkedHashMap<>();
    final boolean indirect;
    final boolean headByName;
    final boolean raterReads;
    final boolean wholeAgency;
    final boolean auditorAnyTime;
    private final Set<List<UUID>> examined = new HashSet<>();
    private final List<Examination> examinations = new ArrayList<>();

    RandomGovernment(
            long seed,
            TestOrganization organization,
            JdbcClient jdbc,
            TestExclusions exclusions,
            UUID period,
            UUID likePlan) {
        this.random = new Random(seed);
        this.organization = organization;
        this.jdbc = jdbc;
        this.written = new RandomPapers(jdbc, this::nipOf, exclusions);
        this.indirect = random.nextBoolean();
        this.headByName = random.nextBoolean();
        this.raterReads = random.nextBoolean();
        this.wholeAgency = random.nextBoolean();
        this.auditorAnyTime = random.nextInt(3) == 0;
        List<UUID> all = drawUnits();
        for (int i = 0; i < PEOPLE; i++) {
            drawPerson(all);
        }
        standForTheirSuperior();
        drawActing();
        drawExaminations();
        for (UUID person : people.keySet()) {
            papers.put(person, drawPapers(person, period, likePlan));
        }
        people.keySet().stream()
                .filter(one -> rolesOf(one).equals(Set.of(Role.EMPLOYEE)))
                .filter(one -> random.nextInt(4) == 0)
                .forEach(this::leaves);
    }

    /** The settings are as they were drawn. */
    void choose(Settings settings) {
        settings.set(AccessSettings.INDIRECT_SUPERIORS, indirect, "uji");
        settings.set(AccessSettings.HEAD_BY_NAME, headByName, "uji");
        settings.set(AccessSettings.RATER_KEEPS_READING, raterReads, "uji");
        settings.set(AccessSettings.UNIT_ADMIN_OF_AGENCY, wholeAgency, "uji");
        settings.set(AccessSettings.AUDITOR_AT_ANY_TIME, auditorAnyTime, "uji");
    }

    Set<UUID> everybody() {
        return people.keySet();
    }

    Employee employee(UUID person) {
        return Objects.requireNonNull(people.get(person));
    }

    /** Whether somebody has an account. */
    boolean signsIn(UUID person) {
        return !withoutAccount.contains(person);
    }

    Papers papersOf(UUID person) {
        Papers found = papers.get(person);
        if (found == null) {
            throw new IllegalStateException();
        }
        return found;
    }

    Authentication signedIn(UUID person) {
        return TestSignIn.as(nipOf(person), person, rolesOf(person).toArray(Role[]::new));
    }

    /** A unit of the government. */
    UUID unitOf(UUID person) {
        return Objects.requireNonNull(units.get(person));
    }

    /** Whether a list by predicate has to find somebody; who knows the rating as its rater alone finds it where it stands. */
    boolean finds(UUID who, UUID whose) {
        return seesRating(who, whose)
                && (who.equals(whose)
                        || reads(who, whose, "period-evaluation")
                        || has(who, Role.AUDITOR)
                        || headByName && has(who, Role.HEAD) && above(whose).contains(who));
    }

    /** Whether the words of feedback on somebody are the own to read: as who is meant, who gave it, or in whose place it was. */
    boolean saidOrHeard(UUID who, UUID whose) {
        Doer giver = papersOf(whose).feedback().giver();
        return who.equals(whose) || who.equals(giver.person()) || who.equals(giver.principal());
    }

    boolean has(UUID person, Role... any) {
        return Set.of(any).stream().anyMatch(rolesOf(person)::contains);
    }

    /** Whether somebody may know that an employee has an appraisal and where it stands. */
    boolean seesStatus(UUID who, UUID whose) {
        return who.equals(whose)
                || reads(who, whose, null)
                || has(who, Role.PERFORMANCE_TEAM, Role.AUDITOR)
                || has(who, Role.UNIT_ADMIN) && inUnits(who, whose)
                || headByName && has(who, Role.HEAD) && above(whose).contains(who);
    }

    boolean seesPlan(UUID who, UUID whose) {
        return who.equals(whose) || reads(who, whose, "target-setting") || reads(who, whose, "target-amendment");
    }

    /** Whether somebody may start an amendment: both sides, and a personnel admin where there is no superior to do it. */
    boolean amends(UUID who, UUID whose) {
        UUID superior = superiors.get(whose);
        return who.equals(whose)
                || leads(who, whose, "target-amendment")
                || has(who, Role.PERSONNEL_ADMIN)
                        && (superior == null || withoutAccount.contains(superior))
                        && !isBelow(who, whose);
    }

    /** Whether somebody stands below an employee, or below an official in whose place the employee acts. */
    boolean isBelow(UUID who, UUID whose) {
        List<UUID> line = above(who);
        return line.contains(whose) || line.stream().anyMatch(official -> actsFor(whose, official));
    }

    /** What stands with an exclusion is for who records them, who it is about, and who examines that person. */
    boolean seesExclusion(UUID who, UUID whose) {
        return who.equals(whose) || has(who, Role.PERSONNEL_ADMIN) || auditsBy(who, whose);
    }

    boolean auditsBy(UUID who, UUID whose) {
        return has(who, Role.AUDITOR) && (auditorAnyTime || examines(who, whose));
    }

    boolean seesReport(UUID who, UUID whose) {
        return who.equals(whose) || papersOf(whose).reported() && reads(who, whose, "daily-report");
    }

    boolean seesEvaluation(UUID who, UUID whose) {
        return who.equals(whose) || reads(who, whose, "period-evaluation") || raterOf(who, whose);
    }

    /** Whether the evaluation's address answers: as a whole, or with what it came to. */
    boolean opensEvaluation(UUID who, UUID whose) {
        return seesEvaluation(who, whose) || seesRating(who, whose);
    }

    boolean seesRating(UUID who, UUID whose) {
        if (papersOf(whose).evaluated().compareTo(Stage.RATED) < 0) {
            return false;
        }
        return who.equals(whose)
                ? papersOf(whose).evaluated() == Stage.HANDED_OVER
                : reads(who, whose, "period-evaluation")
                        || has(who, Role.AUDITOR)
                        || raterOf(who, whose)
                        || headByName && has(who, Role.HEAD) && above(whose).contains(who);
    }

    boolean seesCoaching(UUID who, UUID whose) {
        return who.equals(whose) || reads(who, whose, "coaching") || has(who, Role.FOLLOW_UP_TEAM);
    }

    /** What was said is for three: the employee, the receiver, and the counsellor, in whosever place that was. */
    boolean seesNote(UUID who, UUID whose) {
        Note note = papersOf(whose).note();
        return who.equals(whose)
                || works(who)
                        && (who.equals(note.receiver())
                                || who.equals(note.counsellor().person()));
    }

    /** Whether feedback on somebody is that of who asks, to change. */
    boolean gave(UUID who, UUID whose) {
        return !who.equals(whose) && still(who, papersOf(whose).feedback().giver(), "period-evaluation");
    }

    boolean seesFile(UUID who, UUID whose) {
        return who.equals(whose) || reads(who, whose, "period-evaluation") || gave(who, whose);
    }

    /** Whether the feedback on somebody may stand in what who asks is shown of the evaluation. */
    boolean seesFeedback(UUID who, UUID whose) {
        boolean rated = papersOf(whose).evaluated().compareTo(Stage.RATED) >= 0;
        return who.equals(whose)
                || leads(who, whose, "period-evaluation")
                || has(who, Role.PERSONNEL_ADMIN)
                || rated && (reads(who, whose, "period-evaluation") || raterOf(who, whose));
    }

    /** A nomination is its nominator's, or the official's in whose place it was made; when it is submitted others' too. */
    boolean seesNomination(UUID who, UUID whose) {
        var nomination = papersOf(whose).nomination();
        if (who.equals(whose)) {
            return nomination.submitted();
        }
        return works(who) && who.equals(nomination.nominator().principal())
                || still(who, nomination.nominator(), "period-evaluation")
                || nomination.submitted() && (has(who, Role.PERSONNEL_ADMIN) || auditsBy(who, whose));
    }

    boolean seesObjection(UUID who, UUID whose) {
        Papers of = papersOf(whose);
        Contest contest = of.objection();
        Doer rated = of.rated();
        if (contest == null || rated == null) {
            return false;
        }
        List<UUID> line = above(whose);
        boolean secondAbove = line.size() > 1 && who.equals(line.get(1));
        return who.equals(whose)
                || has(who, Role.AUDITOR)
                || works(who)
                        && (!line.isEmpty() && who.equals(line.get(0))
                                || secondAbove
                                || who.equals(contest.decider())
                                || raterReads && who.equals(contest.respondent())
                                || raterOf(who, whose));
    }

    /** Who did something in nobody's place, or acts today where it was done. */
    private boolean still(UUID who, Doer doer, String process) {
        UUID principal = doer.principal();
        return who.equals(doer.person())
                && works(who)
                && (principal == null
                        || !withoutAccount.contains(principal)
                                && acting.stream()
                                        .anyMatch(one -> one.standIn().equals(who)
                                                && one.principal().equals(principal)
                                                && (one.process() == null || process.equals(one.process()))));
    }

    /** Whether somebody is the superior, or acts for the superior. */
    private boolean leads(UUID who, UUID whose, String process) {
        UUID superior = superiors.get(whose);
        return superior != null
                && (works(who) && who.equals(superior)
                        || acting.stream()
                                .anyMatch(one -> one.standIn().equals(who)
                                        && one.principal().equals(superior)
                                        && (one.process() == null || process.equals(one.process()))));
    }

    /** The appointments of who acts, or acted, in an official's place. */
    Stream<Acting> inPlaceOf(UUID official) {
        return everActed.stream().filter(one -> one.principal().equals(official));
    }

    /** An appointment is for its two sides, and for who administers them. */
    boolean seesAppointment(UUID who, Acting one) {
        return who.equals(one.standIn()) || who.equals(one.principal()) || has(who, Role.PERSONNEL_ADMIN);
    }

    /** The examinations of somebody, also those that are over. */
    Stream<Examination> examinationsOf(UUID whose) {
        return examinations.stream().filter(one -> one.whose().equals(whose));
    }

    /** Whether somebody acts in an official's place, and so knows whose. */
    boolean actsFor(UUID who, UUID official) {
        return acting.stream()
                .anyMatch(one -> one.standIn().equals(who) && one.principal().equals(official));
    }

    /** Whether somebody may know what the results of a plan are called: by the plan, or by one that is aligned with it. */
    boolean seesResults(UUID who, UUID whose) {
        return everybody().stream()
                .anyMatch(one ->
                        seesPlan(who, one) && (one.equals(whose) || above(one).contains(whose)));
    }

    /** Whether somebody reads what an employee wrote about the own work: the employee first, others when it is submitted. */
    boolean seesRealisation(UUID who, UUID whose) {
        return who.equals(whose)
                || papersOf(whose).evaluated() != Stage.DRAFT && seesEvaluation(who, whose)
                // who cannot sign in has it written by a personnel admin
                || withoutAccount.contains(whose) && has(who, Role.PERSONNEL_ADMIN);
    }

    /** Whether two work under each other or beside each other, and so may give each other feedback. */
    boolean worksWith(UUID who, UUID whose) {
        UUID superior = superiors.get(who);
        return whose.equals(superior)
                || works(who) && who.equals(superiors.get(whose))
                || superior != null && superior.equals(superiors.get(whose))
                || acting.stream()
                        .anyMatch(one ->
                                one.standIn().equals(who) && one.principal().equals(superiors.get(whose)));
    }

    /** Whether somebody may come across the name of another: by a role, by the line, by work, or in papers that both have to do with. */
    boolean meets(UUID who, UUID whose) {
        return has(
                        who,
                        Role.PERSONNEL_ADMIN,
                        Role.PERFORMANCE_TEAM,
                        Role.AUDITOR,
                        Role.FOLLOW_UP_TEAM,
                        Role.OPERATOR,
                        Role.PROCESS_OWNER)
                || seesStatus(who, whose)
                || opens(whose, who)
                || onceAbove(who).contains(whose)
                || worksWith(who, whose)
                || everActed.stream().anyMatch(one -> one.between(who, whose))
                || involvedIn(whose).anyMatch(who::equals)
                || everybody().stream()
                        .filter(one -> seesStatus(who, one) || involvedIn(one).anyMatch(who::equals))
                        .anyMatch(one ->
                                above(one).contains(whose) || involvedIn(one).anyMatch(whose::equals));
    }

    /** Whether somebody may open anything of an employee, who is told so. */
    private boolean opens(UUID who, UUID whose) {
        return seesStatus(who, whose)
                || opensEvaluation(who, whose)
                || seesCoaching(who, whose)
                || seesNote(who, whose)
                || seesNomination(who, whose)
                || seesObjection(who, whose);
    }

    /** Whether somebody nominated an employee, or it was done in the own place; that stays among what is told of oneself. */
    boolean nominated(UUID who, UUID whose) {
        Doer nominator = papersOf(whose).nomination().nominator();
        return who.equals(nominator.person()) || who.equals(nominator.principal());
    }

    /** Who did something about somebody, and in whose place. */
    private Stream<UUID> involvedIn(UUID person) {
        Papers of = papersOf(person);
        Contest contest = of.objection();
        return Stream.of(
                        Stream.of(
                                        of.rated(),
                                        of.note().counsellor(),
                                        of.feedback().giver(),
                                        of.nomination().nominator())
                                .flatMap(Stream::ofNullable)
                                .flatMap(doer -> Stream.of(doer.person(), doer.principal())),
                        Stream.of(of.note().receiver()),
                        contest == null ? Stream.<UUID>of() : Stream.of(contest.respondent(), contest.decider()))
                .flatMap(some -> some)
                .filter(Objects::nonNull);
    }

    /** Whether somebody is who rates an employee today, or acts there in this kind of tasks. */
    boolean rates(UUID who, UUID whose, String tasks) {
        return standsAt(who, superiors.get(whose), tasks);
    }

    /** The same one level above. */
    boolean ratesRater(UUID who, UUID whose, String tasks) {
        UUID superior = superiors.get(whose);
        return superior != null && standsAt(who, superiors.get(superior), tasks);
    }

    private boolean standsAt(UUID who, @Nullable UUID official, String tasks) {
        return official != null
                && works(who)
                && (who.equals(official)
                        || !tasks.equals("nobody")
                                && acting.stream()
                                        .anyMatch(one -> one.standIn().equals(who)
                                                && one.principal().equals(official)
                                                && (one.process() == null
                                                        || tasks.equals("any")
                                                        || one.process().startsWith(tasks))));
    }

    /** Whether there is no superior who could decide. */
    boolean nobodyRates(UUID whose) {
        UUID superior = superiors.get(whose);
        return superior == null || withoutAccount.contains(superior);
    }

    /** Whether somebody leads the government above an employee, and may know names. */
    boolean leadsByName(UUID who, UUID whose) {
        return headByName && has(who, Role.HEAD) && above(whose).contains(who);
    }

    private boolean raterOf(UUID who, UUID whose) {
        Doer rated = papersOf(whose).rated();
        return raterReads
                && works(who)
                && rated != null
                && (who.equals(rated.principal()) || still(who, rated, "period-evaluation"));
    }

    /** By the line, in an official's place, or by a role that reads everything. */
    private boolean reads(UUID who, UUID whose, @Nullable String process) {
        if (has(who, Role.PERSONNEL_ADMIN) || auditsBy(who, whose)) {
            return true;
        }
        List<UUID> line = works(who) ? above(whose) : List.of();
        for (int level = 0; level < line.size(); level++) {
            UUID official = line.get(level);
            if (official.equals(who) && (level < 2 || indirect)) {
                return true;
            }
            if (level < 2
                    && acting.stream()
                            .anyMatch(one -> one.standIn().equals(who)
                                    && one.principal().equals(official)
                                    && (process == null || one.process() == null || process.equals(one.process())))) {
                return true;
            }
        }
        return false;
    }

    private boolean examines(UUID who, UUID whose) {
        return examined.contains(List.of(who, whose));
    }

    /** Each auditor examines about half of the others; some examinations are over, or were ended. */
    private void drawExaminations() {
        for (UUID auditor : people.keySet()) {
            for (UUID person : people.keySet()) {
                int drawn = random.nextInt(6);
                if (!has(auditor, Role.AUDITOR) || auditor.equals(person) || drawn > 4) {
                    continue;
                }
                UUID id = TestExaminations.record(
                        jdbc,
                        nipOf(auditor),
                        person,
                        drawn == 0 ? LocalDate.of(2026, 7, 14) : LocalDate.of(2026, 7, 15),
                        drawn == 1);
                examinations.add(new Examination(id, auditor, person));
                if (drawn > 1) {
                    examined.add(List.of(auditor, person));
                }
            }
        }
    }

    /** Who stands above somebody, or did when somebody in between had not left. */
    private List<UUID> onceAbove(UUID person) {
        List<UUID> line = new ArrayList<>();
        for (UUID next = person; next != null; next = superiors.getOrDefault(next, formerly.get(next))) {
            line.add(next);
        }
        return line;
    }

    List<UUID> above(UUID person) {
        List<UUID> line = new ArrayList<>();
        for (UUID next = superiors.get(person); next != null; next = superiors.get(next)) {
            line.add(next);
        }
        return line;
    }

    boolean inUnits(UUID admin, UUID person) {
        if (!works(person)) {
            return false;
        }
        if (wholeAgency) {
            return agencies.getOrDefault(admin, admin).equals(agencies.get(person));
        }
        UUID own = units.get(admin);
        for (UUID unit = units.get(person); unit != null; unit = parents.get(unit)) {
            if (unit.equals(own)) {
                return true;
            }
        }
        return false;
    }

    private List<UUID> drawUnits() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            UUID agency = organization.aUnit(organization.root());
            all.add(agency);
            UUID below = organization.aUnit(agency);
            parents.put(below, agency);
            all.add(below);
            UUID lowest = organization.aUnit(below);
            parents.put(lowest, below);
            all.add(lowest);
        }
        return all;
    }

    private void drawPerson(List<UUID> all) {
        int at = random.nextInt(all.size());
        Employee one = organization.anEmployee(all.get(at), PostKind.FUNCTIONAL, "Arsiparis", null);
        List<UUID> before = List.copyOf(people.keySet());
        people.put(one.id(), one);
        units.put(one.id(), all.get(at));
        agencies.put(one.id(), all.get(at / 3 * 3));
        if (!before.isEmpty() && random.nextInt(8) > 0) {
            UUID former = before.get(random.nextInt(before.size()));
            // most hang near the end of the line, so that lines become long
            UUID now = before.get(Math.max(0, before.size() - 1 - random.nextInt(3)));
            organization.setSuperior(one.id(), former, SINCE);
            organization.setSuperior(one.id(), now, MOVED);
            superiors.put(one.id(), now);
        }
        Set<Role> drawn = EnumSet.of(Role.EMPLOYEE);
        Role[] some = {
            Role.UNIT_ADMIN,
            Role.PERFORMANCE_TEAM,
            Role.FOLLOW_UP_TEAM,
            Role.HEAD,
            Role.AUDITOR,
            Role.PERSONNEL_ADMIN,
            Role.PROCESS_OWNER,
            Role.OPERATOR
        };
        int draw = random.nextInt(some.length * 2);
        if (draw < some.length) {
            drawn.add(some[draw]);
        }
        // in each government somebody has a case and a role that reads everybody's, and somebody all of them
        switch (people.size()) {
            case 3 -> drawn.add(Role.PERSONNEL_ADMIN);
            case 4 -> drawn.add(Role.AUDITOR);
            case 5 -> drawn.addAll(random.nextBoolean() ? Set.of(Role.PERSONNEL_ADMIN, Role.AUDITOR) : Set.of());
            // somebody watches the processes, and somebody runs the installation
            case 6 -> drawn.add(Role.PROCESS_OWNER);
            case 7 -> drawn.add(Role.OPERATOR);
            default -> {}
        }
        roles.put(one.id(), drawn);
        if (random.nextInt(6) == 0) {
            organization.takeAccount(one.id());
            withoutAccount.add(one.id());
        }
    }

    /** Two things at once in their own case: the employee, and who acts for the superior who judges them. */
    private void standForTheirSuperior() {
        superiors.keySet().stream()
                .filter(one -> !withoutAccount.contains(one))
                .sorted(Comparator.comparing(this::nipOf))
                .limit(1)
                .forEach(one -> act(one, superiorOf(one), null, false));
    }

    /** Somebody holds no post any more: all that the account gives then is the own file. */
    private void leaves(UUID person) {
        organization.leaves(person, LocalDate.of(2026, 7, 10));
        left.add(person);
        UUID former = superiors.remove(person);
        if (former != null) {
            formerly.put(person, former);
        }
        acting.removeIf(one -> one.standIn().equals(person));
    }

    /** Whether somebody has not left. */
    boolean works(UUID person) {
        return !left.contains(person);
    }

    private UUID superiorOf(UUID person) {
        return Objects.requireNonNull(superiors.get(person));
    }

    private void drawActing() {
        List<UUID> all = List.copyOf(people.keySet());
        String[] processes = {
            null, "target-setting", "target-amendment", "daily-report", "period-evaluation", "coaching"
        };
        for (UUID principal : all) {
            UUID standIn = all.get(random.nextInt(all.size()));
            boolean replaced =
                    everActed.stream().anyMatch(one -> one.principal().equals(principal));
            if (random.nextInt(3) > 0 || standIn.equals(principal) || replaced) {
                continue;
            }
            String process = processes[random.nextInt(processes.length)];
            act(standIn, principal, process, random.nextInt(4) == 0);
        }
    }

    private void act(UUID standIn, UUID principal, @Nullable String process, boolean over) {
        var one = new Acting(UUID.randomUUID(), standIn, principal, process);
        jdbc.sql("insert into acting_appointment (id, principal_id, stand_in_id, kind, letter_number, valid_from,"
                        + " valid_to, processes, granted_by, granted_at) values (?, ?, ?, 'PLH', ?,"
                        + " date '2026-07-01', cast(? as date),"
                        + " case when cast(? as text) is null then null else array[cast(? as text)] end, 'uji', now())")
                .params(
                        one.id(),
                        principal,
                        standIn,
                        RandomPapers.letter(one.id()),
                        over ? "2026-07-15" : "2026-07-16",
                        process,
                        process)
                .update();
        everActed.add(one);
        if (!over) {
            acting.add(one);
        }
    }

    private Papers drawPapers(UUID person, UUID period, UUID likePlan) {
        UUID plan = UUID.randomUUID();
        UUID evaluation = UUID.randomUUID();
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        List<UUID> all = List.copyOf(people.keySet());
        Doer rater = stage.compareTo(Stage.RATED) < 0 ? null : doer(all, person);
        boolean reported = random.nextBoolean();
        jdbc.sql("insert into target_plan (id, employee_id, year, approach, state, opened_at, version_number,"
                        + " established_at, established_by)"
                        + " values (?, ?, 2026, 'QUANTITATIVE', 'ESTABLISHED', now(), 1, now(), 'uji')")
                .params(plan, person)
                .update();
        jdbc.sql("insert into target_plan_version (plan_id, version, content, established_at, established_by)"
                        + " select ?, 1, replace(content::text, 'Dokumen kependudukan terbit tepat waktu', ?)::jsonb, now(), 'uji'"
                        + " from target_plan_version where plan_id = ?")
                .params(plan, RandomPapers.result(plan), likePlan)
                .update();
        jdbc.sql(
                        "insert into evaluation (id, employee_id, period_id, plan_id, plan_version, opened_at, round, submitted_at)"
                                + " values (?, ?, ?, ?, 1, now(), ?, case when ? then now() end)")
                .params(evaluation, person, period, plan, stage == Stage.DRAFT ? 0 : 1, stage != Stage.DRAFT)
                .update();
        jdbc.sql(
                        "insert into evaluation_result (evaluation_id, result_id, realisation)"
                                + " select ?, (content -> 'results' -> 0 ->> 'id')::uuid, ? from target_plan_version where plan_id = ?")
                .params(evaluation, RandomPapers.realisation(evaluation), likePlan)
                .update();
        if (rater != null) {
            jdbc.sql("update evaluation set result_rating = 'MEETS', behaviour_rating = 'MEETS',"
                            + " general_feedback = ?, rated_by = ?, rated_for = cast(? as text), rated_at = now(), predicate = 'GOOD',"
                            + " predicate_decision = 'performance-predicate', predicate_version = 1, predicate_rule = 'r',"
                            + " predicate_basis = 'b', handed_over_at = case when ? then now() end where id = ?")
                    .params(
                            RandomPapers.rating(evaluation),
                            nipOf(rater.person()),
                            rater.principal() == null ? null : nipOf(rater.principal()),
                            stage == Stage.HANDED_OVER,
                            evaluation)
                    .update();
        }
        UUID coaching = written.coaching(person);
        return new Papers(
                plan,
                written.amendment(plan, person),
                evaluation,
                stage,
                rater,
                written.report(person, reported),
                reported,
                coaching,
                written.note(coaching, doer(all, person), other(all, person)),
                written.feedback(person, plan, doer(all, person)),
                rater == null || stage != Stage.HANDED_OVER
                        ? null
                        : written.objection(person, evaluation, other(all, person), other(all, person)),
                written.nomination(person, doer(all, person), random.nextBoolean()),
                written.exclusion(person));
    }

    /** Somebody else who did something to a person, often in the place of an official, some of whom are back. */
    private Doer doer(List<UUID> all, UUID person) {
        List<Acting> may =
                everActed.stream().filter(one -> !one.standIn().equals(person)).toList();
        if (may.isEmpty() || random.nextInt(3) == 0) {
            return new Doer(other(all, person), null);
        }
        Acting one = may.get(random.nextInt(may.size()));
        return new Doer(one.standIn(), one.principal());
    }

    private UUID other(List<UUID> all, UUID person) {
        UUID superior = superiors.get(person);
        UUID one = superior != null && random.nextBoolean() ? superior : all.get(random.nextInt(all.size()));
        return one.equals(person) ? all.get((all.indexOf(person) + 1) % all.size()) : one;
    }

    /** The number of somebody, which is the name of the account as well. */
    String nipOf(UUID person) {
        Employee employee = people.get(person);
        return String.valueOf(employee == null ? null : employee.nip());
    }

    String nameOf(UUID person) {
        return employee(person).titledName();
    }

    private Set<Role> rolesOf(UUID person) {
        return roles.getOrDefault(person, Set.of());
    }
}

package id.kinerja.reward;

import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.engine.Tasks;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.target.TestPlans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes nominations for tests and takes them on by the same ways as people do; roles are there until they are taken back. */
@Component
public class TestRewards {

    /** Somebody with each of the roles that a nomination waits for, who is no employee. */
    static final Map<Role, SignedIn> OFFICIALS = Map.of(
            Role.SECRETARY, official("sekda-uji", Role.SECRETARY),
            Role.HEAD, official("kepala-uji", Role.HEAD),
            Role.PERSONNEL_ADMIN, official("pengelola-uji", Role.PERSONNEL_ADMIN));

    private final Nominating nominating;
    private final Scores scores;
    private final Identities identities;
    private final Organization organization;
    private final TestOrganization people;
    private final Cases cases;
    private final Tasks tasks;
    private final List<Employee> committee = new ArrayList<>();
    private final List<Employee> others = new ArrayList<>();

    TestRewards(
            Nominating nominating,
            Scores scores,
            Identities identities,
            Organization organization,
            TestOrganization people,
            Cases cases,
            Tasks tasks) {
        this.nominating = nominating;
        this.scores = scores;
        this.identities = identities;
        this.organization = organization;
        this.people = people;
        this.cases = cases;
        this.tasks = tasks;
    }

    private static SignedIn official(String name, Role role) {
        return new SignedIn(name, null, name, Set.of(role), false);
    }

    /** Makes so many members of the committee. */
    public List<Employee> committee(int size) {
        while (committee.size() < size) {
            appoint(people.anEmployee());
        }
        return List.copyOf(committee);
    }

    /** Makes somebody a member. */
    public void appoint(Employee member) {
        give(member, Role.REWARD_COMMITTEE);
        committee.add(member);
    }

    /** Gives somebody another role. */
    void give(Employee person, Role role) {
        identities.create(
                String.valueOf(person.userName()),
                person.name(),
                "gunung-biru-7788",
                true,
                Set.of(Role.EMPLOYEE, role));
        others.add(person);
    }

    /** Leaves no committee, secretary or head to other tests. */
    public void dismiss() {
        others.forEach(one -> identities.setRoles(String.valueOf(one.userName()), Set.of(Role.EMPLOYEE)));
        others.clear();
        committee.clear();
    }

    /** A draft of an innovation. */
    public UUID drafted(Employee nominee, Employee nominator, String reason) {
        UUID id = UUID.randomUUID();
        nominating.begin(
                TestPlans.signedIn(nominator),
                id,
                nominee.id(),
                new Nomination.Written(Ground.INNOVATION, "Pegawai Teladan", reason, "Antrean daring"));
        return id;
    }

    /** One that was submitted. */
    public UUID submitted(Employee nominee, Employee nominator, String reason) {
        UUID id = drafted(nominee, nominator, reason);
        nominating.submit(TestPlans.signedIn(nominator), id);
        return id;
    }

    /** The task in which one waits. */
    public String waiting(UUID nomination) {
        return cases.openSteps(nomination).get(0).taskId();
    }

    /** One that everybody scored, and that waits for the secretary. */
    public UUID scored(Employee nominee, Employee nominator, String reason) {
        UUID id = submitted(nominee, nominator, reason);
        scores.of(id).forEach(score -> score(score.id(), 80));
        return id;
    }

    /** One that waits for the head. */
    public UUID recommended(Employee nominee, Employee nominator, String reason) {
        UUID id = scored(nominee, nominator, reason);
        complete(id, Map.of("decision", "RECOMMEND", "comment", "Layak"));
        return id;
    }

    /** One that was granted. */
    public UUID granted(Employee nominee, Employee nominator, String reason) {
        UUID id = recommended(nominee, nominator, reason);
        complete(id, Map.of("decision", "GRANT", "letter", "SK 800/7", "dated", "2026-07-15"));
        return id;
    }

    /** A member gives the same by each criterion. */
    public void score(UUID score, int given) {
        complete(score, Map.of("score1", given, "score2", given, "score3", given));
    }

    /** The scores that were asked for. */
    public List<UUID> scoresOf(UUID nomination) {
        return scores.of(nomination).stream().map(Scores.Score::id).toList();
    }

    /** What one member is asked. */
    public UUID scoreOf(UUID nomination, Employee member) {
        return scores.of(nomination).stream()
                .filter(score -> score.member().equals(member.userName()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Completes the step that waits, as whoever is waited for. */
    public void complete(UUID id, Map<String, ?> fields) {
        OpenStep step = cases.openSteps(id).get(0);
        complete(id, waitedFor(step), fields);
    }

    /** Completes the step that waits, as somebody. */
    void complete(UUID id, SignedIn person, Map<String, ?> fields) {
        tasks.complete(cases.openSteps(id).get(0).taskId(), person, new HashMap<>(fields));
    }

    private SignedIn waitedFor(OpenStep step) {
        if (step.assignee() != null) {
            return TestPlans.signedIn(organization.byUserName(step.assignee()).orElseThrow());
        }
        Role role = Role.ofGroup(String.valueOf(step.group())).orElseThrow();
        return Objects.requireNonNull(OFFICIALS.get(role));
    }
}

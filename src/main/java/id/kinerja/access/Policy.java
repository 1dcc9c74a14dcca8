package id.kinerja.access;

import id.kinerja.access.AccessTable.Grant;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Officials;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Places;
import id.kinerja.settings.Settings;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may do what with what, by one table: roles from the login, relations from the organisation of today. What the
 * table does not give is denied.
 */
@Component
public class Policy {

    private final AccessTable table = AccessTable.packaged();
    private final Relations relations;
    private final Organization organization;
    private final Officials officials;
    private final WorkingCalendar calendar;
    private final Settings settings;

    Policy(
            Relations relations,
            Organization organization,
            Officials officials,
            WorkingCalendar calendar,
            Settings settings) {
        this.relations = relations;
        this.organization = organization;
        this.officials = officials;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Whether somebody may do something with something about an employee. */
    public boolean may(SignedIn person, Right right, Appraisal object) {
        return on(person, object).may(right, object.matter());
    }

    /** All that somebody may do with one case, at its stage. */
    public Rights on(SignedIn person, Appraisal object) {
        return new Rights(this, relations.of(person, object), object);
    }

    /** @throws NotVisible when the person may not */
    public void require(SignedIn person, Right right, Appraisal object) {
        if (!may(person, right, object)) {
            throw new NotVisible();
        }
    }

    /** Whether a role gives somebody a right on data that are about no single employee. */
    public boolean may(SignedIn person, Right right, Matter matter) {
        return rolesWith(right, matter).stream().anyMatch(person::has);
    }

    /** @throws NotVisible when the person may not */
    public void require(SignedIn person, Right right, Matter matter) {
        if (!may(person, right, matter)) {
            throw new NotVisible();
        }
    }

    /** Whether an employee is the person, or may be: a personnel admin's account that is nobody's may be that of any of them. */
    public boolean mayBe(SignedIn person, UUID employee) {
        return relations.of(person, Matter.STATUS.of(employee)).mayBe();
    }

    /** The roles that alone give a right on a kind of data, whomever it is about. */
    public List<Role> rolesWith(Right right, Matter matter) {
        return table.giving(right, matter, Stage.HANDED_OVER).stream()
                .filter(grant -> grant.relation().ofEverybody() && switchedOn(grant.condition()))
                .map(grant -> grant.relation().role())
                .distinct()
                .<Role>mapMulti((role, out) -> {
                    if (role != null) {
                        out.accept(role);
                    }
                })
                .toList();
    }

    /** {@link #rolesWith} for any of several kinds by name, as rules on addresses want them. */
    String[] roleNamesWith(Right right, Matter... matters) {
        return Arrays.stream(matters)
                .flatMap(matter -> rolesWith(right, matter).stream())
                .distinct()
                .map(Role::name)
                .toArray(String[]::new);
    }

    /** Whether a relation gives a right on a kind of data at a stage: the same for each line of a list. */
    public boolean gives(Relation relation, Right right, Matter matter, Stage stage) {
        return table.giving(right, matter, stage).stream()
                .anyMatch(grant -> grant.relation() == relation && switchedOn(grant.condition()));
    }

    /**
     * Whether somebody still stands where something was done: in the person's own place, or in that of an official for whom
     * the person acts today.
     *
     * @param principal the user name of the official in whose place it was done; none when in no other's
     */
    public boolean actsFor(SignedIn person, @Nullable String principal, Appraisal object) {
        return principal == null || relations.placesOf(person, object.matter()).include(principal, object.employee());
    }

    /** Whether somebody has left the government: no case of others gives them anything; asked once for a list. */
    public boolean hasLeft(SignedIn person) {
        return relations.hasLeft(person);
    }

    /** The officials' places in which somebody acts today, for a kind of data; asked once for a list. */
    public Places placesOf(SignedIn person, Matter matter) {
        return relations.placesOf(person, matter);
    }

    /**
     * For whom of these people a role or the organisation gives somebody a right at a stage, asked once for a list and not
     * for each of its rows; what somebody is to a case by the case itself is not asked.
     */
    public Set<UUID> among(SignedIn person, Right right, Matter matter, Stage stage, Collection<UUID> employees) {
        return relations.ofEach(person, matter, stage, employees).entrySet().stream()
                .filter(one ->
                        new Rights(this, one.getValue(), matter.of(one.getKey()).at(stage)).may(right, matter))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Whether what was done is somebody's: what was done in an official's place is the official's for good, and that of who
     * did it only as long as the person acts for the official.
     */
    public boolean isOf(SignedIn person, Actor actor, Appraisal object) {
        return person.userName().equals(actor.principal())
                || person.userName().equals(actor.person()) && actsFor(person, actor.principal(), object);
    }

    /**
     * The account of the official in whose place alone somebody may do something with an employee's data; none when the
     * right is the person's own.
     */
    public @Nullable String principalOf(SignedIn person, Right right, Matter matter, UUID employee) {
        var standing = relations.of(person, matter.of(employee));
        UUID official = null;
        for (Grant grant : giving(right, matter, Stage.HANDED_OVER)) {
            if (standing.holds(grant.relation()) && counts(grant, right, employee, standing)) {
                UUID other = standing.official(grant.relation());
                if (other == null) {
                    return null;
                }
                official = official == null ? other : official;
            }
        }
        return official == null ? null : officials.accountOf(official);
    }

    /**
     * The same where the case itself may give the right as well: the official for whom it does, where the organisation does
     * not.
     *
     * @param byCase the user name of the official in whose place the person has to do with the case; none when in no other's
     */
    public @Nullable String principalOf(SignedIn person, Right right, Appraisal object, @Nullable String byCase) {
        Appraisal byOrganization = object.matter().of(object.employee()).at(object.stage());
        return byCase != null && !may(person, right, byOrganization)
                ? byCase
                : principalOf(person, right, object.matter(), object.employee());
    }

    /** The same for the people of a list, with a fixed number of queries and one for each official; who is missing has none. */
    public Map<UUID, String> principalsOf(SignedIn person, Matter matter, Collection<UUID> employees) {
        if (may(person, Right.READ, matter) || !gives(Relation.STAND_IN, Right.READ, matter, Stage.HANDED_OVER)) {
            return Map.of();
        }
        Map<UUID, Optional<String>> accounts = new HashMap<>();
        Map<UUID, String> principals = new HashMap<>();
        relations.officialsOf(person, matter, employees).forEach((employee, official) -> accounts.computeIfAbsent(
                        official, one -> Optional.ofNullable(officials.accountOf(one)))
                .ifPresent(account -> principals.put(employee, account)));
        return principals;
    }

    /**
     * The people with whose data somebody may do something today as superior or in a superior's place, as far as the table
     * gives that to either, by name; never themselves. Asked once for a list, not for each of its rows.
     */
    public List<Employee> reportsOf(SignedIn person, Right right, Matter matter) {
        return relations.reportsOf(
                person,
                matter,
                gives(Relation.SUPERIOR, right, matter, Stage.HANDED_OVER),
                gives(Relation.STAND_IN, right, matter, Stage.HANDED_OVER));
    }

    /** The lines of the table that give a right, without those that are switched off. */
    List<Grant> giving(Right right, Matter matter, Stage stage) {
        return table.giving(right, matter, stage).stream()
                .filter(grant -> grant.condition().setting() == null || switchedOn(grant.condition()))
                .toList();
    }

    /**
     * Whether a line counts for an employee, as far as circumstances decide: in a missing superior's place nobody does
     * anything about who is above themselves, and by a role nobody changes what is, or may be, their own.
     */
    boolean counts(Grant grant, Right right, UUID employee, Relations.Standing standing) {
        return switch (grant.condition()) {
            case NO_SUPERIOR ->
                organization
                                .superiorOf(employee, calendar.today())
                                .filter(superior -> superior.userName() != null)
                                .isEmpty()
                        && !standing.isBelow();
            case NO_ACCOUNT -> officials.accountOf(employee) == null;
            case ALWAYS -> right == Right.READ || grant.relation() != Relation.PERSONNEL_ADMIN || !standing.mayBe();
            default -> true;
        };
    }

    /** Whether it counts without looking at anybody. */
    private boolean switchedOn(Condition condition) {
        var setting = condition.setting();
        return setting == null ? condition == Condition.ALWAYS : settings.get(setting);
    }
}

package id.kinerja.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives roles to accounts and takes them, each time with a reason that stays on record.
 *
 * <p>Nobody gives themselves a role, and somebody who can sign in is always left to give roles and to run the
 * installation.
 */
@Service
@Transactional
class Roles {

    /** Roles that somebody always has to have. */
    private static final Set<Role> NEVER_EMPTY = EnumSet.of(Role.PERSONNEL_ADMIN, Role.OPERATOR);

    private static final String ROLE = "role";

    private final Identities identities;
    private final LocalAccounts accounts;
    private final Offices offices;
    private final People people;
    private final Policy policy;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Roles(
            Identities identities,
            LocalAccounts accounts,
            Offices offices,
            People people,
            Policy policy,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.identities = identities;
        this.accounts = accounts;
        this.offices = offices;
        this.people = people;
        this.policy = policy;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The roles that can be given at all: an account makes an employee by itself. */
    static List<Role> toGive() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.EMPLOYEE)
                .toList();
    }

    /** The roles that somebody may give and take; none where an identity provider keeps them. */
    List<Role> of(SignedIn giver) {
        return identities.keptElsewhere()
                ? List.of()
                : toGive().stream()
                        .filter(role -> policy.may(giver, Right.WRITE, matter(role)))
                        .toList();
    }

    /** Who has which of the roles that can be given, by account. */
    @Transactional(readOnly = true)
    public Map<String, Set<Role>> holders() {
        Map<String, Set<Role>> holders = new TreeMap<>();
        toGive().forEach(role -> identities.membersOf(role).forEach(name -> holders.computeIfAbsent(
                        name, unused -> EnumSet.noneOf(Role.class))
                .add(role)));
        return holders;
    }

    /** What was given and taken last, the newest first. */
    @Transactional(readOnly = true)
    public List<RoleChange> latest(int most) {
        return jdbc.sql("select user_name, role_group, given, reason, changed_at, changed_by from role_change"
                        + " order by id desc limit ?")
                .param(most)
                .query((row, number) -> new RoleChange(
                        row.getString(1),
                        Role.ofGroup(row.getString(2)).orElseThrow(),
                        row.getBoolean(3),
                        row.getString(4),
                        Objects.requireNonNull(row.getObject(5, OffsetDateTime.class))
                                .toInstant(),
                        row.getString(6)))
                .list();
    }

    /** @throws RoleRefused when the account cannot be given the role by this person */
    public void give(String userName, Role role, String reason, SignedIn by) {
        Set<Role> present = lockedRolesOf(userName, role, by);
        if (by.userName().equals(userName)) {
            throw new RoleRefused("userName", "access.roles.self");
        }
        if (present.contains(role)) {
            throw new RoleRefused(ROLE, "access.roles.present");
        }
        if (offices.isHandedOut(userName, role, by.userName())) {
            throw new RoleRefused("userName", "access.roles.handed-out");
        }
        if (offices.isMade(userName, role, by.userName()) && isAnotherWhoGives(role, by.userName())) {
            throw new RoleRefused("userName", "access.roles.made");
        }
        Set<Role> more = EnumSet.of(role);
        more.addAll(present);
        change(userName, more, role, true, reason, by);
    }

    /** @throws RoleRefused when the role cannot be taken from the account by this person */
    public void take(String userName, Role role, String reason, SignedIn by) {
        Set<Role> present = lockedRolesOf(userName, role, by);
        if (!present.contains(role)) {
            throw new RoleRefused(ROLE, "access.roles.absent");
        }
        if (NEVER_EMPTY.contains(role) && isLast(Set.of(userName), role)) {
            throw new RoleRefused(ROLE, "access.roles.last");
        }
        Set<Role> fewer = EnumSet.noneOf(Role.class);
        present.stream().filter(one -> one != role).forEach(fewer::add);
        change(userName, fewer, role, false, reason, by);
    }

    private Set<Role> lockedRolesOf(String userName, Role role, SignedIn by) {
        if (identities.keptElsewhere()) {
            throw new RoleRefused("userName", "access.accounts.elsewhere");
        }
        policy.require(by, Right.WRITE, matter(role));
        oneAfterTheOther();
        if (!userName.matches("[A-Za-z0-9-]{1,64}")
                || identities.existing(Set.of(userName)).isEmpty()) {
            throw new RoleRefused("userName", "access.roles.unknown");
        }
        return identities.rolesOf(userName);
    }

    /** Whether nobody would be left to give roles, or to run the installation, without these accounts. */
    boolean leftToNobodyWithout(Set<String> userNames) {
        oneAfterTheOther();
        return NEVER_EMPTY.stream()
                .anyMatch(role ->
                        identities.membersOf(role).stream().anyMatch(userNames::contains) && isLast(userNames, role));
    }

    /** Two who take a role from each other, or close each other's account, in the same instant do so one after the other. */
    private void oneAfterTheOther() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('roles'))").query(rows -> {});
    }

    /** Whether nobody else who is still here has the role and has ever signed in with a password of their own. */
    private boolean isLast(Set<String> userNames, Role role) {
        return identities.membersOf(role).stream()
                .filter(other -> !userNames.contains(other))
                .allMatch(other ->
                        accounts.mustChangePassword(other) || accounts.isClosed(other) || people.hasLeft(other));
    }

    /** Whether anybody else gives this role, or did lately: in a new installation one makes and gives everything. */
    private boolean isAnotherWhoGives(Role given, String giver) {
        return offices.isHeldByAnother(policy.rolesWith(Right.WRITE, matter(given)), giver);
    }

    private void change(String userName, Set<Role> roles, Role role, boolean given, String reason, SignedIn by) {
        accounts.setRoles(userName, roles, reason.strip());
        jdbc.sql("insert into role_change (user_name, role_group, given, reason, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        userName,
                        role.group(),
                        given,
                        reason.strip(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        by.userName())
                .update();
        events.publishEvent(new RolesChanged(userName));
    }

    private static Matter matter(Role role) {
        return role == Role.OPERATOR ? Matter.OPERATOR_ROLE : Matter.ROLES;
    }
}

package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import id.kinerja.access.People;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.notice.TestDigests;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.support.TransactionTemplate;

/** What is noted of who came from Keycloak: whom what waits for a role is mailed, and which token tells last. */
class KeycloakMembersIT extends IntegrationTest {

    private static final Instant MORNING = Instant.parse("2026-07-01T01:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People persons;

    @Autowired
    Accounts employees;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Clock clock;

    @Autowired
    Trail trail;

    @Autowired
    TestOrganization people;

    @Autowired
    TestDigests digests;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void nobody_was_seen() {
        jdbc.sql("update account set token_issued_at = null where user_name = any(?)")
                .param(seen.toArray(String[]::new))
                .update();
        jdbc.sql("delete from account_role where user_name = any(?)")
                .param(seen.toArray(String[]::new))
                .update();
    }

    @Test
    void what_waits_for_a_role_is_mailed_to_who_holds_it_and_works_here() {
        var accounts = new KeycloakAccounts(jdbc, employees, calendar, clock, trail, event -> {});
        Employee member = people.aHead();
        Employee former = people.aHead();
        Employee left = people.aHead();
        for (Employee one : Set.of(member, former, left)) {
            arrives(accounts, one, Set.of(Role.EMPLOYEE, Role.PERFORMANCE_TEAM));
        }
        arrives(accounts, former, Set.of(Role.EMPLOYEE));
        people.leaves(left.id(), LocalDate.of(2026, 7, 1));

        assertThat(accounts.membersOf(Role.PERFORMANCE_TEAM))
                .contains(member.userName())
                .doesNotContain(former.userName(), left.userName());
        assertThat(digests.mailedOf(Role.PERFORMANCE_TEAM, accounts))
                .contains(member.userName())
                .doesNotContain(former.userName(), left.userName());
        assertThat(digests.mailedOf(Role.REWARD_COMMITTEE, accounts)).doesNotContain(member.userName());
    }

    @Test
    void a_token_that_was_made_earlier_gives_no_role_back() {
        var accounts = new KeycloakAccounts(jdbc, employees, calendar, clock, trail, event -> {});
        var tokens = new KeycloakPeople(persons, accounts);
        String name = String.valueOf(people.aHead().userName());
        seen.add(name);
        Jwt former = token(name, 0, Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
        Jwt newer = token(name, 90, Role.EMPLOYEE);
        assertThat(comes(tokens, former).roles()).contains(Role.PERSONNEL_ADMIN);
        assertThat(comes(tokens, newer).roles()).containsExactly(Role.EMPLOYEE);

        for (Jwt outdated : List.of(former, token(name, 90, Role.EMPLOYEE, Role.PERSONNEL_ADMIN))) {
            assertThatThrownBy(() -> comes(tokens, outdated))
                    .as("an earlier one, and one of the same second that names more")
                    .isInstanceOf(OAuth2AuthenticationException.class);
        }
        assertThat(accounts.rolesOf(name)).containsExactly(Role.EMPLOYEE);
        assertThat(changesOf(name))
                .as("the role that was given, and that it went")
                .isEqualTo(2);

        assertThat(comes(tokens, token(name, 30, Role.EMPLOYEE)).roles())
                .as("an earlier one that names the same")
                .containsExactly(Role.EMPLOYEE);
        assertThatThrownBy(() -> comes(tokens, token(name, 60, Role.EMPLOYEE, Role.PERSONNEL_ADMIN)))
                .as("the newest stays the newest")
                .isInstanceOf(OAuth2AuthenticationException.class);
        assertThat(comes(tokens, token(name, 91, Role.EMPLOYEE, Role.PERSONNEL_ADMIN))
                        .roles())
                .as("a role that was given again")
                .contains(Role.PERSONNEL_ADMIN);
        assertThat(changesOf(name)).isEqualTo(3);
    }

    private SignedIn comes(KeycloakPeople tokens, Jwt token) {
        return Objects.requireNonNull(transaction.execute(status -> tokens.person(token)));
    }

    private int changesOf(String name) {
        return jdbc.sql("select count(*) from audit_entry where action = 'ROLES_CHANGED' and object_id = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private static Jwt token(String name, int second, Role... roles) {
        return Jwt.withTokenValue("made by this test")
                .header("alg", "none")
                .claim("preferred_username", name)
                .claim(
                        "groups",
                        Stream.of(roles).map(role -> "/" + role.group()).toList())
                .issuedAt(MORNING.plusSeconds(second))
                .build();
    }

    private void arrives(KeycloakAccounts accounts, Employee person, Set<Role> roles) {
        String name = String.valueOf(person.userName());
        seen.add(name);
        transaction.executeWithoutResult(
                status -> assertThat(accounts.signedIn(name, roles, MORNING)).isTrue());
    }
}

package id.kinerja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.access.Role;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.notice.TestDigests;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever last signed in at Keycloak with a role is mailed what waits for it. */
class KeycloakMembersIT extends IntegrationTest {

    @Autowired
    JdbcClient jdbc;

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

    private void arrives(KeycloakAccounts accounts, Employee person, Set<Role> roles) {
        seen.add(String.valueOf(person.userName()));
        transaction.executeWithoutResult(status -> accounts.signedIn(String.valueOf(person.userName()), roles));
    }
}

package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody is shut out by whom they watch: accounts of offices are the operator's to close and to open. */
class ClosedAccountsIT extends IntegrationTest {

    private static final String PASSWORD = "gunung-biru-7788";
    private static final String PAGE = "/admin/accounts/closed";
    private static final String REASON = "Pindah tugas, surat 800/3";
    private static final Authentication ADMIN = TestSignIn.as("tutup-admin", null, Role.PERSONNEL_ADMIN);
    private static final Authentication OPERATOR = TestSignIn.as("tutup-operator", null, Role.OPERATOR);

    @Autowired
    MockMvc mvc;

    @Autowired
    ClosedAccounts closed;

    @Autowired
    ClosableAccounts closable;

    @Autowired
    ReplaceablePasswords passwords;

    @Autowired
    Roles roles;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    TestOrganization people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void each_role_is_closed_by_one_of_the_two_and_by_no_other() {
        String name = account();
        for (Role role : Role.values()) {
            accounts.setRoles(name, EnumSet.of(Role.EMPLOYEE, role));
            boolean ordinary = role == Role.EMPLOYEE || role == Role.UNIT_ADMIN;
            Optional<String> unknown = Optional.of("access.closed.unknown");
            assertThat(closable.problem(person(ADMIN), name))
                    .as("admin: " + role)
                    .isEqualTo(ordinary ? Optional.empty() : unknown);
            assertThat(closable.problem(person(OPERATOR), name))
                    .as("operator: " + role)
                    .isEqualTo(ordinary ? unknown : Optional.empty());
            for (Role other : EnumSet.complementOf(EnumSet.of(Role.PERSONNEL_ADMIN, Role.OPERATOR))) {
                assertThat(closable.problem(person(TestSignIn.as("tutup-lain", null, other)), name))
                        .as(other + ": " + role)
                        .isEqualTo(unknown);
            }
        }
        accounts.setRoles(name, Set.of(Role.EMPLOYEE));
    }

    @Test
    void an_auditors_account_is_not_there_for_the_admin_neither_to_close_nor_in_the_list_nor_to_open()
            throws Exception {
        String auditor = account();
        String employee = account();
        accounts.setRoles(auditor, Set.of(Role.EMPLOYEE, Role.AUDITOR));

        String unknown = refused(send(ADMIN, PAGE, "tidak-ada")).replace("tidak-ada", auditor);
        assertThat(refused(send(ADMIN, PAGE, auditor))).isEqualTo(unknown);
        send(OPERATOR, PAGE, employee).andExpect(status().isUnprocessableEntity());
        send(OPERATOR, PAGE, auditor).andExpect(redirectedUrl(PAGE));
        send(ADMIN, PAGE, employee).andExpect(redirectedUrl(PAGE));

        page(ADMIN)
                .andExpect(content().string(containsString(employee)))
                .andExpect(content().string(not(containsString(auditor))));
        page(OPERATOR)
                .andExpect(content().string(containsString(auditor)))
                .andExpect(content().string(not(containsString(employee))));
        send(ADMIN, PAGE + "/reopening", auditor).andExpect(status().isUnprocessableEntity());
        send(OPERATOR, PAGE + "/reopening", employee).andExpect(status().isUnprocessableEntity());
        assertThat(accounts.isClosed(auditor)).isTrue();
        send(OPERATOR, PAGE + "/reopening", auditor).andExpect(redirectedUrl(PAGE));
        assertThat(accounts.isClosed(auditor)).isFalse();
        accounts.setRoles(auditor, Set.of(Role.EMPLOYEE));
    }

    @Test
    void who_takes_the_office_first_neither_closes_nor_replaces_more_than_before() {
        String auditor = account();
        roles.give(auditor, Role.AUDITOR, REASON, person(ADMIN));
        roles.take(auditor, Role.AUDITOR, REASON, person(ADMIN));

        assertThat(closed.close(auditor, REASON, person(ADMIN))).contains("access.closed.unknown");
        assertThat(passwords.problem(person(ADMIN), auditor)).contains("access.accounts.office");
        assertThat(passwords.of(Set.of(auditor), person(ADMIN))).isEmpty();
        assertThat(closable.problem(person(OPERATOR), auditor)).isEmpty();
        jdbc.sql("update role_change set changed_at = changed_at - interval '31 days' where user_name = ?")
                .param(auditor)
                .update();
        assertThat(closable.problem(person(ADMIN), auditor)).isEmpty();
        assertThat(passwords.problem(person(ADMIN), auditor)).isEmpty();
        assertThat(closable.problem(person(OPERATOR), auditor)).isPresent();
    }

    @Test
    void what_was_closed_as_an_offices_is_opened_as_one_however_long_ago_the_office_was_taken() {
        String auditor = account();
        roles.give(auditor, Role.AUDITOR, REASON, person(ADMIN));
        assertThat(closed.close(auditor, REASON, person(OPERATOR))).isEmpty();
        roles.take(auditor, Role.AUDITOR, REASON, person(ADMIN));
        jdbc.sql("update role_change set changed_at = changed_at - interval '31 days' where user_name = ?")
                .param(auditor)
                .update();

        assertThat(closed.reopen(auditor, REASON, person(ADMIN))).contains("access.closed.unknown");
        assertThat(closed.all(person(ADMIN)))
                .extracting(ClosedAccount::userName)
                .doesNotContain(auditor);
        assertThat(closed.all(person(OPERATOR)))
                .extracting(ClosedAccount::userName)
                .contains(auditor);
        assertThat(closed.reopen(auditor, REASON, person(OPERATOR))).isEmpty();
        assertThat(closable.problem(person(ADMIN), auditor))
                .as("open, it is an employee's again")
                .isEmpty();
    }

    @Test
    void nobody_closes_or_opens_the_account_of_who_is_above_or_the_own() {
        Employee head = people.aHead();
        Employee below = people.anEmployeeUnder(head);
        String above = String.valueOf(head.userName());
        String own = String.valueOf(below.userName());
        for (String name : Set.of(above, own)) {
            accounts.create(name, name, PASSWORD, Set.of(Role.EMPLOYEE), "test");
        }
        SignedIn admin = person(TestSignIn.as(own, below.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN));
        assertThat(closed.close(above, REASON, admin)).contains("access.closed.above");
        assertThat(closed.close(above, REASON, person(ADMIN))).isEmpty();
        assertThat(closed.reopen(above, REASON, admin)).contains("access.closed.above");
        assertThat(closed.close(own, REASON, admin)).contains("access.closed.self");
        assertThat(closed.reopen(own, REASON, admin)).contains("access.closed.self");

        accounts.setRoles(above, Set.of(Role.EMPLOYEE, Role.AUDITOR));
        SignedIn operator = person(TestSignIn.as(own, below.id(), Role.EMPLOYEE, Role.OPERATOR));
        assertThat(closed.reopen(above, REASON, operator)).contains("access.closed.above");
        accounts.setRoles(above, Set.of(Role.EMPLOYEE));
    }

    @Test
    void somebody_who_can_sign_in_is_left_to_give_roles_and_to_run_the_installation() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            String last = account();
            for (Role role : List.of(Role.PERSONNEL_ADMIN, Role.OPERATOR)) {
                jdbc.sql("delete from public.act_id_membership where group_id_ = ?")
                        .param(role.group())
                        .update();
                accounts.setRoles(last, Set.of(role));
                accounts.create(Map.of(TestOrganization.aNip(), "Belum pernah masuk"), Set.of(role), "test");
                assertThat(closed.close(last, REASON, person(OPERATOR)))
                        .as(role.name())
                        .contains("access.closed.last");
            }
            accounts.setRoles(account(), Set.of(Role.OPERATOR));
            assertThat(closed.close(last, REASON, person(OPERATOR))).isEmpty();
        });
    }

    private ResultActions send(Authentication who, String address, String userName) throws Exception {
        return mvc.perform(post(address)
                .param("userName", userName)
                .param("reason", REASON)
                .with(authentication(who))
                .with(csrf()));
    }

    private ResultActions page(Authentication who) throws Exception {
        return mvc.perform(get(PAGE).with(authentication(who))).andExpect(status().isOk());
    }

    /** The page of a refusal, without what differs with each request. */
    private static String refused(ResultActions sent) throws Exception {
        return sent.andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("[A-Za-z0-9_-]{60,}", "token");
    }

    private String account() {
        String name = TestOrganization.aNip();
        accounts.create(name, "Akun", PASSWORD, Set.of(Role.EMPLOYEE), "test");
        return name;
    }

    private static SignedIn person(Authentication who) {
        return (SignedIn) who.getPrincipal();
    }
}

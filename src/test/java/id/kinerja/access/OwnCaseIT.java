package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.IntegrationTest;
import id.kinerja.api.TestApi;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.reward.TestRewards;
import id.kinerja.target.TestPlans;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

/** A personnel admin who has no superior: the personnel admins decide on them, and they are one. */
class OwnCaseIT extends IntegrationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestApi api;

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestPlans plans;

    @Autowired
    TestRewards rewards;

    @Autowired
    LocalAccounts accounts;

    @Test
    void who_may_decide_on_everybody_without_a_superior_does_not_see_the_decision_on_themselves() throws Exception {
        Employee employee = people.anEmployeeWithoutSuperior();
        Authentication self = admin(employee);
        UUID id = evaluations.submitted(employee);
        UUID result = evaluations.results(id).get(0).id();
        String task = evaluations.step(id).taskId();
        Authentication colleague = TestApi.as(Role.PERSONNEL_ADMIN);
        long version = TestApi.read(api.get(colleague, "/api/evaluations/" + id + "/rating"))
                .at("/version")
                .asLong();
        api.put(
                        colleague,
                        "/api/evaluations/" + id + "/rating",
                        Map.of("version", version, "rows", Map.of(result, Map.of("feedback", "Umpan balik rahasia"))))
                .andExpect(status().isOk());

        mvc.perform(get("/tasks/" + task).with(authentication(colleague)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("rahasia")));
        mvc.perform(get("/tasks/" + task).with(authentication(self))).andExpect(status().isNotFound());
        api.get(self, "/api/tasks/" + task).andExpect(status().isNotFound());
        api.get(self, "/api/evaluations/" + id + "/rating").andExpect(status().isNotFound());
        mvc.perform(get("/camunda/api/engine/engine/default/task/" + task + "/form-variables")
                        .with(authentication(self)))
                .andExpect(status().isNotFound());
        api.get(self, "/api/evaluations/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("rahasia"))));
    }

    @Test
    void a_decision_on_oneself_is_in_no_list_and_no_count_and_nobody_says_who_is_at_it() throws Exception {
        Employee employee = people.anEmployeeWithoutSuperior();
        Authentication self = admin(employee);
        Authentication colleague = TestApi.as(people.anEmployee());
        colleague = TestSignIn.as(
                colleague.getName(), ((SignedIn) colleague.getPrincipal()).employeeId(), Role.PERSONNEL_ADMIN);
        long before = total(self);
        long others = total(colleague);
        UUID id = evaluations.submitted(employee);
        String task = evaluations.step(id).taskId();

        assertThat(total(self)).isEqualTo(before);
        assertThat(total(colleague)).isEqualTo(others + 1);
        api.get(self, "/api/tasks?size=200&case=" + id)
                .andExpect(jsonPath("$.total").value(0))
                .andExpect(jsonPath("$.items").isEmpty());
        api.get(colleague, "/api/tasks?case=" + id)
                .andExpect(jsonPath("$.items[0].id").value(task));
        mvc.perform(get("/").with(authentication(self))).andExpect(content().string(not(containsString(task))));

        api.post(colleague, "/api/tasks/" + task + "/claim", null).andExpect(status().is2xxSuccessful());
        api.get(self, "/api/tasks/" + task).andExpect(status().isNotFound());
        api.post(self, "/api/tasks/" + task + "/claim", null).andExpect(status().isNotFound());
        api.post(colleague, "/api/tasks/" + task + "/release", null).andExpect(status().is2xxSuccessful());
        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        api.get(self, "/api/tasks/" + task).andExpect(status().isNotFound());
        api.get(colleague, "/api/tasks/" + task).andExpect(status().isConflict());
    }

    @Test
    void nor_does_an_admin_decide_on_who_is_above_where_that_one_has_no_superior() throws Exception {
        Employee top = people.anEmployeeWithoutSuperior();
        Authentication below = admin(people.anEmployeeUnder(people.anEmployeeUnder(top)));
        Authentication other = admin(people.anEmployeeUnder(people.aHead()));
        long before = total(below);
        UUID id = evaluations.submitted(top);
        String task = evaluations.step(id).taskId();

        api.get(other, "/api/evaluations/" + id + "/rating").andExpect(status().isOk());
        api.get(other, "/api/tasks?case=" + id)
                .andExpect(jsonPath("$.items[0].id").value(task));
        assertThat(total(below)).isEqualTo(before);
        api.get(below, "/api/tasks?case=" + id).andExpect(jsonPath("$.items").isEmpty());
        for (String address : List.of("/api/tasks/" + task, "/api/evaluations/" + id + "/rating", "/tasks/" + task)) {
            api.get(below, address).andExpect(status().isNotFound());
        }
        api.post(below, "/api/tasks/" + task + "/claim", null).andExpect(status().isNotFound());
        mvc.perform(get("/").with(authentication(below)))
                .andExpect(content().string(containsString("Ada keputusan tentang atasan Anda")))
                .andExpect(content().string(not(containsString(task))));
        mvc.perform(get("/").with(authentication(other)))
                .andExpect(content().string(not(containsString("Ada keputusan tentang atasan Anda"))));
        mvc.perform(get("/camunda/api/engine/engine/default/task/" + task + "/form-variables")
                        .with(authentication(below)))
                .andExpect(status().isNotFound());
        api.submit(other, id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS))
                .andExpect(status().isNoContent());
        api.get(below, "/api/tasks/" + task).andExpect(status().isNotFound());
    }

    @Test
    void nor_is_an_admin_told_the_id_of_a_task_that_is_not_there() throws Exception {
        Employee top = people.anEmployeeWithoutSuperior();
        Authentication below = admin(people.anEmployeeUnder(top));
        Authentication other = admin(people.anEmployeeUnder(people.aHead()));
        UUID evaluation = evaluations.submitted(top);
        Employee lone = people.anEmployeeWithoutSuperior();
        Authentication belowLone = admin(people.anEmployeeUnder(lone));
        UUID plan = plans.submitted(lone, 2026);
        told("/api/evaluations/" + evaluation, "$", evaluations.step(evaluation).taskId(), other, below);
        told(
                "/api/evaluations?employee=" + top.id(),
                "$.items[0]",
                evaluations.step(evaluation).taskId(),
                other,
                below);
        told("/api/target-plans/" + plan, "$", plans.step(plan).taskId(), other, belowLone);
        told(
                "/api/target-plans?employee=" + lone.id(),
                "$.items[0]",
                plans.step(plan).taskId(),
                other,
                belowLone);
    }

    private void told(String address, String where, String task, Authentication told, Authentication not)
            throws Exception {
        api.get(told, address)
                .andExpect(status().isOk())
                .andExpect(jsonPath(where + ".task").value(task));
        api.get(not, address)
                .andExpect(status().isOk())
                .andExpect(jsonPath(where + ".waiting").exists())
                .andExpect(content().string(not(containsString(task))));
    }

    @Test
    void nor_does_an_account_that_is_nobodys_decide_on_a_personnel_admin_or_who_is_above_one() throws Exception {
        Employee top = people.anEmployeeWithoutSuperior();
        Employee below = people.anEmployeeUnder(top);
        Employee alone = people.anEmployeeWithoutSuperior();
        Employee other = people.anEmployeeWithoutSuperior();
        Authentication nobodys = TestApi.as(Role.PERSONNEL_ADMIN);
        Authentication colleague = admin(people.anEmployeeUnder(people.aHead()));
        List<String> made = List.of(String.valueOf(below.userName()), String.valueOf(alone.userName()));
        UUID about = evaluations.submitted(other);
        long before = total(nobodys);
        List<UUID> hidden = List.of(evaluations.submitted(top), evaluations.submitted(alone));
        assertThat(total(nobodys)).as("as long as none of them is an admin").isEqualTo(before + 2);
        for (String account : made) {
            accounts.create(account, "Admin", "gunung-biru-7788", Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN), "test");
        }
        try {
            assertThat(total(nobodys)).isEqualTo(before);
            for (UUID id : hidden) {
                String task = evaluations.step(id).taskId();
                api.get(colleague, "/api/evaluations/" + id + "/rating").andExpect(status().isOk());
                api.get(nobodys, "/api/tasks?case=" + id)
                        .andExpect(jsonPath("$.items").isEmpty());
                for (String address :
                        List.of("/api/tasks/" + task, "/api/evaluations/" + id + "/rating", "/tasks/" + task)) {
                    api.get(nobodys, address).andExpect(status().isNotFound());
                }
                api.post(nobodys, "/api/tasks/" + task + "/claim", null).andExpect(status().isNotFound());
                mvc.perform(get("/camunda/api/engine/engine/default/task/" + task + "/form-variables")
                                .with(authentication(nobodys)))
                        .andExpect(status().isNotFound());
            }
            mvc.perform(get("/").with(authentication(nobodys)))
                    .andExpect(content().string(containsString("Akun ini bukan akun pegawai")));
            api.get(nobodys, "/api/evaluations/" + about + "/rating").andExpect(status().isOk());
            api.submit(nobodys, about, TestEvaluations.rating(Rating.MEETS, Rating.MEETS))
                    .andExpect(status().isNoContent());
        } finally {
            made.forEach(account -> accounts.setRoles(account, Set.of(Role.EMPLOYEE)));
        }
        for (UUID id : hidden) {
            api.submit(nobodys, id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS))
                    .andExpect(status().isNoContent());
        }
    }

    @Test
    void nor_has_it_any_other_task_of_the_role_about_one_of_them() throws Exception {
        Employee head = people.aHead();
        Employee nominee = people.anEmployeeUnder(head);
        Employee nominator = people.anEmployeeUnder(head);
        Authentication nobodys = TestApi.as(Role.PERSONNEL_ADMIN);
        Authentication colleague = admin(people.anEmployeeUnder(people.aHead()));
        String account = String.valueOf(nominee.userName());
        long before = total(nobodys);
        // fewer than three make no committee: a personnel admin is to complete it
        rewards.committee(2);
        String task = rewards.waiting(rewards.submitted(nominee, nominator, "Antrean pendek"));
        assertThat(total(nobodys)).isEqualTo(before + 1);
        accounts.create(account, "Admin", "gunung-biru-7788", Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN), "test");
        try {
            assertThat(total(nobodys)).isEqualTo(before);
            api.get(nobodys, "/api/tasks/" + task).andExpect(status().isNotFound());
            mvc.perform(get("/tasks/" + task).with(authentication(nobodys))).andExpect(status().isNotFound());
            api.post(nobodys, "/api/tasks/" + task + "/claim", null).andExpect(status().isNotFound());
            mvc.perform(get("/").with(authentication(nobodys)))
                    .andExpect(content().string(containsString("Akun ini bukan akun pegawai")))
                    .andExpect(content().string(not(containsString(task))));
            api.get(colleague, "/api/tasks/" + task).andExpect(status().isOk());
        } finally {
            accounts.setRoles(account, Set.of(Role.EMPLOYEE));
            rewards.dismiss();
        }
        api.get(nobodys, "/api/tasks/" + task).andExpect(status().isOk());
    }

    private long total(Authentication who) throws Exception {
        return TestApi.read(api.get(who, "/api/tasks?size=1")).at("/total").asLong();
    }

    @Test
    void an_admin_reads_the_own_rating_no_sooner_than_everybody_else() throws Exception {
        Employee employee = people.anEmployeeUnder(people.aHead());
        UUID id = evaluations.submitted(employee);
        evaluations.complete(id, TestEvaluations.rating(Rating.MEETS, Rating.MEETS));
        evaluations.takeBack(id);

        api.get(admin(employee), "/api/evaluations/" + id)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").doesNotExist());
        api.get(admin(employee), "/api/evaluations?employee=" + employee.id())
                .andExpect(jsonPath("$.items[0].predicate").doesNotExist());
        evaluations.giveBack(id);
        api.get(admin(employee), "/api/evaluations/" + id)
                .andExpect(jsonPath("$.outcome.predicate").exists());
    }

    private static Authentication admin(Employee employee) {
        return TestSignIn.as(String.valueOf(employee.userName()), employee.id(), Role.EMPLOYEE, Role.PERSONNEL_ADMIN);
    }
}

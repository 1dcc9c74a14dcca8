package id.kinerja.access;

import static id.kinerja.access.Role.AUDITOR;
import static id.kinerja.access.Role.OPERATOR;
import static id.kinerja.access.Role.PERSONNEL_ADMIN;
import static id.kinerja.access.Role.PROCESS_OWNER;

import id.kinerja.access.RandomTasks.Waiting;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Asks for what is an office's, as everybody in a random government: pages and addresses of the administration, what Cockpit asks
 * besides the engine's own API, and what of the engine is nobody's. Who has which office is the government's fact, and for which it
 * is stands here.
 */
final class RandomOffices {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/";
    private static final String ADMIN = "/camunda/api/admin/";

    /** What an account is named by. */
    private static final Pattern NIP = Pattern.compile("(?<!\\d)\\d{18}(?!\\d)");

    private static final Set<Role> WATCHERS = Set.of(PROCESS_OWNER, OPERATOR);
    private static final Set<Role> NOBODY = Set.of();

    /**
     * An address.
     *
     * @param body what is sent; none with a GET
     * @param roles the offices that are answered
     */
    private record Address(String pattern, @Nullable String body, Set<Role> roles) {

        static Address of(String pattern, Role... roles) {
            return new Address(pattern, null, Set.of(roles));
        }

        static Address watched(String pattern) {
            return new Address(pattern, null, WATCHERS);
        }

        static Address watched(String pattern, String body) {
            return new Address(pattern, body, WATCHERS);
        }

        static Address posted(String pattern) {
            return new Address(pattern, "{}", NOBODY);
        }

        String of(Waiting task, String definition, String nip) {
            return put(pattern, task, definition, nip);
        }

        MockHttpServletRequestBuilder request(Waiting task, String definition, String nip) {
            String address = of(task, definition, nip);
            return body == null
                    ? MockMvcRequestBuilders.request(HttpMethod.GET, address)
                    : MockMvcRequestBuilders.request(HttpMethod.POST, address)
                            .contentType("application/json")
                            .content(put(body, task, definition, nip));
        }

        private static String put(String text, Waiting task, String definition, String nip) {
            return text.replace("{task}", task.task())
                    .replace("{instance}", task.instance())
                    .replace("{plan}", task.plan().toString())
                    .replace("{definition}", definition)
                    .replace("{nip}", nip);
        }
    }

    private static final List<Address> ADDRESSES = List.of(
            Address.of("/admin", PERSONNEL_ADMIN),
            Address.of("/admin/accounts", PERSONNEL_ADMIN, OPERATOR),
            Address.of("/admin/accounts/closed", PERSONNEL_ADMIN, OPERATOR),
            Address.of("/admin/roles", PERSONNEL_ADMIN),
            Address.of("/admin/organization", PERSONNEL_ADMIN),
            Address.of("/admin/retention", PERSONNEL_ADMIN, OPERATOR),
            Address.of("/api/retention/runs", PERSONNEL_ADMIN, OPERATOR),
            Address.of("/api/roster-imports", PERSONNEL_ADMIN),
            Address.of("/api/roster.csv", PERSONNEL_ADMIN),
            Address.of("/operations/reconciliation", PROCESS_OWNER, OPERATOR),
            Address.of("/examinations", AUDITOR),
            Address.of("/audit/verification", AUDITOR),
            Address.of("/actuator/prometheus", OPERATOR),
            Address.watched("/camunda/app/cockpit/default/"),
            Address.watched(ENGINE + "/process-instance/{instance}"),
            Address.watched(ENGINE + "/process-instance/{instance}/activity-instances"),
            Address.watched(ENGINE + "/history/process-instance/{instance}"),
            Address.watched(ENGINE + "/job?processInstanceId={instance}"),
            Address.watched(ENGINE + "/execution?processInstanceId={instance}"),
            Address.watched(ENGINE + "/task", "{\"processInstanceBusinessKey\":\"{plan}\"}"),
            Address.watched(ENGINE + "/process-instance", "{\"businessKey\":\"{plan}\"}"),
            Address.of(ENGINE + "/task?assignee={nip}", OPERATOR),
            Address.of(ENGINE + "/task/count?candidateUser={nip}", OPERATOR),
            Address.of(ENGINE + "/history/process-instance?startedBy={nip}", OPERATOR),
            Address.of(ENGINE + "/task/{task}/variables"),
            Address.of(ENGINE + "/task/{task}/localVariables"),
            Address.of(ENGINE + "/task/{task}/comment"),
            Address.of(ENGINE + "/task/{task}/attachment"),
            Address.of(ENGINE + "/process-instance/{instance}/variables"),
            Address.of(ENGINE + "/history/task?processInstanceBusinessKey={plan}"),
            Address.of(ENGINE + "/history/activity-instance?processInstanceId={instance}"),
            Address.of(ENGINE + "/history/variable-instance?processInstanceId={instance}"),
            Address.of(ENGINE + "/history/detail?processInstanceId={instance}"),
            Address.of(ENGINE + "/history/identity-link-log"),
            Address.of(ENGINE + "/history/user-operation"),
            Address.of(ENGINE + "/user"),
            Address.of(ENGINE + "/user/count"),
            Address.of(ENGINE + "/user/{nip}/profile"),
            Address.of(ENGINE + "/group"),
            Address.of(ENGINE + "/identity/groups?userId={nip}"),
            Address.posted(ENGINE + "/history/task"),
            Address.posted(ENGINE + "/task/{task}/assignee"),
            Address.of("/camunda/app/admin/default/"),
            Address.of(ADMIN + "auth/user/default/{nip}"),
            Address.of(ADMIN + "plugin/adminPlugins/default/metrics/aggregated"),
            Address.posted(ADMIN + "setup/default/user/create"),
            Address.posted(ADMIN + "auth/user/default/login/cockpit"));

    /** Cockpit's own queries, which read in transactions of their own. */
    private static final List<Address> OWN_QUERIES = List.of(
            Address.watched(COCKPIT + "process-definition/statistics"),
            Address.watched(COCKPIT + "process-definition/statistics-count"),
            Address.watched(COCKPIT + "process-definition/{definition}/called-process-definitions", "{}"),
            Address.watched(COCKPIT + "process-instance", "{\"businessKey\":\"{plan}\"}"),
            Address.watched(COCKPIT + "process-instance/count", "{\"businessKey\":\"{plan}\"}"),
            Address.watched(COCKPIT + "process-instance/{instance}/called-process-instances", "{}"),
            Address.watched(COCKPIT + "incident/", "{\"processInstanceIdIn\":[\"{instance}\"]}"),
            Address.watched(COCKPIT + "incident/count", "{\"processInstanceIdIn\":[\"{instance}\"]}"),
            Address.of(COCKPIT + "process-instance"),
            Address.of("/camunda/api/tasklist/plugin/tasklistPlugins/default/process-instance"),
            Address.of("/camunda/api/welcome/plugin/base/default/process-instance"));

    private final RandomGovernment government;
    private final RandomTasks tasks;
    private final RandomAnswers answers;
    private final Waiting kept;
    private final String definition;
    private final ExecutorService elsewhere;
    private final Set<String> reached = new TreeSet<>();

    /**
     * @param kept a task that is there in other transactions as well
     * @param definition the engine's id of the process
     * @param elsewhere asks in other transactions
     */
    RandomOffices(
            RandomGovernment government,
            RandomTasks tasks,
            RandomAnswers answers,
            Waiting kept,
            String definition,
            ExecutorService elsewhere) {
        this.government = government;
        this.tasks = tasks;
        this.answers = answers;
        this.kept = kept;
        this.definition = definition;
        this.elsewhere = elsewhere;
    }

    /** All that has to be reached by somebody, or nothing was proved about it. */
    static Set<String> toReach() {
        Set<String> all = new TreeSet<>(Set.of("where the case stands, by Cockpit's own query"));
        ADDRESSES.stream()
                .filter(address -> !address.roles().isEmpty())
                .map(Address::pattern)
                .forEach(all::add);
        OWN_QUERIES.stream()
                .filter(address -> !address.roles().isEmpty())
                .map(Address::pattern)
                .forEach(all::add);
        return all;
    }

    /** What somebody who may was answered. */
    Set<String> reached() {
        return reached;
    }

    /** @param number of the one who asks, by which it is about one or another */
    void ask(UUID who, Authentication person, int number) throws Exception {
        List<Waiting> others =
                tasks.all().stream().filter(one -> !one.whose().equals(who)).toList();
        Waiting task = others.get(number % others.size());
        String nip = government.nipOf(task.whose());
        for (Address address : ADDRESSES) {
            String asked = address.of(task, definition, nip);
            var answer = answers.to(who, person, address.request(task, definition, nip), asked);
            answered(who, person, address, asked, answer);
            // a refusal says again what was asked for
            if (asked.startsWith("/camunda/") && !asked.contains(nip)) {
                answers.withoutPeople(who, person, asked, answer);
            }
        }
        for (Address address : OWN_QUERIES) {
            String asked = address.of(kept, definition, nip);
            var answer = elsewhere
                    .submit(() -> answers.to(who, person, address.request(kept, definition, nip), asked))
                    .get();
            answered(who, person, address, asked, answer);
            ownQuery(person, asked, answer);
        }
    }

    private void answered(
            UUID who, Authentication person, Address address, String asked, MockHttpServletResponse answer) {
        boolean may = government.has(who, address.roles().toArray(Role[]::new));
        int status = answer.getStatus();
        answers.expect(
                may ? status == 200 : status == 403 || status == 404, person, asked + " " + status + " for an office");
        if (may && status == 200) {
            reached.add(address.pattern());
        }
    }

    /** Nobody's account stands there, whoever asks, and nothing that a plan says. */
    private void ownQuery(Authentication person, String asked, MockHttpServletResponse answer) throws Exception {
        String text = RandomAnswers.text(answer);
        answers.expect(
                NIP.matcher(text).results().allMatch(nip -> nip.group().equals(person.getName())),
                person,
                asked + " names somebody");
        answers.expect(!text.contains(kept.words()), person, asked + " tells a plan");
        if (text.contains(kept.plan().toString())) {
            reached.add("where the case stands, by Cockpit's own query");
        }
    }
}

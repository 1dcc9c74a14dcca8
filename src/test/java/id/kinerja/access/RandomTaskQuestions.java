package id.kinerja.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.kinerja.access.RandomTasks.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Asks for the tasks of a random government wherever a task can be asked for: our pages and API, what Tasklist asks the engine, and
 * what Cockpit does for who watches the processes.
 *
 * <p>Who does a task has to find it at every address with the words of the plan, or what else stands there. To everybody else it is
 * what a task is that does not exist, word by word; who watches the processes finds where it stands, and nobody's account.
 */
final class RandomTaskQuestions {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String TASK = ENGINE + "/task/{task}";
    private static final String API = "/api/tasks/{task}";

    /**
     * An address of a task.
     *
     * @param shows what stands there for who does the task; none where something is done, which only others try
     * @param watched whether who watches the processes is answered as well, with nothing of the plan and nobody's account
     * @param body what is sent; empty when nothing is
     */
    private record Address(HttpMethod method, String pattern, Shown shows, boolean watched, String body) {

        static Address of(String pattern, Shown shows) {
            return new Address(HttpMethod.GET, pattern, shows, false, "");
        }

        static Address watched(String pattern, Shown shows) {
            return new Address(HttpMethod.GET, pattern, shows, true, "");
        }

        static Address does(String pattern, String body) {
            return new Address(HttpMethod.POST, pattern, task -> "", false, body);
        }

        boolean reads() {
            return method == HttpMethod.GET;
        }

        String of(String task) {
            return pattern.replace("{task}", task);
        }

        MockHttpServletRequestBuilder request(String task) {
            var request = MockMvcRequestBuilders.request(method, of(task));
            return body.isEmpty() ? request : request.content(body).contentType("application/json");
        }

        boolean ofPage() {
            return pattern.startsWith("/tasks/");
        }
    }

    /** What stands in an answer. */
    private interface Shown {

        String of(Waiting task);
    }

    private static final List<Address> ADDRESSES = List.of(
            Address.of("/tasks/{task}", Waiting::words),
            Address.of(API, Waiting::words),
            Address.watched(TASK, Waiting::task),
            Address.watched(TASK + "/form", Waiting::form),
            Address.watched(TASK + "/deployed-form", Waiting::form),
            Address.watched(TASK + "/identity-links", task -> "\"type\""),
            Address.of(TASK + "/form-variables", Waiting::words),
            Address.does(API + "/submission", "{}"),
            Address.does(API + "/claim", ""),
            Address.does(API + "/takeover", ""),
            Address.does(TASK + "/submit-form", "{}"),
            Address.does(TASK + "/claim", "{}"));

    private final RandomGovernment government;
    private final RandomTasks tasks;
    private final RandomAnswers answers;
    private final String filter;
    private final Set<String> reached = new TreeSet<>();

    /** What no task is answered, to who asks now. */
    private final Map<Address, String> noTask = new HashMap<>();

    /** @param filter the id of the one list of tasks that Tasklist has */
    RandomTaskQuestions(RandomGovernment government, RandomTasks tasks, RandomAnswers answers, String filter) {
        this.government = government;
        this.tasks = tasks;
        this.answers = answers;
        this.filter = filter;
    }

    /** All that has to be reached by somebody, or nothing was proved about it. */
    static Set<String> toReach() {
        Set<String> all = ADDRESSES.stream()
                .filter(Address::reads)
                .map(Address::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
        all.addAll(List.of(
                "as the employee",
                "as the superior",
                "in another's place",
                "by a role",
                "the plan",
                "what it serves",
                "what it may serve",
                "its draft",
                "its review",
                "/",
                "/api/tasks",
                "Tasklist",
                "Cockpit by a process owner",
                "Cockpit by an operator"));
        return all;
    }

    /** What somebody who may was answered, with what stands there. */
    Set<String> reached() {
        return reached;
    }

    void ask(UUID who, Authentication person) throws Exception {
        noTask.clear();
        for (Waiting task : tasks.all()) {
            if (tasks.does(who, task)) {
                reached.add(way(who, task));
            }
            for (Address address : ADDRESSES) {
                one(who, person, address, task);
            }
            plan(who, person, task);
        }
        lists(who, person);
        cockpit(who, person);
    }

    private String way(UUID who, Waiting task) {
        if (who.equals(task.whose())) {
            return "as the employee";
        }
        if (tasks.isOwn(who, task)) {
            return "as the superior";
        }
        return government.nobodyRates(task.whose()) ? "by a role" : "in another's place";
    }

    private void one(UUID who, Authentication person, Address address, Waiting task) throws Exception {
        boolean does = tasks.does(who, task);
        if (does && !address.reads()) {
            return;
        }
        String asked = address.of(task.task());
        MockHttpServletResponse answer = answers.to(who, person, address.request(task.task()), asked);
        if (does) {
            found(person, address.pattern(), answer, address.shows().of(task));
        } else if (address.watched() && answers.watches(who)) {
            answers.expect(answer.getStatus() == 200, person, "watches " + asked + " " + answer.getStatus());
            answers.withoutPeople(who, person, asked, answer);
        } else {
            isNoTask(who, person, address, task, answer);
        }
    }

    /** It is answered as if there were no such task. */
    private void isNoTask(
            UUID who, Authentication person, Address address, Waiting task, MockHttpServletResponse answer)
            throws Exception {
        String asked = address.method() + " " + address.of(task.task());
        answers.expect(answer.getStatus() == 404, person, asked + " " + answer.getStatus());
        if (!address.ofPage()) {
            if (!noTask.containsKey(address)) {
                String none = UUID.randomUUID().toString();
                MockHttpServletResponse ofNone = answers.to(who, person, address.request(none), address.of(none));
                noTask.put(address, RandomAnswers.text(ofNone).replace(none, ""));
            }
            String told = RandomAnswers.text(answer).replace(task.task(), "");
            answers.expect(told.equals(noTask.get(address)), person, asked + " is not answered like no task: " + told);
        }
    }

    /** The same plan by its own addresses, of which the task's page tells some. */
    private void plan(UUID who, Authentication person, Waiting task) throws Exception {
        String plan = "/target-plans/" + task.plan();
        boolean reads = government.seesPlan(who, task.whose());
        for (String address : List.of(plan, "/api" + plan, "/api" + plan + "/chain")) {
            var answer = seen(who, person, address, reads, task, "the plan");
            if (reads
                    && task.serves() != null
                    && RandomAnswers.text(answer).contains(task.serves().words())) {
                reached.add("what it serves");
            }
        }
        boolean writes = who.equals(task.whose()) && !task.decided();
        if (writes || !who.equals(task.whose())) {
            String result = plan + "/edit/results/" + task.result();
            for (String address : List.of(plan + "/edit", result, result + "/removal")) {
                var answer = seen(who, person, address, writes, task, "its draft");
                if (writes && address.equals(result) && offers(who, answer)) {
                    reached.add("what it may serve");
                }
            }
        }
        boolean decides = task.decided() && tasks.does(who, task);
        is(who, person, "/api" + plan + "/review", decides ? 200 : 404);
        var review = answers.to(who, person, get(plan + "/review"), plan + "/review");
        if (decides) {
            found(person, "its review", review, task.words());
        } else {
            answers.expect(review.getStatus() == (reads ? 302 : 404), person, plan + "/review " + review.getStatus());
        }
        is(who, person, "/escalations/" + task.task(), 404);
    }

    /** Whether the results of who is above are there to be served, which are in nothing else that is read. */
    private boolean offers(UUID who, MockHttpServletResponse answer) throws Exception {
        String text = RandomAnswers.text(answer);
        return tasks.all().stream()
                .filter(one -> government.above(who).contains(one.whose()))
                .anyMatch(one -> text.contains(one.words()));
    }

    private MockHttpServletResponse seen(
            UUID who, Authentication person, String address, boolean may, Waiting task, String what) throws Exception {
        var answer = answers.to(who, person, get(address), address);
        if (may) {
            found(person, what, answer, task.words());
        } else {
            answers.expect(answer.getStatus() == 404, person, address + " " + answer.getStatus());
        }
        return answer;
    }

    private void is(UUID who, Authentication person, String address, int status) throws Exception {
        int answered = answers.to(who, person, get(address), address).getStatus();
        answers.expect(answered == status, person, address + " " + answered);
    }

    /** Lists of tasks have those that somebody does, and no other. */
    private void lists(UUID who, Authentication person) throws Exception {
        for (Waiting task : tasks.all()) {
            String address = "/api/tasks?case=" + task.plan();
            listed(who, person, "/api/tasks", answers.to(who, person, get(address), address), List.of(task));
        }
        for (String address : List.of("/", "/api/tasks?size=200")) {
            none(who, person, address);
        }
        boolean linked = false;
        for (Waiting task : tasks.all()) {
            String of = "{\"processInstanceBusinessKey\":\"" + task.plan() + "\"}";
            String list = ENGINE + "/filter/" + filter + "/list?firstResult=0&maxResults=15";
            linked = !linked;
            var request = post(list).content(of).accept(linked ? "application/hal+json" : "application/json");
            listed(who, person, "Tasklist", answers.to(who, person, request, list), List.of(task));
            String counting = ENGINE + "/filter/" + filter + "/count";
            String count =
                    RandomAnswers.text(answers.to(who, person, post(counting).content(of), counting));
            answers.expect(
                    count.equals("{\"count\":" + (tasks.does(who, task) ? 1 : 0) + "}"),
                    person,
                    counting + " " + count + " of " + task);
        }
        String own = ENGINE + "/task?assignee=" + person.getName();
        String assigned = RandomAnswers.text(answers.to(who, person, get(own), own));
        for (Waiting task : tasks.all()) {
            answers.expect(assigned.contains(task.task()) == tasks.isOwn(who, task), person, own + " of " + task);
        }
    }

    private void listed(
            UUID who, Authentication person, String what, MockHttpServletResponse answer, List<Waiting> asked)
            throws Exception {
        answers.expect(answer.getStatus() == 200, person, what + " " + answer.getStatus());
        for (Waiting task : asked) {
            boolean there = RandomAnswers.text(answer).contains(task.task());
            answers.expect(there == tasks.does(who, task), person, what + " has " + there + " " + task);
            if (there) {
                reached.add(what);
            }
        }
    }

    private void none(UUID who, Authentication person, String address) throws Exception {
        var answer = answers.to(who, person, get(address), address);
        answers.expect(answer.getStatus() == 200, person, address + " " + answer.getStatus());
        for (Waiting task : tasks.all()) {
            boolean there = RandomAnswers.text(answer).contains(task.task());
            answers.expect(!there || tasks.does(who, task), person, address + " has " + task);
            if (there) {
                reached.add(address.replaceAll("\\?.*", ""));
            }
        }
    }

    /** Where cases stand is for who watches the processes, without what they say and for whom they wait. */
    private void cockpit(UUID who, Authentication person) throws Exception {
        for (Waiting task : tasks.all()) {
            for (String list : List.of(
                    "/task?processInstanceBusinessKey=",
                    "/process-instance?businessKey=",
                    "/history/process-instance?processInstanceBusinessKey=",
                    "/execution?businessKey=",
                    "/variable-instance?businessKey=")) {
                String address = ENGINE + list + task.plan();
                MockHttpServletResponse answer = answers.to(who, person, get(address), address);
                String text = RandomAnswers.text(answer);
                if (!answers.watches(who)) {
                    answers.expect(answer.getStatus() == 403, person, address + " " + answer.getStatus());
                } else if (list.startsWith("/variable")) {
                    answers.expect(text.equals("[]"), person, address + " " + text);
                } else {
                    answers.expect(text.contains("\"id\""), person, address + " is empty");
                    answers.withoutPeople(who, person, address, answer);
                    reached.add(
                            government.has(who, Role.OPERATOR)
                                    ? "Cockpit by an operator"
                                    : "Cockpit by a process owner");
                }
            }
        }
    }

    private void found(Authentication person, String what, MockHttpServletResponse answer, String shown)
            throws Exception {
        boolean there = answer.getStatus() == 200 && RandomAnswers.text(answer).contains(shown);
        answers.expect(there, person, what + " does not show " + shown + " but " + answer.getStatus());
        if (there) {
            reached.add(what);
        }
    }
}

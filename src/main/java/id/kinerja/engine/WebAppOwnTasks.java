package id.kinerja.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the engine's web apps list and read only what waits for the person, or for somebody in whose place the person acts; who watches the processes reads all tasks.
 *
 * <p>The engine knows by group who may work on tasks, not on which: rights by task would be a row for every open one.
 */
@Component
class WebAppOwnTasks {

    private static final Pattern LIST = Pattern.compile("/filter/[A-Za-z0-9-]+/(list|count|singleResult)");
    private static final Pattern FILTER = Pattern.compile("/filter(/[A-Za-z0-9-]+)?");
    private static final Pattern TASK = Pattern.compile("/task/([A-Za-z0-9-]+)(/.*)?");

    /** Tasklist asks for the groups of who is signed in. */
    private static final String GROUPS = "/identity/groups";

    private static final String NO_TASK = "none";

    /** As many tasks as Tasklist shows where they are named one by one: those of others to who stands in, and all to whom a role's task is about; our own page shows all. */
    private static final int MOST_OF_OTHERS = 1_000;

    private final Tasks tasks;
    private final ActingTasks acting;
    private final OwnDecisions decisions;
    private final ObjectMapper json;
    private final Policy policy;

    WebAppOwnTasks(Tasks tasks, ActingTasks acting, OwnDecisions decisions, ObjectMapper json, Policy policy) {
        this.tasks = tasks;
        this.acting = acting;
        this.decisions = decisions;
        this.json = json;
        this.policy = policy;
    }

    /**
     * The request to pass on instead.
     *
     * @param path the address below the engine, such as {@code /filter/4711/list}
     * @throws NotVisible when it asks for a task, or for the groups, of somebody else
     * @throws TooLarge when its query is
     * @throws com.fasterxml.jackson.core.JacksonException when its query cannot be read
     */
    HttpServletRequest narrowed(SignedIn person, String path, HttpServletRequest request) throws IOException {
        if (LIST.matcher(path).matches()) {
            return new JsonRequest(request, json.writeValueAsBytes(narrowed(person, request)));
        }
        if (FILTER.matcher(path).matches() && countsForAll(request.getParameterValues("itemCount"))) {
            throw new NotVisible();
        }
        if (path.equals(GROUPS)
                && !Arrays.equals(request.getParameterValues("userId"), new String[] {person.userName()})) {
            // it would tell who has a role that the person has as well
            throw new NotVisible();
        }
        Matcher task = TASK.matcher(path);
        if (task.matches() && !WebAppAllowList.isWatcher(policy, person)) {
            tasks.require(task.group(1), person);
        }
        return request;
    }

    /** The engine would count everybody's; it reads the parameter in any case of letters. */
    private static boolean countsForAll(String @Nullable [] itemCount) {
        return itemCount != null && !Arrays.stream(itemCount).allMatch("false"::equals);
    }

    /** The query that was sent, if one was, with one more condition. */
    private ObjectNode narrowed(SignedIn person, HttpServletRequest request) throws IOException {
        byte[] sent = TooLarge.orBody(request, WebAppQueries.LARGEST_QUERY);
        JsonNode written = sent.length == 0 ? json.createObjectNode() : json.readTree(sent);
        if (!(written instanceof ObjectNode query)) {
            throw new IllegalArgumentException("no query");
        }
        ObjectNode own = query.withArray("/orQueries").addObject();
        if (decisions.any(person)) {
            // the engine cannot be asked for all of a role but some
            var ids = own.putArray("taskIdIn");
            tasks.waitingFor(person, TaskQuery.ALL, 0, MOST_OF_OTHERS).forEach(step -> ids.add(step.taskId()));
            if (ids.isEmpty()) {
                ids.add(NO_TASK);
            }
            return query;
        }
        own.put("assignee", person.userName());
        person.groups().forEach(own.withArray("/candidateGroups")::add);
        List<String> others = acting.first(person.userName(), MOST_OF_OTHERS);
        if (!others.isEmpty()) {
            others.forEach(own.withArray("/taskIdIn")::add);
        }
        return query;
    }
}

package id.kinerja.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Takes people out of what the engine answers to who only watches the processes: they see where cases stand, not for whom
 * they wait. Who has the right to know is told, and what they were told stands in the trail: an engine that waits for the
 * wrong account is for who runs the installation to mend.
 */
@Component
class WebAppNames {

    private static final Pattern TASK = Pattern.compile("/task/([A-Za-z0-9-]+)(/.*)?");

    /** What the engine calls accounts, in tasks, links to tasks, instances and batches. */
    private static final Set<String> ACCOUNTS = Set.of("assignee", "owner", "userId", "startUserId", "createUserId");

    /** What its answers with links add: addresses of people, and the people themselves. */
    private static final Set<String> LINKED = Set.of("_links", "user");

    private final Policy policy;
    private final Tasks tasks;
    private final ObjectMapper json;
    private final WaitedForTrail told;

    WebAppNames(Policy policy, Tasks tasks, ObjectMapper json, WaitedForTrail told) {
        this.told = told;
        this.policy = policy;
        this.tasks = tasks;
        this.json = json;
    }

    /** Whether the person may know for whom each case waits. */
    static boolean shown(Policy policy, SignedIn person) {
        return policy.may(person, Right.READ, Matter.WAITED_FOR);
    }

    /**
     * Passes a request on, and its answer back without anybody's account but the person's own; or with them, once it is
     * recorded to whom they were told.
     *
     * @param path the address below the engine, such as {@code /task/4711}
     */
    void pass(SignedIn person, String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isOfOthers(person, path, request)) {
            chain.doFilter(request, response);
            return;
        }
        boolean shown = shown(policy, person);
        Set<String> asked = shown ? told.asked(person, request) : Set.of();
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        String type = String.valueOf(answer.getContentType());
        boolean says = type.contains("json") && answer.getContentSize() > 0;
        if (shown) {
            JsonNode said = says ? json.readTree(answer.getContentAsByteArray()) : json.nullNode();
            told.record(person, path, request, asked, others(said, person.userName()));
        } else if (says) {
            JsonNode said = json.readTree(answer.getContentAsByteArray());
            remove(said, person.userName());
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsBytes(said));
        }
        answer.copyBodyToResponse();
    }

    /** Whether who watches the processes asks for something in which accounts of others may stand. */
    private boolean isOfOthers(SignedIn person, String path, HttpServletRequest request) {
        if (!WebAppAllowList.isWatcher(policy, person)) {
            return false;
        }
        Matcher task = TASK.matcher(path);
        return task.matches() ? !isTheirs(task.group(1), person) : WebAppAllowList.watches(request.getMethod(), path);
    }

    private boolean isTheirs(String taskId, SignedIn person) {
        try {
            tasks.require(taskId, person);
            return true;
        } catch (NotVisible | AlreadyHandled | CaseMoved | WrongAssignee notTheirs) {
            return false;
        }
    }

    private static Set<String> others(JsonNode said, String own) {
        Set<String> found = new TreeSet<>();
        for (String account : ACCOUNTS) {
            said.findValuesAsText(account).stream()
                    .filter(one -> !one.equals(own) && !one.equals("null") && !one.isEmpty())
                    .forEach(found::add);
        }
        return found;
    }

    private static void remove(JsonNode said, String own) {
        if (said instanceof ObjectNode object) {
            object.remove(LINKED);
            for (String account : ACCOUNTS) {
                if (object.has(account) && !own.equals(object.get(account).asText())) {
                    object.putNull(account);
                }
            }
        }
        said.forEach(part -> remove(part, own));
    }
}

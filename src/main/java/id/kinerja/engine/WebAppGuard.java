package id.kinerja.engine;

import com.fasterxml.jackson.core.JacksonException;
import id.kinerja.access.CurrentPerson;
import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Stands between the engine's web apps and the engine.
 *
 * <p>What a form shows is answered here, fresh from the domain, instead of being copied into process variables. A
 * form's submission goes the same way as from our own inbox, so that a refusal reads as a sentence and not as an
 * exception. Taking a task and giving it back go the same way: the engine would let whoever may work on a task take it
 * for somebody else, or drop one that waits for nobody else. A failed job is tried again with a trace. All else passes the allow-list or
 * does not pass, and who only watches is answered without anybody's account.
 */
@Component
class WebAppGuard extends OncePerRequestFilter {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern FORM_VARIABLES = Pattern.compile("/task/([A-Za-z0-9-]+)/form-variables");
    private static final Pattern ACTION = Pattern.compile("/task/([A-Za-z0-9-]+)/(submit-form|claim|unclaim)");

    /** Cockpit asks for them with every instance; a case has none but what was decided, and that it shows nobody. */
    private static final Pattern VARIABLES = Pattern.compile("/variable-instance(/count)?");

    private final Tasks tasks;
    private final WebAppOwnTasks ownTasks;
    private final WebAppNames names;
    private final WebAppValues values;
    private final JobRetries retries;
    private final WebAppAnswers answers;
    private final LocaleResolver languages;
    private final Policy policy;

    WebAppGuard(
            Tasks tasks,
            WebAppOwnTasks ownTasks,
            WebAppNames names,
            WebAppValues values,
            JobRetries retries,
            WebAppAnswers answers,
            LocaleResolver languages,
            Policy policy) {
        this.tasks = tasks;
        this.ownTasks = ownTasks;
        this.names = names;
        this.values = values;
        this.retries = retries;
        this.answers = answers;
        this.languages = languages;
        this.policy = policy;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith("/camunda/api/engine/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            guard(request, response, chain);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> person = CurrentPerson.get();
        String uri = WebAppAddress.decoded(request);
        if (person.isEmpty()) {
            answers.send(response, HttpServletResponse.SC_UNAUTHORIZED, Map.of());
        } else if (uri.equals("/camunda/api/engine/engine/") || uri.equals("/camunda/api/engine/engine")) {
            chain.doFilter(request, response);
        } else if (!uri.startsWith(ENGINE)) {
            answers.say(response, HttpServletResponse.SC_FORBIDDEN, "engine.webapp.refused");
        } else {
            pass(person.get(), uri.substring(ENGINE.length()), request, response, chain);
        }
    }

    private void pass(
            SignedIn person, String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher variables = FORM_VARIABLES.matcher(path);
        Matcher action = ACTION.matcher(path);
        Matcher job = JobRetries.ADDRESS.matcher(path);
        if (HttpMethod.GET.matches(request.getMethod()) && variables.matches()) {
            formVariables(variables.group(1), person, response);
        } else if (HttpMethod.POST.matches(request.getMethod()) && action.matches()) {
            act(action.group(2), action.group(1), person, request, response);
        } else if (HttpMethod.PUT.matches(request.getMethod()) && job.matches()) {
            act("retries", job.group(1), person, request, response);
        } else if (VARIABLES.matcher(path).matches() && WebAppAllowList.isWatcher(policy, person)) {
            answers.send(response, HttpServletResponse.SC_OK, path.endsWith("/count") ? Map.of("count", 0) : List.of());
        } else if (WebAppAllowList.allows(WebAppAllowList.isWatcher(policy, person), request.getMethod(), path)
                || asksForOwnTasks(person, request, path)) {
            narrowed(person, path, request, response, chain);
        } else {
            answers.say(response, HttpServletResponse.SC_FORBIDDEN, "engine.webapp.refused");
        }
    }

    private void narrowed(
            SignedIn person, String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest own;
        try {
            own = ownTasks.narrowed(person, path, request);
        } catch (NotVisible | AlreadyHandled | CaseMoved | WrongAssignee gone) {
            answers.say(response, HttpServletResponse.SC_NOT_FOUND, "engine.webapp.gone");
            return;
        } catch (TooLarge large) {
            answers.say(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "engine.webapp.too-large");
            return;
        } catch (JacksonException | IllegalArgumentException | UnsupportedOperationException broken) {
            answers.say(response, HttpServletResponse.SC_BAD_REQUEST, "engine.webapp.broken");
            return;
        }
        names.pass(person, path, own, response, chain);
    }

    /** After a completion Tasklist asks what else of the same case waits for the person. */
    private boolean asksForOwnTasks(SignedIn person, HttpServletRequest request, String path) {
        return HttpMethod.GET.matches(request.getMethod())
                && path.equals("/task")
                && policy.gives(Relation.OWN, Right.READ, Matter.WAITED_FOR, Stage.HANDED_OVER)
                && Arrays.equals(request.getParameterValues("assignee"), new String[] {person.userName()});
    }

    private void formVariables(String taskId, SignedIn person, HttpServletResponse response) throws IOException {
        Map<String, Object> variables = new LinkedHashMap<>();
        try {
            tasks.open(taskId, person).values().forEach((key, value) -> variables.put(key, values.variable(value)));
            answers.send(response, HttpServletResponse.SC_OK, variables);
        } catch (NotVisible | AlreadyHandled | CaseMoved | WrongAssignee gone) {
            answers.say(response, HttpServletResponse.SC_NOT_FOUND, "engine.webapp.gone");
        }
    }

    private void act(
            String action, String id, SignedIn person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            switch (action) {
                case "claim" -> tasks.claim(id, person);
                case "unclaim" -> tasks.release(id, person);
                case "retries" -> retries.set(id, values.number(request, "retries"), person);
                default -> tasks.complete(id, person, values.fields(request));
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (Refused refused) {
            answers.refused(response, refused, tasks.form(id, person).form());
        } catch (AlreadyHandled first) {
            answers.tooLate(response, first.handled());
        } catch (CaseMoved moved) {
            answers.say(response, HttpServletResponse.SC_CONFLICT, "engine.webapp.moved");
        } catch (CaseSuspended suspended) {
            answers.say(response, HttpServletResponse.SC_CONFLICT, "engine.suspended");
        } catch (WrongAssignee wrong) {
            answers.say(response, HttpServletResponse.SC_CONFLICT, "engine.wrong-assignee");
        } catch (NotVisible hidden) {
            answers.say(response, HttpServletResponse.SC_NOT_FOUND, "engine.webapp.gone");
        } catch (TooLarge large) {
            answers.say(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "engine.webapp.too-large");
        } catch (IllegalArgumentException | JacksonException broken) {
            answers.say(response, HttpServletResponse.SC_BAD_REQUEST, "engine.webapp.broken");
        }
    }
}

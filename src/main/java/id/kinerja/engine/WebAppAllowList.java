package id.kinerja.engine;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which requests of the engine's web apps are let through to the engine, by the table of rights; everything else is refused.
 *
 * <p>The engine's own rights are not enough: whoever may complete a task could also change its variables, hand it to
 * somebody else, or end it by a BPMN error, and so walk around the form's command.
 */
final class WebAppAllowList {

    private static final String ID = "[A-Za-z0-9:_-]+";

    /** The id of one version of a process: its key, its version, a UUID. */
    private static final String DEFINITION = "[A-Za-z0-9_-]+:[0-9]+:[A-Za-z0-9-]+";

    /** What the stock Tasklist needs. */
    private static final List<Rule> EVERYBODY = List.of(
            rule("GET", "/task/" + ID),
            rule("GET", "/task/" + ID + "/(form|deployed-form|identity-links)"),
            rule("GET|OPTIONS", "/filter(/count|/" + ID + ")?"),
            rule("GET|POST", "/filter/" + ID + "/(list|count|singleResult)"),
            rule("GET|OPTIONS", "/authorization(/check)?"),
            rule("GET", "/process-definition(/count)?"),
            rule("GET", "/process-definition/" + DEFINITION + "(/xml|/startForm|/form)?"),
            rule("GET", "/identity/groups"),
            rule("GET", "/user/" + ID + "/profile"),
            rule("OPTIONS", "/(user|group|task|process-definition)(/" + ID + ")?"),
            rule("GET", "/version"));

    /** What Cockpit needs to be looked at: where cases stand, not what was decided in them. */
    private static final List<Rule> WATCHERS = List.of(
            rule(
                    "GET|OPTIONS",
                    "/(process-instance|process-definition|job|job-definition|incident|execution|external-task|batch"
                            + "|decision-definition|decision-requirements-definition|deployment|version)"
                            + "(?!.*(variable|Variable))(/.*)?"),
            rule("GET", "/history/(process-instance|incident|batch|cleanup)(/.*)?"),
            rule("GET", "/task(/count)?"),
            rule(
                    "POST",
                    "/(process-instance|task|execution|job|incident|external-task|process-definition|job-definition)"
                            + "(/count)?"));

    private WebAppAllowList() {}

    /**
     * @param watcher whether the person {@link #isWatcher looks at processes}
     * @param path the address below the engine, decoded, such as {@code /task/4711/form}
     */
    static boolean allows(boolean watcher, String method, String path) {
        return any(EVERYBODY, method, path) || watcher && watches(method, path);
    }

    /** Whether the person looks at processes and what runs of them. */
    static boolean isWatcher(Policy policy, SignedIn person) {
        return policy.may(person, Right.READ, Matter.COCKPIT);
    }

    /** Whether a request only looks, and at nothing that is not for who watches the processes. */
    static boolean watches(String method, String path) {
        return any(WATCHERS, method, path);
    }

    private static boolean any(List<Rule> rules, String method, String path) {
        return rules.stream().anyMatch(rule -> rule.fits(method, path));
    }

    private static Rule rule(String methods, String path) {
        return new Rule(Pattern.compile(methods), Pattern.compile(path));
    }

    private record Rule(Pattern methods, Pattern path) {

        boolean fits(String method, String requested) {
            return methods.matcher(method).matches() && path.matcher(requested).matches();
        }
    }
}

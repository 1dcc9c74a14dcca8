package id.kinerja.engine;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.access.SignedIn;
import id.kinerja.api.BufferedRequest;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.RecentReads;
import id.kinerja.trail.Trail;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Records for whom somebody was told that steps wait: one entry for a list, an instance or a task, not for each of its rows,
 * and once an hour as long as it tells of nobody new.
 */
@Component
class WaitedForTrail {

    /** What is opened alone; all else is a list. */
    private static final Pattern ONE =
            Pattern.compile("/(?:history/)?(task|process-instance|batch)/([A-Za-z0-9-]+)(?:/.*)?");

    private static final Set<String> LISTS = Set.of("count", "statistics");

    /** The same as the parameter of a list. */
    private static final String INSTANCE = "processInstanceId";

    /** As many accounts as one entry names; of more there are several. */
    private static final int EACH = 100;

    private final Trail trail;
    private final RecentReads recent;
    private final ObjectMapper json;

    WaitedForTrail(Trail trail, RecentReads recent, ObjectMapper json) {
        this.trail = trail;
        this.recent = recent;
        this.json = json;
    }

    /** The fields of a query that choose or sort by people, with what they say; none when it does not. */
    Set<String> asked(SignedIn person, HttpServletRequest request) throws IOException {
        var question = new WebAppQuestion(person.userName(), false);
        var sent = WebUtils.getNativeRequest(request, BufferedRequest.class);
        byte[] body = sent == null ? new byte[0] : sent.body();
        Set<String> asked = new LinkedHashSet<>(question.asked(request.getParameterMap()));
        try {
            if (body.length > 0) {
                asked.addAll(question.asked(json.readTree(body)));
            }
        } catch (JacksonException unreadable) {
            // nobody answers it
            return asked;
        }
        return asked;
    }

    /**
     * Writes it down, before it is shown.
     *
     * @param asked by which people the query chooses
     * @param accounts whom the answer names
     */
    void record(SignedIn person, String path, HttpServletRequest request, Set<String> asked, Set<String> accounts) {
        if (asked.isEmpty() && accounts.isEmpty()) {
            return;
        }
        String instance = request.getParameter(INSTANCE);
        Matcher one = ONE.matcher(path);
        boolean single = one.matches() && !LISTS.contains(one.group(2));
        String type = single ? one.group(1) : instance != null ? "process-instance" : "cockpit";
        String id = single ? one.group(2) : instance != null ? instance : path;
        List<String> named =
                Stream.concat(asked.stream(), accounts.stream().sorted()).toList();
        if (recent.accounts(person.userName(), type, id).containsAll(named)) {
            return;
        }
        for (int from = 0; from < named.size(); from += EACH) {
            Map<String, Object> after = new LinkedHashMap<>();
            after.put(RecentReads.ACCOUNTS, named.subList(from, Math.min(from + EACH, named.size())));
            after.put("count", accounts.size());
            trail.record(Entry.of(Action.WAITED_FOR_READ, type, id)
                    .by(person.userName())
                    .changed(Map.of(), after));
        }
    }
}

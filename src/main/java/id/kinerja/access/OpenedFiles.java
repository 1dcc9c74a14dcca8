package id.kinerja.access;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.RecentReads;
import id.kinerja.trail.Trail;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Records that somebody reads the appraisal of somebody else, before it is shown: what cannot be recorded is not shown.
 *
 * <p>What is opened is recorded once a request for each object. A list that shows how people were judged is recorded for
 * each of them, once an hour as long as it shows nothing new of the person; a list that only tells where things stand is
 * not.
 */
@Component
public class OpenedFiles {

    /** What a list says of somebody. */
    private static final String CASES = RecentReads.CASES;

    private static final String RECORDED = OpenedFiles.class.getName();

    /** What kind of data it is that is opened, and so in whose place it may be; of others where it stands. */
    private static final Map<String, Matter> MATTERS = Map.of(
            "target-setting", Matter.PLAN,
            "daily-report", Matter.REPORT,
            "report-month", Matter.REPORT,
            "attachment", Matter.REPORT,
            "period-evaluation", Matter.EVALUATION,
            "coaching", Matter.COACHING,
            "objection", Matter.OBJECTION,
            "feedback", Matter.FEEDBACK,
            "exclusion", Matter.EXCLUSION,
            "reward", Matter.REWARD);

    private final Trail trail;
    private final RecentReads recent;
    private final Policy policy;
    private final Examiners examiners;

    OpenedFiles(Trail trail, RecentReads recent, Policy policy, Examiners examiners) {
        this.trail = trail;
        this.recent = recent;
        this.policy = policy;
        this.examiners = examiners;
    }

    /**
     * Records that an employee's plan, report, evaluation or the like is about to be shown; reading the own is not. Who
     * may read it only in an official's place reads it for the official; an auditor who examines the employee reads it by
     * the letter, which is the reason.
     *
     * @param type what is read, such as {@code period-evaluation}
     * @param id which one
     */
    public void opened(SignedIn reader, UUID employeeId, String type, Object id) {
        if (!reader.is(employeeId)) {
            Matter matter = MATTERS.getOrDefault(type, Matter.STATUS);
            opened(reader, policy.principalOf(reader, Right.READ, matter, employeeId), employeeId, type, id);
        }
    }

    /** The same, by who does it for the official of an account. */
    public void opened(SignedIn reader, @Nullable String onBehalfOf, UUID employeeId, String type, Object id) {
        if (!reader.is(employeeId) && isFirst(employeeId + " " + type + " " + id)) {
            trail.record(Entry.of(Action.FILE_OPENED, type, id)
                    .by(reader.userName())
                    .onBehalfOf(onBehalfOf)
                    .fileOf(employeeId)
                    .because(reader.has(Role.AUDITOR) ? examiners.letterOf(reader, employeeId) : null));
        }
    }

    /**
     * Records that a list is about to show what is known of people, one entry for each person, all at once.
     *
     * @param type which list, such as {@code evaluation-list}
     * @param matter what it shows
     * @param shown the cases of which it shows that, by employee; the reader's own are left out
     */
    @Transactional
    public void seenInList(SignedIn reader, String type, Matter matter, Map<UUID, Set<UUID>> shown) {
        List<UUID> others =
                shown.keySet().stream().filter(one -> !reader.is(one)).sorted().toList();
        if (others.isEmpty()) {
            return;
        }
        Map<UUID, Set<UUID>> known = recent.by(reader.userName(), type, others);
        List<UUID> told = others.stream()
                .filter(one -> !known.getOrDefault(one, Set.of()).containsAll(shown.getOrDefault(one, Set.of())))
                .toList();
        Map<UUID, String> principals = policy.principalsOf(reader, matter, told);
        trail.record(told.stream()
                .map(one -> Entry.of(Action.FILE_OPENED, type, null)
                        .by(reader.userName())
                        .onBehalfOf(principals.get(one))
                        .fileOf(one)
                        .changed(Map.of(), Map.of(CASES, new TreeSet<>(shown.getOrDefault(one, Set.of())))))
                .toList());
    }

    @SuppressWarnings("unchecked") // bound by this class alone
    private static boolean isFirst(String what) {
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return true;
        }
        var recorded = (Set<String>) request.getAttribute(RECORDED, RequestAttributes.SCOPE_REQUEST);
        if (recorded == null) {
            recorded = new HashSet<>();
            request.setAttribute(RECORDED, recorded, RequestAttributes.SCOPE_REQUEST);
        }
        return recorded.add(what);
    }
}

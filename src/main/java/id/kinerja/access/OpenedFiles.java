package id.kinerja.access;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Records that somebody reads the appraisal of somebody else, before it is shown: what cannot be recorded is not shown.
 *
 * <p>Once a request for each object. Lists of many people are not recorded, but what is opened from them is.
 */
@Component
public class OpenedFiles {

    private static final String RECORDED = OpenedFiles.class.getName();

    private final Trail trail;

    OpenedFiles(Trail trail) {
        this.trail = trail;
    }

    /**
     * Records that an employee's plan, report, evaluation or the like is about to be shown; reading the own is not.
     *
     * @param type what is read, such as {@code evaluation}
     * @param id which one
     */
    public void opened(SignedIn reader, UUID employeeId, String type, Object id) {
        opened(reader, null, employeeId, type, id);
    }

    /** The same, by who does it for the official of an account. */
    public void opened(SignedIn reader, @Nullable String onBehalfOf, UUID employeeId, String type, Object id) {
        if (!reader.is(employeeId) && isFirst(employeeId + " " + type + " " + id)) {
            trail.record(Entry.of(Action.FILE_OPENED, type, id)
                    .by(reader.userName())
                    .onBehalfOf(onBehalfOf)
                    .fileOf(employeeId));
        }
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

package id.kinerja.engine;

import id.kinerja.access.CurrentAccounts;
import id.kinerja.access.SignedIn;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether who has taken a role's task may still have it: by the role, and as one whom the task is not about. */
@Component
class ClaimRights {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimRights.class);

    private final CurrentAccounts accounts;
    private final OwnDecisions own;
    private final TaskContent content;

    ClaimRights(CurrentAccounts accounts, OwnDecisions own, TaskContent content) {
        this.accounts = accounts;
        this.own = own;
        this.content = content;
    }

    /**
     * Those of these tasks whose holders may not have them any more, and why; a few queries for each holder.
     *
     * @param claimed a task of several roles is there for each
     */
    Map<OpenStep, Loss> lost(Collection<OpenStep> claimed) {
        Map<OpenStep, Loss> lost = new LinkedHashMap<>();
        claimed.stream()
                .collect(Collectors.groupingBy(
                        step -> String.valueOf(step.assignee()), LinkedHashMap::new, Collectors.toList()))
                .forEach((holder, steps) -> lost.putAll(lost(accounts.of(holder), steps)));
        return lost;
    }

    private Map<OpenStep, Loss> lost(SignedIn holder, List<OpenStep> steps) {
        Map<String, OpenStep> byRole = new LinkedHashMap<>();
        steps.stream()
                .filter(step -> holder.groups().contains(step.group()))
                .forEach(step -> byRole.putIfAbsent(step.taskId(), step));
        Set<String> about = own.about(holder, byRole.values());
        Map<OpenStep, Loss> lost = new LinkedHashMap<>();
        byRole.values().stream()
                .filter(step -> about.contains(step.taskId()) || !isFree(step, holder))
                .forEach(step -> lost.put(step, Loss.BARRED));
        Map<String, OpenStep> others = new LinkedHashMap<>();
        steps.stream()
                .filter(step -> !byRole.containsKey(step.taskId()))
                .forEach(step -> others.putIfAbsent(step.taskId(), step));
        others.values().forEach(step -> lost.put(step, Loss.ROLE));
        return lost;
    }

    /** What its form says of who may keep it from the others. */
    private boolean isFree(OpenStep step, SignedIn holder) {
        try {
            content.requireFree(step, holder);
            return true;
        } catch (Refused refused) {
            LOG.debug("Task {} is not to be kept from the others", step.taskId(), refused);
            return false;
        } catch (RuntimeException unknown) {
            // completed in this moment, or its case cannot be read: nothing is taken from anybody for that
            LOG.warn("Whether task {} is still its holder's could not be told", step.taskId(), unknown);
            return true;
        }
    }

    /** Why somebody may not have a task any more. */
    enum Loss {
        /** Has not got the role, or no account. */
        ROLE,
        /** Has the role, but the task is about that one, or about somebody above, or about what that one wrote. */
        BARRED
    }
}

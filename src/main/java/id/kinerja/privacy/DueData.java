package id.kinerja.privacy;

import id.kinerja.personal.CaseHold;
import id.kinerja.personal.Cutoff;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptKind.Due;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what is due, some hundred at a time, and what must stay all the same. */
@Component
class DueData {

    static final int AT_ONCE = 200;

    private final List<CaseHold> holds;

    DueData(List<CaseHold> holds) {
        this.holds = holds;
    }

    /** The next ones after an id. */
    Batch next(JdbcClient tables, KeptKind kind, Cutoff cutoff, String after) {
        List<Due> due = kind.due(tables, cutoff, after, AT_ONCE);
        Map<String, Long> held = new HashMap<>();
        List<String> free = new ArrayList<>();
        for (Due one : due) {
            if (one.held().isEmpty()) {
                free.add(one.id());
            } else {
                held.merge(one.held(), 1L, Long::sum);
            }
        }
        if (kind.cases()) {
            free.removeAll(held(free, held));
        }
        return new Batch(
                free, held, due.isEmpty() ? after : due.get(due.size() - 1).id(), due.size() < AT_ONCE);
    }

    private Set<String> held(List<String> cases, Map<String, Long> counts) {
        Set<String> all = new HashSet<>();
        for (CaseHold hold : holds) {
            List<UUID> asked = cases.stream()
                    .filter(id -> !all.contains(id))
                    .map(UUID::fromString)
                    .toList();
            if (!asked.isEmpty()) {
                Set<UUID> found = hold.held(asked);
                found.forEach(id -> all.add(id.toString()));
                if (!found.isEmpty()) {
                    counts.merge(hold.reason(), (long) found.size(), Long::sum);
                }
            }
        }
        return all;
    }

    /**
     * Some of what is due.
     *
     * @param free what may go
     * @param held how many must stay, by reason
     * @param last the id after which to go on
     * @param end whether there are no more
     */
    record Batch(List<String> free, Map<String, Long> held, String last, boolean end) {}
}

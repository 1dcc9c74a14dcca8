package id.kinerja.objection;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.OverdueTasks;
import id.kinerja.evaluation.ReceivedResult;
import id.kinerja.evaluation.ReceivedResults;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Officials;
import id.kinerja.organization.Organization;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells for whose account objections wait: the rater's superior (atasan pejabat penilai kinerja) is known, and cannot sign in. The
 * personnel admins, who decide nothing, are told the name, so that an account is given; not whose objection it is.
 */
@Service
@Transactional(readOnly = true)
public class MissingDeciders {

    private final ObjectionStore store;
    private final ReceivedResults results;
    private final Deciders deciders;
    private final Organization organization;
    private final OverdueTasks overdue;

    MissingDeciders(
            ObjectionStore store,
            ReceivedResults results,
            Deciders deciders,
            Organization organization,
            OverdueTasks overdue) {
        this.store = store;
        this.results = results;
        this.deciders = deciders;
        this.organization = organization;
        this.overdue = overdue;
    }

    /** The names of those for whose accounts objections wait, for a personnel admin; empty for everybody else. */
    public List<String> toldTo(SignedIn me) {
        if (!me.groups().contains(Officials.PERSONNEL_ADMINS)) {
            return List.of();
        }
        return store.undecided().stream()
                .map(id -> store.find(id).orElseThrow())
                .map(one -> of(one, results.find(one.evaluationId()).orElseThrow()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The name of who is to decide and cannot sign in; none when somebody can, when it is decided, or nobody is known. */
    @Nullable
    String of(Objection objection, ReceivedResult result) {
        if (objection.ruling() != null || deciders.serves(objection.decider())) {
            return null;
        }
        if (objection.decider() != null) {
            return organization.nameOf(objection.decider());
        }
        @Nullable UUID respondent = deciders.idOf(objection.respondent());
        return deciders.awaited(result, respondent).map(Employee::titledName).orElse(null);
    }

    /** Whether the personnel admins are told of an overdue decision where no superior is left. */
    boolean ofOverdue() {
        return overdue.areEscalated();
    }
}

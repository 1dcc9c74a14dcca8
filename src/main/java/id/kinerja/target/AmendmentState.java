package id.kinerja.target;

import java.util.List;

/** Where an amendment of an established plan stands. */
enum AmendmentState {
    /** The employee writes what changes. */
    DRAFT(PlanState.DRAFT),
    /** The superior decides on it. */
    SUBMITTED(PlanState.SUBMITTED),
    /** The employee does not agree to what the superior wanted to change; the superior drops it or explains it again. */
    DECLINED(PlanState.SUBMITTED),
    /** Sent back with reasons; the employee writes it again. */
    RETURNED(PlanState.RETURNED),
    /** Approved; its version comes into force in the same moment. */
    APPROVED(PlanState.SUBMITTED),
    /** It became the plan's next version. */
    IN_FORCE(PlanState.ESTABLISHED),
    /** The superior refused it. */
    REFUSED(PlanState.ESTABLISHED),
    /** The side that had started it took it back. */
    WITHDRAWN(PlanState.ESTABLISHED);

    private final PlanState draft;

    AmendmentState(PlanState draft) {
        this.draft = draft;
    }

    /** Who may change its draft. */
    PlanState draft() {
        return draft;
    }

    /** Whether somebody is waited for. */
    public boolean running() {
        return draft != PlanState.ESTABLISHED;
    }

    /** Those in which somebody is waited for, by name. */
    static List<String> runningNames() {
        return List.of(DRAFT.name(), SUBMITTED.name(), DECLINED.name(), RETURNED.name(), APPROVED.name());
    }
}

package id.kinerja.evaluation;

import id.kinerja.cycle.ExclusionKind;

/** Why an evaluation ended without a result: by an exclusion, named as its kind, or with its year. */
public enum EndReason {
    LONG_LEAVE,
    STUDY,
    SUSPENSION,
    STATE_OFFICE,
    RETIREMENT_PREPARATION,
    RETIREMENT,
    DEATH,
    DISMISSAL,
    DISCIPLINE_LIGHT,
    DISCIPLINE_MODERATE,
    DISCIPLINE_SEVERE,
    /** Its year was closed before it was rated. */
    UNFINISHED;

    static EndReason of(ExclusionKind kind) {
        return valueOf(kind.name());
    }
}

package id.kinerja.engine;

/** In which way tables and engine can disagree, or the engine's work can have come to rest. */
public enum DifferenceKind {
    /** By the tables the case goes on; the engine runs nothing for it. */
    NO_INSTANCE,
    /** The engine runs the case more than once. */
    SEVERAL_INSTANCES,
    /** The engine runs something of which no table knows. */
    NO_CASE,
    /** By the tables the case has ended; the engine still runs it. */
    ENDED_CASE_RUNS,
    /** The case waits in a step that does not fit its state. */
    WRONG_STEP,
    /** The case runs, but has neither an open task nor a job: nothing will ever move it. */
    NOTHING_WAITS,
    /** An open task waits for no person and for no role. */
    TASK_FOR_NOBODY,
    /** An open task waits for somebody who has no account. */
    NO_ACCOUNT,
    /** An open task waits for somebody who does not work here any more. */
    ASSIGNEE_LEFT,
    /**
     * An open task waits for somebody else than the employee whose step it is, for another than the employee's superior
     * today, or for somebody without the role that it waits for.
     */
    WRONG_ASSIGNEE,
    /** An instance, a task, a job or a whole process was suspended. */
    SUSPENDED,
    /** An open task has no timer although its model gives it one and it has not fired. */
    NO_TIMER,
    /** An open task listens for no message although its model lets one end it, such as a withdrawal. */
    NO_SUBSCRIPTION,
    /** An open task has no due date although its model gives it one. */
    NO_DUE_DATE,
    /** A job has failed as often as it was to be tried. */
    JOB_FAILED,
    /** A job was begun and its lock ran out long ago, yet nobody has taken it up. */
    JOB_ABANDONED,
    /** The engine has recorded an incident other than a failed job. */
    INCIDENT
}

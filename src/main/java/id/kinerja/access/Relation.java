package id.kinerja.access;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is to the employee whom an appraisal is about; the columns of the table of rights.
 *
 * <p>Relations come from the organisation as of the day, some from the case itself, and some from a role alone. To
 * themselves everybody is {@link #OWN} and nothing else, whatever their roles.
 */
public enum Relation {
    /** The employee (pegawai yang dinilai). */
    OWN,
    /** Today's direct superior (pejabat penilai kinerja). */
    SUPERIOR,
    /** Who acts for today's direct superior (Plt/Plh, delegation). */
    STAND_IN,
    /** Today's superior of the superior (atasan pejabat penilai kinerja). */
    SUPERIORS_SUPERIOR,
    /** Who acts for today's superior of the superior; not in what nobody stands in for, such as an objection. */
    STAND_IN_ABOVE,
    /** Anybody further above. */
    INDIRECT,
    /** For whom a decision on the case waits, such as who stands in for the superior in this kind of tasks alone. */
    ASKED,
    /** Who gave the rating, whoever is the superior now. */
    RATER,
    /** Who of the performance team has taken a plan on which both sides were silent, and writes it. */
    TEAM_WRITER,
    /** Who leads the organisation above a unit, or acts there today. */
    GRADER,
    /** Who wrote down what was said in a counselling. */
    COUNSELLOR,
    /** Who is named to be told of a counselling. */
    RECEIVER,
    /** Who works beside the employee, as a setting says (rekan kerja). */
    COLLEAGUE,
    /** Who reports to the employee (bawahan). */
    SUBORDINATE,
    /** Who gave the feedback. */
    GIVER,
    /** Who decides an objection to the rating, or has decided it: the rater's superior (atasan pejabat penilai). */
    DECIDER,
    /** Who nominated somebody for a reward. */
    NOMINATOR,
    /** Who watches completeness in the own unit and those below (admin OPD). */
    UNIT_ADMIN(Role.UNIT_ADMIN),
    /** Who watches everybody's completeness. */
    PERFORMANCE_TEAM(Role.PERFORMANCE_TEAM),
    /** Who concludes coachings. */
    FOLLOW_UP_TEAM(Role.FOLLOW_UP_TEAM),
    PERSONNEL_ADMIN(Role.PERSONNEL_ADMIN),
    /** The head of government, or the regional secretary, for the people below them (pimpinan). */
    HEAD(Role.HEAD),
    AUDITOR(Role.AUDITOR),
    /** An auditor with a recorded examination of the employee that is running (pemeriksaan). */
    EXAMINER,
    PROCESS_OWNER(Role.PROCESS_OWNER),
    OPERATOR(Role.OPERATOR);

    private final @Nullable Role role;

    Relation() {
        this(null);
    }

    Relation(@Nullable Role role) {
        this.role = role;
    }

    /** The role that it comes from; none when it comes from organisation or case. */
    public @Nullable Role role() {
        return role;
    }

    /** Whether the role alone makes it, whoever the employee is. */
    boolean ofEverybody() {
        return role != null && this != UNIT_ADMIN && this != HEAD;
    }
}

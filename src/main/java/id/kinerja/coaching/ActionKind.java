package id.kinerja.coaching;

/** What is done in a coaching (bentuk pembinaan). */
enum ActionKind {
    /** About the work, by the superior (bimbingan kinerja). */
    GUIDANCE,
    /** About the person, in confidence (konseling kinerja). */
    COUNSELLING,
    /** A training (pelatihan). */
    TRAINING,
    /** By an experienced colleague (mentoring). */
    MENTORING,
    /** A special task (penugasan khusus). */
    ASSIGNMENT
}

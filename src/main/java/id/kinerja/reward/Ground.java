package id.kinerja.reward;

/** Why somebody is nominated (dasar pengusulan); it makes eligible, and nothing begins by itself. The names are stored. */
public enum Ground {
    /** The predicate Sangat Baik. */
    PREDICATE,
    /** An innovation, which is described. */
    INNOVATION,
    /** Public praise, with a file that shows it. */
    PRAISE
}

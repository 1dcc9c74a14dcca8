package id.kinerja.organization;

/** By what somebody stands in for an official. */
public enum ActingKind {
    /** Acts while the post is vacant (pelaksana tugas, Plt.); the end may be open. */
    PLT,
    /** Acts while the official is away (pelaksana harian, Plh.). */
    PLH,
    /** Does some or all of the tasks of an official who is there (pendelegasian). */
    DELEGATION
}

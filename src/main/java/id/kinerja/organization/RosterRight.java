package id.kinerja.organization;

/** Who hands in rosters and takes them out as files; answered by whoever knows the table of rights. */
@FunctionalInterface
public interface RosterRight {

    /** Whether who is signed in may. */
    boolean isGiven();
}

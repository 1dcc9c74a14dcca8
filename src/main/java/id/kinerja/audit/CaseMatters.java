package id.kinerja.audit;

import id.kinerja.access.Matter;

/**
 * A capability's cases for the trail: entries about them tell of a kind of data which is as readable as the case now is. What a
 * case says itself is not asked, so one that was removed is nobody's to read any more.
 */
public interface CaseMatters {

    /** What the entries tell of. */
    Matter matter();

    /**
     * Selects from the cases {@code :cases}, an array of ids, their {@code id}, {@code employee_id} and {@code stage}, the
     * name of an {@link id.kinerja.access.Stage}.
     */
    String sql();
}

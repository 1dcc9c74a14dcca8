package id.kinerja.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a verification of the audit trail found.
 *
 * @param intact whether nothing is broken and nothing overdue
 * @param entries how many entries fit their seals
 * @param start where the chain begins: position 0, or the last seal that was dropped with its month
 * @param head the last seal that was found right
 * @param broken the first thing that is wrong; nothing after it was looked at
 * @param overdue how many entries should have a seal and have none
 * @param firstOverdue the id of the first of them
 */
record Verification(
        boolean intact,
        long entries,
        Head start,
        Head head,
        @Nullable Broken broken,
        long overdue,
        @Nullable Long firstOverdue) {

    /**
     * The first place where the chain is broken.
     *
     * @param position the seal's
     * @param entryId the entry's, where it is known
     */
    record Broken(Kind kind, long position, @Nullable Long entryId) {}

    /** How the chain can be broken. */
    enum Kind {
        /** There is no seal in this position, but there are later ones. */
        SEAL_MISSING,
        /** The seal's entry was removed. */
        ENTRY_MISSING,
        /** The entry does not fit its seal: one of them was changed. */
        ENTRY_CHANGED,
        /** The entry turned up where none could come any more. */
        ENTRY_INSERTED,
        /** The chain ends before a head that was kept elsewhere: its end was cut off. */
        HEAD_MISSING,
        /** The chain is whole, but not the one that a head was kept of: it was made anew. */
        HEAD_DIFFERS
    }
}

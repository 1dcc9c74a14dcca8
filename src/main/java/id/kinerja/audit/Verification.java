package id.kinerja.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the audit trail found.
 *
 * @param intact whether nothing is broken, nothing overdue, nothing misdated, the trail never off, and every head that was asked about was found
 * @param protection whether the database keeps the application's role from changing the trail; it says nothing of what was
 *     done to it
 * @param entries how many entries fit their seals
 * @param start where the chain begins: position 0, or the last seal that was dropped with its month
 * @param head the last seal that was found right
 * @param broken the first thing that is wrong; nothing after it was looked at
 * @param overdue how many entries should have a seal and have none
 * @param firstOverdue the id of the first of them
 * @param misdated entries whose times do not go with their place among the others
 * @param late entries that got their seal more than an hour after they say that they were written: the application did
 *     not run, or they say so wrongly
 * @param clockMoved the first entry that says that the application's clock was moved; then nothing can be said of the
 *     times by that clock
 * @param switchedOff the first entry that says that the application ran with the trail switched off: what was done then is
 *     not in it, however whole the chain
 * @param dropped the months that went because their time was over
 * @param uncheckable heads that were asked about and lie before the beginning
 */
record Verification(
        boolean intact,
        Protection protection,
        long entries,
        Head start,
        Head head,
        @Nullable Broken broken,
        long overdue,
        @Nullable Long firstOverdue,
        Named misdated,
        Named late,
        @Nullable Long clockMoved,
        @Nullable Long switchedOff,
        List<DroppedMonth> dropped,
        List<Head> uncheckable) {

    /**
     * The first place where the chain is broken.
     *
     * @param position the seal's
     * @param entryId the entry's, where it is known
     */
    record Broken(Kind kind, long position, @Nullable Long entryId) {}

    /**
     * Entries that are named.
     *
     * @param count how many there are
     * @param first the ids of the first of them
     */
    record Named(long count, List<Long> first) {}

    /** Whether the role that verifies may only read and add. */
    enum Protection {
        /** It may only read and add. */
        ON,
        /** It owns the tables, is a superuser, or was given more: whoever takes over the application can change the trail. */
        SWITCHED_OFF
    }

    /** How the chain can be broken. */
    enum Kind {
        /** There is no seal in this position, but there are later ones. */
        SEAL_MISSING,
        /** The seal says that more is settled than there was. */
        SEAL_FORGED,
        /** The seal's entry was removed. */
        ENTRY_MISSING,
        /** The entry does not fit its seal: one of them was changed. */
        ENTRY_CHANGED,
        /** The entry turned up where none could come any more. */
        ENTRY_INSERTED,
        /** A month is said to have been dropped, but the chain does not confirm it. */
        DROP_UNPROVEN,
        /** The chain ends before a head that was kept elsewhere: its end was cut off. */
        HEAD_MISSING,
        /** The chain is whole, but not the one that a head was kept of: it was made anew. */
        HEAD_DIFFERS
    }
}

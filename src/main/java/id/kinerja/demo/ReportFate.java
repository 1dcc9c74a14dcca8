package id.kinerja.demo;

import java.util.List;
import java.util.Random;

/** What becomes of a daily report. */
enum ReportFate {
    DRAFTED,
    UNDECIDED,
    APPROVED,
    REVISED,
    RETURNED,
    REJECTED,
    WITHDRAWN;

    /** Of each day from 6 to 14 July, of the people of one unit one after the other. */
    static final List<List<ReportFate>> LAST_DAYS = List.of(
            List.of(APPROVED, REVISED, APPROVED, REJECTED, RETURNED, UNDECIDED, DRAFTED),
            List.of(APPROVED, APPROVED, UNDECIDED, APPROVED, APPROVED, UNDECIDED, UNDECIDED),
            List.of(APPROVED, APPROVED, APPROVED, RETURNED, UNDECIDED, APPROVED, UNDECIDED),
            List.of(APPROVED, APPROVED, APPROVED, APPROVED, UNDECIDED, UNDECIDED, DRAFTED),
            List.of(APPROVED, UNDECIDED, APPROVED, REJECTED, APPROVED, WITHDRAWN, UNDECIDED));

    private static final int APPROVED_BELOW = 84;
    private static final int REVISED_BELOW = 92;
    private static final int REJECTED_BELOW = 96;

    static ReportFate any(Random random) {
        int chance = random.nextInt(100);
        if (chance < APPROVED_BELOW) {
            return APPROVED;
        }
        if (chance < REVISED_BELOW) {
            return REVISED;
        }
        return chance < REJECTED_BELOW ? REJECTED : WITHDRAWN;
    }
}

package id.kinerja.coaching;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A monthly check (pemeriksaan bulanan).
 *
 * @param number counted from 1
 * @param plannedOn its day, planned when the coaching began
 * @param openedAt none before its day
 * @param dueAt until when notes are written; none before its day
 * @param superiorNote none while nobody wrote it
 * @param employeeNote none while nobody wrote it
 * @param closedAt none while it may be written
 */
record MonthlyCheck(
        int number,
        LocalDate plannedOn,
        @Nullable Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable String superiorNote,
        @Nullable String employeeNote,
        @Nullable Instant closedAt) {}

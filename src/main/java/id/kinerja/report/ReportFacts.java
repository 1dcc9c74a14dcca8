package id.kinerja.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules look at.
 *
 * @param today the day in the government's zone
 * @param returned whether it was submitted in time already, to be decided or revised; then it is not late any more
 * @param workingDay whether {@code day} is a working day
 * @param quarterLocked whether the quarter of {@code day} is locked
 * @param indicators the indicators of the established plan; none when there is no established plan of the year
 * @param activities in the day's order
 * @param unfinished how many activities were typed but are not saved yet
 */
record ReportFacts(
        LocalDate day,
        LocalDate today,
        boolean returned,
        boolean workingDay,
        boolean quarterLocked,
        @Nullable Set<UUID> indicators,
        ReportLimits limits,
        List<Activity> activities,
        int unfinished) {}

package id.kinerja.report;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an employee did in one stretch of a day (aktivitas harian).
 *
 * @param id made by who adds the activity, so that a repeated request adds it once
 * @param indicatorId the indicator of the established plan that it serves; none for an additional duty (tugas tambahan)
 * @param description what was done, {@value #SHORTEST_DESCRIPTION} to {@value #LONGEST_DESCRIPTION} characters
 * @param quantity how much came of it, more than zero
 * @param unit what the quantity counts, such as {@code dokumen}
 * @param endsAt after {@code startsAt}; midnight means the end of the day
 * @param minutes effective minutes, at least one and at most the duration
 * @param links up to {@value #MOST_LINKS} https addresses of evidence (bukti dukung); files stand beside them, see {@link
 *     ReportFiles}
 */
public record Activity(
        UUID id,
        @Nullable UUID indicatorId,
        String description,
        BigDecimal quantity,
        String unit,
        LocalTime startsAt,
        LocalTime endsAt,
        int minutes,
        Place place,
        List<String> links) {

    static final int SHORTEST_DESCRIPTION = 10;
    static final int LONGEST_DESCRIPTION = 1000;
    static final int LONGEST_UNIT = 40;
    static final int MOST_LINKS = 5;
    /** Addresses and files together. */
    static final int MOST_EVIDENCE = 5;

    static final int LONGEST_LINK = 500;
    static final int MINUTES_OF_A_DAY = 24 * 60;

    public Activity {
        links = List.copyOf(links);
    }

    /** The minutes between start and end; negative when the end lies before the start. */
    public int duration() {
        return endMinute() - startMinute();
    }

    int startMinute() {
        return startsAt.toSecondOfDay() / 60;
    }

    int endMinute() {
        return endsAt.equals(LocalTime.MIDNIGHT) ? MINUTES_OF_A_DAY : endsAt.toSecondOfDay() / 60;
    }

    boolean overlaps(Activity other) {
        return startMinute() < other.endMinute() && other.startMinute() < endMinute();
    }
}

package id.kinerja.evaluation;

import id.kinerja.organization.SuperiorChanges.Cause;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A segment that was asked for or rated, and whose days were cut otherwise before the year was concluded (segmen sebelum dibagi
 * ulang): nothing of it counts.
 *
 * @param rater the name of who was the rater of its days then; none when there was none
 * @param recutAt when the year was cut anew
 * @param cause because of what; none when that is not known
 * @param rated who rated it; none when nobody had
 */
record FormerSegment(
        LocalDate startsOn,
        LocalDate endsOn,
        String unit,
        String post,
        @Nullable String rater,
        Instant recutAt,
        @Nullable Cause cause,
        @Nullable Rating resultRating,
        @Nullable Rating behaviourRating,
        @Nullable String note,
        Explanation.@Nullable Act rated) {}

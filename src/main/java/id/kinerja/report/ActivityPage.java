package id.kinerja.report;

import id.kinerja.attachment.Attachment;
import id.kinerja.page.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The page on which one activity is written.
 *
 * @param input what its fields hold
 * @param kept when what is typed was kept, worded; empty when the page shows what is saved
 * @param saved whether the activity is part of the report already
 * @param reason why the last return concerns it; empty when it does not
 * @param status where the report stands
 * @param closed whether the day may not be reported, whatever the activities
 * @param options the indicators to choose from, and the additional duty
 * @param indicators the ids of the indicators
 * @param places the places to choose from
 * @param files the files that stand with it
 * @param filesPage where they are added and removed; empty while the activity is not saved
 */
record ActivityPage(
        UUID id,
        LocalDate day,
        ActivityInput input,
        String kept,
        boolean saved,
        String reason,
        ReportStatus status,
        boolean closed,
        List<Option> options,
        Set<UUID> indicators,
        List<Option> places,
        List<Attachment> files,
        String filesPage) {

    /** The same page with other fields. */
    ActivityPage with(ActivityInput typed) {
        return new ActivityPage(
                id, day, typed, kept, saved, reason, status, closed, options, indicators, places, files, filesPage);
    }
}

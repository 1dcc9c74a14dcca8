package id.kinerja.report;

import id.kinerja.attachment.Attachment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A daily report as pages show it, worded in the language of who reads.
 *
 * @param id none while nobody has written anything about the day
 * @param version changes with every change, so that nobody submits what another window changed
 * @param submitted when it was submitted last, worded; empty before
 * @param overdue since when the decision is overdue, worded; empty while it is not
 * @param minutes the effective minutes of all activities
 * @param remarks what the rules say, refusals first
 * @param events what happened, the newest first
 * @param rounds the returns, the newest first
 */
record ReportSheet(
        @Nullable UUID id,
        UUID employeeId,
        String employee,
        LocalDate day,
        ReportStatus status,
        int round,
        int version,
        String submitted,
        String overdue,
        List<Line> lines,
        int minutes,
        List<Remark> remarks,
        List<Event> events,
        List<Round> rounds) {

    /** Whether a rule refuses the report as it is. */
    public boolean refused() {
        return remarks.stream().anyMatch(Remark::refuses);
    }

    /** Whether the day itself may not be reported, whatever the activities. */
    public boolean closed() {
        return remarks.stream()
                .anyMatch(remark -> remark.refuses() && remark.field().equals("day"));
    }

    /** The warnings and refusals of the day as a whole. */
    public List<Remark> dayRemarks() {
        return remarks.stream().filter(remark -> remark.activity() == 0).toList();
    }

    /** The warnings and refusals of one activity. */
    public List<Remark> remarksOf(int activity) {
        return remarks.stream().filter(remark -> remark.activity() == activity).toList();
    }

    /** What to read before deciding: the warnings as sentences. */
    public List<String> warnings() {
        return remarks.stream()
                .filter(remark -> !remark.refuses())
                .map(Remark::text)
                .toList();
    }

    /**
     * An activity.
     *
     * @param reason why the last return concerns it; empty when it does not
     */
    public record Line(
            int number,
            UUID id,
            String indicator,
            String description,
            String output,
            String time,
            int minutes,
            String place,
            List<String> links,
            List<Attachment> files,
            String reason) {}

    /** What a rule says, in words. */
    public record Remark(boolean refuses, int activity, String field, String text) {}

    /** Something that happened, in words. */
    public record Event(String what, String when, String who, int round, String reason) {}

    /**
     * A return: the reasons, and what was changed since; the changes are those up to the next round.
     *
     * @param number the round that was returned
     * @param common the reason for the report as a whole; empty when there is none
     */
    public record Round(int number, String common, List<Reason> reasons, List<Change> changes) {}

    /** Why an activity was returned. */
    public record Reason(String activity, String text) {}

    /** A difference: which part of which activity, before and after. */
    public record Change(UUID activityId, String activity, String field, String before, String after) {}
}

package id.kinerja.feedback;

import id.kinerja.attachment.Attachment;
import id.kinerja.target.Behaviour;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as readers other than its giver see it (umpan balik berkelanjutan). Of anonymous feedback nothing tells who
 * gave it: neither what the giver is to the employee, nor the day, nor a file.
 *
 * @param reference under which it is known; not the id that its giver knows
 * @param resultId the result that it is about; none when it is about a behaviour
 * @param resultText what the result said when it was given; empty for a behaviour
 * @param behaviour the behaviour that it is about; none when it is about a result
 * @param kind what the giver is to the employee; none when anonymous
 * @param giver the giver's name, or "A for B"; none when anonymous
 * @param day that it is about; none when anonymous
 * @param month the month of that day
 * @param links https addresses of evidence
 * @param files evidence files; none when anonymous
 */
public record GivenFeedback(
        UUID reference,
        @Nullable UUID resultId,
        String resultText,
        @Nullable Behaviour behaviour,
        @Nullable GiverKind kind,
        @Nullable String giver,
        @Nullable LocalDate day,
        YearMonth month,
        String text,
        List<String> links,
        List<Attachment> files) {

    /** Named by day, then the anonymous by month, and within it by chance. */
    static final Comparator<GivenFeedback> ORDER = Comparator.comparing(GivenFeedback::anonymous)
            .thenComparing(GivenFeedback::month)
            .thenComparing(GivenFeedback::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(GivenFeedback::reference);

    /** Whether nobody learns who gave it. */
    public boolean anonymous() {
        return giver == null;
    }

    static GivenFeedback of(Feedback one, List<Attachment> files) {
        boolean named = !one.anonymous();
        return new GivenFeedback(
                one.reference(),
                one.row().resultId(),
                one.row().resultText(),
                one.row().behaviour(),
                named ? one.kind() : null,
                named ? one.giverName() : null,
                named ? one.day() : null,
                YearMonth.from(one.day()),
                one.text(),
                one.links(),
                named ? files : List.of());
    }

    /**
     * The days that feedback is looked for.
     *
     * @param since only what was given after this moment; none for all
     * @param until only what was given up to this moment; none for all
     */
    public record Span(
            LocalDate from,
            LocalDate to,
            @Nullable Instant since,
            @Nullable Instant until) {

        boolean holds(Instant givenAt) {
            return (since == null || givenAt.isAfter(since)) && (until == null || !givenAt.isAfter(until));
        }
    }
}

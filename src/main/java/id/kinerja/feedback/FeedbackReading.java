package id.kinerja.feedback;

import id.kinerja.attachment.Attachment;
import id.kinerja.attachment.Attachments;
import id.kinerja.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads feedback for everybody but its givers. */
@Service
@Transactional(readOnly = true)
class FeedbackReading implements ContinuousFeedback {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final FeedbackStore store;
    private final FeedbackSettings settings;
    private final Attachments attachments;
    private final WorkingCalendar calendar;

    FeedbackReading(FeedbackStore store, FeedbackSettings settings, Attachments attachments, WorkingCalendar calendar) {
        this.store = store;
        this.settings = settings;
        this.attachments = attachments;
        this.calendar = calendar;
    }

    @Override
    public List<GivenFeedback> forOthers(UUID employee, GivenFeedback.Span span) {
        return within(span, store.about(employee, span.from(), span.to()));
    }

    @Override
    public List<GivenFeedback> forEmployee(UUID employee, GivenFeedback.Span span) {
        return within(span, store.shownTo(employee, settings.leastGivers(), calendar.today(), span.from(), span.to()));
    }

    /** All that an employee may read about themselves, the newest month first. */
    List<GivenFeedback> received(UUID employee) {
        var all = shown(store.shownTo(employee, settings.leastGivers(), calendar.today(), FIRST, calendar.today()));
        return all.stream()
                .sorted((one, other) -> one.month().equals(other.month())
                        ? GivenFeedback.ORDER.compare(one, other)
                        : other.month().compareTo(one.month()))
                .toList();
    }

    /** The files of feedback by its id; anonymous feedback has none. */
    Map<UUID, List<Attachment>> files(Collection<Feedback> feedback) {
        List<UUID> named = feedback.stream()
                .filter(one -> !one.anonymous())
                .map(Feedback::id)
                .toList();
        return attachments.of(FeedbackAttachments.KIND, named).stream()
                .collect(Collectors.groupingBy(file -> file.place().caseId()));
    }

    private List<GivenFeedback> within(GivenFeedback.Span span, List<Feedback> found) {
        return shown(found.stream().filter(one -> span.holds(one.givenAt())).toList());
    }

    private List<GivenFeedback> shown(List<Feedback> found) {
        Map<UUID, List<Attachment>> files = files(found);
        return found.stream()
                .map(one -> GivenFeedback.of(one, files.getOrDefault(one.id(), List.of())))
                .sorted(GivenFeedback.ORDER)
                .toList();
    }
}

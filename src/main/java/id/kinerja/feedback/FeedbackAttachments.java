package id.kinerja.feedback;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.AttachmentOwner;
import id.kinerja.attachment.AttachmentsClosed;
import id.kinerja.audit.CaseMatters;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of named feedback. Anonymous feedback has none: a file's name, and what office programs and cameras write into
 * it, tell who made it.
 */
@Component
class FeedbackAttachments implements AttachmentOwner, CaseMatters {

    static final String KIND = "feedback";

    private final FeedbackStore store;
    private final Changing changing;
    private final Policy policy;
    private final MessageSource messages;

    FeedbackAttachments(FeedbackStore store, Changing changing, Policy policy, MessageSource messages) {
        this.store = store;
        this.changing = changing;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Holder> holder(SignedIn asker, AttachedTo place) {
        return store.find(place.caseId())
                .filter(one -> place.part() == null && !one.anonymous() && one.withdrawnAt() == null)
                .map(one -> holder(asker, one));
    }

    private Holder holder(SignedIn asker, Feedback feedback) {
        return new Holder(
                // named feedback is handed over when it is given
                feedback.as(Matter.FEEDBACK, asker, policy).at(Stage.HANDED_OVER),
                feedback.as(Matter.FEEDBACK_GIVER, asker, policy),
                asker.is(feedback.giverId()) ? feedback.givenFor() : null,
                messages.getMessage(
                        "feedback.files.of", new Object[] {feedback.employeeName()}, LocaleContextHolder.getLocale()),
                "/feedback/given",
                changing.open(feedback));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(AttachedTo place) {
        if (!changing.open(store.lock(place.caseId()).orElseThrow())) {
            throw new AttachmentsClosed("feedback.closed", List.of());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public int room(AttachedTo place) {
        return most() - store.find(place.caseId()).orElseThrow().links().size();
    }

    @Override
    public int most() {
        return FeedbackInput.MOST_EVIDENCE;
    }

    @Override
    public Matter matter() {
        return Matter.FEEDBACK;
    }

    @Override
    public String sql() {
        return """
                select id, employee_id, 'HANDED_OVER' as stage from feedback
                where id = any(:cases) and not anonymous and withdrawn_at is null""";
    }
}

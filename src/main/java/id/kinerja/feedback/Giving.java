package id.kinerja.feedback;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.Attachments;
import id.kinerja.feedback.Feedback.Said;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives, changes and withdraws feedback. */
@Service
@Transactional
class Giving {

    private final FeedbackStore store;
    private final Givers givers;
    private final FeedbackSettings settings;
    private final Changing changing;
    private final FeedbackPlans plans;
    private final Policy policy;
    private final Attachments attachments;
    private final FeedbackTrail trail;

    Giving(
            FeedbackStore store,
            Givers givers,
            FeedbackSettings settings,
            Changing changing,
            FeedbackPlans plans,
            Policy policy,
            Attachments attachments,
            FeedbackTrail trail) {
        this.store = store;
        this.givers = givers;
        this.settings = settings;
        this.changing = changing;
        this.plans = plans;
        this.policy = policy;
        this.attachments = attachments;
        this.trail = trail;
    }

    /**
     * What somebody may give feedback on today.
     *
     * @throws NotVisible when it is nobody to whom the person may give any
     */
    Offer offer(SignedIn me, UUID employee) {
        Giver to = givers.of(me, employee).orElseThrow(NotVisible::new);
        return new Offer(to, settings.anonymous(to.kind()), plans.givenOn(changing.today(), employee));
    }

    /** The same, about to be shown. */
    Offer show(SignedIn me, UUID employee) {
        Offer offer = offer(me, employee);
        if (!offer.plans().none()) {
            trail.shown(me, offer);
        }
        return offer;
    }

    /**
     * Gives it. The same id gives it once: what is repeated changes nothing.
     *
     * @return whether it is new
     * @throws NotVisible when the id is that of other feedback
     */
    boolean give(SignedIn me, UUID id, Offer offer, Said said) {
        UUID self = Objects.requireNonNull(me.employeeId());
        var now = new FeedbackStore.Given(changing.now(), changing.today());
        if (store.add(id, self, offer.to(), offer.anonymous(), said, now)) {
            trail.given(me, mine(me, id));
            return true;
        }
        if (!mine(me, id).employeeId().equals(offer.to().employee())) {
            throw new NotVisible();
        }
        return false;
    }

    /** @throws NotVisible when it is not this person's, or no longer, or it is withdrawn */
    Feedback mine(SignedIn me, UUID id) {
        return requireMine(me, store.find(id).orElseThrow(NotVisible::new));
    }

    /** The newest established plans of the employee that it may be about. */
    OfferedPlans plansOf(Feedback feedback) {
        return plans.of(feedback);
    }

    /** Whether its giver may still change it. */
    boolean changeable(Feedback feedback) {
        return changing.open(feedback);
    }

    /**
     * Changes what was given; the former words are kept beside it. What is the same changes nothing.
     *
     * @throws FeedbackClosed when it is too late
     * @throws ChangedMeanwhile when it was changed since that version
     */
    void change(SignedIn me, UUID id, int version, Said said) {
        Feedback before = toChange(me, id);
        if (before.version() == version && before.words().equals(said.words())) {
            return;
        }
        store.keep(id, changing.now());
        if (!store.change(id, version, said)) {
            throw new ChangedMeanwhile(before);
        }
        trail.changed(me, before, said.words());
    }

    /**
     * Withdraws it, with its files.
     *
     * @throws FeedbackClosed when it is too late
     */
    void withdraw(SignedIn me, UUID id) {
        Feedback feedback = toChange(me, id);
        attachments.removeAt(new AttachedTo(FeedbackAttachments.KIND, id, null), feedback.givenFor());
        store.withdraw(id, changing.now());
        trail.withdrawn(me, feedback);
    }

    private Feedback toChange(SignedIn me, UUID id) {
        Feedback feedback = requireMine(me, store.lock(id).orElseThrow(NotVisible::new));
        if (!changing.open(feedback)) {
            throw new FeedbackClosed();
        }
        return feedback;
    }

    private Feedback requireMine(SignedIn me, Feedback feedback) {
        policy.require(me, Right.WRITE, feedback.as(Matter.FEEDBACK_GIVER, me, policy));
        if (feedback.withdrawnAt() != null) {
            throw new NotVisible();
        }
        return feedback;
    }

    /**
     * What somebody may say to whom.
     *
     * @param anonymous whether it would be shown without the giver's name
     * @param plans the employee's newest established plans; without one there is nothing to give feedback on
     */
    record Offer(Giver to, boolean anonymous, OfferedPlans plans) {}

    /** That it is too late to change what was given. */
    static final class FeedbackClosed extends RuntimeException {}

    /** That it was changed in between. */
    static final class ChangedMeanwhile extends RuntimeException {

        private final transient Feedback stored;

        ChangedMeanwhile(Feedback stored) {
            this.stored = stored;
        }

        Feedback stored() {
            return stored;
        }
    }
}

package id.kinerja.reward;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.Attachments;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.Cases;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Actor;
import id.kinerja.reward.Nomination.Written;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes, submits and withdraws nominations, as who nominates does. */
@Service
@Transactional
class Nominating {

    private final NominationStore store;
    private final Nominations nominations;
    private final NominationRules rules;
    private final Nominators nominators;
    private final RewardAccess access;
    private final Attachments attachments;
    private final Recorded recorded;

    Nominating(
            NominationStore store,
            Nominations nominations,
            NominationRules rules,
            Nominators nominators,
            RewardAccess access,
            Attachments attachments,
            Recorded recorded) {
        this.store = store;
        this.nominations = nominations;
        this.rules = rules;
        this.nominators = nominators;
        this.access = access;
        this.attachments = attachments;
        this.recorded = recorded;
    }

    /** Where what happened is written down, and how the case begins. */
    @Component
    record Recorded(RewardHistory history, Trail trail, Cases cases, Clock clock) {}

    /**
     * Begins a draft, whose rules were checked. The same id begins one once: what is repeated changes nothing.
     *
     * @throws NotVisible when the id is that of another nomination
     */
    void begin(SignedIn me, UUID id, UUID nominee, Written written) {
        UUID self = Objects.requireNonNull(me.employeeId());
        String principal = nominators.principalOf(me, nominee);
        boolean isNew = store.add(
                id, nominee, self, principal, written, recorded.clock().instant());
        if (!isNew && !access.toWrite(me, id).nomineeId().equals(nominee)) {
            throw new NotVisible();
        }
    }

    /**
     * Changes a draft, whose rules were checked.
     *
     * @throws CaseMoved when it was changed since that version, or submitted
     */
    void change(SignedIn me, UUID id, int version, Written written) {
        Nomination before = access.toWrite(me, id);
        boolean same = before.version() == version && before.written().equals(written);
        if (!same && !store.change(id, version, written)) {
            throw new CaseMoved(id);
        }
    }

    /**
     * Throws a draft away, with its files.
     *
     * @throws CaseMoved when it is none any more
     */
    void discard(SignedIn me, UUID id) {
        Nomination nomination = access.toWrite(me, id);
        attachments.removeAt(
                new AttachedTo(Nominations.PROCESS, id, null),
                actor(me, nomination).principal());
        if (!store.discard(id)) {
            throw new CaseMoved(id);
        }
    }

    /**
     * Submits a draft: its eligibility is checked at once.
     *
     * @throws CaseMoved when it was submitted before
     * @throws Refused when it cannot be submitted
     * @throws org.springframework.dao.DuplicateKeyException when another nomination of the nominee is open
     */
    void submit(SignedIn me, UUID id) {
        Nomination nomination = access.toWrite(me, id);
        if (nomination.state() != RewardState.DRAFT) {
            throw new CaseMoved(id);
        }
        rules.obstacle(me, nomination).ifPresent(problem -> {
            throw new Refused("", problem.code(), problem.arguments());
        });
        if (!store.submit(id, recorded.clock().instant())) {
            throw new CaseMoved(id);
        }
        Actor by = actor(me, nomination);
        recorded.history().add(id, RewardEventKind.SUBMITTED, by);
        Written written = nomination.written();
        recorded.trail()
                .record(entry(Action.REWARD_NOMINATED, nomination, by)
                        .changed(Map.of(), Map.of("ground", written.ground().name(), "award", written.award())));
        recorded.cases().start(Nominations.PROCESS, id);
    }

    /**
     * Takes a submitted nomination back; nominee and nominator read why.
     *
     * @throws CaseMoved when it has ended
     */
    void withdraw(SignedIn me, UUID id, String why) {
        Nomination nomination = access.toWrite(me, id);
        Actor by = actor(me, nomination);
        if (!nominations.stop(id, Ending.WITHDRAWN, why, by)) {
            throw new CaseMoved(id);
        }
        recorded.trail()
                .record(entry(Action.REWARD_WITHDRAWN, nomination, by)
                        .changed(
                                Map.of("state", nomination.state().name()),
                                Map.of("state", RewardState.WITHDRAWN.name()))
                        .withWords(why));
    }

    /** It is the office's: in whose place it was nominated, in that one's place it goes on. */
    private static Actor actor(SignedIn me, Nomination nomination) {
        String principal = nomination.nominatedFor();
        return new Actor(me.userName(), me.userName().equals(principal) ? null : principal);
    }

    private static Entry entry(Action action, Nomination nomination, Actor by) {
        return Entry.of(action, Nominations.PROCESS, nomination.id())
                .by(by.person())
                .onBehalfOf(by.principal())
                .fileOf(nomination.nomineeId())
                .inCase(nomination.id(), null);
    }
}

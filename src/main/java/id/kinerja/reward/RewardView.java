package id.kinerja.reward;

import id.kinerja.access.SignedIn;
import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.Attachment;
import id.kinerja.attachment.Attachments;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Actor;
import id.kinerja.organization.ActorNames;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a nomination, as far as its reader may see it; pages and answers to programs tell the same. */
@Component
class RewardView {

    /** The steps of the secretary and the head. */
    private static final Set<String> DECISIONS = Set.of("recommend", "decide");

    private final RewardAccess access;
    private final RewardHistory history;
    private final RewardFormValues values;
    private final Rechecks rechecks;
    private final Scores scores;
    private final Attachments attachments;
    private final Organization organization;

    RewardView(
            RewardAccess access,
            RewardHistory history,
            RewardFormValues values,
            Rechecks rechecks,
            Scores scores,
            Attachments attachments,
            Organization organization) {
        this.access = access;
        this.history = history;
        this.values = values;
        this.rechecks = rechecks;
        this.scores = scores;
        this.attachments = attachments;
        this.organization = organization;
    }

    Shown of(Nomination nomination, SignedIn me) {
        if (nomination.state() != RewardState.DRAFT) {
            access.opened(me, nomination);
        }
        var found = rechecks.now(nomination).found();
        OpenStep step = access.step(me, nomination).orElse(null);
        boolean mayKnow = access.maySeePredicates(me, nomination.nomineeId());
        boolean concerned = me.is(nomination.nomineeId()) || access.mayWrite(me, nomination);
        boolean over = !nomination.state().isOpen();
        List<Scores.Score> asked = nomination.state() == RewardState.SCORING ? scores.of(nomination.id()) : List.of();
        return new Shown(
                nomination,
                organization.get(nomination.nomineeId()),
                values.nominator(nomination),
                found == null ? List.of() : Finding.of(found, mayKnow, asOne(nomination, step)),
                over || !concerned,
                (int) asked.stream().filter(one -> one.given() != null).count(),
                scores.waiting(nomination.id()).size(),
                access.mayWrite(me, nomination) && nomination.state() == RewardState.DRAFT,
                access.mayWrite(me, nomination) && nomination.state().isOpen(),
                step,
                attachments.at(new AttachedTo(Nominations.PROCESS, nomination.id(), null)),
                happened(nomination));
    }

    private List<Happened> happened(Nomination nomination) {
        List<RewardEvent> events = history.of(nomination.id());
        ActorNames names = ActorNames.of(
                organization,
                events.stream()
                        .flatMap(event -> Stream.ofNullable(event.actor()))
                        .toList());
        return events.stream()
                .map(event -> new Happened(event, nameOf(event.actor(), names)))
                .toList();
    }

    /** Under what name who may not know the nominee's performance is told whether something of it is not met. */
    private static Finding.@Nullable Condition asOne(Nomination nomination, @Nullable OpenStep step) {
        if (step != null && DECISIONS.contains(step.step())) {
            return Finding.Condition.PERFORMANCE;
        }
        boolean refused = nomination.end() != null && nomination.end().kind() == Ending.NOT_ELIGIBLE;
        return refused ? Finding.Condition.REQUIREMENTS : null;
    }

    private static @Nullable String nameOf(@Nullable Actor actor, ActorNames names) {
        return actor == null ? null : names.of(actor);
    }

    /**
     * A nomination as somebody sees it.
     *
     * @param nominator by name, and in whose place
     * @param averageShown whether the reader may know the committee's average: nominee and nominator when it is over
     * @param given how many members have scored, while they are asked
     * @param waiting how many members are waited for
     * @param changeable whether the reader may change, submit or discard it
     * @param withdrawable whether the reader may withdraw it
     * @param step the step that waits for the reader
     */
    record Shown(
            Nomination nomination,
            Employee nominee,
            String nominator,
            List<Finding> findings,
            boolean averageShown,
            int given,
            int waiting,
            boolean changeable,
            boolean withdrawable,
            @Nullable OpenStep step,
            List<Attachment> files,
            List<Happened> events) {}

    /** An event and who did it; none when the system did. */
    record Happened(RewardEvent event, @Nullable String actor) {}
}

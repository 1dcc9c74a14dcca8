package id.kinerja.notice;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.engine.Takeovers;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tasks that are escalated to somebody: shown, and taken over (eskalasi, pengambilalihan). */
@Service
public class Escalations {

    private final Notices notices;
    private final Superordinates superordinates;
    private final Takeovers takeovers;

    Escalations(Notices notices, Superordinates superordinates, Takeovers takeovers) {
        this.notices = notices;
        this.superordinates = superordinates;
        this.takeovers = takeovers;
    }

    /**
     * A task that is escalated to the person.
     *
     * @throws NotVisible when it is not, and never was
     * @throws id.kinerja.engine.AlreadyHandled when it was completed or taken over meanwhile
     * @throws id.kinerja.engine.CaseMoved when it ended without being completed, or waits for somebody else by itself
     */
    public OpenNotice get(String taskId, SignedIn me) {
        OpenNotice found = notices.escalation(taskId, me);
        if (found != null) {
            return found;
        }
        if (notices.wasEscalated(taskId, me)) {
            throw takeovers.whatBecameOf(taskId);
        }
        throw new NotVisible();
    }

    /**
     * Takes the task over from who has it; it is the person's from then on, or the official's in whose place the person acts.
     *
     * @throws NotVisible when it is not escalated to the person, or is nobody's to take over
     * @throws id.kinerja.engine.AlreadyHandled when it was completed or taken over meanwhile
     * @throws id.kinerja.engine.CaseMoved when it ended without being completed, or waits for somebody else by itself
     */
    public void takeOver(String taskId, SignedIn me) {
        OpenNotice escalated = get(taskId, me);
        if (!escalated.mayTakeOver() || !isStillAbove(escalated, me)) {
            throw new NotVisible();
        }
        takeovers.takeOver(escalated.task(), me, escalated.official(), escalated.role());
    }

    /** Superiors may have changed since it was escalated: the next pass tells the new one. */
    private boolean isStillAbove(OpenNotice escalated, SignedIn me) {
        String account = superordinates.of(List.of(escalated.task())).account(escalated.task());
        if (account == null) {
            return escalated.role() != null;
        }
        return account.equals(escalated.official() == null ? me.userName() : escalated.official());
    }
}

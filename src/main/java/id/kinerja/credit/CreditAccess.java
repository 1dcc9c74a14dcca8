package id.kinerja.credit;

import id.kinerja.access.Appraisal;
import id.kinerja.access.Matter;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see somebody's angka kredit: who may read the handed-over ratings from which it follows. */
@Component
@Transactional
class CreditAccess {

    /** What it is called where its reading is recorded. */
    private static final String CREDIT = "credit";

    private final Credits credits;
    private final Policy policy;
    private final OpenedFiles opened;

    CreditAccess(Credits credits, Policy policy, OpenedFiles opened) {
        this.credits = credits;
        this.policy = policy;
        this.opened = opened;
    }

    boolean mayRead(SignedIn me, UUID employee) {
        return policy.may(me, Right.READ, ratings(employee));
    }

    /**
     * Somebody's angka kredit; reading that of another is recorded.
     *
     * @throws id.kinerja.access.NotVisible when this person may not see it
     */
    Credit opened(SignedIn me, UUID employee) {
        policy.require(me, Right.READ, ratings(employee));
        Credit credit = credits.of(employee);
        if (!me.is(employee)) {
            String principal = policy.principalOf(me, Right.READ, Matter.RATING, employee);
            opened.opened(me, principal, employee, CREDIT, employee);
        }
        return credit;
    }

    private static Appraisal ratings(UUID employee) {
        return Matter.RATING.of(employee).at(Stage.HANDED_OVER);
    }
}

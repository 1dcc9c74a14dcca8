package id.kinerja.access;

import id.kinerja.organization.RosterRight;
import org.springframework.stereotype.Component;

/** A roster is administration, on the page and for programs alike. */
@Component
class RosterRightByTable implements RosterRight {

    private final Policy policy;

    RosterRightByTable(Policy policy) {
        this.policy = policy;
    }

    @Override
    public boolean isGiven() {
        return CurrentPerson.get()
                .filter(me -> policy.may(me, Right.WRITE, Matter.ADMINISTRATION))
                .isPresent();
    }
}

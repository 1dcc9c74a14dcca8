package id.kinerja.reward;

import id.kinerja.access.Appraisal;
import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Posting;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may nominate whom today: superiors and who stands in for them, and colleagues. */
@Component
@Transactional(readOnly = true)
class Nominators {

    private final Organization organization;
    private final Policy policy;
    private final WorkingCalendar calendar;

    Nominators(Organization organization, Policy policy, WorkingCalendar calendar) {
        this.organization = organization;
        this.policy = policy;
        this.calendar = calendar;
    }

    boolean mayNominate(SignedIn me, UUID employee) {
        UUID self = me.employeeId();
        return self != null
                && !me.is(employee)
                && organization.works(self, calendar.today())
                && policy.may(me, Right.WRITE, toNominate(self, employee));
    }

    /** The user name of the official in whose place alone somebody nominates; none who does it by an own right. */
    @Nullable
    String principalOf(SignedIn me, UUID employee) {
        UUID self = me.employeeId();
        return self == null || areColleagues(self, employee)
                ? null
                : policy.principalOf(me, Right.WRITE, Matter.NOMINATION, employee);
    }

    private Appraisal toNominate(UUID self, UUID employee) {
        return Matter.NOMINATION.of(employee).with(Relation.COLLEAGUE, () -> areColleagues(self, employee));
    }

    /** Whether two have the same superior, or hold posts in the same unit and neither reports to the other. */
    private boolean areColleagues(UUID one, UUID other) {
        var both = List.of(one, other);
        var superiors = organization.superiorsOf(both, calendar.today());
        UUID superior = superiors.get(one);
        UUID others = superiors.get(other);
        if (superior != null && superior.equals(others)) {
            return true;
        }
        if (other.equals(superior) || one.equals(others)) {
            return false;
        }
        var posts = organization.postingsOf(both, calendar.today());
        Posting post = posts.get(one);
        Posting beside = posts.get(other);
        return post != null && beside != null && post.unitId().equals(beside.unitId());
    }
}

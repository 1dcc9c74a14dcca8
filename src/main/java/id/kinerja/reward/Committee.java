package id.kinerja.reward;

import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who scores a nomination (tim penilai penghargaan): who has the role, but neither the nominee nor who nominated. Each scores
 * in person; nobody stands in.
 */
@Component
class Committee {

    /** Fewer make no committee. */
    static final int LEAST = 3;

    /** More make none either: nobody picks among them. */
    static final int MOST = 10;

    private final Identities identities;
    private final Barred barred;
    private final Scores scores;
    private final Organization organization;
    private final WorkingCalendar calendar;

    Committee(
            Identities identities, Barred barred, Scores scores, Organization organization, WorkingCalendar calendar) {
        this.identities = identities;
        this.barred = barred;
        this.scores = scores;
        this.organization = organization;
        this.calendar = calendar;
    }

    /** The members who may score it, by user name. Who has left the government is none. */
    List<String> ableFor(Nomination nomination) {
        Set<String> members = barred.free(nomination, identities.membersOf(Role.REWARD_COMMITTEE));
        var known = organization.byUserNames(members);
        return members.stream()
                .filter(member -> {
                    Employee employee = known.get(member);
                    return employee == null || organization.works(employee.id(), calendar.today());
                })
                .sorted()
                .toList();
    }

    /** Whether those who may score it, with those who have, are from three to ten. */
    boolean isWholeFor(Nomination nomination) {
        Set<String> all = new HashSet<>(ableFor(nomination));
        all.addAll(scores.givenBy(nomination.id()));
        return all.size() >= LEAST && all.size() <= MOST;
    }

    /** Those who may score it and have not. */
    List<String> toAsk(Nomination nomination) {
        Set<String> given = scores.givenBy(nomination.id());
        return ableFor(nomination).stream()
                .filter(member -> !given.contains(member))
                .toList();
    }
}

package id.kinerja.evaluation;

import id.kinerja.access.OpenAccounts;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Exclusions;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.settings.Settings;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a segment is asked from: the rater of that time; when that person has left, died or cannot sign in (and nobody stands in), another by a
 * setting, since no source says who. Where the one who was asked did not answer, who is the rater now rates in that place.
 */
@Component
@Transactional(readOnly = true)
class SegmentRaters {

    private final Organization organization;
    private final Exclusions exclusions;
    private final WorkingCalendar calendar;
    private final Settings settings;
    private final OpenAccounts accounts;

    SegmentRaters(
            Organization organization,
            Exclusions exclusions,
            WorkingCalendar calendar,
            Settings settings,
            OpenAccounts accounts) {
        this.organization = organization;
        this.exclusions = exclusions;
        this.calendar = calendar;
        this.settings = settings;
        this.accounts = accounts;
    }

    /** The account of who is asked; none for the personnel admins. Never the employee. */
    @Nullable
    String of(UUID employee, Segment segment) {
        if (segment.passedOn()) {
            return today(employee).map(Employee::userName).orElse(null);
        }
        Optional<Employee> rater = able(employee, segment.raterId());
        if (rater.isEmpty()) {
            rater = switch (settings.get(EvaluationSettings.ABSENT_RATER)) {
                case EvaluationSettings.SUPERIOR -> above(employee, segment).or(() -> today(employee));
                case EvaluationSettings.LAST -> today(employee);
                default -> Optional.empty();
            };
        }
        return rater.map(Employee::userName).orElse(null);
    }

    /** The superior of the rater on the segment's last day. */
    private Optional<Employee> above(UUID employee, Segment segment) {
        return segment.raterId() == null
                ? Optional.empty()
                : organization.superiorOf(segment.raterId(), segment.endsOn()).flatMap(one -> able(employee, one.id()));
    }

    private Optional<Employee> today(UUID employee) {
        return organization.superiorOf(employee, calendar.today()).flatMap(one -> able(employee, one.id()));
    }

    private Optional<Employee> able(UUID employee, @Nullable UUID person) {
        return Optional.ofNullable(person)
                .filter(one -> !one.equals(employee))
                .filter(one -> organization.works(one, calendar.today()) && !exclusions.isClosed(one))
                .map(organization::get)
                .filter(one -> one.userName() != null && accounts.reaches(one.userName(), EvaluationSteps.PROCESS));
    }
}

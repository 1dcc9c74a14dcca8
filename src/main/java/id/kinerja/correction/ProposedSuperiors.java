package id.kinerja.correction;

import id.kinerja.engine.Refused;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.ReportingLines;
import id.kinerja.page.Formats;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is recorded as superior, and who can be. */
@Component
class ProposedSuperiors {

    private final Organization organization;
    private final ReportingLines lines;
    private final Formats formats;

    ProposedSuperiors(Organization organization, ReportingLines lines, Formats formats) {
        this.organization = organization;
        this.lines = lines;
        this.formats = formats;
    }

    /** Who is recorded on a day; none when nobody is. */
    @Nullable
    UUID recorded(UUID employee, LocalDate on) {
        return organization.superiorOf(employee, on).map(Employee::id).orElse(null);
    }

    /**
     * That somebody can be the superior on the day on which it is reported.
     *
     * @throws Refused when not
     */
    void requireToReport(UUID employee, UUID proposed, LocalDate today) {
        require("proposed", employee, proposed, today);
        if (lines.wouldTurnBack(employee, proposed, today)) {
            throw new Refused("proposed", "correction.refused.circle");
        }
    }

    /**
     * That somebody can be the superior from a day on, until the next change that is recorded for the employee.
     *
     * @throws Refused when not; naming the first day on which they would be above each other
     */
    void requireToDecide(UUID employee, UUID proposed, LocalDate from) {
        require("decision", employee, proposed, from);
        lines.turnsBackOn(employee, proposed, from).ifPresent(day -> {
            throw new Refused("decision", "correction.refused.circle-on", formats.day(day));
        });
    }

    private void require(String field, UUID employee, UUID proposed, LocalDate on) {
        if (proposed.equals(employee)) {
            throw new Refused(field, "correction.refused.self");
        }
        if (organization.postingOf(proposed, on).isEmpty()) {
            throw new Refused(field, "correction.refused.not-working");
        }
    }
}

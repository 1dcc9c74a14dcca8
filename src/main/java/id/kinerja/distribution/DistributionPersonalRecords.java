package id.kinerja.distribution;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where a rating of the person left the pattern, and why, and which unit's result it was taken from; once the evaluation was
 * handed over.
 */
@Component
class DistributionPersonalRecords implements PersonalRecords {

    private static final int PLACE = 92;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("rating-deviations", PLACE, Set.of(), """
                select q.year, q.number as "quarter", d.rated_at as "at", d.grade as "unitGrade", d.people, d.reason,
                       person_name(d.rated_by) as "ratedBy", person_name(d.rated_for) as "onBehalfOf",
                       person_name(d.reason_by) as "reasonBy", d.reason_at as "reasonAt"
                from rating_deviation d join evaluation e on e.id = d.evaluation_id join period q on q.id = e.period_id
                where e.employee_id = :employee and e.handed_over_at is not null order by q.year, q.number, d.round
                """),
                PersonalSection.of("head-ratings", PLACE, Set.of(), """
                select q.year, q.number as "quarter", h.kept_at as "at", u.code as "unit", h.grade as "unitGrade",
                       h.decision_version as "version", h.rule
                from head_rating h join evaluation e on e.id = h.evaluation_id join period q on q.id = e.period_id
                     join unit u on u.id = h.unit_id
                where e.employee_id = :employee and e.handed_over_at is not null order by h.kept_at, e.id
                """));
    }
}

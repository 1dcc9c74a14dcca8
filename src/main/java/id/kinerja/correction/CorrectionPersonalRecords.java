package id.kinerja.correction;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reports that the recorded superior is wrong: a person's own, and those of others that name the person. */
@Component
class CorrectionPersonalRecords implements PersonalRecords {

    private static final int PLACE = 57;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("superior-corrections", PLACE, Set.of("superior_correction.employee_id"), """
                        select c.reported_at as "at", person_name(c.reported_by) as "by", r.titled_name as "recorded",
                               p.titled_name as "proposed", c.reason, c.outcome, c.valid_from as "from", c.comment,
                               person_name(c.decided_by) as "decidedBy", c.decided_at as "decidedAt", case_moves(c.id) as "moves"
                        from superior_correction c join employee p on p.id = c.proposed_id
                             left join employee r on r.id = c.recorded_id
                        where c.employee_id = :employee order by c.reported_at, c.id
                        """),
                // of others no more than that the person is named as a superior
                PersonalSection.of(
                        "named-as-superior",
                        PLACE + 1,
                        Set.of("superior_correction.recorded_id", "superior_correction.proposed_id"),
                        """
                        select reported_at as "at", recorded_id is not distinct from :employee as "recordedOne",
                               outcome, valid_from as "from"
                        from superior_correction where :employee in (recorded_id, proposed_id) order by reported_at, id
                        """));
    }
}

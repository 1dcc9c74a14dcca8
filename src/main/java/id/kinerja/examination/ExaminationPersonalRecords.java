package id.kinerja.examination;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** By which letters a person was examined, by whom and why. */
@Component
class ExaminationPersonalRecords implements PersonalRecords {

    private static final int PLACE = 59;

    @Override
    public List<PersonalSection> sections() {
        return List.of(PersonalSection.of("examinations", PLACE, Set.of("examination.employee_id"), """
                select e.opened_at as "at", person_name(e.auditor) as "by", e.letter_number as "letterNumber", e.reason,
                       e.first_day as "from", e.last_day as "lastDay", e.closed_at as "closedAt"
                from examination e where e.employee_id = :employee order by e.opened_at, e.id
                """));
    }
}

package id.kinerja.cycle;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a person is told about periods, which could not be opened for them, and for which days they are not evaluated; why an
 * opening failed is the system's own words for who mends it.
 */
@Component
class CyclePersonalRecords implements PersonalRecords {

    private static final int PLACE = 60;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("announcements", PLACE, Set.of("announcement_reader.employee_id"), """
                        select p.year, p.kind as "periodKind", case when p.kind = 'QUARTER' then p.number end as "quarter",
                               a.ends_on as "until", a.reason, a.announced_at as "at"
                        from announcement_reader r join announcement a on a.id = r.announcement_id
                             join period p on p.id = a.period_id
                        where r.employee_id = :employee order by a.announced_at, a.id
                        """),
                PersonalSection.of("failed-openings", PLACE + 1, Set.of("period_opening_failure.employee_id"), """
                        select p.year, p.kind as "periodKind", case when p.kind = 'QUARTER' then p.number end as "quarter",
                               f.failed_at as "at"
                        from period_opening_failure f join period_opening o on o.id = f.opening_id
                             join period p on p.id = o.period_id
                        where f.employee_id = :employee order by f.failed_at, f.opening_id
                        """),
                PersonalSection.of("exclusions", PLACE + 5, Set.of("exclusion.employee_id"), """
                        select e.id, e.kind as "exclusionKind", e.starts_on as "from", e.ends_on as "until",
                               e.document_number as "letter", e.document_date as "letterDate", e.note,
                               e.recorded_at as "at", person_name(e.recorded_by) as "by", e.withdrawn_at as "withdrawnAt",
                               person_name(e.withdrawn_by) as "withdrawnBy", e.withdrawal_reason as "reason"
                        from exclusion e where e.employee_id = :employee order by e.starts_on, e.recorded_at, e.id
                        """));
    }
}

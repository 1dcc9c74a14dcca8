package id.kinerja.organization;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the organisation knows about a person. */
@Component
class OrganizationPersonalRecords implements PersonalRecords {

    private static final int PLACE = 30;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("person", PLACE, Set.of("employee.id", "employee.nip", "employee.user_name"), """
                        select nip, kind, titled_name as "name", email, user_name as "account" from employee where id = :employee
                        """),
                PersonalSection.of("names", PLACE + 1, Set.of("employee_version.employee_id"), """
                        select valid_from as "from", valid_to - 1 as "until", titled_name as "name", kind, email
                        from employee_version where employee_id = :employee order by valid_from
                        """),
                PersonalSection.of(
                        "posts", PLACE + 2, Set.of("holding.employee_id", "head_of_government.employee_id"), """
                        select h.valid_from as "from", h.valid_to - 1 as "until", p.title as "post",
                               coalesce(v.name, u.code) as "unit", h.grade, h.held_since as "heldSince"
                        from holding h join post p on p.id = h.post_id join unit u on u.id = p.unit_id
                             left join unit_version v on v.unit_id = u.id and v.valid_from <= h.valid_from
                                  and (v.valid_to is null or v.valid_to > h.valid_from)
                        where h.employee_id = :employee
                        union all
                        select valid_from, valid_to - 1, title, null, null, null
                        from head_of_government where employee_id = :employee
                        order by 1
                        """),
                PersonalSection.of("superiors", PLACE + 3, Set.of("reporting_line.employee_id"), """
                        select l.valid_from as "from", l.valid_to - 1 as "until", s.titled_name as "superior"
                        from reporting_line l join employee s on s.id = l.superior_id
                        where l.employee_id = :employee order by l.valid_from
                        """),
                PersonalSection.of(
                        "acting",
                        PLACE + 4,
                        Set.of(
                                "acting_appointment.principal_id",
                                "acting_appointment.stand_in_id",
                                "acting_appointment.own_cases_by",
                                "acting_head.person_id"),
                        """
                        select a.valid_from as "from", a.valid_to - 1 as "until", a.kind, p.titled_name as "principal",
                               s.titled_name as "standIn", o.titled_name as "ownCasesBy", a.letter_number as "letterNumber",
                               to_jsonb(a.processes) as "processes", person_name(a.granted_by) as "grantedBy",
                               a.granted_at as "grantedAt", person_name(a.revoked_by) as "revokedBy",
                               a.revoked_at as "revokedAt", a.revoked_why as "reason"
                        from acting_appointment a join employee p on p.id = a.principal_id
                             join employee s on s.id = a.stand_in_id left join employee o on o.id = a.own_cases_by
                        where :employee in (a.principal_id, a.stand_in_id, a.own_cases_by)
                        union all
                        select h.valid_from, h.valid_to - 1, 'PLT', h.post_title, p.titled_name, null, h.letter_number, null,
                               person_name(h.granted_by), h.granted_at, person_name(h.revoked_by), h.revoked_at, h.revoked_why
                        from acting_head h join employee p on p.id = h.person_id where h.person_id = :employee
                        order by "grantedAt"
                        """),
                PersonalSection.of(
                        "roster-lines",
                        PLACE + 5,
                        Set.of(
                                "roster_import_person.nip",
                                "roster_import_person.employee_id",
                                "roster_import_kept.nip"),
                        """
                        with own as (
                            select lower(name) as name from employee where id = :employee
                            union select lower(name) from employee_version where employee_id = :employee)
                        select i.uploaded_at as "at", i.effective_on as "effectiveOn", i.state, p.name,
                               p.email, p.grade, p.post_title as "post", p.unit_code as "unit", p.held_since as "heldSince"
                        from roster_import_person p join roster_import i on i.id = p.import_id
                        where p.nip = :nip and p.employee_id = :employee
                        union all
                        select i.uploaded_at, i.effective_on, i.state, case when lower(k.name) in (select name from own) then k.name end,
                               null, null, null, case when lower(k.name) in (select name from own) then k.unit_code end, null
                        from roster_import_kept k join roster_import i on i.id = k.import_id where k.nip = :nip
                        order by 1
                        """));
    }
}

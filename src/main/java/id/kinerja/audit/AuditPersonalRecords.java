package id.kinerja.audit;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the trail says about a person: who opened the own file, what was changed in it, and what the person did. With
 * what a stand-in did in the person's place stands the name, but not where the stand-in sat and which roles they have. What was
 * decided on a case stands with the case, where it is shown when it may be; who took a task of it or gave it back would tell
 * that there is one. A login that failed at an identity provider is told
 * with the time at which it did, not with the one at which the trail heard of it.
 */
@Component
class AuditPersonalRecords implements PersonalRecords {

    private static final int PLACE = 200;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("opened-file", PLACE, Set.of("audit_entry.employee_id"), """
                        select at, person_name(actor) as "by", person_name(on_behalf_of) as "onBehalfOf",
                               to_jsonb(string_to_array(roles, ',')) as "roles",
                               object_type as "object", object_id as "id"
                        from audit_entry where employee_id = :employee and action = 'FILE_OPENED' order by at, audit_entry.id
                        """),
                PersonalSection.of("changed-file", PLACE + 1, Set.of(), """
                        select at, action, person_name(actor) as "by", person_name(on_behalf_of) as "onBehalfOf",
                               object_type as "object", object_id as "id",
                               case when object_type = 'account' then reason end as "reason"
                        from audit_entry where employee_id = :employee and actor <> :account
                             and action not in ('FILE_OPENED', 'TASK_COMPLETED', 'TASK_CLAIMED', 'TASK_RELEASED',
                                                'TASK_TAKEN_BACK')
                        order by at, audit_entry.id
                        """),
                PersonalSection.of(
                        "own-acts", PLACE + 2, Set.of("audit_entry.actor", "audit_entry.on_behalf_of"), """
                        select coalesce(case when action = 'LOGIN_FAILED' then (after ->> 'happenedAt')::timestamptz end, at) as "at",
                               action, case when actor <> :account then person_name(actor) end as "by",
                               person_name(on_behalf_of) as "onBehalfOf",
                               case when actor = :account then to_jsonb(string_to_array(roles, ',')) end as "roles",
                               case when actor = :account then address end as "address", object_type as "object"
                        from audit_entry where actor = :account or on_behalf_of = :account order by 1, id
                        """));
    }
}

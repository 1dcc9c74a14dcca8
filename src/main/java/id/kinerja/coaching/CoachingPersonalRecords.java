package id.kinerja.coaching;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's coachings, with what was said in counselling; and that somebody's counselling was told to the person. */
@Component
class CoachingPersonalRecords implements PersonalRecords {

    private static final int PLACE = 125;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("coachings", PLACE, Set.of("coaching_case.employee_id"), """
                        select c.id, c.opened_at as "at", c.origin, c.reason, person_name(c.requested_by) as "by",
                               person_name(c.requested_for) as "onBehalfOf",
                               c.state, c.message as "comment", c.predicate_before as "predicateBefore",
                               c.period_before as "periodBefore", c.predicate_after as "predicateAfter",
                               c.period_after as "periodAfter", c.starts_on as "startsOn", c.ends_on as "endsOn",
                               c.extended_until as "extendedUntil", c.outcome,
                               case when c.outcome_reason <> 'LEFT' then c.outcome_reason end as "outcomeReason",
                               c.escalation_answer as "escalationAnswer", c.closed_at as "closedAt",
                               (select json_agg(json_build_object('gap', a.gap, 'goal', a.goal, 'actionKind', a.kind,
                                    'text', a.action, 'responsible', a.owner, 'due', a.due_on, 'measure', a.measure,
                                    'resources', nullif(a.resources, ''))
                                    order by a.position)
                                from coaching_action a where a.case_id = c.id) as "planActions",
                               (select json_agg(json_build_object('plannedOn', k.planned_on, 'superiorNote', k.superior_note,
                                    'by', person_name(k.superior_by), 'onBehalfOf', person_name(k.superior_for),
                                    'employeeNote', k.employee_note) order by k.number)
                                from coaching_check k where k.case_id = c.id) as "checks",
                               (select json_agg(json_build_object('at', h.happened_at, 'event', h.event,
                                    'by', person_name(h.actor), 'onBehalfOf', person_name(h.on_behalf_of),
                                    'comment', h.detail) order by h.position)
                                from coaching_event h where h.case_id = c.id) as "history",
                               case_moves(c.id) as "moves"
                        from coaching_case c where c.employee_id = :employee order by c.opened_at, c.id
                        """),
                PersonalSection.of("counselling-notes", PLACE + 1, Set.of(), """
                        select n.held_on as "day", n.written_at as "at", person_name(n.author) as "by",
                               person_name(n.author_for) as "onBehalfOf", r.titled_name as "receiver", n.note
                        from counselling_note n join coaching_case c on c.id = n.case_id
                             left join employee r on r.id = n.receiver_id
                        where c.employee_id = :employee order by n.written_at, n.id
                        """),
                // of others no more than that something was told
                PersonalSection.of("counselling-told", PLACE + 2, Set.of("counselling_note.receiver_id"), """
                        select n.written_at as "at", person_name(n.author) as "by",
                               person_name(n.author_for) as "onBehalfOf"
                        from counselling_note n where n.receiver_id = :employee order by n.written_at, n.id
                        """));
    }
}

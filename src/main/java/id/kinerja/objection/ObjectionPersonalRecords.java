package id.kinerja.objection;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's own objections with everything that both sides said and what was decided. */
@Component
class ObjectionPersonalRecords implements PersonalRecords {

    private static final int PLACE = 92;

    @Override
    public List<PersonalSection> sections() {
        return List.of(PersonalSection.of("objections", PLACE, Set.of("objection.employee_id"), """
                select q.year, q.number as "quarter", o.id, o.filed_at as "at", person_name(o.filed_by) as "by",
                       o.part as "contested", o.reasons as "reason",
                       o.statement, person_name(o.statement_by) as "statementBy",
                       person_name(o.statement_for) as "statementFor", o.statement_at as "statementAt",
                       o.evidence, person_name(o.evidence_by) as "evidenceBy",
                       person_name(o.evidence_for) as "evidenceFor", o.evidence_at as "evidenceAt",
                       o.silent_at as "silentAt", o.gone_on as "goneOn", person_name(o.gone_on_by) as "goneOnBy",
                       person_name(o.gone_on_for) as "goneOnFor", o.gone_on_at as "goneOnAt",
                       o.escalated_at as "escalatedAt", person_name(o.escalated_to) as "escalatedTo",
                       person_name(o.taken_over_from) as "takenOverFrom", o.taken_over_at as "takenOverAt",
                       o.outcome, o.result_rating as "resultRating", o.behaviour_rating as "behaviourRating",
                       o.reason as "comment", person_name(o.decided_by) as "decidedBy",
                       person_name(o.decided_for) as "onBehalfOf", o.decided_at as "decidedAt",
                       c.former_predicate as "formerPredicate", c.former_result_rating as "formerResultRating",
                       c.former_behaviour_rating as "formerBehaviourRating",
                       c.former_decision || ' ' || c.former_version || ': ' || c.former_rule as "formerRule"
                from objection o join evaluation e on e.id = o.evaluation_id join period q on q.id = e.period_id
                     left join evaluation_contest c on c.evaluation_id = e.id
                where o.employee_id = :employee order by o.filed_at, o.id
                """));
    }
}

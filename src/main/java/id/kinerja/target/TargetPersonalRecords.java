package id.kinerja.target;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's plans with their submissions and versions. */
@Component
class TargetPersonalRecords implements PersonalRecords {

    private static final int PLACE = 70;

    /** Without ids, and without the user names of who worded an expectation, and for whom. */
    private static final String CONTENT = """
            jsonb_build_object('approach', x.content -> 'approach',
                'results', (select jsonb_agg(r - 'id' - 'superiorResultId' - 'regionalIndicatorId' || jsonb_build_object('indicators',
                                (select jsonb_agg(i - 'id') from jsonb_array_elements(r -> 'indicators') i)))
                            from jsonb_array_elements(x.content -> 'results') r),
                'behaviours', (select jsonb_agg(b - 'id' - 'writtenBy' - 'writtenFor') from jsonb_array_elements(x.content -> 'behaviours') b),
                'annex', (select jsonb_agg(a - 'id') from jsonb_array_elements(x.content -> 'annex') a))
            """;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("target-plans", PLACE, Set.of("target_plan.employee_id"), """
                        select p.year, p.id, p.approach, p.state, p.opened_at as "at", p.version_number as "version",
                               p.established_at as "establishedAt", person_name(p.established_by) as "establishedBy",
                               person_name(p.established_for) as "onBehalfOf",
                               (select person_name(t.taken_by) from target_team_turn t where t.plan_id = p.id) as "teamBy",
                               (select json_agg(json_build_object('kind', r.kind, 'text', r.text,
                                    'superiorPending', r.superior_pending,
                                    'regionalIndicator', (select n.name from strategy_indicator n where n.id = r.regional_indicator_id),
                                    'assignedBy', r.assigned_by, 'perspective', r.perspective,
                                    'indicators', (select json_agg(json_build_object('aspect', i.aspect, 'text', i.text,
                                         'target', i.target, 'unit', i.unit, 'quarters', json_build_object('kind', i.measurement,
                                             'targets', json_build_array(i.quarter1, i.quarter2, i.quarter3, i.quarter4))) order by i.position)
                                         from target_indicator i where i.result_id = r.id)) order by r.position)
                                from target_result r where r.plan_id = p.id) as "results",
                               (select json_agg(json_build_object('behaviour', b.behaviour, 'text', b.text,
                                    'by', person_name(b.written_by), 'onBehalfOf', person_name(b.written_for)) order by b.behaviour)
                                from target_behaviour b where b.plan_id = p.id) as "behaviours",
                               (select json_agg(json_build_object('kind', a.kind, 'text', a.text) order by a.kind, a.position)
                                from target_annex a where a.plan_id = p.id) as "annex",
                               case_reasons(p.id) as "reasons", case_moves(p.id) as "moves"
                        from target_plan p where p.employee_id = :employee order by p.year
                        """),
                PersonalSection.of("target-submissions", PLACE + 1, Set.of(), """
                        select p.year, x.round, x.submitted_at as "submittedAt", person_name(x.submitted_by) as "submittedBy",
                               x.comment, x.declined, x.outcome, x.decision_comment as "decisionComment",
                               person_name(x.decided_by) as "decidedBy", person_name(x.decided_for) as "onBehalfOf",
                               x.decided_at as "decidedAt", %s as "content"
                        from target_submission x join target_plan p on p.id = x.plan_id
                        where p.employee_id = :employee order by p.year, x.round
                        """.formatted(CONTENT)),
                PersonalSection.of("target-told", PLACE + 4, Set.of("target_told.employee_id"), """
                        select p.year, t.told_at as "at", t.read_at as "readAt", person_name(u.taken_by) as "teamBy",
                               t.employee_id = p.employee_id as "own"
                        from target_told t join target_plan p on p.id = t.plan_id
                             left join target_team_turn u on u.plan_id = p.id
                        where t.employee_id = :employee order by t.told_at, p.id
                        """),
                PersonalSection.of("target-amendments", PLACE + 3, Set.of(), """
                        select p.year, x.base_version as "baseVersion", x.side,
                               case x.state when 'DECLINED' then 'NOT_AGREED' else x.state end as "state", x.reason, x.wanted,
                               x.started_at as "at", person_name(x.started_by) as "by",
                               person_name(x.started_for) as "onBehalfOf", x.ended_at as "endedAt",
                               person_name(x.ended_by) as "endedBy", person_name(x.ended_for) as "endedFor",
                               x.end_reason as "endReason", x.version, %s as "content",
                               case_reasons(x.id) as "reasons", case_moves(x.id) as "moves"
                        from target_amendment x join target_plan p on p.id = x.plan_id
                        where p.employee_id = :employee order by p.year, x.started_at
                        """.formatted(CONTENT)),
                PersonalSection.of("target-moves", PLACE + 5, Set.of(), """
                        select p.year, x.version, q.title as "post", x.reason, x.answered_at as "at",
                               person_name(x.answered_by) as "by", person_name(x.answered_for) as "onBehalfOf"
                        from target_move_answer x join target_plan p on p.id = x.plan_id join post q on q.id = x.post_id
                        where p.employee_id = :employee order by x.answered_at, x.id
                        """),
                PersonalSection.of("target-versions", PLACE + 2, Set.of(), """
                        select p.year, x.version, x.established_at as "establishedAt",
                               person_name(x.established_by) as "establishedBy",
                               person_name(x.established_for) as "onBehalfOf", %s as "content"
                        from target_plan_version x join target_plan p on p.id = x.plan_id
                        where p.employee_id = :employee order by p.year, x.version
                        """.formatted(CONTENT)));
    }
}

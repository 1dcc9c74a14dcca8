package id.kinerja.evaluation;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.Stage;
import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's evaluations: ratings, predicate with its rule, and feedback as soon as the policy lets the person see them. */
@Component
class EvaluationPersonalRecords implements PersonalRecords {

    private static final int PLACE = 90;

    /** What the result says in the version of the plan that is evaluated. */
    private static final String RESULT = """
            select x ->> 'text' from target_plan_version v cross join jsonb_array_elements(v.content -> 'results') x
            where v.plan_id = e.plan_id and v.version = e.plan_version and x ->> 'id' = %s.result_id::text
            """;

    /** What was realised of the indicators of a row of results. */
    private static final String FIGURES = """
            select json_agg(json_build_object('text', (
                select i ->> 'text' from target_plan_version v cross join jsonb_array_elements(v.content -> 'results') x
                     cross join jsonb_array_elements(x -> 'indicators') i
                where v.plan_id = e.plan_id and v.version = e.plan_version and i ->> 'id' = f.key),
                'realisation', f.value) order by f.key)
            from jsonb_each_text(%s.figures) f
            """;

    private final Policy policy;

    EvaluationPersonalRecords(Policy policy) {
        this.policy = policy;
    }

    @Override
    public List<PersonalSection> sections() {
        return List.of(evaluations(), submissions());
    }

    private PersonalSection evaluations() {
        return PersonalSection.of("evaluations", PLACE, Set.of("evaluation.employee_id"), """
                select q.year, q.kind as "periodKind", case when q.kind = 'QUARTER' then q.number end as "quarter", e.id, e.opened_at as "at", e.round,
                       e.submitted_at as "submittedAt", e.submission_message as "comment",
                       case when e.judged then e.result_rating end as "resultRating",
                       case when e.judged then e.behaviour_rating end as "behaviourRating",
                       case when e.judged then e.predicate end as "predicate",
                       case when e.judged then e.predicate_basis end as "basis",
                       case when e.judged then e.predicate_decision || ' ' || e.predicate_version || ': ' || e.predicate_rule end
                           as "rule",
                       case when e.judged then e.general_feedback end as "feedback",
                       case when e.judged then person_name(e.rated_by) end as "ratedBy",
                       case when e.judged then person_name(e.rated_for) end as "onBehalfOf",
                       case when e.judged then e.rated_at end as "ratedAt",
                       e.handed_over_at as "handedOverAt", e.acknowledgement, e.acknowledged_at as "acknowledgedAt",
                       e.contestable_until as "contestableUntil",
                       e.acknowledgement_remark as "remark", e.follow_up as "followUp",
                       e.follow_up_decision || ' ' || e.follow_up_version || ': ' || e.follow_up_rule as "followUpRule",
                       c.contested_at as "contestedAt", c.outcome as "contest", person_name(c.decided_by) as "decidedBy",
                       c.decided_at as "decidedAt", c.former_predicate as "formerPredicate",
                       c.former_result_rating as "formerResultRating", c.former_behaviour_rating as "formerBehaviourRating",
                       c.former_decision || ' ' || c.former_version || ': ' || c.former_rule as "formerRule",
                       (select json_agg(json_build_object('text', (%s), 'realisation', r.realisation, 'figures', (%s), 'note', r.note,
                            'feedback', case when e.judged then r.feedback end) order by r.result_id)
                        from evaluation_result r where r.evaluation_id = e.id) as "results",
                       (select json_agg(json_build_object('from', g.starts_on, 'until', g.ends_on, 'unit', g.unit_name,
                            'resultRating', case when e.judged then g.result_rating end,
                            'behaviourRating', case when e.judged then g.behaviour_rating end,
                            'note', case when e.judged then g.note end,
                            'by', case when e.judged then person_name(g.rated_by) end,
                            'onBehalfOf', case when e.judged then person_name(g.rated_for) end) order by g.number)
                        from evaluation_segment g where g.evaluation_id = e.id) as "segments",
                       (select json_agg(json_build_object('from', g.starts_on, 'until', g.ends_on, 'unit', g.unit_name,
                            'resultRating', g.result_rating, 'behaviourRating', g.behaviour_rating, 'note', g.note,
                            'by', person_name(g.rated_by), 'onBehalfOf', person_name(g.rated_for)) order by g.recut_at, g.starts_on)
                        from evaluation_segment_former g
                        where g.evaluation_id = e.id and g.rated_at is not null and e.judged) as "formerSegments",
                       (select json_agg(json_build_object('behaviour', b.behaviour, 'feedback', b.feedback) order by b.behaviour)
                        from evaluation_behaviour b where b.evaluation_id = e.id and e.judged) as "behaviours",
                       (select json_agg(json_build_object('at', h.happened_at, 'event', h.event, 'round', h.round,
                            'by', person_name(h.actor), 'onBehalfOf', person_name(h.on_behalf_of), 'comment', h.detail)
                            order by h.position)
                        from evaluation_event h
                        where h.evaluation_id = e.id and (e.judged or h.event not in ('RATED', 'DERIVED', 'SEGMENT_RATED'))) as "history",
                       case_reasons(e.id) as "reasons", case_moves(e.id) as "moves"
                from (select *, rated_at is not null
                             and case when handed_over_at is null then :seenWhenRated else :seenWhenHandedOver end as judged
                      from evaluation where employee_id = :employee) e
                     join period q on q.id = e.period_id
                     left join evaluation_contest c on c.evaluation_id = e.id
                order by q.year, q.number
                """.formatted(
                                RESULT.formatted("r"), FIGURES.formatted("r")))
                .with("seenWhenRated", ownIsShown(Stage.RATED))
                .with("seenWhenHandedOver", ownIsShown(Stage.HANDED_OVER));
    }

    private static PersonalSection submissions() {
        return PersonalSection.of(
                "self-assessments", PLACE + 1, Set.of(), """
                select q.year, q.kind as "periodKind", case when q.kind = 'QUARTER' then q.number end as "quarter", s.round, (%s) as "text", s.realisation, (%s) as "figures", s.note, s.days, s.activities, s.minutes
                from evaluation_submission s join evaluation e on e.id = s.evaluation_id join period q on q.id = e.period_id
                where e.employee_id = :employee order by q.year, q.number, s.round, s.result_id
                """.formatted(RESULT.formatted("s"), FIGURES.formatted("s")));
    }

    private boolean ownIsShown(Stage stage) {
        return policy.gives(Relation.OWN, Right.READ, Matter.RATING, stage);
    }
}

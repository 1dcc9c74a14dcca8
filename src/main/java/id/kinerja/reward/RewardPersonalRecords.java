package id.kinerja.reward;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nominations of a person, those that the person made, and what the person gave as a member of the committee. */
@Component
class RewardPersonalRecords implements PersonalRecords {

    private static final int PLACE = 130;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("rewards", PLACE, Set.of("reward_case.nominee_id"), """
                        select c.submitted_at as "at", c.ground, c.award, c.reason, c.description, c.state,
                               n.titled_name as "nominator", person_name(c.nominated_for) as "onBehalfOf",
                               array_to_json(c.obstacles) as "obstacles", c.found_predicate as "predicate", c.found_period as "period",
                               case when c.state in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'STOPPED') then c.average end as "average",
                               c.recommendation, c.letter_number as "letterNumber", c.letter_date as "letterDate",
                               c.ending, c.ending_reason as "endingReason",
                               (select json_agg(json_build_object('at', h.happened_at, 'event', h.event,
                                    'by', person_name(h.actor), 'onBehalfOf', person_name(h.on_behalf_of)) order by h.position)
                                from reward_event h where h.case_id = c.id) as "history"
                        from reward_case c join employee n on n.id = c.nominator_id
                        where c.nominee_id = :employee and c.state <> 'DRAFT' order by c.begun_at, c.id
                        """),
                // of others no more than who was nominated, and why in the words of whose nomination it is
                PersonalSection.of(
                        "own-nominations",
                        PLACE + 1,
                        Set.of("reward_case.nominator_id", "reward_case.nominated_for"),
                        """
                        select c.begun_at as "at", p.titled_name as "nominee", person_name(c.nominated_for) as "onBehalfOf",
                               c.ground, c.award, c.state, w.reason, w.description
                        from reward_case c join employee p on p.id = c.nominee_id
                             left join reward_case w on w.id = c.id and (c.nominated_for is null or c.nominated_for = :account)
                        where c.nominator_id = :employee or c.nominated_for = :account order by c.begun_at, c.id
                        """),
                PersonalSection.of("own-scores", PLACE + 2, Set.of("reward_score.member"), """
                        select s.asked_at as "at", p.titled_name as "nominee", c.award, array_to_json(s.scores) as "scores",
                               s.remark as "comment", s.scored_at as "scoredAt"
                        from reward_score s join reward_case c on c.id = s.case_id join employee p on p.id = c.nominee_id
                        where s.member = :account order by s.asked_at, s.id
                        """));
    }
}

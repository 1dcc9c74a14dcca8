package id.kinerja.reward;

import id.kinerja.engine.CaseFacts;
import org.springframework.stereotype.Component;

/** Where the scores of single members stand by their table. */
@Component
class ScoringFacts implements CaseFacts {

    @Override
    public String process() {
        return Nominations.SCORING;
    }

    @Override
    public boolean decidedBySuperior() {
        return false;
    }

    @Override
    public String query() {
        return """
                select s.id, case when s.scored_at is not null then 'SCORED' when s.lapsed_at is not null then 'LAPSED'
                                  else 'ASKED' end as state,
                       case when s.scored_at is null and s.lapsed_at is null then 'scoreNomination' end as step,
                       c.nominee_id as employee, cast(null as text) as waits_for
                from reward_score s join reward_case c on c.id = s.case_id
                """;
    }
}

package id.kinerja.reward;

import id.kinerja.engine.CaseFacts;
import org.springframework.stereotype.Component;

/** Where nominations stand by their table; a draft is no case yet. */
@Component
class RewardFacts implements CaseFacts {

    @Override
    public String process() {
        return Nominations.PROCESS;
    }

    @Override
    public boolean decidedBySuperior() {
        return false;
    }

    @Override
    public String query() {
        return """
                select id, state, case state
                    when 'CHECKING' then 'checkEligibility'
                    when 'COMPLETING' then 'completeCommittee'
                    when 'SCORING' then 'waitForScores'
                    when 'RECOMMENDING' then 'recommendReward'
                    when 'DECIDING' then 'decideReward' end as step,
                    nominee_id as employee, 'ROLE' as waits_for
                from reward_case where state <> 'DRAFT'
                """;
    }
}

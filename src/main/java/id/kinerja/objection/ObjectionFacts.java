package id.kinerja.objection;

import id.kinerja.engine.CaseFacts;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where objections stand by their table. Both sides are asked at once; what they and who decides have to do is for them
 * alone, and nobody stands in.
 */
@Component
class ObjectionFacts implements CaseFacts {

    @Override
    public String process() {
        return Objections.PROCESS;
    }

    @Override
    public boolean decidedBySuperior() {
        return false;
    }

    @Override
    public Set<String> sharedTerms() {
        return Set.of("explainRating", "addEvidence");
    }

    /** Who had a hand in the rating, or explains it, does not decide. */
    @Override
    public Optional<String> barred() {
        return Optional.of("""
                select o.id, step.step, one.account
                from objection o
                     join evaluation e on e.id = o.evaluation_id
                     cross join (values ('goOnWithout'), ('decideObjection')) step (step)
                     cross join lateral (
                        values (e.rated_by), (e.rated_for), (o.respondent)
                        union
                        select part.account from evaluation_segment s
                             cross join lateral (values (s.asked), (s.rated_by), (s.rated_for)) part (account)
                        where s.evaluation_id = e.id) one (account)
                where o.outcome is null and one.account is not null
                """);
    }

    @Override
    public String query() {
        return """
                select id, state, step, employee_id as employee, waits_for
                from (
                    select *, case
                        when outcome is not null then outcome
                        when gone_on_at is not null or evidence_at is not null and (respondent is null or statement_at is not null)
                            then 'HEARD'
                        else 'FILED' end as state
                    from objection) o
                cross join lateral (
                    select 'explainRating' as step, '=' || respondent as waits_for
                        where state = 'FILED' and respondent is not null and statement_at is null
                    union all
                    select 'addEvidence', 'EMPLOYEE' where state = 'FILED' and evidence_at is null
                    union all
                    select 'statementsLate', null where state = 'FILED' and silent_at is null
                    union all
                    select 'goOnWithout', '=' || decider where state = 'FILED' and silent_at is not null
                    union all
                    select 'decideObjection', '=' || decider where state = 'HEARD'
                    union all
                    select null, null where state in ('CONFIRMED', 'CHANGED')) steps
                """;
    }
}

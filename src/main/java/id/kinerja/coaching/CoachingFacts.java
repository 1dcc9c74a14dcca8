package id.kinerja.coaching;

import id.kinerja.engine.CaseFacts;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where coachings stand by their tables; during a check both are waited for at once, each until the note is there. */
@Component
class CoachingFacts implements CaseFacts {

    @Override
    public String process() {
        return Coachings.PROCESS;
    }

    /**
     * Plan and notes are those of the two who work together; who stands above is told that they are late, and gets them the night after the
     * superior's account was closed.
     */
    @Override
    public boolean mayBeTakenOver() {
        return false;
    }

    @Override
    public Set<String> sharedTerms() {
        return Set.of("superiorNote", "employeeNote");
    }

    /** Who wrote a plan, or in whose place it was written, does not approve it. */
    @Override
    public Optional<String> barred() {
        return Optional.of("""
                select c.id, 'approvePlan' as step, author.account
                from coaching_case c
                     cross join lateral (
                        select actor, on_behalf_of from coaching_event
                        where case_id = c.id and event = 'SUBMITTED' order by position desc limit 1) written
                     cross join lateral (values (written.actor), (written.on_behalf_of)) author (account)
                where c.state = 'APPROVING' and author.account is not null
                """);
    }

    @Override
    public String query() {
        return """
                select id, state, case state
                    when 'DRAFTING' then 'draftCoaching'
                    when 'AGREEING' then 'agreePlan'
                    when 'APPROVING' then 'approvePlan'
                    when 'RUNNING' then 'waitForCheck'
                    when 'CLOSING' then 'closeCoaching'
                    when 'ESCALATED' then 'followEscalation' end as step,
                    employee_id as employee,
                    case state when 'DRAFTING' then 'SUPERIOR' when 'AGREEING' then 'EMPLOYEE'
                               when 'APPROVING' then 'OFFICIAL' end as waits_for
                from coaching_case where state <> 'CHECKING'
                union all
                select c.id, c.state, side.step, c.employee_id, side.waits_for
                from coaching_case c
                     join coaching_check k on k.case_id = c.id and k.opened_at is not null and k.closed_at is null
                     cross join (values ('superiorNote', 'SUPERIOR'), ('employeeNote', 'EMPLOYEE')) side (step, waits_for)
                where c.state = 'CHECKING'
                  and case side.waits_for when 'SUPERIOR' then k.superior_note is null else k.employee_note is null end
                """;
    }
}

package id.kinerja.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows for tests that need many of them, past the rules and without running processes. */
final class Rows {

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People in the unit and post of somebody, who report to them; their names begin with a text. */
    List<UUID> reportsOf(UUID superior, String name, int first, int last) {
        return jdbc.sql("""
                        with made as (
                            insert into employee (id, nip, kind, name, user_name)
                            select gen_random_uuid(), '7' || substr(h, 1, 17), 'PNS', :name || n, '7' || substr(h, 1, 17)
                            from (select n, translate(md5(:name || n), 'abcdef', '012345') h
                                  from generate_series(:first, :last) n) x
                            returning id, kind, name),
                        held as (
                            insert into holding (employee_id, post_id, grade, held_since, valid_from)
                            select m.id, h.post_id, 'III/a', date '2020-01-01', date '2020-01-01'
                            from made m, holding h where h.employee_id = :superior),
                        named as (
                            insert into employee_version (employee_id, kind, name, valid_from)
                            select id, kind, name, date '2020-01-01' from made),
                        led as (
                            insert into reporting_line (employee_id, superior_id, valid_from)
                            select id, :superior, date '2020-01-01' from made)
                        select id from made
                        """)
                .param("name", name)
                .param("first", first)
                .param("last", last)
                .param("superior", superior)
                .query(UUID.class)
                .list();
    }

    /** A submitted plan of a year for each. */
    void plans(List<UUID> people, int year) {
        jdbc.sql("insert into target_plan (id, employee_id, year, approach, state, opened_at)"
                        + " select gen_random_uuid(), e, :year, 'QUANTITATIVE', 'SUBMITTED', now()"
                        + " from unnest(cast(:people as uuid[])) e")
                .param("year", year)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** An evaluation of a period for each; rated, and handed over to some. */
    void evaluations(List<UUID> people, UUID period) {
        jdbc.sql("""
                        insert into evaluation (id, employee_id, period_id, plan_id, plan_version, opened_at, round,
                            submitted_at, result_rating, behaviour_rating, general_feedback, rated_by, rated_at, predicate,
                            predicate_decision, predicate_version, predicate_rule, predicate_basis, handed_over_at)
                        select gen_random_uuid(), e, :period, gen_random_uuid(), 1, now(), 1,
                            now(), 'MEETS', 'MEETS', 'Baik', 'uji', now(), 'GOOD',
                            'performance-predicate', 1, 'r', 'b', case when n % 2 = 0 then now() end
                        from unnest(cast(:people as uuid[])) with ordinality x(e, n)
                        """)
                .param("period", period)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** A task about each one's plan of a year, which waits for an account. */
    void tasks(List<UUID> people, int year, String account) {
        jdbc.sql("""
                        with cases as (
                            select p.id, d.id_ definition from target_plan p,
                                (select id_ from public.act_re_procdef where key_ = 'target-setting'
                                 order by version_ desc limit 1) d
                            where p.year = :year and p.employee_id = any(:people)),
                        executions as (
                            insert into public.act_ru_execution
                                (id_, rev_, proc_inst_id_, business_key_, proc_def_id_, is_active_, is_concurrent_, is_scope_,
                                 is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
                            select 'x' || id, 1, 'x' || id, cast(id as text), definition, true, false, true, false, 1, 0, 1
                            from cases)
                        insert into public.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
                            task_def_key_, assignee_, priority_, create_time_, suspension_state_)
                        select 't' || id, 1, 'x' || id, 'x' || id, definition, 'Putuskan SKP', 'decidePlan', :account, 50,
                            now(), 1
                        from cases
                        """)
                .param("year", year)
                .param("people", people.toArray(UUID[]::new))
                .param("account", account)
                .update();
    }

    /** An objection to each one's result, which an account decides. */
    void objections(List<UUID> people, String decider) {
        of(people, """
                insert into objection (id, evaluation_id, employee_id, part, reasons, filed_by, filed_at, decider)
                select gen_random_uuid(), e.id, e.employee_id, 'BOTH', 'Kurang tepat', 'uji', now(), :who
                from evaluation e where e.employee_id = any(:people)
                """, decider);
    }

    /** A coaching of each. */
    void coachings(List<UUID> people) {
        of(people, """
                insert into coaching_case (id, employee_id, origin, opened_at, state)
                select gen_random_uuid(), e, :who, now(), 'DRAFTING' from unnest(cast(:people as uuid[])) e
                """, "SUPERIOR");
    }

    /** The fourth quarter, in which each is not evaluated. */
    void exclusions(List<UUID> people) {
        of(people, """
                insert into exclusion (id, employee_id, kind, closing, starts_on, ends_on, document_number, document_date, note,
                    recorded_at, recorded_by)
                select gen_random_uuid(), e, 'STUDY', false, date '2026-10-01', date '2026-12-31', 'SK 1', date '2026-08-01', '',
                    now(), :who from unnest(cast(:people as uuid[])) e
                """, "uji");
    }

    /** An appointment for a day long ago, by which each stood in for somebody. */
    void standIns(List<UUID> people, UUID principal) {
        of(people, """
                insert into acting_appointment (id, principal_id, stand_in_id, kind, letter_number, valid_from, valid_to,
                    granted_by, granted_at)
                select gen_random_uuid(), cast(:who as uuid), e, 'PLH', '800/1', day, day + 1, 'uji', now()
                from unnest(cast(:people as uuid[])) with ordinality x(e, n),
                     lateral (select date '1950-01-01' + cast(n as integer)
                              + (select cast(count(*) as integer) from acting_appointment
                                 where principal_id = cast(:who as uuid)) as day) y
                """, principal.toString());
    }

    /** An examination of each by an auditor. */
    void examinations(List<UUID> people, String auditor) {
        of(people, """
                insert into examination (id, employee_id, auditor, letter_number, reason, first_day, last_day, opened_at)
                select gen_random_uuid(), e, :who, '700/1', 'Pengaduan', date '2026-07-01', date '2026-07-31', now()
                from unnest(cast(:people as uuid[])) e
                """, auditor);
    }

    /** A reward that was granted to each, whom somebody nominated. */
    void rewards(List<UUID> people, UUID nominator) {
        of(people, """
                insert into reward_case (id, nominee_id, nominator_id, ground, award, reason, state, begun_at, submitted_at,
                    letter_number, letter_date, decided_by, decided_at)
                select gen_random_uuid(), e, cast(:who as uuid), 'PRAISE', 'Teladan', 'Baik', 'GRANTED', now(), now(),
                    'SK 2', date '2026-07-01', 'uji', now() from unnest(cast(:people as uuid[])) e
                """, nominator.toString());
    }

    /** What each did in the nomination of one person. */
    void rewardEvents(List<UUID> people, UUID nominee) {
        of(people, """
                insert into reward_event (id, case_id, happened_at, event, actor)
                select gen_random_uuid(), c.id, now(), 'SCORED', e.user_name
                from employee e, reward_case c where e.id = any(:people) and c.nominee_id = cast(:who as uuid)
                """, nominee.toString());
    }

    /** What each set for one unit, one after the other. */
    void unitResults(List<UUID> people, UUID unit, UUID period) {
        of(people, """
                insert into unit_result (id, unit_id, period_id, round, grade, reason, set_by, set_at)
                select gen_random_uuid(), cast(:who as uuid), '%s', r.last + row_number() over (), 'GOOD', 'Baik', e.user_name, now()
                from employee e, (select coalesce(max(round), 0) as last from unit_result
                                  where unit_id = cast(:who as uuid) and period_id = '%s') r
                where e.id = any(:people)
                """.formatted(period, period), unit.toString());
    }

    /** What somebody said of each, and each of somebody. */
    void feedback(List<UUID> people, UUID other) {
        of(people, """
                insert into feedback (id, employee_id, plan_id, plan_version, behaviour, day, text, giver_id, kind, anonymous,
                    given_on, given_at)
                select gen_random_uuid(), case when about then e else cast(:who as uuid) end, gen_random_uuid(), 1, 'LOYAL',
                    date '2026-05-04', 'Baik', case when about then cast(:who as uuid) else e end,
                    case when about then 'SUPERIOR' else 'SUBORDINATE' end, false, date '2026-05-04', now()
                from unnest(cast(:people as uuid[])) e, (values (true), (false)) x(about)
                """, other.toString());
    }

    /** Each one's task, which somebody is late with, escalated to an account. */
    void escalations(List<UUID> people, String recipient) {
        of(people, """
                with due as (
                    update public.act_ru_task t set due_date_ = timestamp '2026-07-01 12:00' from target_plan p
                    where t.id_ = 't' || p.id and p.employee_id = any(:people) returning t.id_, t.assignee_)
                insert into notice (id, task_id, process, kind, stage, due_on, recipient, kept_by, made_at)
                select gen_random_uuid(), id_, 'target-setting', 'ESCALATED', 0, date '2026-07-01', :who, assignee_, now()
                from due
                """, recipient);
    }

    /** An account of each, with a role. */
    void accounts(List<UUID> people, String group) {
        of(people, """
                with named as (select user_name from employee where id = any(:people)),
                users as (insert into public.act_id_user (id_, rev_) select user_name, 1 from named)
                insert into public.act_id_membership (user_id_, group_id_) select user_name, :who from named
                """, group);
    }

    /** A unit that nobody leads for each, under the same id. */
    void vacantPosts(List<UUID> people, UUID parent) {
        of(people, """
                with made as (insert into unit (id, code) select e, 'LOWONG-' || e from unnest(cast(:people as uuid[])) e
                    returning id)
                insert into unit_version (unit_id, name, kind, parent_id, valid_from)
                select id, 'Unit lowong', 'BIDANG', cast(:who as uuid), date '2020-01-01' from made
                """, parent.toString());
    }

    /** That each one's account is closed. */
    void closed(List<UUID> people, String by) {
        of(people, """
                insert into account (user_name, must_change_password, created_at, created_by, closed_at, closed_by, closed_why)
                select user_name, false, now(), 'uji', now(), :who, 'Pensiun' from employee where id = any(:people)
                """, by);
    }

    /** A mail to each that could not be sent. */
    void mails(List<UUID> people, String problem) {
        of(people, """
                insert into mail_digest (id, recipient, day, made_at, state, tries, next_try_at, ended_at, problem)
                select gen_random_uuid(), user_name, date '1999-01-01', now(), 'FAILED', 5, now(), now(), :who
                from employee where id = any(:people)
                """, problem);
    }

    /** A doubtful line of an import for each. */
    void issues(List<UUID> people, UUID imported) {
        of(people, """
                insert into roster_import_issue (import_id, severity, source, line, field, value, code, arguments)
                select cast(:who as uuid), 'DOUBTFUL', 'ROSTER', n, 'NIP', 'baris', 'organization.import.encoding', '{}'
                from unnest(cast(:people as uuid[])) with ordinality x(e, n)
                """, imported.toString());
    }

    private void of(List<UUID> people, String insert, String who) {
        jdbc.sql(insert)
                .param("people", people.toArray(UUID[]::new))
                .param("who", who)
                .update();
    }

    /** Removes all of them, with everything about them. */
    void remove(List<UUID> people) {
        for (String statement : List.of(
                "delete from unit_version where unit_id = any(:people)",
                "delete from unit where id = any(:people)",
                "delete from notice where task_id in (select 't' || id from target_plan where employee_id = any(:people))",
                "delete from mail_digest where recipient in (select user_name from employee where id = any(:people))",
                "delete from account where user_name in (select user_name from employee where id = any(:people))",
                "delete from public.act_id_membership where user_id_ in"
                        + " (select user_name from employee where id = any(:people))",
                "delete from public.act_id_user where id_ in (select user_name from employee where id = any(:people))",
                "delete from public.act_ru_task where id_ in (select 't' || id from target_plan"
                        + " where employee_id = any(:people))",
                "delete from public.act_ru_execution where id_ in (select 'x' || id from target_plan"
                        + " where employee_id = any(:people))",
                "delete from objection where employee_id = any(:people)",
                "delete from coaching_case where employee_id = any(:people)",
                "delete from exclusion where employee_id = any(:people)",
                "delete from acting_appointment where stand_in_id = any(:people)",
                "delete from examination where employee_id = any(:people)",
                "delete from reward_event where actor in (select user_name from employee where id = any(:people))",
                "delete from reward_case where nominee_id = any(:people)",
                "delete from unit_result where set_by in (select user_name from employee where id = any(:people))",
                "delete from feedback where employee_id = any(:people) or giver_id = any(:people)",
                "delete from target_plan where employee_id = any(:people)",
                "delete from evaluation where employee_id = any(:people)",
                "delete from reporting_line where employee_id = any(:people)",
                "delete from holding where employee_id = any(:people)",
                "delete from employee_version where employee_id = any(:people)",
                "delete from employee where id = any(:people)")) {
            jdbc.sql(statement).param("people", people.toArray(UUID[]::new)).update();
        }
    }
}

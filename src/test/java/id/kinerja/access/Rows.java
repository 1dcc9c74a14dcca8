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

    /** Removes all of them, with everything about them. */
    void remove(List<UUID> people) {
        for (String statement : List.of(
                "delete from public.act_ru_task where id_ in (select 't' || id from target_plan"
                        + " where employee_id = any(:people))",
                "delete from public.act_ru_execution where id_ in (select 'x' || id from target_plan"
                        + " where employee_id = any(:people))",
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

package id.kinerja.engine;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.StandIns;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Which tasks of others somebody may do today in their place: the decisions that wait for an official for whom the person
 * stands in, as far as the appointment goes, also those for which the case names the official; never in a case about the person, nor in one about the official, nor a task
 * that waits for a role, nor what the person wrote to be approved.
 *
 * <p>A task stays assigned to the official, so nothing has to move when an appointment begins, ends or is revoked.
 */
@Component
class ActingTasks {

    /** The tasks' ids; parameters {@code person} (a user name) and {@code today}. */
    private static final String IDS = """
            select s.id_
            from employee me
            join acting_on(:today) g on g.person_id = me.id
            join employee b on b.id = g.principal_id
            join public.act_ru_task s on s.assignee_ = b.user_name
            join public.act_ru_execution x on x.id_ = s.proc_inst_id_
            join public.act_re_procdef d on d.id_ = s.proc_def_id_
            where me.user_name = :person
              and (g.processes is null or d.key_ = any(g.processes))
              and not exists (select from public.act_ru_identitylink r
                              where r.task_id_ = s.id_ and r.type_ = 'candidate' and r.group_id_ is not null)
              and exists (select from (%s) f
                          where f.id = cast(x.business_key_ as uuid) and f.process = d.key_ and f.step = s.task_def_key_
                            and (f.waits_for in ('SUPERIOR', 'OFFICIAL') or left(f.waits_for, 1) = '=')
                            and f.employee <> me.id and f.employee <> g.principal_id
                            and g.own_cases = (f.employee = g.stand_in_id))
              and not exists (select from (%s) n
                              where n.id = cast(x.business_key_ as uuid) and n.process = d.key_ and n.step = s.task_def_key_
                                and n.account = :person)
            """;

    private static final String NOBODY_BARRED = "select cast(null as uuid) as id, cast(null as text) as process,"
            + " cast(null as text) as step, cast(null as text) as account where false";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final StandIns standIns;
    private final String ids;
    private final Set<String> decided;

    ActingTasks(JdbcClient jdbc, WorkingCalendar calendar, StandIns standIns, List<CaseFacts> facts) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.standIns = standIns;
        this.ids = IDS.formatted(
                facts.stream()
                        .filter(CaseFacts::decidedBySuperior)
                        .map(of -> "select id, '" + of.process() + "' as process, step, employee, waits_for from ("
                                + of.query() + ") of_one")
                        .collect(Collectors.joining(" union all ")),
                Stream.concat(Stream.of(NOBODY_BARRED), facts.stream().flatMap(ActingTasks::barred))
                        .collect(Collectors.joining(" union all ")));
        this.decided = facts.stream()
                .filter(CaseFacts::decidedBySuperior)
                .map(CaseFacts::process)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> barred(CaseFacts of) {
        return of
                .barred()
                .map(query -> "select id, '" + of.process() + "', step, account from (" + query + ") of_one")
                .stream();
    }

    /** Whether the person stands in for anybody at all today; nearly always not, which saves the larger question. */
    boolean standsIn(String person) {
        return !standIns.of(person).isEmpty();
    }

    /** Whether the person may do a task in the place of who it waits for; one statement, two for who stands in. */
    boolean may(String person, String taskId) {
        return standsIn(person)
                && with(jdbc.sql("select exists (" + ids + " and s.id_ = :task)"), person)
                        .param("task", taskId)
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Whether the person stands in today for one of these officials, as far as the appointment goes; not in what is about
     * the official.
     *
     * @param employee whom the case is about
     */
    boolean standsInFor(SignedIn person, String process, @Nullable UUID employee, @Nullable String... officials) {
        UUID self = person.employeeId();
        return self != null
                && employee != null
                && decided.contains(process)
                && standIns.of(person.userName()).stream()
                        .filter(one -> Arrays.asList(officials).contains(one.principalAccount()))
                        .filter(one -> !one.principalId().equals(employee))
                        .anyMatch(one -> standIns.actsFor(
                                self,
                                String.valueOf(one.principalAccount()),
                                Set.of(process),
                                employee,
                                calendar.today()));
    }

    /** Which of these cases wait for a decision that the person may take in another's place. */
    Set<String> tasksOf(String person, Collection<String> caseIds) {
        if (caseIds.isEmpty() || !standsIn(person)) {
            return Set.of();
        }
        return Set.copyOf(with(jdbc.sql(ids + " and x.business_key_ in (:cases)"), person)
                .param("cases", caseIds)
                .query(String.class)
                .list());
    }

    /** The ids of the first tasks that the person may do in others' places. */
    List<String> first(String person, int most) {
        return standsIn(person)
                ? with(jdbc.sql(ids + " order by s.due_date_, s.id_ limit :most"), person)
                        .param("most", most)
                        .query(String.class)
                        .list()
                : List.of();
    }

    /** A part of a statement that selects the ids; bind it by {@link #with}. */
    String ids() {
        return ids;
    }

    StatementSpec with(StatementSpec statement, String person) {
        return statement.param("person", person).param("today", calendar.today());
    }
}

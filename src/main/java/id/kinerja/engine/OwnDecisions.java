package id.kinerja.engine;

import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.AboveAdmins;
import id.kinerja.organization.Officials;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Tasks of a role that are about somebody who has the role, or about what that one wrote: for that one they are not there,
 * neither opened nor listed nor counted. Nor are, for a personnel admin, decisions about somebody above that wait for want of
 * a superior. What waits for the employee as such, and for a role only for want of an account, is no decision. A personnel
 * admin's account that is nobody's may be the second one of any of them: what is about one of them is its own.
 */
@Component
class OwnDecisions {

    /** What the tables say waits in cases about {@code :own}, other than for {@code :own}. */
    private static final String OWN = "select '%s' as process, id, step, employee from (%s) of_one"
            + " where employee = any(:own) and step is not null and waits_for is distinct from 'EMPLOYEE'";

    /** The same where a superior decides, also in cases about those who are above {@code :own}. */
    private static final String DECIDED = "select '%s' as process, id, step, employee from (%s) of_one"
            + " where employee = any(:about) and step is not null and waits_for is distinct from 'EMPLOYEE'"
            + " and (employee = any(:own) or waits_for is not null)";

    /** Steps that somebody other than the employee does not do; no case of anybody above {@code :own}. */
    private static final String BARRED =
            "select '%s' as process, id, step, cast(:self as uuid) as employee from (%s) of_one"
                    + " where account = :account";

    /** Beside a task {@code t}, its execution {@code e} and its process {@code p}. */
    private static final String NOT_LISTED = """
             and not (exists (select from public.act_ru_identitylink r
                              where r.task_id_ = t.id_ and r.type_ = 'candidate' and r.group_id_ is not null)
                and (p.key_, e.business_key_, t.task_def_key_) in (select o.process, o.id::text, o.step from (%s) o))
            """;

    private static final String LISTED = """
            select exists (select from (%s) o
                join public.act_ru_execution e on e.business_key_ = o.id::text
                join public.act_re_procdef p on p.id_ = e.proc_def_id_ and p.key_ = o.process
                join public.act_ru_task t on t.proc_inst_id_ = e.id_ and t.task_def_key_ = o.step
                join public.act_ru_identitylink r
                    on r.task_id_ = t.id_ and r.type_ = 'candidate' and r.group_id_ in (:groups))
            """;

    private static final String WHICH =
            "select distinct concat(f.process, ' ', f.id, ' ', f.step) from (%s) f where f.id = any(:cases)";

    private static final String ABOVE = """
            select distinct o.employee from (%s) o
                join public.act_ru_execution e on e.business_key_ = o.id::text
                join public.act_re_procdef p on p.id_ = e.proc_def_id_ and p.key_ = o.process
                join public.act_ru_task t on t.proc_inst_id_ = e.id_ and t.task_def_key_ = o.step
                join public.act_ru_identitylink r
                    on r.task_id_ = t.id_ and r.type_ = 'candidate' and r.group_id_ = :admins
            where o.employee is distinct from cast(:self as uuid)
            """;

    private final JdbcClient jdbc;
    private final AboveAdmins aboveAdmins;
    private final WorkingCalendar calendar;
    private final String cases;

    OwnDecisions(JdbcClient jdbc, AboveAdmins aboveAdmins, WorkingCalendar calendar, List<CaseFacts> facts) {
        this.jdbc = jdbc;
        this.aboveAdmins = aboveAdmins;
        this.calendar = calendar;
        this.cases = Stream.concat(
                        facts.stream().map(of -> (of.decidedBySuperior() ? DECIDED : OWN)
                                .formatted(of.process(), of.query())),
                        facts.stream()
                                .flatMap(
                                        of -> of.barred().map(query -> BARRED.formatted(of.process(), query)).stream()))
                .collect(Collectors.joining(" union all "));
    }

    /** Whether lists for the person have to leave some out: who has a role, and may have a case. */
    static boolean mayBe(SignedIn person) {
        return person.employeeId() == null
                ? person.has(Role.PERSONNEL_ADMIN)
                : person.roles().stream().anyMatch(role -> role != Role.EMPLOYEE);
    }

    /** A condition that leaves them out of a list, to be bound by {@link #with}; none for who cannot have any. */
    String leftOut(SignedIn person) {
        return mayBe(person) ? NOT_LISTED.formatted(cases) : "";
    }

    /** Whether a task of one of the person's roles is about the person; nearly never. */
    boolean any(SignedIn person) {
        return mayBe(person)
                && with(jdbc.sql(LISTED.formatted(cases)), person)
                        .param("groups", person.groups())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether a step that waits for a role is a decision about this person, or about somebody above. */
    boolean isAbout(SignedIn person, OpenStep step) {
        return !about(person, List.of(step)).isEmpty();
    }

    /** The tasks of those of these steps for which that holds, by one query; none where none of them waits for a role. */
    Set<String> about(SignedIn person, Collection<OpenStep> steps) {
        List<OpenStep> decisions =
                steps.stream().filter(step -> step.group() != null).toList();
        if (decisions.isEmpty() || person.employeeId() == null && !mayBe(person)) {
            return Set.of();
        }
        Set<String> found = Set.copyOf(with(jdbc.sql(WHICH.formatted(cases)), person)
                .param("cases", decisions.stream().map(OpenStep::caseId).toArray(UUID[]::new))
                .query(String.class)
                .list());
        return decisions.stream()
                .filter(step -> found.contains(step.process() + " " + step.caseId() + " " + step.step()))
                .map(OpenStep::taskId)
                .collect(Collectors.toSet());
    }

    /** Whether a personnel admin is below an employee, and so does nothing about that one in a superior's place. */
    boolean isBelow(SignedIn person, UUID employee) {
        return !person.is(employee) && about(person, own(person)).contains(employee);
    }

    /** Those above a personnel admin on whom the other personnel admins are to decide; nearly always none. */
    Set<UUID> waitingAbove(SignedIn person) {
        Set<UUID> own = own(person);
        Set<UUID> about = about(person, own);
        return about.stream().allMatch(person::is)
                ? Set.of()
                : Set.copyOf(with(jdbc.sql(ABOVE.formatted(cases)), person, own, about)
                        .param("admins", Officials.PERSONNEL_ADMINS)
                        .query(UUID.class)
                        .list());
    }

    StatementSpec with(StatementSpec statement, SignedIn person) {
        Set<UUID> own = own(person);
        return with(statement, person, own, about(person, own));
    }

    private static StatementSpec with(StatementSpec statement, SignedIn person, Set<UUID> own, Set<UUID> about) {
        return statement
                .param("self", person.employeeId())
                .param("account", person.userName())
                .param("own", own.toArray(UUID[]::new))
                .param("about", about.toArray(UUID[]::new));
    }

    /** Who the person is, or may be. */
    private Set<UUID> own(SignedIn person) {
        UUID self = person.employeeId();
        if (self != null) {
            return Set.of(self);
        }
        return person.has(Role.PERSONNEL_ADMIN) ? aboveAdmins.meantBy(null, calendar.today()) : Set.of();
    }

    /** These, and for a personnel admin those above them. */
    private Set<UUID> about(SignedIn person, Set<UUID> own) {
        Set<UUID> about = new HashSet<>(own);
        if (person.has(Role.PERSONNEL_ADMIN)) {
            about.addAll(aboveAdmins.ofAny(own, calendar.today()));
        }
        return about;
    }
}

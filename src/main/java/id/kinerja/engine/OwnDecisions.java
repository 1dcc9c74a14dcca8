package id.kinerja.engine;

import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tasks of a role that are about somebody who has the role: for that one they are not there, neither opened nor listed nor
 * counted. What waits for the employee as such, and for a role only for want of an account, is no decision.
 */
@Component
class OwnDecisions {

    /** What the tables say waits in cases about {@code :self}, other than for {@code :self}. */
    private static final String CASES =
            "select f.process, f.id, f.step from (%s) f where f.employee = :self and f.step is not null"
                    + " and f.waits_for is distinct from 'EMPLOYEE'";

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

    private final JdbcClient jdbc;
    private final String cases;

    OwnDecisions(JdbcClient jdbc, List<CaseFacts> facts) {
        this.jdbc = jdbc;
        this.cases = CASES.formatted(facts.stream()
                .map(of -> "select '" + of.process() + "' as process, id, step, employee, waits_for from (" + of.query()
                        + ") of_one")
                .collect(Collectors.joining(" union all ")));
    }

    /** Whether lists for the person have to leave some out: who has a role, and may have a case. */
    static boolean mayBe(SignedIn person) {
        return person.employeeId() != null && person.roles().stream().anyMatch(role -> role != Role.EMPLOYEE);
    }

    /** A condition that leaves them out of a list, with the parameter {@code self}; none for who cannot have any. */
    String leftOut(SignedIn person) {
        return mayBe(person) ? NOT_LISTED.formatted(cases) : "";
    }

    /** Whether a task of one of the person's roles is about the person; nearly never. */
    boolean any(SignedIn person) {
        return mayBe(person)
                && jdbc.sql(LISTED.formatted(cases))
                        .param("self", person.employeeId())
                        .param("groups", person.groups())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether a step that waits for a role is a decision about this employee. */
    boolean isAbout(@Nullable UUID employee, OpenStep step) {
        return employee != null
                && step.group() != null
                && jdbc.sql("select exists (" + cases
                                + " and f.process = :process and f.id = :case and f.step = :step)")
                        .param("self", employee)
                        .param("process", step.process())
                        .param("case", step.caseId())
                        .param("step", step.step())
                        .query(Boolean.class)
                        .single();
    }
}

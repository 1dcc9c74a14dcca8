package id.kinerja.evaluation;

import id.kinerja.access.Matter;
import id.kinerja.audit.CaseMatters;
import id.kinerja.engine.CaseDescriber;
import id.kinerja.engine.CaseDescription;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of evaluations, as the inbox lists them. */
@Component
class EvaluationCases implements CaseDescriber, CaseMatters {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    EvaluationCases(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String process() {
        return EvaluationSteps.PROCESS;
    }

    @Override
    public Map<UUID, CaseDescription> describe(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select e.id, e.employee_id, p.year, p.number
                        from evaluation e join period p on p.id = e.period_id where e.id in (:ids)
                        """)
                .param("ids", caseIds)
                .query((row, number) -> description(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("employee_id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("year")))
                .list()
                .stream()
                .collect(Collectors.toMap(CaseDescription::caseId, Function.identity()));
    }

    @Override
    public List<UUID> unfinished(UUID employeeId) {
        return jdbc.sql(
                        "select id from evaluation where employee_id = ? and acknowledged_at is null and ended_at is null")
                .param(employeeId)
                .query(UUID.class)
                .list();
    }

    private CaseDescription description(UUID id, UUID employeeId, int quarter, int year) {
        String title = messages.getMessage(
                "evaluation.period." + quarter, new Object[] {String.valueOf(year)}, LocaleContextHolder.getLocale());
        return new CaseDescription(id, employeeId, title, "/evaluations/" + id);
    }

    @Override
    public Matter matter() {
        return Matter.RATING;
    }

    @Override
    public String sql() {
        return """
                select id, employee_id,
                       case when handed_over_at is not null then 'HANDED_OVER' when rated_at is not null then 'RATED'
                            when submitted_at is not null then 'SUBMITTED' else 'DRAFT' end as stage
                from evaluation where id = any(:cases)""";
    }
}

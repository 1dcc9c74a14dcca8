package id.kinerja.target;

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

/** The cases of target plans, as the inbox lists them. */
@Component
class TargetCases implements CaseDescriber {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    TargetCases(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String process() {
        return "target-setting";
    }

    @Override
    public Map<UUID, CaseDescription> describe(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, employee_id, year from target_plan where id in (:ids)")
                .param("ids", caseIds)
                .query((row, number) -> description(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("employee_id", UUID.class)),
                        row.getInt("year")))
                .list()
                .stream()
                .collect(Collectors.toMap(CaseDescription::caseId, Function.identity()));
    }

    @Override
    public List<UUID> unfinished(UUID employeeId) {
        return jdbc.sql(
                        "select id from target_plan where employee_id = ? and state not in ('ESTABLISHED', 'EXCLUDED', 'UNFINISHED')")
                .param(employeeId)
                .query(UUID.class)
                .list();
    }

    private CaseDescription description(UUID id, UUID employeeId, int year) {
        String title = messages.getMessage(
                "target.case", new Object[] {String.valueOf(year)}, LocaleContextHolder.getLocale());
        return new CaseDescription(id, employeeId, title, "/target-plans/" + id);
    }
}

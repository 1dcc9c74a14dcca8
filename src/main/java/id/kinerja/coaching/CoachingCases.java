package id.kinerja.coaching;

import id.kinerja.engine.CaseDescriber;
import id.kinerja.engine.CaseDescription;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coachings, as the inbox lists them. */
@Component
class CoachingCases implements CaseDescriber {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    CoachingCases(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String process() {
        return Coachings.PROCESS;
    }

    @Override
    public Map<UUID, CaseDescription> describe(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        String title = messages.getMessage("coaching.case", null, LocaleContextHolder.getLocale());
        return jdbc
                .sql("select id, employee_id from coaching_case where id in (:ids)")
                .param("ids", caseIds)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new CaseDescription(id, row.getObject("employee_id", UUID.class), title, "/coaching/" + id);
                })
                .list()
                .stream()
                .collect(Collectors.toMap(CaseDescription::caseId, Function.identity()));
    }

    @Override
    public List<UUID> unfinished(UUID employeeId) {
        return jdbc.sql("select id from coaching_case where employee_id = ? and state <> 'CLOSED'")
                .param(employeeId)
                .query(UUID.class)
                .list();
    }
}

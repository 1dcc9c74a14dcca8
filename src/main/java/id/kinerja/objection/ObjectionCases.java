package id.kinerja.objection;

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

/** Objections, as the inbox lists them. */
@Component
class ObjectionCases implements CaseDescriber {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    ObjectionCases(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String process() {
        return Objections.PROCESS;
    }

    @Override
    public Map<UUID, CaseDescription> describe(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        String title = messages.getMessage("objection.case", null, LocaleContextHolder.getLocale());
        return jdbc
                .sql("select id, employee_id from objection where id in (:ids)")
                .param("ids", caseIds)
                .query((row, number) -> {
                    UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    return new CaseDescription(
                            id, row.getObject("employee_id", UUID.class), title, ObjectionPages.address(id));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(CaseDescription::caseId, Function.identity()));
    }

    @Override
    public List<UUID> unfinished(UUID employeeId) {
        return jdbc.sql("select id from objection where employee_id = ? and outcome is null")
                .param(employeeId)
                .query(UUID.class)
                .list();
    }
}

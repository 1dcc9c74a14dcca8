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

/** The cases of amendments, as the inbox lists them. */
@Component
class AmendmentCases implements CaseDescriber {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    AmendmentCases(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String process() {
        return Amendments.PROCESS;
    }

    @Override
    public Map<UUID, CaseDescription> describe(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select a.id, a.plan_id, p.employee_id, p.year from target_amendment a"
                        + " join target_plan p on p.id = a.plan_id where a.id in (:ids)")
                .param("ids", caseIds)
                .query((row, number) -> {
                    var id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    return new CaseDescription(
                            id,
                            Objects.requireNonNull(row.getObject("employee_id", UUID.class)),
                            messages.getMessage(
                                    "target.amend.case",
                                    new Object[] {row.getString("year")},
                                    LocaleContextHolder.getLocale()),
                            "/target-plans/" + row.getString("plan_id") + "/amendments/" + id);
                })
                .list()
                .stream()
                .collect(Collectors.toMap(CaseDescription::caseId, Function.identity()));
    }

    @Override
    public List<UUID> unfinished(UUID employeeId) {
        return jdbc.sql("select a.id from target_amendment a join target_plan p on p.id = a.plan_id"
                        + " where p.employee_id = ? and a.ended_at is null")
                .param(employeeId)
                .query(UUID.class)
                .list();
    }
}

package id.kinerja.reward;

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

/** Nominations, as the inbox lists them; they are submissions of who made them. */
@Component
class RewardCases implements CaseDescriber {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    RewardCases(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String process() {
        return Nominations.PROCESS;
    }

    @Override
    public Map<UUID, CaseDescription> describe(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select id, nominee_id as employee_id, id as page, award from reward_case where id in (:ids)
                        """)
                .param("ids", caseIds)
                .query((row, number) -> new CaseDescription(
                        row.getObject("id", UUID.class),
                        row.getObject("employee_id", UUID.class),
                        title(row.getString("award")),
                        "/rewards/" + row.getObject("page", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(CaseDescription::caseId, Function.identity()));
    }

    private String title(String award) {
        return messages.getMessage("reward.case.of", new Object[] {award}, LocaleContextHolder.getLocale());
    }

    @Override
    public List<UUID> unfinished(UUID employeeId) {
        return jdbc.sql("""
                        select id from reward_case
                        where nominator_id = :employee and nominated_for is null
                          and state in ('CHECKING', 'COMPLETING', 'SCORING', 'RECOMMENDING', 'DECIDING')
                        """).param("employee", employeeId).query(UUID.class).list();
    }
}

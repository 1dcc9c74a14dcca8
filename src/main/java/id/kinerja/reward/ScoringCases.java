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

/** What single members of the committee are asked, as the inbox lists it; it is the member's work, and nobody's own case. */
@Component
class ScoringCases implements CaseDescriber {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    ScoringCases(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String process() {
        return Nominations.SCORING;
    }

    @Override
    public Map<UUID, CaseDescription> describe(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select s.id, c.nominee_id as employee_id, c.id as page, c.award
                        from reward_score s join reward_case c on c.id = s.case_id where s.id in (:ids)
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
        return List.of();
    }
}

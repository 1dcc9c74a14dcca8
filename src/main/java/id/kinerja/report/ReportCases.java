package id.kinerja.report;

import id.kinerja.engine.CaseDescriber;
import id.kinerja.engine.CaseDescription;
import id.kinerja.page.Formats;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of daily reports, as the inbox lists them. */
@Component
class ReportCases implements CaseDescriber {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Formats formats;

    ReportCases(JdbcClient jdbc, MessageSource messages, Formats formats) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.formats = formats;
    }

    @Override
    public String process() {
        return DailyReports.PROCESS;
    }

    @Override
    public Map<UUID, CaseDescription> describe(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, employee_id, day from daily_report where id in (:ids)")
                .param("ids", caseIds)
                .query((row, number) -> description(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("employee_id", UUID.class)),
                        Objects.requireNonNull(row.getObject("day", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(CaseDescription::caseId, Function.identity()));
    }

    @Override
    public List<UUID> unfinished(UUID employeeId) {
        return jdbc.sql("select id from daily_report where employee_id = ? and status in ('SUBMITTED', 'RETURNED')")
                .param(employeeId)
                .query(UUID.class)
                .list();
    }

    private CaseDescription description(UUID id, UUID employeeId, LocalDate day) {
        String title = new Words(messages, formats, Map.of()).say("report.day.title", formats.day(day));
        return new CaseDescription(id, employeeId, title, "/daily-reports/of/" + employeeId + "/" + day);
    }
}

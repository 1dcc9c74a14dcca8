package id.kinerja.organization;

import id.kinerja.organization.Issue.Severity;
import id.kinerja.organization.Issue.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was found in the files of an import. */
@Service
@Transactional(readOnly = true)
class ImportIssues {

    private final JdbcClient jdbc;

    ImportIssues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of each severity; severities without any are missing. */
    Map<Severity, Long> count(UUID importId) {
        return jdbc
                .sql("select severity, count(*) from roster_import_issue where import_id = :import group by severity")
                .param("import", importId)
                .query((row, number) -> Map.entry(Severity.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every rejected and doubtful line, in the order of the lines. */
    List<Issue> toLookAt(UUID importId) {
        return list(importId, Set.of(Severity.REJECTED, Severity.DOUBTFUL), 0, Integer.MAX_VALUE);
    }

    /** What was found of some severities, in the order of the lines. */
    List<Issue> list(UUID importId, Set<Severity> severities, long offset, int most) {
        return jdbc.sql("""
                        select severity, source, line, field, value, code, arguments from roster_import_issue
                        where import_id = :import and severity = any(:severities)
                        order by source desc, line, id limit :most offset :offset
                        """)
                .param("import", importId)
                .param("severities", severities.stream().map(Severity::name).toArray(String[]::new))
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> new Issue(
                        Severity.valueOf(row.getString(1)),
                        Source.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        List.of((String[]) row.getArray(7).getArray())))
                .list();
    }
}

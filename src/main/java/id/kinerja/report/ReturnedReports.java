package id.kinerja.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose daily reports were returned, and how often. */
@Service
@Transactional(readOnly = true)
public class ReturnedReports {

    private final JdbcClient jdbc;

    ReturnedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When reports of people were returned since an instant, by person.
     *
     * @param least who had fewer returns is left out
     */
    public Map<UUID, List<Instant>> since(Instant from, int least) {
        Map<UUID, List<Instant>> returned = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.employee_id, e.at from report_event e join daily_report r on r.id = e.report_id
                        where e.kind = 'RETURNED' and e.at >= ? order by r.employee_id, e.at
                        """).param(from.atOffset(ZoneOffset.UTC)).query(row -> {
            returned.computeIfAbsent(row.getObject(1, UUID.class), one -> new ArrayList<>())
                    .add(row.getTimestamp(2).toInstant());
        });
        returned.values().removeIf(at -> at.size() < least);
        return returned;
    }
}

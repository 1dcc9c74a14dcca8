package id.kinerja.organization;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records rosters that were applied or given up, and those that were taken out. */
@Component
class RosterTrail {

    /** What an import is called where it is recorded. */
    static final String IMPORT = "roster-import";

    private final Trail trail;
    private final ImportRecords records;
    private final JdbcClient jdbc;

    RosterTrail(Trail trail, ImportRecords records, JdbcClient jdbc) {
        this.trail = trail;
        this.records = records;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(RosterImported imported) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("effectiveOn", imported.effectiveOn().toString());
        facts.put("people", imported.people());
        records.find(imported.importId()).ifPresent(roster -> {
            facts.put("uploadedBy", roster.uploadedBy());
            facts.put("confirmedBy", imported.by());
            facts.put("neededAnother", roster.needsAnother());
            facts.put("peopleNew", roster.people().added());
            facts.put("peopleChanged", roster.people().changed());
            facts.put("peopleEnded", roster.people().left());
            facts.put("unitsNew", roster.units().added());
            facts.put("unitsChanged", roster.units().changed());
            facts.put("unitsEnded", roster.units().left());
            facts.putAll(digests(roster.id()));
        });
        trail.record(Entry.of(Action.ROSTER_APPLIED, IMPORT, imported.importId())
                .by(imported.by())
                .changed(Map.of(), facts));
    }

    /** The digests of an import's files; none of files from before they were kept. */
    private Map<String, String> digests(UUID importId) {
        Map<String, String> digests = new LinkedHashMap<>();
        jdbc.sql("select roster_sha256, units_sha256 from roster_import where id = :id")
                .param("id", importId)
                .query(row -> {
                    digests.putAll(digests(row));
                });
        return digests;
    }

    private static Map<String, String> digests(ResultSet row) throws SQLException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String file : List.of("roster", "units")) {
            String digest = row.getString(file + "_sha256");
            if (digest != null) {
                digests.put(file + "Sha256", digest);
            }
        }
        return digests;
    }

    /** That an import was given up, and what it was, by its row. */
    static Entry discarded(ResultSet row) throws SQLException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("effectiveOn", row.getString("effective_on"));
        facts.put("uploadedBy", row.getString("uploaded_by"));
        facts.put("neededAnother", row.getBoolean("needs_another"));
        facts.putAll(digests(row));
        return Entry.of(Action.ROSTER_DISCARDED, IMPORT, row.getString("id")).changed(facts, Map.of());
    }

    /** A file is about to be handed out. */
    void exported(String type, Object id) {
        trail.record(Entry.of(Action.DATA_EXPORTED, type, id));
    }
}

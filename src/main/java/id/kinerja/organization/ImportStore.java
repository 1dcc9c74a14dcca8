package id.kinerja.organization;

import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps the checked lines of an import and what was found, in batches, until the import is applied or given up. */
@Repository
class ImportStore {

    private static final int BATCH = 1000;
    private static final int REPORTED = 5000;

    private final JdbcTemplate jdbc;
    private final Trail trail;

    ImportStore(JdbcTemplate jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    void keep(UUID importId, CheckedImport checked, ImportProgress progress) {
        keepUnits(importId, checked.units());
        keepPeople(importId, checked.people(), progress);
        batch(
                "insert into roster_import_kept (import_id, nip, name, unit_code) values (?, ?, ?, ?)",
                checked.rejected(),
                (row, person) -> set(row, importId, person.nip(), person.name(), person.unitCode()));
        batch(
                "insert into roster_import_kept (import_id, nip, name, unit_code) values (?, '', '', ?)",
                checked.rejectedUnits(),
                (row, code) -> set(row, importId, code));
        batch(
                """
                insert into roster_import_issue (import_id, severity, source, line, field, value, code, arguments)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                checked.issues(),
                (row, issue) -> set(
                        row,
                        importId,
                        issue.severity().name(),
                        issue.source().name(),
                        issue.line(),
                        issue.field(),
                        issue.value(),
                        issue.code(),
                        array(row, issue.arguments())));
    }

    /** Waits until no other import is being applied; the next ones wait for the end of this transaction. */
    void waitForOthers() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('roster-import'))", row -> {});
    }

    /** Gives up an import that is not applied, on record. */
    void discard(UUID importId) {
        List<Entry> discarded = jdbc.query("""
                delete from roster_import where id = ? and state <> 'APPLIED'
                returning id, effective_on, uploaded_by, needs_another, roster_sha256, units_sha256
                """, (row, number) -> RosterTrail.discarded(row), importId);
        trail.record(discarded);
    }

    /** Forgets the lines; what was found stays. */
    void forgetLines(UUID importId) {
        for (String table : List.of("roster_import_unit", "roster_import_person", "roster_import_kept")) {
            jdbc.update("delete from " + table + " where import_id = ?", importId);
        }
    }

    private void keepUnits(UUID importId, Collection<UnitRow> units) {
        batch(
                """
                insert into roster_import_unit (import_id, code, unit_id, name, kind, parent_code, service_area)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                units,
                (row, unit) -> set(
                        row,
                        importId,
                        unit.code(),
                        UUID.randomUUID(),
                        unit.name(),
                        unit.kind(),
                        unit.parentCode(),
                        unit.serviceArea()));
    }

    private void keepPeople(UUID importId, Collection<PersonRow> people, ImportProgress progress) {
        List<PersonRow> rows = List.copyOf(people);
        for (int done = 0; done < rows.size(); done += REPORTED) {
            progress.at(done, rows.size());
            keepPeople(importId, rows.subList(done, Math.min(done + REPORTED, rows.size())));
        }
        progress.at(rows.size(), rows.size());
    }

    private void keepPeople(UUID importId, List<PersonRow> people) {
        batch(
                """
                insert into roster_import_person (import_id, nip, employee_id, kind, name, front_degree, back_degree,
                    email, grade, post_kind, post_title, held_since, unit_code, superior_nip)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                people,
                (row, person) -> set(
                        row,
                        importId,
                        person.nip(),
                        UUID.randomUUID(),
                        person.kind().name(),
                        person.name(),
                        person.frontDegree(),
                        person.backDegree(),
                        person.email(),
                        person.grade(),
                        person.postKind().name(),
                        person.postTitle(),
                        person.heldSince(),
                        person.unitCode(),
                        person.superiorNip()));
    }

    private <T> void batch(String sql, Collection<T> rows, Setter<T> setter) {
        jdbc.batchUpdate(sql, rows, BATCH, setter::set);
    }

    private static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    private static Array array(PreparedStatement row, List<String> texts) throws SQLException {
        return row.getConnection().createArrayOf("text", texts.toArray());
    }

    @FunctionalInterface
    private interface Setter<T> {
        void set(PreparedStatement row, T value) throws SQLException;
    }
}

package id.kinerja.organization;

import id.kinerja.organization.Issue.Source;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The imports and how far each has come. */
@Repository
class ImportRecords {

    /** A job that has not gone on for so long was cut off. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Trail trail;

    ImportRecords(JdbcClient jdbc, Clock clock, Trail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    Optional<RosterImport> find(UUID id) {
        return jdbc.sql("select * from roster_import where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Imports, the newest first. */
    @Transactional(readOnly = true)
    List<RosterImport> list(long offset, int most) {
        return jdbc.sql("select * from roster_import order by uploaded_at desc, id limit :most offset :offset")
                .param("most", most)
                .param("offset", offset)
                .query(this::read)
                .list();
    }

    @Transactional(readOnly = true)
    long count() {
        return jdbc.sql("select count(*) from roster_import").query(Long.class).single();
    }

    /** Records an import whose lines are still to be kept. */
    @Transactional
    UUID begin(LocalDate effectiveOn, @Nullable ImportFile units, ImportFile roster, CheckedImport checked, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into roster_import (id, effective_on, state, units_file, roster_file,
                            people_new, people_changed, people_unchanged, people_left, people_rejected,
                            units_new, units_changed, units_unchanged, units_left, units_rejected,
                            uploaded_at, uploaded_by, work_at, roster_sha256, units_sha256)
                        values (:id, :day, 'CHECKING', :units, :roster, 0, 0, 0, 0, :people, 0, 0, 0, 0, :lines,
                            :at, :by, :at, :rosterDigest, :unitsDigest)
                        """)
                .param("id", id)
                .param("day", effectiveOn)
                .param("units", units == null ? null : units.name())
                .param("roster", roster.name())
                .param("people", checked.rejectedLines(Source.ROSTER))
                .param("lines", checked.rejectedLines(Source.UNITS))
                .param("at", now())
                .param("by", by)
                .param("rosterDigest", roster.sha256())
                .param("unitsDigest", units == null ? null : units.sha256())
                .update();
        trail.record(Entry.of(Action.ROSTER_UPLOADED, RosterTrail.IMPORT, id)
                .by(by)
                .changed(
                        Map.of(),
                        Map.of(
                                "roster",
                                roster.name(),
                                "effectiveOn",
                                effectiveOn.toString(),
                                "rosterSha256",
                                roster.sha256())));
        return id;
    }

    /** Whether people would count as gone who may stand on rejected lines on which nobody was recognized. */
    @Transactional(readOnly = true)
    boolean someUnrecognized(UUID id) {
        return jdbc.sql("select exists (select from roster_import_issue where import_id = :id and code = :code)")
                .param("id", id)
                .param("code", RecordedPeople.UNRECOGNIZED)
                .query(Boolean.class)
                .single();
    }

    /** @return 1, or 0 when the import is not there to be applied */
    int applied(UUID id, String by) {
        return jdbc.sql("""
                        update roster_import set state = 'APPLIED', applied_at = :at, applied_by = :by
                        where id = :id and state in ('CHECKED', 'APPLYING')
                        """).param("at", now()).param("by", by).param("id", id).update();
    }

    /** @return 1, or 0 when the import is not there in this state */
    @Transactional
    int move(UUID id, ImportState from, ImportState to) {
        return move(id, from, to, null);
    }

    /**
     * Moves an import on, or back.
     *
     * @param problem the code of the message why it did not go on as it should
     * @return 1, or 0 when the import is not there in this state
     */
    @Transactional
    int move(UUID id, ImportState from, ImportState to, @Nullable String problem) {
        return jdbc.sql("""
                        update roster_import set state = :to, work_done = 0, work_total = 0, work_at = :at,
                            problem = :problem
                        where id = :id and state = :from
                        """)
                .param("problem", problem)
                .param("to", to.name())
                .param("from", from.name())
                .param("at", now())
                .param("id", id)
                .update();
    }

    /**
     * Begins to apply a checked import, or begins again when a job was cut off.
     *
     * @return whether a job is to be started
     */
    @Transactional
    boolean beginApplying(UUID id) {
        return jdbc.sql("""
                        update roster_import set state = 'APPLYING', work_done = 0, work_total = 0, work_at = :at,
                            problem = null
                        where id = :id and (state = 'CHECKED' or (state = 'APPLYING' and work_at < :silent))
                        """)
                        .param("at", now())
                        .param("silent", now().minus(LONGEST_SILENCE))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Others see it although the work itself is not yet to be seen. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, int done, int total) {
        jdbc.sql("update roster_import set work_done = :done, work_total = :total, work_at = :at where id = :id")
                .param("done", done)
                .param("total", total)
                .param("at", now())
                .param("id", id)
                .update();
    }

    void keepCounts(UUID id, ImportCounts people, ImportCounts units, boolean needsAnother) {
        jdbc.sql("""
                        update roster_import set people_new = :a, people_changed = :b, people_unchanged = :c,
                            people_left = :d, units_new = :e, units_changed = :f, units_unchanged = :g, units_left = :h,
                            needs_another = :another
                        where id = :id
                        """)
                .param("id", id)
                .param("a", people.added())
                .param("b", people.changed())
                .param("c", people.unchanged())
                .param("d", people.left())
                .param("e", units.added())
                .param("f", units.changed())
                .param("g", units.unchanged())
                .param("h", units.left())
                .param("another", needsAnother)
                .update();
    }

    private RosterImport read(ResultSet row, int number) throws SQLException {
        ImportState written = ImportState.valueOf(row.getString("state"));
        ImportState state = written.working() && silent(row) ? written.cutOff() : written;
        return new RosterImport(
                row.getObject("id", UUID.class),
                state,
                row.getObject("effective_on", LocalDate.class),
                row.getString("units_file"),
                row.getString("roster_file"),
                counts(row, "people"),
                row.getInt("people_rejected"),
                counts(row, "units"),
                row.getInt("units_rejected"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by"),
                instant(row.getObject("applied_at", OffsetDateTime.class)),
                row.getString("applied_by"),
                row.getInt("work_done"),
                row.getInt("work_total"),
                row.getBoolean("needs_another"),
                state == written ? row.getString("problem") : ImportJobs.problem(written));
    }

    private boolean silent(ResultSet row) throws SQLException {
        Instant movedAt = instant(row.getObject("work_at", OffsetDateTime.class));
        return movedAt != null && movedAt.isBefore(clock.instant().minus(LONGEST_SILENCE));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ImportCounts counts(ResultSet row, String of) throws SQLException {
        return new ImportCounts(
                row.getInt(of + "_new"),
                row.getInt(of + "_changed"),
                row.getInt(of + "_unchanged"),
                row.getInt(of + "_left"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}

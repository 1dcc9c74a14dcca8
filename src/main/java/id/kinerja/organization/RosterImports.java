package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Issue.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in rosters: first checked and shown, then applied when somebody confirms (impor data pegawai). */
@Service
public class RosterImports {

    private final JdbcClient jdbc;
    private final ImportStore store;
    private final ImportWriter writer;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RosterImports(
            JdbcClient jdbc,
            ImportStore store,
            ImportWriter writer,
            WorkingCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.writer = writer;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Checks a roster and keeps it to be applied; the organization stays as it is.
     *
     * @param effectiveOn the first day on which the files hold
     * @param units none when the units stay as they are
     * @param by the user name of the uploader
     * @return the import's id
     * @throws BrokenFile when a file cannot be read as the table it should be; nothing is kept then
     */
    @Transactional
    public UUID check(LocalDate effectiveOn, @Nullable ImportFile units, ImportFile roster, String by) {
        CheckedImport checked =
                ImportCheck.check(units, roster, knownUnits(effectiveOn), calendar.today(), effectiveOn);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into roster_import (id, effective_on, state, units_file, roster_file,
                            people_new, people_changed, people_unchanged, people_left, people_rejected,
                            units_new, units_changed, units_unchanged, units_left, units_rejected, uploaded_at, uploaded_by)
                        values (:id, :day, 'CHECKED', :units, :roster, 0, 0, 0, 0, :people, 0, 0, 0, 0, :lines, :at, :by)
                        """)
                .param("id", id)
                .param("day", effectiveOn)
                .param("units", units == null ? null : units.name())
                .param("roster", roster.name())
                .param("people", checked.rejectedLines(Source.ROSTER))
                .param("lines", checked.rejectedLines(Source.UNITS))
                .param("at", now())
                .param("by", by)
                .update();
        store.keep(id, checked);
        keepCounts(id, peopleCounts(id, effectiveOn), unitCounts(id, effectiveOn));
        return id;
    }

    /**
     * Applies a checked import; applying it again does nothing.
     *
     * @param by the user name of who confirms
     * @throws ImportChanged when it would now do something else than was shown; see {@link #recount}
     */
    @Transactional
    public void apply(UUID id, String by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('roster-import'))")
                .query((row, number) -> number)
                .list();
        RosterImport shown = find(id).orElseThrow();
        if (shown.applied()) {
            return;
        }
        LocalDate day = shown.effectiveOn();
        if (!peopleCounts(id, day).equals(shown.people())
                || !unitCounts(id, day).equals(shown.units())) {
            throw new ImportChanged();
        }
        writer.write(id, day, until(day));
        store.forgetLines(id);
        jdbc.sql("update roster_import set state = 'APPLIED', applied_at = :at, applied_by = :by where id = :id")
                .param("at", now())
                .param("by", by)
                .param("id", id)
                .update();
        ImportCounts people = shown.people();
        events.publishEvent(new RosterImported(id, day, people.added() + people.changed() + people.unchanged(), by));
    }

    /** Counts again what a checked import would do now. */
    @Transactional
    public void recount(UUID id) {
        find(id).filter(found -> !found.applied())
                .ifPresent(found ->
                        keepCounts(id, peopleCounts(id, found.effectiveOn()), unitCounts(id, found.effectiveOn())));
    }

    /** Gives up a checked import; an applied one stays. */
    @Transactional
    public void discard(UUID id) {
        jdbc.sql("delete from roster_import where id = :id and state = 'CHECKED'")
                .param("id", id)
                .update();
    }

    /** An import, applied or not. */
    @Transactional(readOnly = true)
    public Optional<RosterImport> find(UUID id) {
        return jdbc.sql("select * from roster_import where id = :id")
                .param("id", id)
                .query(RosterImports::read)
                .optional();
    }

    /** The newest imports. */
    @Transactional(readOnly = true)
    public List<RosterImport> newest(int most) {
        return jdbc.sql("select * from roster_import order by uploaded_at desc, id limit :most")
                .param("most", most)
                .query(RosterImports::read)
                .list();
    }

    /** The day of the next applied import after this day; what is imported holds until then. */
    @Nullable
    LocalDate until(LocalDate day) {
        return jdbc.sql("select min(effective_on) from roster_import where state = 'APPLIED' and effective_on > :day")
                .param("day", day)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private ImportCounts peopleCounts(UUID id, LocalDate day) {
        return writer.people(id, day, until(day));
    }

    private ImportCounts unitCounts(UUID id, LocalDate day) {
        return writer.units(id, day, until(day));
    }

    private void keepCounts(UUID id, ImportCounts people, ImportCounts units) {
        jdbc.sql("""
                        update roster_import set people_new = :a, people_changed = :b, people_unchanged = :c,
                            people_left = :d, units_new = :e, units_changed = :f, units_unchanged = :g, units_left = :h
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
                .update();
    }

    private Map<String, UnitRow> knownUnits(LocalDate day) {
        return jdbc
                .sql("""
                        select u.code, u.name, u.kind, parent.code, u.service_area
                        from units_on(:day) u left join unit parent on parent.id = u.parent_id
                        """)
                .param("day", day)
                .query((row, number) -> new UnitRow(
                        0, row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .stream()
                .collect(Collectors.toMap(UnitRow::code, Function.identity()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static RosterImport read(ResultSet row, int number) throws SQLException {
        return new RosterImport(
                row.getObject("id", UUID.class),
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
                row.getString("applied_by"));
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

package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Issue.Source;
import id.kinerja.organization.RecordedPeople.RecordedPerson;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private static final int YEARS_BACK = 10;

    private final JdbcClient jdbc;
    private final ImportRecords records;
    private final ImportStore store;
    private final ImportWriter writer;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RosterImports(
            JdbcClient jdbc,
            ImportRecords records,
            ImportStore store,
            ImportWriter writer,
            Settings settings,
            WorkingCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.records = records;
        this.store = store;
        this.writer = writer;
        this.settings = settings;
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
        CheckedImport checked = read(effectiveOn, units, roster);
        UUID id = begin(effectiveOn, units, roster, checked, by);
        keep(id, checked, ImportProgress.UNHEARD);
        return id;
    }

    /**
     * Reads and checks the files; nothing is kept.
     *
     * @throws BrokenFile when a file cannot be read as the table it should be
     */
    @Transactional(readOnly = true)
    CheckedImport read(LocalDate effectiveOn, @Nullable ImportFile units, ImportFile roster) {
        CheckedImport checked =
                ImportCheck.check(units, roster, knownUnits(effectiveOn), calendar.today(), effectiveOn);
        return RecordedPeople.recognize(checked, present(effectiveOn));
    }

    /** Records an import whose lines are still to be kept. */
    @Transactional
    UUID begin(LocalDate effectiveOn, @Nullable ImportFile units, ImportFile roster, CheckedImport checked, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into roster_import (id, effective_on, state, units_file, roster_file,
                            people_new, people_changed, people_unchanged, people_left, people_rejected,
                            units_new, units_changed, units_unchanged, units_left, units_rejected,
                            uploaded_at, uploaded_by, work_at)
                        values (:id, :day, 'CHECKING', :units, :roster, 0, 0, 0, 0, :people, 0, 0, 0, 0, :lines,
                            :at, :by, :at)
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
        return id;
    }

    /** Keeps the lines of an import, and counts what they would change. */
    @Transactional
    void keep(UUID id, CheckedImport checked, ImportProgress progress) {
        store.keep(id, checked, progress);
        count(id);
        moved(records.move(id, ImportState.CHECKING, ImportState.CHECKED));
    }

    /**
     * Applies a checked import; applying it again does nothing.
     *
     * @param leftConfirmed whether it may be applied although many people are missing in it
     * @param by the user name of who confirms
     * @throws ManyLeft when more people than usual are missing and nobody confirmed that they left
     * @throws ImportChanged when it would now do something else than was shown; see {@link #count}
     */
    @Transactional
    public void apply(UUID id, boolean leftConfirmed, String by) {
        apply(id, leftConfirmed, by, ImportProgress.UNHEARD);
    }

    @Transactional
    void apply(UUID id, boolean leftConfirmed, String by, ImportProgress progress) {
        waitForOthers();
        RosterImport shown = records.find(id).orElseThrow();
        if (shown.applied()) {
            return;
        }
        LocalDate day = shown.effectiveOn();
        LocalDate until = until(day);
        if (!leftConfirmed) {
            manyLeft(shown).ifPresent(many -> {
                throw many;
            });
        }
        if (!writer.people(id, day).equals(shown.people())
                || !writer.units(id, day).equals(shown.units())) {
            throw new ImportChanged();
        }
        writer.write(id, day, until, progress);
        store.forgetLines(id);
        moved(jdbc.sql("""
                        update roster_import set state = 'APPLIED', applied_at = :at, applied_by = :by
                        where id = :id and state in ('CHECKED', 'APPLYING')
                        """).param("at", now()).param("by", by).param("id", id).update());
        ImportCounts people = shown.people();
        events.publishEvent(new RosterImported(id, day, people.added() + people.changed() + people.unchanged(), by));
    }

    /** Waits until no other import is being applied; the next ones wait for the end of this transaction. */
    @Transactional
    void waitForOthers() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('roster-import'))")
                .query((row, number) -> number)
                .list();
    }

    /** Counts again what a checked import would do now. */
    @Transactional
    public void count(UUID id) {
        RosterImport found = records.find(id).orElseThrow();
        LocalDate day = found.effectiveOn();
        records.keepCounts(id, writer.people(id, day), writer.units(id, day));
    }

    /** Gives up an import that is not applied. */
    @Transactional
    public void discard(UUID id) {
        jdbc.sql("delete from roster_import where id = :id and state <> 'APPLIED'")
                .param("id", id)
                .update();
    }

    /** An import, applied or not. */
    @Transactional(readOnly = true)
    public Optional<RosterImport> find(UUID id) {
        return records.find(id);
    }

    /** What must be confirmed before the import is applied: that so many people left. */
    @Transactional(readOnly = true)
    Optional<ManyLeft> manyLeft(RosterImport found) {
        int present = writer.present(found.effectiveOn());
        int left = found.people().left();
        int percent = settings.get(ImportSettings.MANY_LEFT);
        return left * 100L > (long) percent * present
                ? Optional.of(new ManyLeft(left, present, percent))
                : Optional.empty();
    }

    /** Whether an import may begin to hold on a day: from ten years ago until the end of next year. */
    boolean mayBegin(LocalDate day) {
        int year = calendar.today().getYear();
        return day.getYear() >= year - YEARS_BACK && day.getYear() <= year + 1;
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

    private Map<String, RecordedPerson> present(LocalDate day) {
        return jdbc
                .sql("""
                        select e.nip, e.name, coalesce(p.unit_code, '')
                        from postings_on(:day) p join people_on(:day) e on e.id = p.employee_id and e.nip is not null
                        """)
                .param("day", day)
                .query((row, number) ->
                        Map.entry(row.getString(1), new RecordedPerson(row.getString(2), row.getString(3))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Somebody may have given the import up meanwhile; then nothing of it may stay. */
    private static void moved(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("the import was given up");
        }
    }
}

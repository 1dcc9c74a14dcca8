package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in rosters: first checked and shown, then applied when somebody confirms (impor data pegawai). */
@Service
public class RosterImports {

    private static final int YEARS_BACK = 10;

    private final ImportRecords records;
    private final ImportStore store;
    private final ImportWriter writer;
    private final RecordedDay recorded;
    private final SecondAdmin second;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;

    RosterImports(
            ImportRecords records,
            ImportStore store,
            ImportWriter writer,
            RecordedDay recorded,
            SecondAdmin second,
            Settings settings,
            WorkingCalendar calendar,
            ApplicationEventPublisher events) {
        this.records = records;
        this.store = store;
        this.writer = writer;
        this.recorded = recorded;
        this.second = second;
        this.settings = settings;
        this.calendar = calendar;
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
        UUID id = records.begin(effectiveOn, units, roster, checked, by);
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
                ImportCheck.check(units, roster, recorded.units(effectiveOn), calendar.today(), effectiveOn);
        return RecordedPeople.recognize(checked, recorded.people(effectiveOn), calendar.today());
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
     * @throws ManyLeft when it must be confirmed that people left, and nobody did
     * @throws ImportChanged when it would now do something else than was shown; see {@link #count}
     * @throws NotYours when it touches who confirms it, or is to be confirmed by another one for another reason
     */
    @Transactional
    public void apply(UUID id, boolean leftConfirmed, String by) {
        apply(id, leftConfirmed, by, ImportProgress.UNHEARD);
    }

    @Transactional
    void apply(UUID id, boolean leftConfirmed, String by, ImportProgress progress) {
        store.waitForOthers();
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
        second.problem(shown, by).ifPresent(code -> {
            throw new NotYours(code);
        });
        writer.write(id, day, until, progress);
        store.forgetLines(id);
        moved(records.applied(id, by));
        ImportCounts people = shown.people();
        events.publishEvent(new RosterImported(id, day, people.added() + people.changed() + people.unchanged(), by));
    }

    /** Waits until no other import is being applied; the next ones wait for the end of this transaction. */
    @Transactional
    void waitForOthers() {
        store.waitForOthers();
    }

    /** Counts again what a checked import would do now. */
    @Transactional
    public void count(UUID id) {
        RosterImport found = records.find(id).orElseThrow();
        LocalDate day = found.effectiveOn();
        records.keepCounts(id, writer.people(id, day), writer.units(id, day), second.needed(found));
    }

    /**
     * Gives up an import that is not applied; who did stands in the trail, with what was given up. Also who is touched by it
     * may: nothing comes of it, and whoever wants it sends the files again.
     */
    @Transactional
    public void discard(UUID id) {
        store.discard(id);
    }

    /** An import, applied or not. */
    @Transactional(readOnly = true)
    public Optional<RosterImport> find(UUID id) {
        return records.find(id);
    }

    /** Whether somebody may confirm a checked import, and who else. */
    @Transactional(readOnly = true)
    Confirmation confirmation(RosterImport found, String by) {
        return second.of(found, by);
    }

    /** What must be confirmed before the import is applied: that many people left, or some who may stand on rejected lines. */
    @Transactional(readOnly = true)
    Optional<ManyLeft> manyLeft(RosterImport found) {
        int present = writer.present(found.effectiveOn());
        int left = found.people().left();
        int percent = settings.get(ImportSettings.MANY_LEFT);
        boolean many = left * 100L > (long) percent * present;
        return many || (left > 0 && records.someUnrecognized(found.id()))
                ? Optional.of(new ManyLeft(left, present, percent, many))
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
        return recorded.nextImport(day).orElse(null);
    }

    /** Somebody may have given the import up meanwhile; then nothing of it may stay. */
    private static void moved(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("the import was given up");
        }
    }
}

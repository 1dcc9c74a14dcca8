package id.kinerja.cycle;

import id.kinerja.engine.Refused;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives windows another last day (perpanjangan, penutupan lebih awal): whom it concerns is told why, and what is due of open
 * steps moves with it.
 */
@Service
public class Extensions {

    static final String PROCESS = "window-extension";

    private final WindowStore windows;
    private final WindowCheck check;
    private final ExtensionStore store;
    private final Openings openings;
    private final Announcements announcements;
    private final CaseTerms terms;
    private final Trail trail;

    Extensions(
            WindowStore windows,
            WindowCheck check,
            ExtensionStore store,
            Openings openings,
            Announcements announcements,
            CaseTerms terms,
            Trail trail) {
        this.windows = windows;
        this.check = check;
        this.store = store;
        this.openings = openings;
        this.announcements = announcements;
        this.terms = terms;
        this.trail = trail;
    }

    /**
     * Extends an open window.
     *
     * @param until the new last day
     * @throws Refused naming the field that is wrong, and why
     */
    @Transactional
    public Extension extend(UUID periodId, LocalDate until, String reason, String by) {
        Period period = windows.forChange(periodId);
        if (!windows.runs(periodId)) {
            throw new Refused("", "cycle.window.no-process");
        }
        check.extend(period, until);
        return move(period, until, Action.WINDOW_EXTENDED, reason, by);
    }

    /**
     * Lets an open window end earlier, when its new last day is over; nobody is refused before that.
     *
     * @param until the new last day, from today on
     * @throws Refused naming the field that is wrong, and why
     */
    Extension shorten(Period period, LocalDate until, String reason, String by) {
        check.shorten(period, until);
        return move(period, until, Action.WINDOW_SHORTENED, reason, by);
    }

    /** Whether somebody has something to do in it yet. */
    boolean waits(Period period) {
        return period.window().openedAt() != null
                && !openings.opener(period).unfinished(period).isEmpty();
    }

    private Extension move(Period period, LocalDate until, Action action, String reason, String by) {
        UUID periodId = period.id();
        PeriodWindow window = period.window();
        LocalDate before = Objects.requireNonNull(window.closesOn());
        PeriodOpener opener = openings.opener(period);
        var open = opener.unfinished(period);
        UUID id = UUID.randomUUID();
        windows.plan(periodId, window.opensOn(), until);
        store.add(
                id,
                periodId,
                before,
                until,
                reason,
                by,
                open.stream().map(EndsWithYear.UnfinishedCase::caseId).toList());
        announcements.add(
                periodId,
                before,
                until,
                reason,
                opener.process(),
                open.stream().map(EndsWithYear.UnfinishedCase::employeeId).toList(),
                opener.alsoAsked(period));
        trail.record(Entry.of(action, PeriodStore.PERIOD, periodId)
                .by(by)
                .inCase(id, null)
                .changed(Windows.days(null, before), Windows.days(null, until))
                .because(reason));
        terms.follow(periodId, id);
        return store.get(id);
    }

    /** Those of a period, the newest first. */
    List<Extension> of(UUID periodId) {
        return store.of(periodId);
    }

    /** Moves the due dates of the next cases, in the caller's transaction. */
    @Transactional
    public void moveBatch(UUID id, int size) {
        Extension extension = store.get(id);
        Period period = windows.forReading(extension.periodId());
        terms.move(openings.opener(period), store.take(id, size), extension);
    }

    boolean hasMore(UUID id) {
        return store.hasMore(id);
    }

    @Transactional
    public void finish(UUID id) {
        store.finish(id);
    }
}

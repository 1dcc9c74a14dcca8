package id.kinerja.cycle;

import id.kinerja.engine.Cases;
import id.kinerja.engine.Refused;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, moves and closes the windows of periods before their days, by the word of a personnel admin. Days stand in the
 * table; the process {@code performance-window} is told that they changed and takes its timers from there.
 */
@Service
public class Windows {

    static final String OPEN = "open-window";
    static final String CLOSE = "close-window";
    static final String CHANGED = "window-changed";

    private final WindowStore store;
    private final WindowCheck check;
    private final WindowTerms terms;
    private final Openings openings;
    private final Extensions extensions;
    private final Cases cases;
    private final Trail trail;

    Windows(
            WindowStore store,
            WindowCheck check,
            WindowTerms terms,
            Openings openings,
            Extensions extensions,
            Cases cases,
            Trail trail) {
        this.store = store;
        this.check = check;
        this.terms = terms;
        this.openings = openings;
        this.extensions = extensions;
        this.cases = cases;
        this.trail = trail;
    }

    /**
     * Opens a period now, for everybody for whom it is not open yet; repeated, for who has come since.
     *
     * @return the run, or the last one when nobody was missing
     * @throws OpeningRefused when the period has not begun, or is closed
     * @throws Refused when the window would overlap that of a year beside, or end after its own year is closed
     */
    @Transactional
    public Opening open(UUID id, String by) {
        Period period = store.forChange(id);
        openings.requirePossible(period);
        if (period.window().openedAt() != null || !store.runs(id)) {
            return openings.open(id, by);
        }
        check.open(period, lastDay(period));
        begin(period, by);
        cases.send(OPEN, id);
        return openings.latest(id).orElseThrow();
    }

    /** Opens it in the name of who said so, or by itself when its day has come: then nothing refuses it. */
    @Transactional
    public void opened(UUID id) {
        Period period = store.forChange(id);
        if (period.window().openedAt() == null) {
            begin(period, Trail.SYSTEM);
        }
        openings.open(id, store.openedBy(id).orElse(Trail.SYSTEM));
    }

    /**
     * Chooses other days for a window that is not open yet; without days it waits for somebody to open it.
     *
     * @throws Refused naming the field that is wrong, and why
     */
    @Transactional
    public void plan(UUID id, @Nullable LocalDate opensOn, @Nullable LocalDate closesOn, String reason, String by) {
        Period period = store.forChange(id);
        requireRunning(id);
        check.plan(period, opensOn, closesOn);
        store.plan(id, opensOn, closesOn);
        cases.send(CHANGED, id);
        trail.record(Entry.of(Action.WINDOW_PLANNED, PeriodStore.PERIOD, id)
                .by(by)
                .changed(days(period.window().opensOn(), period.window().closesOn()), days(opensOn, closesOn))
                .because(reason));
    }

    /**
     * Closes a window before its day: at the end of today while anybody has something to do in it, else at once. One that was
     * never opened is left out of its year.
     *
     * @throws Refused when it is closed already, or is being opened
     */
    @Transactional
    public void closeEarly(UUID id, String reason, String by) {
        closeEarly(id, null, reason, by);
    }

    /**
     * The same.
     *
     * @param until the last day, at whose end it closes; none for today
     */
    @Transactional
    public void closeEarly(UUID id, @Nullable LocalDate until, String reason, String by) {
        Period period = store.forChange(id);
        requireRunning(id);
        check.close(period, openings.latest(id).filter(Opening::running).isPresent());
        LocalDate last = until == null ? terms.today() : until;
        if (extensions.waits(period) || period.window().openedAt() != null && !last.equals(terms.today())) {
            extensions.shorten(period, last, reason, by);
            return;
        }
        store.close(id, by, reason);
        trail.record(Entry.of(Action.WINDOW_CLOSED, PeriodStore.PERIOD, id)
                .by(by)
                .changed(days(period.window().opensOn(), period.window().closesOn()), Map.of())
                .because(reason));
        cases.send(CLOSE, id);
    }

    /** Closes it since its day has come; one that was closed before stays as it is. */
    @Transactional
    public void closed(UUID id) {
        Period period = store.forChange(id);
        if (period.window().closedAt() == null) {
            store.close(id, Trail.SYSTEM, null);
            trail.record(Entry.of(Action.WINDOW_CLOSED, PeriodStore.PERIOD, id).by(Trail.SYSTEM));
        }
    }

    private void begin(Period period, String by) {
        PeriodWindow window = period.window();
        LocalDate today = terms.today();
        store.open(
                period.id(),
                window.opensOn() != null && window.opensOn().isBefore(today) ? window.opensOn() : today,
                lastDay(period),
                by);
    }

    /** The last day of a window that opens today: as planned, unless that is over. */
    private LocalDate lastDay(Period period) {
        LocalDate today = terms.today();
        LocalDate closes = period.window().closesOn();
        return closes == null || closes.isBefore(today)
                ? terms.days().closing(period.kind(), period.endsOn(), today)
                : closes;
    }

    private void requireRunning(UUID id) {
        if (!store.runs(id)) {
            throw new Refused("", "cycle.window.no-process");
        }
    }

    static Map<String, ?> days(@Nullable LocalDate opensOn, @Nullable LocalDate closesOn) {
        Map<String, String> days = new LinkedHashMap<>();
        if (opensOn != null) {
            days.put("opensOn", opensOn.toString());
        }
        if (closesOn != null) {
            days.put("closesOn", closesOn.toString());
        }
        return days;
    }
}

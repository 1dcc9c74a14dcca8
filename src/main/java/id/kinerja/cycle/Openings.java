package id.kinerja.cycle;

import id.kinerja.engine.Cases;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens periods for everybody, in batches that the process {@code period-opening} works off as engine jobs. */
@Service
public class Openings {

    static final String PROCESS = "period-opening";

    private final PeriodStore periods;
    private final OpeningStore store;
    private final WindowStore windows;
    private final Exclusions exclusions;
    private final Cases cases;
    private final WindowTerms terms;
    private final Trail trail;
    private final Map<PeriodKind, PeriodOpener> openers;

    Openings(
            PeriodStore periods,
            OpeningStore store,
            WindowStore windows,
            Exclusions exclusions,
            Cases cases,
            WindowTerms terms,
            Trail trail,
            List<PeriodOpener> openers) {
        this.periods = periods;
        this.store = store;
        this.windows = windows;
        this.exclusions = exclusions;
        this.cases = cases;
        this.terms = terms;
        this.trail = trail;
        this.openers = openers.stream().collect(Collectors.toMap(PeriodOpener::kind, Function.identity()));
    }

    /**
     * Opens a period for everybody for whom it is not open yet, but for who is excluded. While a run goes on, and when nobody is missing,
     * repeating it starts nothing.
     *
     * @return the run, or the last one when nobody was missing
     * @throws OpeningRefused when the period has not begun, or is closed and {@link #admits} nobody
     */
    @Transactional
    public Opening open(UUID periodId, String by) {
        Period period = periods.get(periodId);
        Optional<Opening> latest = store.latest(periodId);
        if (latest.filter(Opening::running).isPresent()) {
            return latest.get();
        }
        requirePossible(period);
        begin(period, opener(period).missing(period), latest.isEmpty(), by);
        return store.latest(periodId).orElseThrow();
    }

    /**
     * Opens target setting that was opened before for who has none of it, in the system's name, also when its window is closed; nothing
     * while a run goes on.
     *
     * @return whether a run was started
     */
    @Transactional
    public boolean admit(Period period) {
        if (!admits(period)
                || store.latest(period.id()).filter(Opening::running).isPresent()) {
            return false;
        }
        return begin(period, opener(period).missing(period), false, Trail.SYSTEM);
    }

    /**
     * Whether a period is opened for who has none of it although its window is closed: target setting that was opened for the others,
     * since without a plan somebody has no year at all.
     */
    boolean admits(Period period) {
        return period.kind() == PeriodKind.TARGET_SETTING && period.window().openedAt() != null && terms.admit(period);
    }

    /** @param always whether a run is noted for nobody, too */
    private boolean begin(Period period, List<UUID> all, boolean always, String by) {
        Set<UUID> excluded = exclusions.from(period, all).keySet();
        List<UUID> missing = all.stream().filter(one -> !excluded.contains(one)).toList();
        UUID id = UUID.randomUUID();
        if (missing.isEmpty() && !always || !store.add(id, period.id(), missing, excluded.size(), by)) {
            return false;
        }
        cases.start(PROCESS, id);
        trail.record(Entry.of(Action.PERIOD_OPENED, PeriodStore.PERIOD, period.id())
                .by(by)
                .inCase(id, null)
                .changed(Map.of(), Map.of("people", missing.size(), "excluded", excluded.size())));
        return true;
    }

    /** @throws OpeningRefused when the period has not begun, or is closed and {@link #admits} nobody */
    void requirePossible(Period period) {
        if (period.kind() != PeriodKind.TARGET_SETTING && terms.today().isBefore(period.startsOn())) {
            throw new OpeningRefused("cycle.opening.not-begun");
        }
        if (closed(period)) {
            throw new OpeningRefused("cycle.opening.closed");
        }
    }

    /** Whether its window is over, for who has none of it, too. */
    boolean closed(Period period) {
        return period.window().closedOn(terms.today()) && !admits(period);
    }

    /**
     * Opens for somebody, who was missing before, what is open now of a year's evaluations, in the caller's transaction; what is
     * open for the person already, and what the person is excluded from, is left alone. Whoever opens a period in the same
     * instant waits, and then sees the person, or has opened it before.
     */
    @Transactional
    public void join(UUID employeeId, int year) {
        LocalDate today = terms.today();
        windows.ofYearForJoining(year).stream()
                .filter(period -> period.kind() != PeriodKind.TARGET_SETTING)
                .filter(period -> period.window().openedAt() != null)
                .filter(period -> !period.window().closedOn(today) && !period.lockedOn(today))
                .filter(period -> exclusions.from(period, List.of(employeeId)).isEmpty())
                .forEach(period -> opener(period).open(period, List.of(employeeId)));
    }

    /** The newest run of a period. */
    Optional<Opening> latest(UUID periodId) {
        return store.latest(periodId);
    }

    /** For whom a run could not open the period, by name. */
    List<OpeningFailure> failures(UUID id) {
        return store.failures(id);
    }

    /** Opens the period of a run for people whom no other batch has taken, in the caller's transaction. */
    @Transactional
    public List<UUID> openFor(UUID id, int size) {
        List<UUID> batch = store.take(id, size);
        open(id, batch);
        return batch;
    }

    /**
     * As {@link #openFor} for one person, who is named even if it fails; nobody is when nobody is left.
     */
    @Transactional
    public void openForOne(UUID id, Consumer<UUID> taken) {
        List<UUID> one = store.take(id, 1);
        one.forEach(taken);
        open(id, one);
    }

    /** Lists somebody for whom it failed, so that the others are opened and the next run tries again. */
    @Transactional
    public void fail(UUID id, UUID employeeId, String reason) {
        store.fail(id, employeeId, reason);
    }

    private void open(UUID id, List<UUID> batch) {
        if (!batch.isEmpty()) {
            store.planAnew();
            Period period = periods.get(store.get(id).periodId());
            Set<UUID> excluded = exclusions.from(period, batch).keySet();
            if (!excluded.isEmpty()) {
                store.leaveOut(id, excluded.size());
            }
            opener(period)
                    .open(
                            period,
                            batch.stream()
                                    .filter(one -> !excluded.contains(one))
                                    .toList());
        }
    }

    boolean hasMore(UUID id) {
        return store.hasMore(id);
    }

    @Transactional
    public void finish(UUID id) {
        store.finish(id);
    }

    /** Who opens periods of this kind. */
    PeriodOpener opener(Period period) {
        PeriodOpener opener = openers.get(period.kind());
        if (opener == null) {
            throw new IllegalStateException("nothing opens periods of the kind " + period.kind());
        }
        return opener;
    }
}

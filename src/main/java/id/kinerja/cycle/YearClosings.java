package id.kinerja.cycle;

import id.kinerja.cycle.YearClosingStore.Pending;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OwnTransaction;
import id.kinerja.engine.RequestsFirst;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what a closed year leaves unfinished: plans that were not established, evaluations that were not rated and daily reports that
 * were not decided, in batches that the process {@code year-closing} works off as engine jobs. What was rated goes on: receipts, objections and what follows. One case
 * that fails costs no other anything, is listed, and tried again the next night.
 */
@Component
class YearClosings {

    static final String PROCESS = "year-closing";

    private static final Logger LOG = LoggerFactory.getLogger(YearClosings.class);
    private static final Locale OFFICIAL = Locale.forLanguageTag("id");

    /** One transaction: so short that whoever opens a page meanwhile hardly waits for it. */
    private static final int TOGETHER = 10;

    private static final Duration LONGEST_WAIT = Duration.ofMillis(50);

    private final PeriodStore periods;
    private final YearClosingStore store;
    private final YearLeftovers leftovers;
    private final Cases cases;
    private final OwnTransaction apart;
    private final RequestsFirst requests;
    private final MessageSource messages;
    private final Trail trail;

    YearClosings(
            PeriodStore periods,
            YearClosingStore store,
            YearLeftovers leftovers,
            Cases cases,
            OwnTransaction apart,
            RequestsFirst requests,
            MessageSource messages,
            Trail trail) {
        this.periods = periods;
        this.store = store;
        this.leftovers = leftovers;
        this.cases = cases;
        this.apart = apart;
        this.requests = requests;
        this.messages = messages;
        this.trail = trail;
    }

    /** Begins to end what a year that is closed leaves; nothing when nothing is left, or a run goes on. */
    @Transactional
    public void begin(int year, String by) {
        if (store.runs(year)) {
            return;
        }
        List<Pending> left = periods.ofYear(year).stream()
                .flatMap(period -> leftovers.of(period).flatMap(who -> who.unfinished(period).stream()
                        .map(one -> new Pending(period.id(), one.caseId(), who.process()))))
                .toList();
        UUID id = UUID.randomUUID();
        if (!left.isEmpty() && store.add(id, year, left, by)) {
            cases.start(PROCESS, id);
        }
    }

    /** Ends up to so many cases, some at a time, each some in a transaction of their own. */
    void endBatch(UUID id, int size) {
        for (int left = size; left > 0 && store.hasMore(id); left -= TOGETHER) {
            requests.giveWay(LONGEST_WAIT);
            int some = Math.min(left, TOGETHER);
            try {
                apart.run(() -> store.take(id, some).forEach(one -> end(id, one)));
            } catch (RuntimeException failed) {
                LOG.warn("Some cases of a closed year could not be ended together: one by one", failed);
                for (int i = 0; i < some && endOne(id); i++) {
                    LOG.debug("{} of a failed batch of the closing {} were tried", i + 1, id);
                }
            }
        }
    }

    /** False when nothing is left. */
    private boolean endOne(UUID id) {
        List<Pending> taken = new ArrayList<>();
        try {
            apart.run(() -> store.take(id, 1).forEach(one -> {
                taken.add(one);
                end(id, one);
            }));
            return !taken.isEmpty();
        } catch (RuntimeException failed) {
            if (taken.isEmpty()) {
                throw failed;
            }
            apart.run(() -> store.fail(id, taken.get(0), OpeningBatches.reason(failed)));
            return true;
        }
    }

    private void end(UUID id, Pending one) {
        Period period = periods.get(one.periodId());
        EndsWithYear who = leftovers.of(period, one.process());
        who.close(one.caseId())
                .ifPresent(employee -> trail.record(Entry.of(Action.CASE_UNFINISHED, who.process(), one.caseId())
                        .by(store.startedBy(id))
                        .fileOf(employee)
                        .inCase(one.caseId(), null)
                        .because(messages.getMessage(
                                who.reason(period), new Object[] {String.valueOf(period.year())}, OFFICIAL))));
    }
}

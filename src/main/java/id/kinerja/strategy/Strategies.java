package id.kinerja.strategy;

import id.kinerja.access.NotVisible;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Refused;
import id.kinerja.page.TypedText;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the government wants to reach. Who may write is checked before.
 *
 * <p>A change names the revision that it was made from; {@link StrategyChanged} says that somebody came in between. Saying
 * what is so already changes nothing.
 */
@Service
@Transactional
class Strategies {

    static final String STRATEGY = "strategy";
    static final String MISSION = "mission";

    private final StrategyStore store;
    private final WorkingCalendar calendar;
    private final StrategyLinks links;
    private final Trail trail;

    Strategies(StrategyStore store, WorkingCalendar calendar, StrategyLinks links, Trail trail) {
        this.store = store;
        this.calendar = calendar;
        this.links = links;
        this.trail = trail;
    }

    /** All without their missions, the latest first. */
    @Transactional(readOnly = true)
    List<Strategy> all() {
        return store.all();
    }

    /** @throws NotVisible when there is none */
    @Transactional(readOnly = true)
    Strategy get(UUID id) {
        return store.find(id).orElseThrow(NotVisible::new);
    }

    /** That of today's year. */
    @Transactional(readOnly = true)
    Optional<Strategy> current() {
        int year = calendar.today().getYear();
        return store.all().stream().filter(one -> one.covers(year)).findFirst().flatMap(one -> store.find(one.id()));
    }

    /** @throws Refused naming the field that is wrong, and why */
    UUID add(StrategyForms.Head said, String by) {
        UUID id = UUID.randomUUID();
        requirePeriod(said);
        unlessOverlapping(() -> store.add(id, first(said), last(said), vision(said), document(said)));
        trail.record(Entry.of(Action.STRATEGY_ADDED, STRATEGY, id).by(by).changed(Map.of(), facts(get(id))));
        return id;
    }

    /** @throws Refused naming the field that is wrong, and why */
    void change(UUID id, StrategyForms.Head said, String by) {
        Strategy before = locked(id);
        if (first(said) == before.firstYear()
                && last(said) == before.lastYear()
                && vision(said).equals(before.vision())
                && document(said).equals(before.document())) {
            return;
        }
        requireBase(before.revision(), said.base());
        requirePeriod(said);
        links.requireWithin(before, first(said), last(said));
        requireTargetsWithin(before, first(said), last(said));
        unlessOverlapping(() -> store.write(id, first(said), last(said), vision(said), document(said)));
        trail.record(Entry.of(Action.STRATEGY_CHANGED, STRATEGY, id).by(by).changed(facts(before), facts(get(id))));
    }

    /** Adds a mission, or changes it. */
    void putMission(UUID strategy, UUID id, StrategyForms.Mission said, String by) {
        Strategy plan = locked(strategy);
        String text = TypedText.of(said.text());
        var before = plan.mission(id);
        var order = new ArrayList<>(
                plan.missions().stream().map(Strategy.Mission::id).toList());
        order.remove(id);
        int number = Math.min(said.number() == null ? order.size() + 1 : said.number(), order.size() + 1);
        if (before.isPresent()
                && before.get().text().equals(text)
                && before.get().number() == number) {
            return;
        }
        if (before.isPresent()) {
            requireBase(before.get().revision(), said.base());
            store.writeMission(id, text);
        } else {
            requireNew(id, said.base());
            store.addMission(id, strategy, text);
        }
        order.add(number - 1, id);
        store.order(order);
        trail.record(Entry.of(before.isPresent() ? Action.STRATEGY_CHANGED : Action.STRATEGY_ADDED, MISSION, id)
                .by(by)
                .changed(
                        before.<Map<String, ?>>map(Strategies::facts).orElse(Map.of()),
                        facts(get(strategy).mission(id).orElseThrow())));
    }

    private Strategy locked(UUID id) {
        return store.lock(id).orElseThrow(NotVisible::new);
    }

    private void requireNew(UUID id, @Nullable Integer base) {
        if (base != null) {
            // it was there when the page was opened
            throw new StrategyChanged();
        }
        if (store.taken(id)) {
            throw new NotVisible();
        }
    }

    static void requireBase(int revision, @Nullable Integer base) {
        if (!Objects.equals(revision, base)) {
            throw new StrategyChanged();
        }
    }

    private static void requirePeriod(StrategyForms.Head said) {
        if (last(said) < first(said)) {
            throw new Refused("lastYear", "strategy.year.order");
        }
        if (last(said) - first(said) >= StrategyForms.mostYears()) {
            throw new Refused("lastYear", "strategy.year.most", StrategyForms.mostYears());
        }
    }

    private static void requireTargetsWithin(Strategy plan, int first, int last) {
        plan.missions().stream()
                .flatMap(mission -> mission.indicators().stream())
                .flatMap(indicator -> indicator.targets().stream())
                .map(Strategy.YearTarget::year)
                .filter(year -> year < first || year > last)
                .findFirst()
                .ifPresent(year -> {
                    throw new Refused(
                            year < first ? "firstYear" : "lastYear", "strategy.year.targets", String.valueOf(year));
                });
    }

    private static void unlessOverlapping(Runnable write) {
        try {
            write.run();
        } catch (DataIntegrityViolationException overlaps) {
            throw new Refused("firstYear", "strategy.year.overlaps");
        }
    }

    private static int first(StrategyForms.Head said) {
        return Objects.requireNonNull(said.firstYear());
    }

    private static int last(StrategyForms.Head said) {
        return Objects.requireNonNull(said.lastYear());
    }

    private static String vision(StrategyForms.Head said) {
        return TypedText.of(said.vision());
    }

    private static String document(StrategyForms.Head said) {
        return TypedText.of(said.document());
    }

    static Map<String, ?> facts(Strategy plan) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("firstYear", plan.firstYear());
        facts.put("lastYear", plan.lastYear());
        facts.put("vision", plan.vision());
        facts.put("document", plan.document());
        return facts;
    }

    static Map<String, ?> facts(Strategy.Mission mission) {
        return Map.of("number", mission.number(), "text", mission.text());
    }
}

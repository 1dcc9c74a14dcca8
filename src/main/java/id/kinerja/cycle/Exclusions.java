package id.kinerja.cycle;

import id.kinerja.access.NotVisible;
import id.kinerja.calendar.Holiday;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Refused;
import id.kinerja.settings.Settings;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is not evaluated, for which days, and by which document; who may record that is checked before. */
@Service
@Transactional
public class Exclusions {

    /** What an exclusion is called where it is recorded, and under which its documents are attached. */
    public static final String EXCLUSION = "exclusion";

    private final ExclusionStore store;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Trail trail;
    private final Clock clock;

    Exclusions(
            ExclusionStore store,
            Settings settings,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.calendar = calendar;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * For which exclusion each of these people has no evaluation of a period; who has one is missing in the map.
     *
     * @param employees none for everybody
     */
    @Transactional(readOnly = true)
    public Map<UUID, Exclusion> from(Period period, @Nullable Collection<UUID> employees) {
        int fewest = settings.get(CycleSettings.FEWEST_DAYS);
        Map<UUID, List<Exclusion>> byPerson = store.counting(period.endsOn(), employees).stream()
                .collect(Collectors.groupingBy(Exclusion::employeeId, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Exclusion> excluded = new LinkedHashMap<>();
        byPerson.forEach((employee, all) -> ExcludedDays.excluding(period.startsOn(), period.endsOn(), all, fewest)
                .ifPresent(one -> excluded.put(employee, one)));
        return excluded;
    }

    /** Somebody's exclusions that count on days of a period, the first first. */
    @Transactional(readOnly = true)
    public List<Exclusion> within(Period period, UUID employee) {
        return store.counting(period.endsOn(), List.of(employee)).stream()
                .filter(one -> !one.startsOn().isAfter(period.endsOn()))
                .filter(one -> one.endsOn() == null || !one.endsOn().isBefore(period.startsOn()))
                .toList();
    }

    /** Whether somebody's own appraisal was closed for good: retired, died, dismissed. */
    @Transactional(readOnly = true)
    public boolean isClosed(UUID employee) {
        return closing(employee).isPresent();
    }

    /** By what somebody's own appraisal was closed for good; none when it was not. */
    @Transactional(readOnly = true)
    public Optional<Exclusion> closing(UUID employee) {
        return store.counting(calendar.today(), List.of(employee)).stream()
                .filter(Exclusion::forGood)
                .findFirst();
    }

    /** Whether a disciplinary measure holds for somebody today. */
    @Transactional(readOnly = true)
    public boolean isDisciplined(UUID employee) {
        return store.disciplined(employee, calendar.today());
    }

    /** Who of these people is excluded today, or closed, and by what. */
    @Transactional(readOnly = true)
    public Map<UUID, Exclusion> today(Collection<UUID> employees) {
        LocalDate today = calendar.today();
        return employees.isEmpty()
                ? Map.of()
                : store.counting(today, employees).stream()
                        .filter(one -> one.forGood() || one.on(today))
                        .collect(Collectors.toMap(
                                Exclusion::employeeId,
                                Function.identity(),
                                (one, other) -> one.forGood() ? one : other));
    }

    /** Somebody's exclusions that have begun. */
    @Transactional(readOnly = true)
    public List<Exclusion> begun(UUID employee) {
        return store.counting(calendar.today(), List.of(employee)).stream()
                .filter(one -> !one.startsOn().isAfter(calendar.today()))
                .toList();
    }

    /** @throws Refused naming the field that is wrong, and why */
    UUID add(ExclusionForms.New asked, String by) {
        UUID employee = Objects.requireNonNull(asked.employee());
        ExclusionKind kind = Objects.requireNonNull(asked.kind());
        LocalDate startsOn = Objects.requireNonNull(asked.startsOn());
        LocalDate documentDate = Objects.requireNonNull(asked.documentDate());
        requirePossible("startsOn", startsOn);
        requirePossible("documentDate", documentDate);
        requireEnd(startsOn, asked.endsOn());
        if (kind.closing() && startsOn.isAfter(calendar.today())) {
            throw new Refused("startsOn", "cycle.exclusion.closing-ahead");
        }
        if (documentDate.isAfter(calendar.today())) {
            throw new Refused("documentDate", "cycle.exclusion.document-ahead");
        }
        Exclusion one = new Exclusion(
                UUID.randomUUID(),
                employee,
                kind,
                startsOn,
                asked.endsOn(),
                Objects.requireNonNull(asked.documentNumber()).strip(),
                documentDate,
                asked.note() == null ? "" : asked.note().strip(),
                clock.instant(),
                by,
                null,
                null,
                null);
        change(() -> store.add(one), "startsOn");
        trail.record(entry(Action.EXCLUSION_RECORDED, one).by(by).changed(Map.of(), facts(one)));
        events.publishEvent(new ExclusionChanged(employee, null));
        return one.id();
    }

    /**
     * Says on which day it ended, now that it is known or is another.
     *
     * @throws Refused naming the field that is wrong, and why
     */
    void end(UUID id, LocalDate endsOn, String by) {
        Exclusion one = counting(id);
        requireEnd(one.startsOn(), endsOn);
        change(() -> store.end(id, endsOn), "endsOn");
        trail.record(entry(Action.EXCLUSION_ENDED, one)
                .by(by)
                .changed(facts(one), facts(store.find(id).orElseThrow())));
        events.publishEvent(new ExclusionChanged(one.employeeId(), endsOn));
    }

    /** @throws Refused when it does not count any more */
    void withdraw(UUID id, String reason, String by) {
        Exclusion one = counting(id);
        store.withdraw(id, by, reason.strip(), clock.instant());
        trail.record(entry(Action.EXCLUSION_WITHDRAWN, one)
                .by(by)
                .changed(facts(one), Map.of())
                .because(reason.strip()));
        events.publishEvent(new ExclusionChanged(one.employeeId(), calendar.today()));
    }

    private Exclusion counting(UUID id) {
        Exclusion one = store.lock(id).orElseThrow(NotVisible::new);
        if (one.withdrawnAt() != null) {
            throw new Refused("", "cycle.exclusion.withdrawn");
        }
        return one;
    }

    private static void change(Runnable write, String field) {
        try {
            write.run();
        } catch (DataIntegrityViolationException overlaps) {
            throw new Refused(field, "cycle.exclusion.overlaps");
        }
    }

    private static void requireEnd(LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (endsOn != null) {
            requirePossible("endsOn", endsOn);
            if (endsOn.isBefore(startsOn)) {
                throw new Refused("endsOn", "cycle.exclusion.end-before-start");
            }
        }
    }

    private static void requirePossible(String field, LocalDate day) {
        if (!Holiday.POSSIBLE_YEARS.isValidValue(day.getYear())) {
            throw new Refused(field, "cycle.window.range");
        }
    }

    private static Entry entry(Action action, Exclusion one) {
        return Entry.of(action, EXCLUSION, one.id()).fileOf(one.employeeId());
    }

    private static Map<String, ?> facts(Exclusion one) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", one.kind().name());
        facts.put("startsOn", one.startsOn().toString());
        Stream.ofNullable(one.endsOn()).forEach(day -> facts.put("endsOn", day.toString()));
        facts.put("documentNumber", one.documentNumber());
        facts.put("documentDate", one.documentDate().toString());
        return facts;
    }
}

package id.kinerja.cycle;

import id.kinerja.cycle.YearClosingStore.Failure;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a closed year left unfinished, as its page and the API tell. */
@Component
class UnfinishedYears {

    private final YearClosingStore store;
    private final PeriodStore periods;
    private final YearLeftovers leftovers;
    private final Organization organization;

    UnfinishedYears(YearClosingStore store, PeriodStore periods, YearLeftovers leftovers, Organization organization) {
        this.store = store;
        this.periods = periods;
        this.leftovers = leftovers;
        this.organization = organization;
    }

    /** None while a year goes on. */
    Optional<LeftUnfinished> of(PerformanceYear year) {
        if (year.endedAt() == null) {
            return Optional.empty();
        }
        List<Failure> failures = store.failures(year.year());
        return Optional.of(new LeftUnfinished(
                store.ended(year.year()),
                store.runs(year.year()),
                failures.isEmpty() ? List.of() : named(year.year(), failures)));
    }

    /** Those that are unfinished still. */
    private List<NotEnded> named(int year, List<Failure> failures) {
        Map<UUID, Period> of = periods.ofYear(year).stream().collect(Collectors.toMap(Period::id, Function.identity()));
        Map<UUID, UUID> open = new HashMap<>();
        failures.stream()
                .map(one -> Objects.requireNonNull(of.get(one.periodId())))
                .distinct()
                .forEach(period -> leftovers
                        .of(period)
                        .flatMap(who -> who.unfinished(period).stream())
                        .forEach(one -> open.put(one.caseId(), one.employeeId())));
        List<Failure> still =
                failures.stream().filter(one -> open.containsKey(one.caseId())).toList();
        Map<UUID, Employee> people = still.isEmpty()
                ? Map.of()
                : organization.all(still.stream()
                        .map(one -> Objects.requireNonNull(open.get(one.caseId())))
                        .distinct()
                        .toList());
        return still.stream()
                .map(one -> new NotEnded(
                        one.caseId(),
                        one.process(),
                        Objects.requireNonNull(people.get(open.get(one.caseId())))
                                .titledName(),
                        Objects.requireNonNull(of.get(one.periodId())),
                        one.reason()))
                .toList();
    }

    /**
     * What a closed year left unfinished.
     *
     * @param ended how many plans, evaluations and daily reports were ended without a result
     * @param running whether some are still being ended
     * @param failures which could not be ended; the next night tries them again
     */
    record LeftUnfinished(int ended, boolean running, List<NotEnded> failures) {

        static final LeftUnfinished NOTHING = new LeftUnfinished(0, false, List.of());
    }

    /**
     * What could not be ended, and why.
     *
     * @param caseId the plan's, evaluation's or daily report's id
     * @param process the key of its process
     * @param name the employee's, with titles, as on record today
     * @param reason what was in the way, as the application tells it
     */
    record NotEnded(UUID caseId, String process, String name, Period period, String reason) {}
}

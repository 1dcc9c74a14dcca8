package id.kinerja.credit;

import id.kinerja.access.NotVisible;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Exclusion;
import id.kinerja.cycle.Exclusions;
import id.kinerja.evaluation.HandedOverResult;
import id.kinerja.evaluation.HandedOverResults;
import id.kinerja.organization.Employee;
import id.kinerja.organization.HeldPost;
import id.kinerja.organization.HeldPosts;
import id.kinerja.organization.Organization;
import id.kinerja.organization.PostKind;
import id.kinerja.organization.Posting;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out somebody's angka kredit; who may read it is asked before. */
@Component
@Transactional(readOnly = true)
class Credits {

    private final HandedOverResults results;
    private final HeldPosts posts;
    private final Exclusions exclusions;
    private final Organization organization;
    private final RatesInForce rates;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Credits(
            HandedOverResults results,
            HeldPosts posts,
            Exclusions exclusions,
            Organization organization,
            RatesInForce rates,
            WorkingCalendar calendar,
            Clock clock) {
        this.results = results;
        this.posts = posts;
        this.exclusions = exclusions;
        this.organization = organization;
        this.rates = rates;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws NotVisible when there is no such employee */
    Credit of(UUID employeeId) {
        LocalDate today = calendar.today();
        Employee employee = organization.find(employeeId, today).orElseThrow(NotVisible::new);
        Posting posting = organization.postingOf(employeeId, today).orElse(null);
        boolean functional = posting != null && posting.kind() == PostKind.FUNCTIONAL;
        Level level = posting == null || !functional
                ? null
                : Level.of(posting.title()).orElse(null);
        Map<Instant, Rates> known = new HashMap<>();
        Function<Instant, Rates> at = moment -> known.computeIfAbsent(moment, rates::at);
        List<HeldPost> held = posts.of(employeeId);
        List<Exclusion> excluded = exclusions.begun(employeeId);
        Function<HandedOverResult, List<HeldMonths>> months =
                one -> HeldMonths.of(one.startsOn(), one.endsOn(), held, excluded);
        List<HandedOverResult> all = results.of(employeeId);
        List<Conversion> conversions = Conversions.of(all, months, at);
        return new Credit(
                new Credit.Person(employee.id(), employee.titledName(), employee.nip()),
                posting == null ? null : posting.title(),
                posting == null ? null : posting.unitName(),
                functional,
                level,
                conversions,
                all.stream()
                        .filter(one -> !one.stands() && !months.apply(one).isEmpty())
                        .map(one -> new Credit.Awaited(one.evaluationId(), one.year(), one.quarter()))
                        .toList(),
                conversions.isEmpty()
                        ? List.of()
                        : Conversions.accumulated(conversions, level, at.apply(clock.instant())));
    }
}

package id.kinerja.objection;

import id.kinerja.access.OpenAccounts;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.evaluation.ReceivedResult;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who explains a contested rating, and who decides: the rater's superior (atasan pejabat penilai kinerja). Never the
 * employee, nor anybody who had a hand in the rating: who gave it or rated a part of
 * the year, in whose place that was done, and who explains it.
 */
@Component
class Deciders {

    private final Organization organization;
    private final WorkingCalendar calendar;
    private final Settings settings;
    private final OpenAccounts accounts;

    Deciders(Organization organization, WorkingCalendar calendar, Settings settings, OpenAccounts accounts) {
        this.organization = organization;
        this.calendar = calendar;
        this.settings = settings;
        this.accounts = accounts;
    }

    /** Who explains a rating today: the rater; who is the superior now, when the rater has left or only acted. */
    Optional<Employee> respondent(ReceivedResult result) {
        Optional<Employee> rater = organization.byUserName(result.ratedBy()).filter(this::serves);
        if (result.ratedFor() == null && rater.isPresent()) {
            return rater.filter(one -> !one.id().equals(result.employeeId()));
        }
        return organization
                .superiorOf(result.employeeId(), calendar.today())
                .filter(this::serves)
                .filter(one -> !one.id().equals(result.employeeId()));
    }

    /**
     * Who decides.
     *
     * @param respondent who explains the rating; none when nobody does
     * @return none when nobody is above the rater who can sign in, and the head of government cannot, may not or shall not decide
     */
    Optional<Employee> decider(ReceivedResult result, @Nullable UUID respondent) {
        return decider(result, respondent, this::serves);
    }

    /**
     * Who decides, or is to as soon as there is an account for it: an objection waits for that one.
     *
     * @param respondent who explains the rating; none when nobody does
     * @return none when nobody is above the rater, and the head of government may not or shall not decide
     */
    Optional<Employee> awaited(ReceivedResult result, @Nullable UUID respondent) {
        return decider(result, respondent).or(() -> decider(result, respondent, this::works));
    }

    private Optional<Employee> decider(ReceivedResult result, @Nullable UUID respondent, Predicate<Employee> able) {
        LocalDate ratedOn = calendar.dayOf(result.ratedAt());
        Predicate<Employee> may = mayOf(barred(result, respondent), able);
        Optional<UUID> rater = Optional.ofNullable(idOf(result.ratedBy()));
        Optional<UUID> explains = Optional.ofNullable(respondent);
        Optional<Employee> thenAbove =
                rater.flatMap(one -> organization.superiorOf(one, ratedOn)).filter(may);
        Optional<Employee> nowAbove = explains.or(() -> rater).flatMap(one -> above(one, ratedOn, may));
        Stream<Optional<Employee>> candidates =
                explains.equals(rater) ? Stream.of(thenAbove, nowAbove) : Stream.of(nowAbove, thenAbove);
        return candidates.flatMap(Optional::stream).findFirst().or(() -> head(may));
    }

    /** Who takes over from somebody who is silent, or cannot decide any more; none when nobody is above. */
    Optional<Employee> next(ReceivedResult result, Objection objection) {
        @Nullable UUID respondent = idOf(objection.respondent());
        Set<UUID> barred = barred(result, respondent);
        @Nullable UUID silent = idOf(objection.decider());
        if (silent == null) {
            return decider(result, respondent);
        }
        barred.add(silent);
        Predicate<Employee> may = mayOf(barred, this::serves);
        return above(silent, calendar.dayOf(result.ratedAt()), may).or(() -> head(may));
    }

    /** Whether somebody may decide on a result at all: nobody who had a hand in it. */
    boolean isBarred(ReceivedResult result, @Nullable String respondent, @Nullable UUID person) {
        return person == null || barred(result, idOf(respondent)).contains(person);
    }

    /** Whether somebody holds a post today and can sign in: nobody stands in for an objection's tasks. */
    boolean serves(@Nullable String userName) {
        return userName != null
                && organization.byUserName(userName).filter(this::serves).isPresent();
    }

    private Set<UUID> barred(ReceivedResult result, @Nullable UUID respondent) {
        Set<UUID> barred = new HashSet<>();
        barred.add(result.employeeId());
        Stream.of(idOf(result.ratedBy()), idOf(result.ratedFor()), respondent)
                .flatMap(Stream::ofNullable)
                .forEach(barred::add);
        result.segmentRaters().stream()
                .map(this::idOf)
                .flatMap(Stream::ofNullable)
                .forEach(barred::add);
        return barred;
    }

    /** The first above somebody who may; who has left stands where they stood when it was rated. */
    private Optional<Employee> above(UUID person, LocalDate ratedOn, Predicate<Employee> may) {
        Set<UUID> seen = new HashSet<>();
        Optional<Employee> next = superior(person, ratedOn);
        // the line may turn back on itself
        while (next.isPresent() && seen.add(next.get().id())) {
            if (may.test(next.get())) {
                return next;
            }
            next = superior(next.get().id(), ratedOn);
        }
        return Optional.empty();
    }

    private Optional<Employee> superior(UUID person, LocalDate ratedOn) {
        return organization.superiorOf(person, calendar.today()).or(() -> organization.superiorOf(person, ratedOn));
    }

    private Optional<Employee> head(Predicate<Employee> may) {
        return settings.get(ObjectionSettings.WITHOUT_SUPERIOR).equals(ObjectionSettings.FINAL)
                ? Optional.empty()
                : organization.headOfGovernment(calendar.today()).filter(may);
    }

    private static Predicate<Employee> mayOf(Set<UUID> barred, Predicate<Employee> able) {
        return one -> !barred.contains(one.id()) && able.test(one);
    }

    private boolean serves(Employee one) {
        return one.userName() != null && works(one) && accounts.isOpen(one.userName());
    }

    private boolean works(Employee one) {
        return organization.works(one.id(), calendar.today());
    }

    @Nullable
    UUID idOf(@Nullable String userName) {
        return userName == null
                ? null
                : organization.byUserName(userName).map(Employee::id).orElse(null);
    }
}

package id.kinerja.feedback;

import id.kinerja.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Until when givers may change what they gave: for some hours, and never once somebody was judged with it. Afterwards a
 * reader could no longer rely on it.
 */
@Component
class Changing {

    private final FeedbackSettings settings;
    private final List<FeedbackUse> uses;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Changing(FeedbackSettings settings, List<FeedbackUse> uses, WorkingCalendar calendar, Clock clock) {
        this.settings = settings;
        this.uses = uses;
        this.calendar = calendar;
        this.clock = clock;
    }

    boolean open(Feedback feedback) {
        return open(List.of(feedback)).contains(feedback.id());
    }

    /** Those of some that may still be changed, by a fixed number of queries. */
    Set<UUID> open(Collection<Feedback> feedback) {
        Instant oldest = clock.instant().minus(Duration.ofHours(settings.changeHours()));
        List<FeedbackUse.Given> young = feedback.stream()
                .filter(one -> one.withdrawnAt() == null && one.givenAt().isAfter(oldest))
                .map(one -> new FeedbackUse.Given(one.id(), one.employeeId(), one.day(), one.givenAt()))
                .toList();
        Set<UUID> open = young.stream().map(FeedbackUse.Given::id).collect(Collectors.toCollection(HashSet::new));
        uses.forEach(use -> open.removeAll(use.used(young)));
        return open;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return calendar.today();
    }
}

package id.kinerja.coaching;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Cases;
import id.kinerja.engine.OpenStep;
import id.kinerja.evaluation.JudgedPeriods;
import id.kinerja.report.ReturnedReports;
import id.kinerja.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a new day changes: who left, who approves now, and whose returned reports suggest a coaching. */
@Component
class CoachingNight {

    private static final Logger LOG = LoggerFactory.getLogger(CoachingNight.class);
    private static final Locale OFFICIAL = Locale.forLanguageTag("id");

    private final Coachings coachings;
    private final CoachingStore store;
    private final Approvers approvers;
    private final ReturnedReports returned;
    private final JudgedPeriods judged;
    private final Cases cases;
    private final Settings settings;
    private final Surroundings around;

    CoachingNight(
            Coachings coachings,
            CoachingStore store,
            Approvers approvers,
            ReturnedReports returned,
            JudgedPeriods judged,
            Cases cases,
            Settings settings,
            Surroundings around) {
        this.coachings = coachings;
        this.store = store;
        this.approvers = approvers;
        this.returned = returned;
        this.judged = judged;
        this.cases = cases;
        this.settings = settings;
        this.around = around;
    }

    /** The calendar and the words. */
    @Component
    record Surroundings(WorkingCalendar calendar, MessageSource messages) {}

    /** Does it all; one case that fails never stops the others. */
    void run() {
        store.ofWhoLeft(around.calendar().today()).forEach(id -> attempt(() -> coachings.left(id)));
        store.in(CoachingState.APPROVING).forEach(one -> attempt(() -> follow(one)));
        suggest();
    }

    /** Gives the approval to whom it waits for today; what a personnel admin has taken stays with who took it. */
    private void follow(Coaching coaching) {
        String approver = approvers.accountFor(coaching);
        for (OpenStep step : cases.openSteps(coaching.id())) {
            boolean taken = step.group() != null && step.assignee() != null;
            if (!taken && !Objects.equals(step.assignee(), approver)) {
                coachings.approverChanged(coaching.id());
            }
        }
    }

    private void suggest() {
        int least = settings.get(CoachingSettings.RETURNS);
        int days = settings.get(CoachingSettings.RETURNS_DAYS);
        if (least == 0) {
            return;
        }
        LocalDate first = around.calendar().today().minusDays(days - 1L);
        Instant from = first.atStartOfDay(around.calendar().zone()).toInstant();
        returned.since(from, least)
                .forEach((employee, returns) -> attempt(() -> suggest(employee, returns, least, days)));
    }

    /**
     * Counts what came after the last coaching alone: what was talked about is no new reason. A result that may still be
     * contested, or is, is not named: what it asks for comes when it stands.
     */
    private void suggest(UUID employee, List<Instant> returns, int least, int days) {
        List<Coaching> former = store.of(List.of(employee));
        boolean open = former.stream().anyMatch(one -> one.closedAt() == null);
        Instant last = former.stream()
                .map(Coaching::closedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        long since = returns.stream().filter(at -> at.isAfter(last)).count();
        if (!open && since >= least) {
            String reason =
                    around.messages().getMessage("coaching.returns.reason", new Object[] {since, days}, OFFICIAL);
            coachings.open(
                    employee,
                    Origin.RETURNS,
                    reason,
                    null,
                    judged.standing(employee).orElse(null));
        }
    }

    private static void attempt(Runnable one) {
        try {
            one.run();
        } catch (RuntimeException failure) {
            LOG.warn("A coaching could not be taken on this night", failure);
        }
    }
}

package id.kinerja.reward;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a new day ends: nominations of people who left, and those that nobody decided within the term. */
@Component
class RewardNight {

    private static final Logger LOG = LoggerFactory.getLogger(RewardNight.class);

    private final NominationRows rows;
    private final Nominations nominations;
    private final WorkingCalendar calendar;
    private final Settings settings;
    private final TransactionTemplate each;

    RewardNight(
            NominationRows rows,
            Nominations nominations,
            WorkingCalendar calendar,
            Settings settings,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.nominations = nominations;
        this.calendar = calendar;
        this.settings = settings;
        this.each = new TransactionTemplate(transactions);
    }

    /** Does it all; one that fails never stops the others. */
    void run() {
        LocalDate today = calendar.today();
        rows.ofWhoLeft(today).forEach(id -> attempt(id, Ending.LEFT));
        LocalDate first = today.minusDays(settings.get(RewardSettings.TERM_DAYS));
        rows.openSince(first.atStartOfDay(calendar.zone()).toInstant()).forEach(id -> attempt(id, Ending.EXPIRED));
    }

    private void attempt(UUID id, Ending ending) {
        try {
            each.executeWithoutResult(status -> nominations.stop(id, ending, "", null));
        } catch (RuntimeException failure) {
            LOG.warn("A nomination could not be ended on this night", failure);
        }
    }
}

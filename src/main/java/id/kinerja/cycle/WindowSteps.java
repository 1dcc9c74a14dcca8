package id.kinerja.cycle;

import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code performance-window} asks and tells; the business key is the period's id. */
@Component("windowSteps")
@Transactional
public class WindowSteps {

    private final PeriodStore periods;
    private final Windows windows;
    private final WindowTerms terms;

    WindowSteps(PeriodStore periods, Windows windows, WindowTerms terms) {
        this.periods = periods;
        this.windows = windows;
        this.terms = terms;
    }

    /** Whether it was opened before its year had a process. */
    public boolean isOpen(String period) {
        return get(period).window().openedAt() != null;
    }

    /** The beginning of the day on which it opens; far ahead while nobody has set one. */
    public Date openingDay(String period) {
        return Date.from(terms.days().beginOf(get(period).window().opensOn()));
    }

    /** Opens it: starts the run that opens the period for everybody. */
    public void open(String period) {
        windows.opened(UUID.fromString(period));
    }

    /** The instant at which its last day is over. */
    public Date closingDay(String period) {
        return Date.from(terms.days().afterEndOf(get(period).window().closesOn()));
    }

    /** Closes it: from now on nothing is submitted in the period. */
    public void close(String period) {
        windows.closed(UUID.fromString(period));
    }

    private Period get(String period) {
        return periods.get(UUID.fromString(period));
    }
}

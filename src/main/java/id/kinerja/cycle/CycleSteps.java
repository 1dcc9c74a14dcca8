package id.kinerja.cycle;

import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code performance-cycle} asks and tells; the business key is the performance year's id. */
@Component("cycleSteps")
@Transactional
public class CycleSteps {

    private final YearStore years;
    private final PeriodStore periods;
    private final YearEnd end;
    private final WindowTerms terms;

    CycleSteps(YearStore years, PeriodStore periods, YearEnd end, WindowTerms terms) {
        this.years = years;
        this.periods = periods;
        this.end = end;
        this.terms = terms;
    }

    /** The target setting's id. */
    public String targetSetting(String year) {
        return period(year, 0);
    }

    /** The first quarter's id. */
    public String quarter1(String year) {
        return period(year, 1);
    }

    /** The second quarter's id. */
    public String quarter2(String year) {
        return period(year, 2);
    }

    /** The third quarter's id. */
    public String quarter3(String year) {
        return period(year, 3);
    }

    /** The fourth quarter's id. */
    public String quarter4(String year) {
        return period(year, 4);
    }

    /** The id of the evaluation of the whole year. */
    public String annualEvaluation(String year) {
        return period(year, 5);
    }

    /** The beginning of the day on which the year is published; far ahead while nobody has set one. */
    public Date publicationDay(String year) {
        return Date.from(terms.days().beginOf(get(year).publishesOn()));
    }

    /** Publishes the year. */
    public void publish(String year) {
        end.published(UUID.fromString(year));
    }

    /** The beginning of the day on which the year is closed; far ahead while nobody has set one. */
    public Date yearEndDay(String year) {
        return Date.from(terms.days().beginOf(get(year).endsOn()));
    }

    /** Closes the year: nothing of it changes any more. */
    public void closeYear(String year) {
        end.ended(UUID.fromString(year));
    }

    private String period(String year, int number) {
        return periods.ofYear(get(year).year()).stream()
                .filter(period -> period.number() == number)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private PerformanceYear get(String year) {
        return years.get(UUID.fromString(year));
    }
}

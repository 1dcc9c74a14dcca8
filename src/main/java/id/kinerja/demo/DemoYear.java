package id.kinerja.demo;

import id.kinerja.cycle.Period;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The story from the first working day of 2026 to the morning of 15 July. */
@Component
@Conditional(DemoWanted.class)
class DemoYear {

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private static final int YEAR = PlanStory.YEAR;
    private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 2);
    private static final LocalDate TARGETS = LocalDate.of(YEAR, 1, 5);
    private static final LocalDate FIRST_QUARTER = LocalDate.of(YEAR, 4, 1);
    private static final LocalDate NEWCOMERS = LocalDate.of(YEAR, 6, 2);
    private static final LocalDate SHORTER_TERMS = LocalDate.of(YEAR, 6, 29);
    private static final LocalDate SECOND_QUARTER = LocalDate.of(YEAR, 7, 1);
    private static final LocalDate STRAGGLERS = LocalDate.of(YEAR, 7, 13);
    private static final LocalDate TODAY = LocalDate.of(YEAR, 7, 15);
    private static final LocalTime OPENING = LocalTime.of(8, 5);
    private static final LocalTime NOW = LocalTime.of(8, 30);
    private static final int ASSESSMENT_DAYS = 7;
    private static final int RATING_DAYS = 5;
    private static final int STEP = 10;

    private final Agenda agenda;
    private final Government government;
    private final DemoPeriods periods;
    private final Cast cast;
    private final PlanStory plans;
    private final PlanTexts texts;
    private final ReportStory reports;
    private final EvaluationStory evaluations;
    private final Set<UUID> known = new HashSet<>();

    DemoYear(
            Agenda agenda,
            Government government,
            DemoPeriods periods,
            Cast cast,
            PlanStory plans,
            PlanTexts texts,
            ReportStory reports,
            EvaluationStory evaluations) {
        this.agenda = agenda;
        this.government = government;
        this.periods = periods;
        this.cast = cast;
        this.plans = plans;
        this.texts = texts;
        this.reports = reports;
        this.evaluations = evaluations;
    }

    /** Tells it all, and leaves the clock at its end. */
    void tell() {
        agenda.at(FIRST, OPENING, this::found);
        agenda.at(TARGETS, OPENING, this::setTargets);
        agenda.at(FIRST_QUARTER, OPENING, () -> evaluate(FIRST, true));
        agenda.at(NEWCOMERS, OPENING, this::welcome);
        agenda.at(SHORTER_TERMS, OPENING, this::shortenTerms);
        agenda.at(SECOND_QUARTER, OPENING, () -> evaluate(FIRST_QUARTER, false));
        agenda.at(STRAGGLERS, OPENING, () -> evaluate(FIRST_QUARTER, false));
        int[] said = {0};
        agenda.play(FIRST, TODAY, NOW, percent -> {
            if (percent / STEP > said[0]) {
                said[0] = percent / STEP;
                LOG.info("Menyiapkan data contoh … {} %", said[0] * STEP);
            }
        });
    }

    private void found() {
        government.found();
        periods.create(YEAR);
        texts.enterAims();
    }

    private void setTargets() {
        periods.openTargetSetting(YEAR);
        meet(TARGETS).forEach(person -> plans.begin(person, PlanFate.ESTABLISHED, reports::begin));
    }

    private void welcome() {
        government.welcome(NEWCOMERS);
        periods.openTargetSetting(YEAR);
        int number = 0;
        for (Person person : meet(NEWCOMERS)) {
            boolean inUnit = person.posting().unitCode().equals(Line.UNIT);
            PlanFate fate = inUnit ? PlanFate.WAITING : PlanFate.NEWCOMERS.get(number++ % PlanFate.NEWCOMERS.size());
            plans.begin(person, fate, reports::begin);
        }
    }

    private void shortenTerms() {
        government.choose("evaluation.self-assessment-days", ASSESSMENT_DAYS);
        government.choose("evaluation.rating-days", RATING_DAYS);
    }

    /** Opens a quarter's evaluation for whom it is not open yet. */
    private void evaluate(LocalDate dayOfQuarter, boolean toTheEnd) {
        Period quarter = periods.openQuarter(dayOfQuarter);
        if (toTheEnd) {
            evaluations.toTheEnd(quarter, cast.on(TARGETS));
        } else {
            evaluations.soFar(quarter, cast.on(SECOND_QUARTER));
        }
    }

    /** Who was not there before. */
    private List<Person> meet(LocalDate day) {
        List<Person> all = cast.on(day);
        texts.know(all);
        return all.stream().filter(person -> known.add(person.id())).toList();
    }
}

package id.kinerja.evaluation;

import id.kinerja.calendar.Deadlines;
import id.kinerja.settings.Settings;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The terms of an evaluation's steps, from today on, by the government's settings and calendar. */
@Component
class EvaluationTerms {

    private final Settings settings;
    private final Deadlines deadlines;

    EvaluationTerms(Settings settings, Deadlines deadlines) {
        this.settings = settings;
        this.deadlines = deadlines;
    }

    Date selfAssessment() {
        return deadlines.inWorkingDays(settings.get(EvaluationSettings.SELF_ASSESSMENT_DAYS));
    }

    Date rating() {
        return deadlines.inWorkingDays(settings.get(EvaluationSettings.RATING_DAYS));
    }

    Date acknowledgement() {
        return deadlines.inWorkingDays(settings.get(EvaluationSettings.ACKNOWLEDGEMENT_DAYS));
    }
}

package id.kinerja.evaluation;

import id.kinerja.calendar.Deadlines;
import id.kinerja.settings.Settings;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The terms of an evaluation's steps, from today on, by the government's settings and calendar. */
@Component
class EvaluationTerms {

    private final Settings settings;
    private final Deadlines deadlines;
    private final ObjectionTerm objection;

    EvaluationTerms(Settings settings, Deadlines deadlines, ObjectionTerm objection) {
        this.settings = settings;
        this.deadlines = deadlines;
        this.objection = objection;
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

    /** When a result that was received then can no longer be contested. */
    Date objection(Instant received) {
        return Date.from(objection.endOf(received));
    }
}

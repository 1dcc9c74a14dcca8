package id.kinerja.correction;

import id.kinerja.calendar.Deadlines;
import id.kinerja.organization.Officials;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the process {@code superior-correction} calls; each method takes its business key, the report's id. */
@Component("correctionSteps")
public class CorrectionSteps {

    /** How many working days the personnel admins have: while they think, decisions wait for the wrong person. */
    private static final int DECISION_DAYS = 3;

    private final Corrections corrections;
    private final Deadlines deadlines;

    CorrectionSteps(Corrections corrections, Deadlines deadlines) {
        this.corrections = corrections;
        this.deadlines = deadlines;
    }

    /** Who decides: the personnel admins. */
    public List<String> admins(String businessKey) {
        return List.of(Officials.PERSONNEL_ADMINS);
    }

    /** When the term for the decision ends. */
    public Date decisionDue(String businessKey) {
        return deadlines.inWorkingDays(DECISION_DAYS);
    }

    /** Writes the approved superior down. */
    public void correct(String businessKey) {
        corrections.correct(UUID.fromString(businessKey));
    }
}

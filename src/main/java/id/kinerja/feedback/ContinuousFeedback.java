package id.kinerja.feedback;

import java.util.List;
import java.util.UUID;

/** The feedback about employees, for what is made of it; who may read it is asked before. */
public interface ContinuousFeedback {

    /** All about some days of an employee, for who rates and whoever else may read it; anonymous without names. */
    List<GivenFeedback> forOthers(UUID employee, GivenFeedback.Span span);

    /** What the employee may read of it: anonymous not before enough people gave some. */
    List<GivenFeedback> forEmployee(UUID employee, GivenFeedback.Span span);
}

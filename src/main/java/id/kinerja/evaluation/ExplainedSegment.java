package id.kinerja.evaluation;

import id.kinerja.feedback.ApiFeedback;
import java.util.List;

/**
 * What a segment of a year was rated by: the rows of the plan of then, with what was reported and said about its days.
 *
 * @param number that of the segment
 * @param plan the version of the target plan in force on its last day
 * @param additional what was reported for additional duties in its days
 * @param beside what was reported in its days for indicators that this version of the plan has not
 * @param feedbackBeside feedback about its days on results that this version of the plan has not
 */
record ExplainedSegment(
        int number,
        Explanation.Plan plan,
        List<Explanation.Result> results,
        Explanation.Evidence additional,
        Explanation.Evidence beside,
        List<Explanation.Conduct> behaviours,
        List<ApiFeedback> feedbackBeside) {}

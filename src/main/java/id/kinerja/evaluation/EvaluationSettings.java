package id.kinerja.evaluation;

import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a government may choose about evaluations; terms are in working days. */
@Component
class EvaluationSettings implements SettingGroup {

    /** How long an employee has for the self-assessment. */
    static final Setting<Integer> SELF_ASSESSMENT_DAYS = Setting.integer("evaluation.self-assessment-days", 10, 1, 60);

    /** How long a superior has for the rating. */
    static final Setting<Integer> RATING_DAYS = Setting.integer("evaluation.rating-days", 10, 1, 60);

    /**
     * After how many days an evaluation that was handed over counts as acknowledged. Fourteen days are common practice;
     * no source says whether working days are meant.
     */
    static final Setting<Integer> ACKNOWLEDGEMENT_DAYS = Setting.integer("evaluation.acknowledgement-days", 14, 1, 60);

    /**
     * Until how many days after its receipt a result may be contested. PP 30/2019 article 59 says 14 days since receipt.
     */
    static final Setting<Integer> OBJECTION_DAYS = Setting.integer("evaluation.objection-days", 14, 1, 60);

    /** Which days are counted: the sources do not say whether calendar or working days are meant. */
    static final Setting<String> OBJECTION_UNIT =
            Setting.choice("evaluation.objection-unit", ObjectionTerm.CALENDAR, ObjectionTerm.WORKING);

    /** Whether every result and behaviour needs feedback before the ratings are given. */
    static final Setting<Boolean> FEEDBACK_REQUIRED = Setting.flag("evaluation.feedback-required", true);

    /**
     * How many days a segment has to have to be rated apart. One unless changed, so that each rater rates the own days, as all
     * segments of a year are kept. With more, shorter ones go to a neighbour, and their raters are not asked.
     */
    static final Setting<Integer> SEGMENT_DAYS = Setting.integer("evaluation.segment-days", 1, 1, 92);

    /**
     * How many working days of the window of a year are left to who concludes it, however many former raters are asked before,
     * unless these have no more than their least; no source gives a number.
     */
    static final Setting<Integer> CONCLUDING_DAYS = Setting.integer("evaluation.concluding-days", 5, 0, 20);

    /**
     * How many working days a former rater has at least for the segment, also beyond the window of the year, as what was handed in is
     * decided after it; no source gives a number.
     */
    static final Setting<Integer> FORMER_DAYS = Setting.integer("evaluation.former-days", 3, 1, 20);

    /** Who rates a segment whose rater has left or died: the sources do not say. */
    static final Setting<String> ABSENT_RATER = Setting.choice("evaluation.absent-rater", "SUPERIOR", "LAST", "ADMIN");

    static final String SUPERIOR = "SUPERIOR";
    static final String LAST = "LAST";

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                SELF_ASSESSMENT_DAYS,
                RATING_DAYS,
                ACKNOWLEDGEMENT_DAYS,
                OBJECTION_DAYS,
                OBJECTION_UNIT,
                FEEDBACK_REQUIRED,
                SEGMENT_DAYS,
                CONCLUDING_DAYS,
                FORMER_DAYS,
                ABSENT_RATER);
    }
}

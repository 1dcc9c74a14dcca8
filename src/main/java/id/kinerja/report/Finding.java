package id.kinerja.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule says about a report.
 *
 * @param refuses whether the report may not be submitted like this; else it is a warning
 * @param activity the activity's number in the day's order, counted from 1; 0 for the day as a whole
 * @param field the field it is about
 * @param code the message's code
 * @param arguments what the message is filled with; the activity's number is always the first
 */
public record Finding(boolean refuses, int activity, String field, String code, List<Object> arguments) {

    static Finding refusal(int activity, String field, String code, Object... arguments) {
        return new Finding(true, activity, field, code, withNumber(activity, arguments));
    }

    static Finding warning(int activity, String field, String code, Object... arguments) {
        return new Finding(false, activity, field, code, withNumber(activity, arguments));
    }

    boolean wholeDay() {
        return activity == 0;
    }

    private static List<Object> withNumber(int activity, Object[] arguments) {
        var all = new ArrayList<Object>();
        all.add(activity);
        all.addAll(List.of(arguments));
        return List.copyOf(all);
    }
}

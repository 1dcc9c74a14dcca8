package id.kinerja.demo;

import java.util.List;

/** How far somebody's evaluation of the second quarter has come on the last day of the story. */
enum EvaluationFate {
    NOT_BEGUN,
    HALF_WRITTEN,
    WAITING_LONG,
    WAITING,
    RETURNED,
    HANDED_OVER,
    ACKNOWLEDGED;

    /** Of people one after the other. */
    static final List<EvaluationFate> MIXED = List.of(
            ACKNOWLEDGED,
            WAITING,
            HANDED_OVER,
            ACKNOWLEDGED,
            NOT_BEGUN,
            WAITING,
            ACKNOWLEDGED,
            HANDED_OVER,
            WAITING_LONG,
            RETURNED,
            ACKNOWLEDGED,
            WAITING,
            HALF_WRITTEN,
            HANDED_OVER);

    /** Of the people under the supervisor whose password is handed out, one after the other. */
    static final List<EvaluationFate> OF_THE_UNIT =
            List.of(RETURNED, WAITING_LONG, WAITING, HANDED_OVER, ACKNOWLEDGED, WAITING);

    static EvaluationFate of(Line part) {
        return switch (part) {
            case EMPLOYEE -> RETURNED;
            case SUPERVISOR -> HANDED_OVER;
            case AGENCY_HEAD -> WAITING;
        };
    }
}

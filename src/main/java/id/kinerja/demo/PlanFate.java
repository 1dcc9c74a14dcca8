package id.kinerja.demo;

import java.util.List;

/** How far somebody's target plan has come on the last day of the story. */
enum PlanFate {
    ESTABLISHED,
    UNTOUCHED,
    HALF_DRAFTED,
    WAITING_LONG,
    WAITING,
    RETURNED,
    ESTABLISHED_LATE;

    /** Of those who came in the middle of the year, one after the other. */
    static final List<PlanFate> NEWCOMERS = List.of(
            UNTOUCHED, ESTABLISHED_LATE, HALF_DRAFTED, ESTABLISHED, RETURNED, ESTABLISHED_LATE, WAITING_LONG, RETURNED);
}

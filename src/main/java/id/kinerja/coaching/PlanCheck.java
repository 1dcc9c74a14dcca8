package id.kinerja.coaching;

import id.kinerja.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a plan is whole, so that it can go to the employee. */
@Component
class PlanCheck {

    /** Actions are planned at most for this many years ahead. */
    private static final int YEARS = 2;

    private final WorkingCalendar calendar;

    PlanCheck(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** What is missing or cannot be, by the fields of the page; nothing when the plan is whole. */
    List<Problem> problems(List<PlanAction> rows) {
        List<Problem> problems = new ArrayList<>();
        if (rows.isEmpty()) {
            problems.add(new Problem("", "coaching.plan.empty"));
        }
        for (int i = 0; i < rows.size(); i++) {
            PlanAction row = rows.get(i);
            String field = "rows[" + i + "].";
            require(problems, field + "gap", row.gap());
            require(problems, field + "goal", row.goal());
            if (row.kind() == null) {
                problems.add(new Problem(field + "kind", "coaching.plan.kind"));
            }
            require(problems, field + "action", row.action());
            require(problems, field + "owner", row.owner());
            LocalDate due = row.dueOn();
            LocalDate today = calendar.today();
            if (due == null) {
                problems.add(new Problem(field + "due", "coaching.plan.due"));
            } else if (due.isBefore(today) || due.isAfter(today.plusYears(YEARS))) {
                problems.add(new Problem(field + "due", "coaching.plan.due-range"));
            }
            require(problems, field + "measure", row.measure());
        }
        return problems;
    }

    private static void require(List<Problem> problems, String field, String text) {
        if (text.isBlank()) {
            problems.add(new Problem(field, "coaching.plan.missing"));
        }
    }

    /** What is wrong with a field of the page, by message code; the empty field is the plan as a whole. */
    record Problem(String field, String code) {}
}

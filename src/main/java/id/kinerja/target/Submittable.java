package id.kinerja.target;

import id.kinerja.engine.FieldProblem;
import id.kinerja.engine.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether a plan or an amendment may be submitted as it is saved. */
@Component
class Submittable {

    private final PlanReader reader;
    private final TargetWords words;
    private final RowIds rowIds;
    private final PlanDeciders deciders;

    Submittable(PlanReader reader, TargetWords words, RowIds rowIds, PlanDeciders deciders) {
        this.reader = reader;
        this.words = words;
        this.rowIds = rowIds;
        this.deciders = deciders;
    }

    /**
     * What the plan says, which is complete.
     *
     * @throws Refused naming everything that is missing
     */
    PlanContent require(TargetPlan plan) {
        var content = reader.content(plan);
        var problems = reader.problems(plan, content);
        if (!problems.isEmpty()) {
            var rows = PlanRow.rows(content);
            throw new Refused(problems.stream()
                    .map(problem -> new FieldProblem(
                            problem.anchor(), "target.draft.incomplete", List.of(words.located(problem, rows))))
                    .toList());
        }
        return content;
    }

    /** @throws Refused when nobody could decide on it */
    void requireDecider(TargetPlan plan) {
        deciders.require(plan.employeeId());
    }

    /** @throws id.kinerja.access.NotVisible when a row of it has the id of another one */
    void requireOwnRows(UUID planId, PlanContent content) {
        rowIds.requireUnused(planId, content);
    }
}

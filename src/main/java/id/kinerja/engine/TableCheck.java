package id.kinerja.engine;

import id.kinerja.engine.TableRefused.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether an uploaded decision table may stand in place of the packaged one: it asks and answers the same, its cells are
 * plain values (nothing that came in a file is run), numbers where it says numbers, every combination of the inputs has exactly one result, and the names
 * of its rules tell them apart.
 */
final class TableCheck {

    private static final int MOST = 10;

    /** The output that names the rule. */
    private static final String RULE = "rule";

    /** A text in quotes, without what would begin an expression. */
    private static final String VALUE = "\"[^\"\\\\${}#]*\"";

    private static final Pattern ANSWER = Pattern.compile(VALUE);
    private static final Pattern CONDITION = Pattern.compile(
            "|-|" + VALUE + "(\\s*,\\s*" + VALUE + ")*|not\\(\\s*" + VALUE + "(\\s*,\\s*" + VALUE + ")*\\s*\\)");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?");

    /** How a table that says numbers says that there is none. */
    private static final String NO_NUMBER = "-";

    private final TableFile packaged;
    private final TableFile uploaded;
    private final List<Problem> problems = new ArrayList<>();

    private TableCheck(TableFile packaged, TableFile uploaded) {
        this.packaged = packaged;
        this.uploaded = uploaded;
    }

    /** @throws TableRefused naming what is wrong, at most ten things */
    static void require(TableFile packaged, TableFile uploaded) {
        TableCheck check = new TableCheck(packaged, uploaded);
        check.frame();
        if (check.problems.isEmpty()) {
            check.cells();
        }
        if (check.problems.isEmpty()) {
            check.combinations();
        }
        if (check.problems.isEmpty()) {
            check.numbers();
        }
        if (check.problems.isEmpty()) {
            check.names();
        }
        if (!check.problems.isEmpty()) {
            throw new TableRefused(check.problems.subList(0, Math.min(MOST, check.problems.size())));
        }
    }

    private void frame() {
        if (packaged.inputs().values().stream().anyMatch(List::isEmpty)) {
            add("decision.problem.open");
        }
        if (uploaded.table().getHitPolicy() != HitPolicy.UNIQUE) {
            add("decision.problem.hit-policy");
        }
        var asked = packaged.inputs().keySet();
        if (!uploaded.inputs().keySet().equals(asked)
                || uploaded.table().getInputs().size() != asked.size()) {
            add("decision.problem.inputs", String.join(", ", asked));
        }
        if (uploaded.table().getInputs().stream()
                .map(Input::getInputExpression)
                .anyMatch(asking -> asking != null && foreign(asking.getExpressionLanguage()))) {
            add("decision.problem.language");
        }
        if (uploaded.table().getInputs().stream()
                        .map(Input::getInputExpression)
                        .anyMatch(asking -> asking != null && otherThanText(asking.getTypeRef()))
                || uploaded.table().getOutputs().stream().anyMatch(output -> otherThanText(output.getTypeRef()))) {
            add("decision.problem.type");
        }
        var answered = packaged.outputs().keySet();
        if (!uploaded.outputs().keySet().equals(answered)
                || uploaded.table().getOutputs().size() != answered.size()) {
            add("decision.problem.outputs", String.join(", ", answered));
        }
    }

    private void cells() {
        List<String> names = List.copyOf(uploaded.outputs().keySet());
        Map<String, List<String>> allowed = packaged.outputs();
        int number = 0;
        for (Rule rule : uploaded.table().getRules()) {
            number++;
            int inputs = uploaded.table().getInputs().size();
            if (rule.getInputEntries().size() != inputs
                    || rule.getOutputEntries().size() != names.size()) {
                add("decision.problem.entries", number, inputs, names.size());
                continue;
            }
            for (InputEntry entry : rule.getInputEntries()) {
                String text = text(entry.getText());
                if (!CONDITION.matcher(text).matches() || foreign(entry.getExpressionLanguage())) {
                    add("decision.problem.expression", number, text);
                }
            }
            int column = 0;
            for (OutputEntry entry : rule.getOutputEntries()) {
                String text = text(entry.getText());
                List<String> values = allowed.getOrDefault(names.get(Math.min(column, names.size() - 1)), List.of());
                if (!ANSWER.matcher(text).matches() || foreign(entry.getExpressionLanguage())) {
                    add("decision.problem.expression", number, text);
                } else if (!values.isEmpty() && !values.contains(text.substring(1, text.length() - 1))) {
                    add("decision.problem.value", number, text, String.join(", ", values));
                }
                column++;
            }
        }
    }

    /** Where the packaged table says nothing but numbers, or that there is none, another says that too. */
    private void numbers() {
        List<TableFile.Answers> before = packaged.answers(packaged.inputs());
        for (String output : packaged.outputs().keySet()) {
            Set<String> said = before.stream()
                    .map(answers -> answers.results().get(0).getOrDefault(output, ""))
                    .collect(Collectors.toSet());
            boolean none = said.remove(NO_NUMBER);
            if (!said.isEmpty()
                    && said.stream().allMatch(one -> NUMBER.matcher(one).matches())) {
                uploaded.answers(packaged.inputs()).stream()
                        .map(answers -> answers.results().get(0).getOrDefault(output, ""))
                        .filter(one -> !NUMBER.matcher(one).matches() && !(none && one.equals(NO_NUMBER)))
                        .forEach(one -> add("decision.problem.number", output, one));
            }
        }
    }

    private void combinations() {
        for (TableFile.Answers answers : uploaded.answers(packaged.inputs())) {
            String combination = String.join(", ", answers.combination().values());
            if (answers.results().isEmpty()) {
                add("decision.problem.none", combination);
            } else if (answers.results().size() > 1) {
                add("decision.problem.several", combination);
            }
        }
    }

    /** A result names the rule that fired: each rule has a name, and no other has it. */
    private void names() {
        int column = List.copyOf(uploaded.outputs().keySet()).indexOf(RULE);
        if (column < 0) {
            return;
        }
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (Rule rule : uploaded.table().getRules()) {
            number++;
            String quoted =
                    text(List.copyOf(rule.getOutputEntries()).get(column).getText());
            String name = quoted.substring(1, quoted.length() - 1).strip();
            if (name.isEmpty()) {
                add("decision.problem.rule-blank", number);
            } else if (!seen.add(name)) {
                add("decision.problem.rule-twice", number, name);
            }
        }
    }

    private void add(String code, Object... arguments) {
        problems.add(new Problem(code, List.of(arguments)));
    }

    /** Every value is a text in quotes: another type, or one that is none, is not what the table means. */
    private static boolean otherThanText(@Nullable String type) {
        return type != null && !type.equals("string");
    }

    private static boolean foreign(@Nullable String language) {
        return language != null && !language.toLowerCase(Locale.ROOT).contains("feel");
    }

    private static String text(@Nullable Text text) {
        return text == null
                ? ""
                : Objects.requireNonNullElse(text.getTextContent(), "").strip();
    }
}

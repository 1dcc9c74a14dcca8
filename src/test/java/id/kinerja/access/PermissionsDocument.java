package id.kinerja.access;

import id.kinerja.access.AccessTable.Grant;
import id.kinerja.access.Government.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the table of rights, and what was observed, as a page of the documentation. */
final class PermissionsDocument {

    private final Government who;
    private final Attempts attempts;
    private final Expectations expectations;
    private final StringBuilder page = new StringBuilder();

    PermissionsDocument(Government who, Attempts attempts, Expectations expectations) {
        this.who = who;
        this.attempts = attempts;
        this.expectations = expectations;
    }

    String written(Map<Attempt, Map<Actor, Seen>> observed) {
        line("# Who may do what");
        line("");
        method();
        table();
        everybody();
        signs();
        beside();
        attempts.sections().forEach((title, section) -> observed(title, section, observed));
        return page.toString();
    }

    private void method() {
        line(
                "Written by `PermissionsIT`. The test fails when an address or a form is missing here, when what was seen is not"
                        + " what is expected, or when this page is out of date (then look at `target/permissions.md`).");
        line("");
        line("How it is observed, and how far:");
        line("");
        line(
                "- Everybody below sends each request once: with the ids of one employee's cases, or of a year, an import, a unit and"
                        + " an account that were made for it. Each request is rolled back. Where somebody gets a *!*, the way was free and"
                        + " the last step was refused, for what was sent or for the state, so that nobody else is harmed.");
        line(
                "- A cell says how the answer was and what was found in its text: the employee's name, number or account, and words"
                        + " that stand in everything that says what the employee's work, coaching, feedback or rating is. What says"
                        + " it in other words is not found. Lists of all accounts, roles, units and differences, on which the"
                        + " employee stands among everybody, are not searched.");
        line(
                "- Every row is compared with what is expected. Rows without a mark: an answer goes to whom the table of rights gives"
                        + " it, and to everybody else it is as if there were no such thing, or, under administration, operation and"
                        + " the web apps, refused. Rows marked ‡: of those to whom the table gives it, those for whom the case waits."
                        + " Rows marked §: beside the table, for the reason that is told below.");
        line("- In every row: nobody learns the employee's name, content or rating whom the table does not allow it.");
        line(
                "- Tasklist and Cockpit are answered by the engine's own servlets behind all filters. Not observed here: what"
                        + " `/engine-rest` answers when it is on and what changes with Keycloak (`KeycloakIT`), and what browsers make"
                        + " of the pages (`SpineIT`).");
    }

    private void table() {
        line("");
        line("## The table of rights");
        line("");
        line(
                "`access/rights.csv`; what is not in it is denied. *r* read, *w* write, *d* decide. A stage in brackets is the"
                        + " first from which a right counts; a letter behind it names a condition.");
        line("");
        List<Relation> relations = Arrays.asList(Relation.values());
        line("| | " + relations.stream().map(PermissionsDocument::words).collect(Collectors.joining(" | ")) + " |");
        line("|---".repeat(relations.size() + 1) + "|");
        for (Matter matter : Matter.values()) {
            line("| " + words(matter) + " | "
                    + relations.stream().map(relation -> cell(matter, relation)).collect(Collectors.joining(" | "))
                    + " |");
        }
        line("");
        for (Condition condition : Condition.values()) {
            if (condition != Condition.ALWAYS) {
                var setting = condition.setting();
                line("- *" + letter(condition) + "*: "
                        + (setting == null
                                ? words(condition)
                                : "setting `" + setting.key() + "`, " + (setting.defaultValue() ? "on" : "off")
                                        + " unless changed"));
            }
        }
    }

    private static String cell(Matter matter, Relation relation) {
        List<String> cells = new ArrayList<>();
        for (Grant grant : AccessTable.packaged().grants()) {
            if (grant.matter() == matter && grant.relation() == relation) {
                cells.add(Arrays.stream(Right.values())
                                .filter(grant.rights()::contains)
                                .map(right -> right.name().substring(0, 1).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining())
                        + (grant.from() == Stage.DRAFT ? "" : " (" + words(grant.from()) + ")")
                        + (grant.condition() == Condition.ALWAYS ? "" : " *" + letter(grant.condition()) + "*"));
            }
        }
        return String.join(", ", cells);
    }

    private static String letter(Condition condition) {
        return String.valueOf((char) ('a' + condition.ordinal() - 1));
    }

    private void everybody() {
        line("");
        line("## Who tries");
        line("");
        line("Everybody works here on the day, has an account, and sees the settings as they come.");
        line("");
        who.actors.forEach(actor -> line("- **" + actor.code() + "**: " + actor.title()));
    }

    private void signs() {
        line("");
        line("## What is seen");
        line("");
        for (Seen seen : Seen.values()) {
            if (seen != Seen.FAILED) {
                line("- **" + seen.sign() + "** " + seen.meaning());
            }
        }
    }

    private void beside() {
        line("");
        line("## What the table does not decide");
        line("");
        line("| Who gets an answer | Why | Where |");
        line("|---|---|---|");
        Map<String, List<String>> rows = new LinkedHashMap<>();
        expectations.besideTheTable().forEach(one -> rows.computeIfAbsent(
                        one.words() + " | " + one.reason(), none -> new ArrayList<>())
                .add("`" + one.address() + "`" + (one.about().isEmpty() ? "" : " " + one.about())));
        rows.forEach((why, where) -> line("| " + why + " | " + String.join(", ", where) + " |"));
    }

    private void observed(String title, List<Attempt> section, Map<Attempt, Map<Actor, Seen>> observed) {
        line("");
        line("### " + title);
        line("");
        line("| | " + who.actors.stream().map(Actor::code).collect(Collectors.joining(" | ")) + " |");
        line("|---" + "|:-:".repeat(who.actors.size()) + "|");
        for (Attempt attempt : section) {
            line("| `" + attempt.address() + "`" + (attempt.about().isEmpty() ? "" : " " + attempt.about())
                    + compared(attempt) + " | "
                    + observed.getOrDefault(attempt, Map.of()).values().stream()
                            .map(Seen::sign)
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
    }

    private String compared(Attempt attempt) {
        if (attempt.asked() != null) {
            return " ‡";
        }
        return attempt.needs() != null
                        || expectations
                                .of(attempt)
                                .filter(Expectations.Line::byTable)
                                .isPresent()
                ? ""
                : " §";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
